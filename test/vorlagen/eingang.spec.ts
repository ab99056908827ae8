import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { freigegebene, type Rollen, rollen, veroeffentliche } from '../beratung.js'
import { bekannteEinreicher } from '../fabrik/einreicher.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

// What somebody brings in: received and frozen by the Gremienbüro, published by a second person, changed by nobody else.

let s: Stadt
let r: Rollen
let einreicher: object[]
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  einreicher = [(await bekannteEinreicher(s.t.datenbank)).fraktion]
})
afterAll(() => s.t.schliessen())

const antrag = (angaben: object = {}) => entwurf({ art: 'antrag', einreicher, eingegangenAm: '2026-11-02', ...angaben })
const lege = async (angaben: object = {}) => (await r.amt<VorlageDto>('POST /vorlagen', antrag(angaben))).body
const gehe = (wer: Ruf, id: string, schritt: string, grund?: string) =>
  wer<VorlageDto & Problemantwort>(`POST /vorlagen/${id}/schritte`, { schritt, grund })
const codes = ({ hindernisse }: Problemantwort) => hindernisse?.map(({ code }) => code)

test('das Gremienbüro hält den Eingang fest: Nummer, eingefroren, der Wunsch wartet auf die zweite Person', async () => {
  const { id } = await lege()
  const { status, body } = await gehe(r.buero, id, 'eingegangen')
  expect([status, body]).toMatchObject([
    200,
    { zustand: 'freigegeben', nummer: expect.stringMatching(/^20/) as string, fassung: { nr: 1 } },
  ])
  expect(body.fassung.eingefrorenAm).not.toBeNull()
  expect((await s.t.abruf(`/vorlagen/${body.nummer!.replace('/', '-')}`)).status).toBe(404)
  await veroeffentliche(await s.ruf('veroeffentlichungspruefung'), id)
  const seite = await (await s.t.abruf(`/vorlagen/${body.nummer!.replace('/', '-')}`)).text()
  expect(seite).toContain('festgehalten am')
  expect(seite).not.toMatch(/freigegeben/i)
  const [{ was }] = await s.t.datenbank.lesen.query<[{ was: string }]>(
    `SELECT was FROM ris.protokoll WHERE tabelle = 'vorlage' AND zeile = $1 AND was LIKE 'Vorlage: %' LIMIT 1`,
    [id],
  )
  expect(was).toBe('Vorlage: Als eingegangen festhalten')
})

test('kein Weg führt zu Mitzeichnung und Freigabe', async () => {
  const { id, schritte } = await lege()
  expect(schritte.map(({ schritt }) => schritt)).toEqual(['verwerfen'])
  for (const schritt of ['zur_mitzeichnung', 'zur_freigabe']) {
    const { status, body } = await gehe(r.amt, id, schritt)
    expect([status, codes(body)]).toEqual([409, ['ohne_freigabe']])
    expect(body.hindernisse![0]!.text).toContain('Das Gremienbüro hält fest, dass es eingegangen ist.')
  }
  const [{ id: einheit }] = await s.t.datenbank.lesen.query<[{ id: string }]>('SELECT id FROM ris.organisationseinheit')
  const gewollt = await r.amt<Problemantwort>(`POST /vorlagen/${id}/mitzeichnung`, {
    organisationseinheiten: [einheit],
  })
  expect([gewollt.status, codes(gewollt.body)]).toEqual([409, ['ohne_freigabe']])
  expect((await gehe(r.amt, id, 'eingegangen')).body).toMatchObject({ hindernisse: [{ code: 'recht_fehlt' }] })
  const buero = (await r.buero<VorlageDto>(`GET /vorlagen/${id}`)).body
  expect(buero.schritte.map(({ schritt }) => schritt)).toEqual(['eingegangen', 'verwerfen'])
})

test('was eine frühere Version in Mitzeichnung oder zur Freigabe gelassen hat, wird von dort festgehalten', async () => {
  for (const zustand of ['in_mitzeichnung', 'zur_freigabe']) {
    const { id, teile } = (await r.amt<VorlageDto>('POST /vorlagen', entwurf())).body
    const kopf = { art: 'antrag', einreicher, eingegangenAm: '2026-11-02' }
    expect((await r.amt(`PUT /vorlagen/${id}/teile/kopf`, kopf, { 'if-match': `"${teile.kopf}"` })).status).toBe(200)
    await s.t.datenbank.schreiben({ akteur: system, was: 'x' }, (tx) =>
      tx.query('UPDATE ris.vorlage SET zustand = $2 WHERE id = $1', [id, zustand]),
    )
    expect(codes((await gehe(r.chef, id, 'freigeben')).body)).toEqual([
      zustand === 'zur_freigabe' ? 'ohne_freigabe' : 'falscher_zustand',
    ])
    expect((await gehe(r.buero, id, 'eingegangen')).body.zustand).toBe('freigegeben')
  }
})

test('danach ändert ihn niemand; wer eingereicht hat, bringt eine Neufassung', async () => {
  const { id, nummer, teile } = await freigegebene(r, antrag())
  const teil = await r.amt<Problemantwort>(
    `PUT /vorlagen/${id}/teile/sachverhalt`,
    { sachverhalt: null },
    { 'if-match': `"${teile.sachverhalt}"` },
  )
  expect([teil.status, teil.body.hindernisse![0]!.text]).toMatchObject([409, expect.stringContaining('Neufassung')])
  const neufassung = { art: 'neufassung', uebergeordnetId: id, finanzielleAuswirkungen: null }
  const verwaltung = await lege({
    ...neufassung,
    einreicher: [],
    eingegangenAm: null,
    finanzielleAuswirkungen: entwurf().finanzielleAuswirkungen,
  })
  expect(codes((await gehe(r.amt, verwaltung.id, 'zur_freigabe')).body)).toEqual(['fremde_neufassung'])
  const neu = await lege({ ...neufassung, eingegangenAm: '2026-11-16' })
  const { body } = await gehe(r.buero, neu.id, 'eingegangen')
  expect(body).toMatchObject({ zustand: 'freigegeben', nummer: `${nummer}-1`, eingegangenAm: '2026-11-16', einreicher })
})

test('eine Berichtigung macht aus ihm keine Vorlage der Verwaltung', async () => {
  const { id } = await freigegebene(r, antrag())
  const begonnen = (await r.amt<VorlageDto>(`POST /vorlagen/${id}/berichtigungen`, { grund: 'x' })).body
  const kopf = await r.amt<Problemantwort>(
    `PUT /vorlagen/${id}/teile/kopf`,
    { art: 'beschlussvorlage', einreicher: [], eingegangenAm: null },
    { 'if-match': `"${begonnen.teile.kopf}"` },
  )
  expect([kopf.status, kopf.body.felder?.map(({ zeiger }) => zeiger)]).toEqual([422, ['/art']])
})
