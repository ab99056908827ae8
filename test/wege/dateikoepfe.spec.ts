import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { type Rollen, rollen, veroeffentliche } from '../beratung.js'
import { entwurf, type Stadt, stadt } from '../stadt.js'

/** What the browser of whoever opens a file is told about it (ADR 22). */
const ohneRechte = "default-src 'none'; frame-ancestors 'none'"
const imSandkasten = `sandbox; ${ohneRechte}`

let s: Stadt
let r: Rollen
let vorlage: VorlageDto
const dateien = {
  'plan.pdf': '%PDF-1.4\n%âãÏÓ\ntrailer\n%%EOF\n',
  'liste.txt': '<script>alert(1)</script>',
  'liste.csv': 'a;b\n1;2\n',
}
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  const { id } = (await r.amt<VorlageDto>('POST /vorlagen', entwurf())).body
  for (const [name, inhalt] of Object.entries(dateien)) {
    const form = new FormData()
    form.append('datei', new Blob([inhalt]), name)
    form.append('oeffentlich', 'true')
    await r.amt(`POST /vorlagen/${id}/anlagen`, form)
  }
  await r.amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  vorlage = (await r.chef<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).body
  await veroeffentliche(await s.ruf('veroeffentlichungspruefung'), id)
})
afterAll(() => s.t.schliessen())

const kopf = ({ status, headers }: Response) => ({
  status,
  weise: headers.get('content-disposition')?.split(';')[0],
  rechte: headers.get('content-security-policy'),
  art: headers.get('x-content-type-options'),
})

/** Where the public page of the Vorlage offers this file. */
async function oeffentlicheAdresse(name: string): Promise<string> {
  const seite = await (await s.t.abruf(`/vorlagen/${vorlage.nummer!.replace('/', '-')}`)).text()
  for (const [, adresse] of seite.matchAll(/href="(\/dateien\/[^"]+)"/g)) {
    const antwort = await s.t.abruf(adresse!)
    await antwort.arrayBuffer()
    if (antwort.headers.get('content-disposition')!.endsWith(`''${name}`)) return adresse!
  }
  throw new Error(`${name} is not offered`)
}

test.each([
  ['plan.pdf', 'inline', ohneRechte],
  ['liste.txt', 'inline', imSandkasten],
  ['liste.csv', 'attachment', imSandkasten],
])('öffentlich: %s %s', async (name, weise, rechte) => {
  const antwort = await s.t.abruf(await oeffentlicheAdresse(name))
  expect(kopf(antwort)).toEqual({ status: 200, weise, rechte, art: 'nosniff' })
  expect(await antwort.text()).toBe(dateien[name as keyof typeof dateien])
})

test('in der Verwaltung: was andere gebracht haben, wird nur gespeichert', async () => {
  const abruf = await s.t.als('sachbearbeitung')
  for (const { id } of vorlage.anlagen) {
    const antwort = await abruf(`/api/v1/vorlagen/${vorlage.id}/anlagen/${id}/datei`)
    await antwort.arrayBuffer()
    expect(kopf(antwort)).toEqual({ status: 200, weise: 'attachment', rechte: imSandkasten, art: 'nosniff' })
  }
})

test('was die Anwendung selbst gesetzt hat, zeigt jeder Browser', async () => {
  const abruf = await s.t.als('sachbearbeitung')
  const eigenes = await abruf(`/api/v1/vorlagen/${vorlage.id}/pdf`)
  await eigenes.arrayBuffer()
  expect(kopf(eigenes)).toEqual({ status: 200, weise: 'inline', rechte: ohneRechte, art: 'nosniff' })
  const oeffentliches = await s.t.abruf(`/vorlagen/${vorlage.nummer!.replace('/', '-')}.pdf`)
  await oeffentliches.arrayBuffer()
  expect(kopf(oeffentliches)).toMatchObject({ status: 200, weise: 'inline', art: 'nosniff' })
  expect(oeffentliches.headers.get('content-security-policy')).toMatch(/^default-src 'self'/)
})
