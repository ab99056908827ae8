import type { Schema } from '../../src/form/feld.js'
import { teilglieder } from '../../src/form/vorlage.form.js'
import { teilAus, teile } from '../../src/vorlagen/form/teil.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { bekannteEinreicher } from '../fabrik/einreicher.js'
import { type Ruf, type Stadt, stadt } from '../stadt.js'

// Every leaf that the form declares is said, stored and read back: one that a statement forgets is missed here.

let s: Stadt
let amt: Ruf
let genannt: Awaited<ReturnType<typeof bekannteEinreicher>>
beforeAll(async () => {
  s = await stadt()
  genannt = await bekannteEinreicher(s.t.datenbank)
  amt = await s.ruf('sachbearbeitung')
})
afterAll(() => s.t.schliessen())

/** Something that may stand there, with every member. */
function irgendwas({ example, enum: werte, objekt, items, type, format, minimum }: Schema): unknown {
  if (objekt)
    return Object.fromEntries(Object.entries(objekt.glieder).map(([name, { feld }]) => [name, irgendwas(feld.schema)]))
  if (example !== undefined) return example
  if (werte) return werte[0]
  if (type === 'array') return [irgendwas(items!)]
  if (type === 'integer') return minimum
  if (type === 'boolean') return false
  return format === 'date' ? '2026-01-31' : 'Ein Wort'
}

type Angaben = Record<string, Record<string, never> & { [name: string]: unknown }>

/** All members of all parts, where they mean something in this town. */
function vollstaendig(): Record<string, unknown> {
  const form = Object.fromEntries(
    Object.entries(teilglieder).map(([name, { feld }]) => [name, irgendwas(feld.schema)]),
  ) as Angaben
  const { ergebnisplan, finanzplan } = form['finanzielleAuswirkungen'] as unknown as Angaben
  for (const position of ergebnisplan!['positionen'] as unknown as object[])
    Reflect.deleteProperty(position, 'massnahme')
  for (const position of finanzplan!['positionen'] as unknown as object[]) Reflect.deleteProperty(position, 'produkt')
  for (const schritt of form['beratungsfolge'] as unknown as { ergebnis: null }[]) {
    schritt.ergebnis = null
    // In the place of a role, and only in what was taken over.
    Reflect.deleteProperty(schritt, 'rolleBezeichnung')
  }
  return {
    ...form,
    art: 'antrag',
    einreicher: [genannt.fraktion, genannt.mitglied],
    finanzen: { ...form['finanzen'], stand: 'betraege' },
    kontakt: { ...form['kontakt'], email: 'rat@herne.example' },
  }
}

test('was die Form erklärt, kommt vollständig wieder, aus dem Ganzen und aus jedem Teil', async () => {
  const form = vollstaendig()
  const neu = await amt<VorlageDto>('POST /vorlagen', form)
  expect(neu.status).toBe(201)
  expect(neu.body).toMatchObject(form)
  const leer = {
    kontakt: null,
    lage: null,
    einreicher: [],
    eingegangenAm: null,
    finanzielleAuswirkungen: null,
    finanzen: null,
    beratungsfolge: [],
    anlagenVerzeichnis: [],
  }
  const { id } = (await amt<VorlageDto>('POST /vorlagen', { ...form, ...leer })).body
  for (const teil of teile)
    expect((await amt(`PUT /vorlagen/${id}/teile/${teil}`, teilAus(teil, form), { 'if-match': '"1"' })).status).toBe(
      200,
    )
  expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body).toMatchObject(form)
})
