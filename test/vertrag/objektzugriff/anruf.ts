import { randomUUID } from 'node:crypto'
import type { TestApp } from '../../app.js'
import type { Fall } from './abdeckung.js'
import type { Person } from './personen.js'

/** An answer as far as it can tell something: without what differs from call to call, and with a word for each id. */
export interface Gelesen {
  status: number
  kopf: Record<string, string>
  inhalt: string
}

const pdf = '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF'

/** Calls a route with these ids. `echt`: the foreign ones; else ids that never were. */
export async function rufe(t: TestApp, weg: string, fall: Fall, person: Person, echt: boolean): Promise<Gelesen> {
  const ids = echt ? fall.ids : Object.fromEntries(Object.keys(fall.ids).map((name) => [name, randomUUID()]))
  const [method, muster] = weg.split(' ') as [string, string]
  const antwort = await t.abruf(pfad(muster, { ...fall.fest, ...ids }), {
    method,
    headers: { ...person.kopf, ...fall.kopf, ...(fall.formular && urlkodiert) },
    ...inhalt(fall, ids),
  })
  const worte = Object.entries(ids)
  const ohneIds = (text: string) =>
    worte
      .reduce((t, [name, id]) => t.replaceAll(id, `<${name}>`), text)
      .replace(/urn:uuid:[0-9a-f-]{36}/g, '<anfrage>')
      // The mark of a form is another one for each browser and each call.
      .replace(/name="formularmarke" value="[^"]*"/g, '<marke>')
  const kopf = Object.fromEntries([...antwort.headers].filter(([name]) => !jedesmalAnders.has(name)))
  return {
    status: antwort.status,
    kopf: JSON.parse(ohneIds(JSON.stringify(kopf))),
    inhalt: ohneIds(await antwort.text()),
  }
}

const urlkodiert = { 'content-type': 'application/x-www-form-urlencoded' }
const jedesmalAnders = new Set([
  'date',
  'x-request-id',
  'request-id',
  'set-cookie',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
])

/** `:id` and `fassung-:nr.pdf` alike. */
const pfad = (muster: string, werte: Record<string, string>): string =>
  muster.replace(/:(\w+)/g, (_, name: string) => werte[name] ?? `:${name}`)

function inhalt(
  { json, formular, datei }: Fall,
  ids: Record<string, string>,
): { body?: FormData | string; json?: object } {
  if (json) return { json: json(ids) }
  if (formular) return { body: new URLSearchParams(formular(ids)).toString() }
  if (!datei) return {}
  const form = new FormData()
  form.set('datei', new Blob([pdf], { type: 'application/pdf' }), 'neu.pdf')
  return { body: form }
}
