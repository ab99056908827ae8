import type { VorlageAnsicht } from '../../src/ansichten/vorlage.js'
import { lageText } from '../../src/regeln/worte/vorlage.js'
import { bestaetigtesDerVorlage } from '../../src/veroeffentlichung/felder/vorlage.js'
import type { Gezeigt } from '../../src/veroeffentlichung/felder/zeigen.js'
import type { VeroeffentlichungswunschMitVorschauDto } from '../../src/vieraugen/wunsch/wunsch.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { freigegebene, type Rollen, rollen, veroeffentliche, wunschFuer } from '../beratung.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

// One field on its whole way: from the form to page, print and interface, and past the second person.

const lage = { strassen: ['Bahnhofstraße', 'Robert-Brauner-Platz'], stadtbezirk: 'Mitte' }
const worte = 'Bahnhofstraße, Robert-Brauner-Platz (Stadtbezirk Mitte)'

let s: Stadt
let r: Rollen
let pruefung: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  pruefung = await s.ruf('veroeffentlichungspruefung')
})
afterAll(() => s.t.schliessen())

const lege = async (angaben: object) => (await r.amt<VorlageDto>('POST /vorlagen', entwurf(angaben))).body
const hole = async (id: string) => (await r.amt<VorlageDto>(`GET /vorlagen/${id}`)).body
const setze = async <T = VorlageDto>(id: string, teil: 'kopf' | 'sachverhalt', inhalt: object) =>
  r.amt<T>(`PUT /vorlagen/${id}/teile/${teil}`, inhalt, { 'if-match': `"${(await hole(id)).teile[teil]}"` })
const druck = async (pfad: string) => {
  const antwort = await s.t.abruf(pfad)
  expect(antwort.status).toBe(200)
  return textVon(liesPdf(Buffer.from(await antwort.arrayBuffer())).wurzel).replace(/\s+/g, ' ')
}

test('die Lage gehört zum Kopf; wer anderes speichert, lässt sie stehen', async () => {
  const { id, lage: gespeichert } = await lege({ lage })
  expect(gespeichert).toEqual(lage)
  await setze(id, 'kopf', { betreff: 'Ein anderer Betreff' })
  await setze(id, 'sachverhalt', { sachverhalt: null })
  expect(await hole(id)).toMatchObject({ betreff: 'Ein anderer Betreff', lage })
  await setze(id, 'kopf', { lage: { strassen: [], stadtbezirk: 'Wanne' } })
  expect((await hole(id)).lage).toEqual({ strassen: [], stadtbezirk: 'Wanne' })
  await setze(id, 'kopf', { lage: null })
  expect(await hole(id)).not.toHaveProperty('lage')
})

test('öffentlich steht sie auf der Seite und in beiden Drucken, in denselben Worten', async () => {
  const vorlage = await freigegebene(r, { lage })
  await veroeffentliche(pruefung, vorlage.id)
  const adresse = `/vorlagen/${vorlage.nummer!.replace('/', '-')}`
  const html = await (await s.t.abruf(adresse)).text()
  expect(html).toContain(`<dt>Lage</dt><dd>${worte}</dd>`)
  expect(await druck(`${adresse}.pdf`)).toContain(worte)
  expect(await druck(`${adresse}/fassung-1.pdf`)).toContain(worte)
  expect(await hole(vorlage.id)).toMatchObject({ lage })
})

test('was nichts sagt, wird nicht eingefroren: Drucke ohne Lage bleiben, wie sie waren', async () => {
  const leere = [{}, { lage: null }, { lage: { strassen: [], stadtbezirk: null } }]
  for (const angaben of leere) {
    const { id } = await freigegebene(r, angaben)
    const [zeile] = await s.t.datenbank.lesen.query<{ eingefroren: object; angaben: object }[]>(
      'SELECT eingefroren, angaben FROM ris.fassung WHERE vorlage_id = $1',
      [id],
    )
    expect(zeile!.eingefroren).not.toHaveProperty('lage')
    expect(zeile!.angaben).toEqual({})
  }
})

test('die zweite Person bestätigt sie mit', async () => {
  const { id } = await freigegebene(r, { lage })
  const wunsch = await wunschFuer(pruefung, id)
  const { vorlage } = (
    await pruefung<VeroeffentlichungswunschMitVorschauDto>(`GET /veroeffentlichungswuensche/${wunsch.id}`)
  ).body
  const gesehen = vorlage as Gezeigt<VorlageAnsicht>
  expect(gesehen.lage).toEqual(lage)
  const andere = { ...gesehen, lage: { ...lage, stadtbezirk: 'Wanne' } }
  expect(bestaetigtesDerVorlage(andere)).not.toEqual(bestaetigtesDerVorlage(gesehen))
  // A confirmation from before there was a Lage still holds for a Vorlage that names none.
  const { lage: _, ...ohne } = gesehen
  expect(Object.keys(bestaetigtesDerVorlage(ohne as Gezeigt<VorlageAnsicht>))).not.toContain('lage')
})

test.each<[string, unknown, string, string]>([
  [
    'eine leere Straße',
    { ...lage, strassen: ['Bahnhofstraße', ' '] },
    '/lage/strassen/1',
    'Bitte geben Sie die Straße',
  ],
  ['300 Zeichen', { ...lage, strassen: ['x'.repeat(300)] }, '/lage/strassen/0', 'höchstens 200 Zeichen. Es sind 300.'],
  ['1000 Straßen', { ...lage, strassen: Array(1000).fill('Weg') }, '/lage/strassen', 'höchstens 50 Einträge'],
  ['zwei Zeilen', { ...lage, stadtbezirk: 'Herne\nMitte' }, '/lage/stadtbezirk', 'Zeilenumbrüche'],
  ['kein Bezirk', { strassen: [] }, '/lage/stadtbezirk', 'Diese Angabe fehlt.'],
  ['nur ein Text', 'Bahnhofstraße', '/lage', 'Objekt'],
  ['ein fremdes Feld', { ...lage, ort: 'Rathaus' }, '/lage/ort', 'nicht bekannt'],
])('%s: ein Satz am Feld', async (_, wert, zeiger, satz) => {
  const fehler = [{ zeiger, text: expect.stringContaining(satz) as string }]
  const neu = await r.amt<Problemantwort>('POST /vorlagen', entwurf({ lage: wert }))
  expect({ status: neu.status, felder: neu.body.felder }).toEqual({ status: 422, felder: fehler })
  const { id } = await lege({})
  const teil = await setze<Problemantwort>(id, 'kopf', { lage: wert })
  expect({ status: teil.status, felder: teil.body.felder }).toEqual({ status: 422, felder: fehler })
})

test.each([
  [{ strassen: ['Am Kanal'], stadtbezirk: null }, 'Am Kanal'],
  [{ strassen: [], stadtbezirk: 'Sodingen' }, 'Stadtbezirk Sodingen'],
  [{ strassen: ['Am Kanal'], stadtbezirk: 'Stadtbezirk Wanne' }, 'Am Kanal (Stadtbezirk Wanne)'],
])('%j heißt „%s“', (wo, text) => expect(lageText(wo)).toBe(text))
