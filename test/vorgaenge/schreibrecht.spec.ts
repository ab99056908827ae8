import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { Amtsrolle } from '../../src/regeln/amtsrollen.js'
import type { VorgangDto } from '../../src/vorgaenge/vorgang.dto.js'
import { type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let einheiten: Record<string, string>
let haus: Ruf
/** Bound to FB 31, and to FB 21. */
let schule: Ruf
let finanzen: Ruf
beforeAll(async () => {
  s = await stadt()
  haus = await s.ruf('gremienbuero')
  const liste = (await haus<{ id: string; kuerzel: string }[]>('GET /organisationseinheiten')).body
  einheiten = Object.fromEntries(liste.map((e) => [e.kuerzel, e.id]))
  schule = await gebunden('sachbearbeitung', 'FB 31')
  finanzen = await gebunden('leitung', 'FB 21')
})
afterAll(() => s.t.schliessen())

async function gebunden(rolle: Amtsrolle, kuerzel: string): Promise<Ruf> {
  const id = await s.t.konto(rolle)
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query('UPDATE ris.rolle_zuweisung SET organisationseinheit_id = $2 WHERE benutzer_id = $1', [
      id,
      einheiten[kuerzel],
    ]),
  )
  return s.ruf(rolle)
}

let lauf = 0
const anlegen = (ruf: Ruf, angaben: object = {}) =>
  ruf<VorgangDto>('POST /vorgaenge', { titel: 'Schulweg', kurz: `schulweg-${++lauf}`, oeffentlich: true, ...angaben })
const alles = (ruf: Ruf, { id, titel, kurz, oeffentlich }: VorgangDto) =>
  Promise.all([
    ruf(`PUT /vorgaenge/${id}`, { titel, kurz, oeffentlich }, { 'if-match': '"99"' }),
    ruf(`POST /vorgaenge/${id}/eintraege`, { art: 'bericht', jahr: 2026, titel: 'Bericht' }),
    ruf(`PUT /vorgaenge/${id}/reihenfolge`, { eintraege: [id] }, { 'if-match': '"99"' }),
    ruf(`POST /vorgaenge/${id}/ruecknahme`, {}),
    ruf('POST /veroeffentlichungswuensche', { vorgangId: id }),
  ]).then((antworten) => antworten.map(({ status }) => status))

test('die Einheit ist die genannte, sonst die, die in der Federführung steht', async () => {
  expect((await anlegen(haus, { federfuehrung: 'Schule und Weiterbildung' })).body).toMatchObject({
    organisationseinheitId: einheiten['FB 31'],
  })
  const frei = { federfuehrung: 'FB 31', organisationseinheitId: einheiten['FB 21'] }
  expect((await anlegen(haus, frei)).body.organisationseinheitId).toBe(einheiten['FB 21'])
  expect((await anlegen(haus, { federfuehrung: 'Lenkungskreis' })).body.organisationseinheitId).toBeNull()
  // Changed without a word about it, it stays where it is.
  const { id, titel, kurz } = (await anlegen(haus, frei)).body
  const neu = { titel, kurz, federfuehrung: 'Lenkungskreis' }
  const geaendert = await haus<VorgangDto>(`PUT /vorgaenge/${id}`, neu, { 'if-match': '"1"' })
  expect(geaendert.body.organisationseinheitId).toBe(einheiten['FB 21'])
  const fremd = await anlegen(haus, { organisationseinheitId: '00000000-0000-4000-8000-000000000000' })
  expect((fremd as unknown as { body: Problemantwort }).body.felder?.[0]?.zeiger).toBe('/organisationseinheitId')
})

test('eine gebundene Rolle legt Vorgänge nur für ihre Einheit an', async () => {
  expect((await anlegen(schule, { federfuehrung: 'FB 31' })).status).toBe(201)
  for (const angaben of [{}, { federfuehrung: 'FB 21' }, { organisationseinheitId: null }]) {
    const antwort = (await anlegen(schule, angaben)) as unknown as { status: number; body: Problemantwort }
    expect([antwort.status, antwort.body.felder?.[0]?.zeiger]).toEqual([422, '/organisationseinheitId'])
  }
})

test('was eine andere Einheit lesen, aber nicht schreiben darf, scheitert am Recht; was sie nicht lesen darf, gibt es nicht', async () => {
  const offen = (await anlegen(schule, { federfuehrung: 'FB 31' })).body
  const eintrag = { art: 'bericht', jahr: 2026, titel: 'Bericht' }
  const { body } = await finanzen<Problemantwort>(`POST /vorgaenge/${offen.id}/eintraege`, eintrag)
  expect(body.hindernisse?.map((h) => h.code)).toEqual(['recht_fehlt'])
  expect(await alles(finanzen, offen)).toEqual([403, 403, 403, 403, 403])
  expect(await alles(schule, offen)).toEqual([412, 201, 412, 422, 409])
  expect(await alles(haus, offen)).toEqual([412, 201, 412, 422, 409])
  const intern = (await anlegen(schule, { federfuehrung: 'FB 31', oeffentlich: false })).body
  expect(await alles(finanzen, intern)).toEqual([404, 404, 404, 404, 404])
  // Without a unit it is only for the whole house.
  const ohne = (await anlegen(haus)).body
  expect(await alles(schule, ohne)).toEqual([403, 403, 403, 403, 403])
})

test('wer einen Vorgang angelegt hat, behält das Recht; einer fremden Einheit gibt er ihn nicht', async () => {
  const { id, titel, kurz } = (await anlegen(schule, { federfuehrung: 'FB 31' })).body
  const geben = (ruf: Ruf, kuerzel: string, version: number) =>
    ruf<VorgangDto>(
      `PUT /vorgaenge/${id}`,
      { titel, kurz, oeffentlich: true, organisationseinheitId: einheiten[kuerzel] },
      { 'if-match': `"${version}"` },
    )
  expect((await geben(schule, 'FB 21', 1)).status).toBe(422)
  expect((await geben(haus, 'FB 21', 1)).status).toBe(200)
  expect((await geben(schule, 'FB 21', 2)).status).toBe(200)
  expect((await geben(finanzen, 'FB 21', 3)).status).toBe(200)
})
