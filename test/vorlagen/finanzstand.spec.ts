import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { freigegebene, type Rollen, rollen, veroeffentliche } from '../beratung.js'
import { bekannteEinreicher } from '../fabrik/einreicher.js'
import { entwurf, type Problemantwort, type Stadt, stadt } from '../stadt.js'

// What is said on money: by whom, and what where no amount is known.

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s.t.schliessen())

const offen = { stand: 'nicht_bezifferbar', begruendung: 'Das Gutachten steht noch aus.' }
const plaene = (keine: boolean) => {
  const position = {
    produkt: { nr: '3103', bezeichnung: 'Integration' },
    kontengruppe: { nr: '53', bezeichnung: 'Zuschüsse' },
    haushaltsjahr: 2027,
    betrag: '-100.00',
  }
  return {
    ergebnisplan: keine ? { keine, positionen: [] } : { keine, positionen: [position] },
    finanzplan: { keine: true, positionen: [] },
  }
}
const lege = async (angaben: object) => (await r.amt<VorlageDto>('POST /vorlagen', entwurf(angaben))).body
const zurFreigabe = async (angaben: object) =>
  r.amt<VorlageDto & Problemantwort>(`POST /vorlagen/${(await lege(angaben)).id}/schritte`, { schritt: 'zur_freigabe' })
const codes = async (angaben: object) => (await zurFreigabe(angaben)).body.hindernisse?.map((h) => h.code) ?? []
const beimEingang = async (angaben: object) => {
  const { id } = await lege({ eingegangenAm: '2026-11-02', ...angaben })
  const { body } = await r.buero<Problemantwort>(`POST /vorlagen/${id}/schritte`, { schritt: 'eingegangen' })
  return body.hindernisse?.map((h) => h.code) ?? []
}

test('„nicht bezifferbar“ mit Grund genügt und steht auf der Seite', async () => {
  const v = await freigegebene(r, { finanzielleAuswirkungen: null, finanzen: offen })
  expect(v).toMatchObject({ zustand: 'freigegeben', finanzielleAuswirkungen: null, finanzen: offen })
  await veroeffentliche(await s.ruf('veroeffentlichungspruefung'), v.id)
  const seite = await s.t.abruf(`/vorlagen/${v.nummer!.replace('/', '-')}`)
  expect(await seite.text()).toContain(`noch nicht bezifferbar: ${offen.begruendung}`)
})

test.each([
  [{ finanzen: { stand: 'nicht_bezifferbar' } }, '/finanzen/begruendung', 'warum noch kein Betrag'],
  [{ finanzen: { stand: 'betraege' } }, '/finanzen/stand', 'widerspricht'],
  [{ finanzen: { stand: 'viel' } }, '/finanzen/stand', 'Möglich sind keine, nicht_bezifferbar, betraege.'],
])('%j: ein Satz am Feld', async (angaben, zeiger, satz) => {
  const ganze = { finanzielleAuswirkungen: angaben.finanzen.stand === 'betraege' ? plaene(true) : null, ...angaben }
  const felder = [{ zeiger, text: expect.stringContaining(satz) as string }]
  expect((await r.amt('POST /vorlagen', entwurf(ganze))).body).toMatchObject({ felder })
  const { id } = await lege({ finanzielleAuswirkungen: null })
  expect((await r.amt(`PUT /vorlagen/${id}/teile/finanzen`, ganze, { 'if-match': '"1"' })).body).toMatchObject({
    felder,
  })
})

test('nur Arten, die Geld kosten können, müssen sich äußern', async () => {
  const ohne = { finanzielleAuswirkungen: null }
  expect(await codes(ohne)).toEqual(['finanzen_fehlen'])
  expect(await codes({ ...ohne, art: 'mitteilungsvorlage' })).toEqual([])
  expect(await beimEingang({ ...ohne, art: 'antrag' })).toEqual([])
})

test('was eingereicht ist, sagt nichts zu Geld und trägt keine Unterschrift der Verwaltung', async () => {
  const unterschrift = { amt: 'Der Oberbürgermeister', zusatz: null, name: 'Dr. Muster', funktion: null }
  const antrag = { art: 'antrag', unterschrift, finanzielleAuswirkungen: plaene(false) }
  expect(await beimEingang(antrag)).toEqual(['finanzen_der_verwaltung', 'unterschrift_der_verwaltung'])
  // "keine" was demanded of it before; it is not frozen with it.
  const v = await freigegebene(r, { art: 'antrag', finanzielleAuswirkungen: plaene(true) })
  expect(v).toMatchObject({ zustand: 'freigegeben', finanzielleAuswirkungen: null, unterschrift: null })
})

test('die Neufassung eines Antrags ist eine der Politik, sobald sie Einreicher nennt', async () => {
  const { fraktion } = await bekannteEinreicher(s.t.datenbank)
  const { id: uebergeordnetId } = await freigegebene(r, { art: 'antrag' })
  const neufassung = { art: 'neufassung', uebergeordnetId, finanzielleAuswirkungen: null }
  expect(await codes(neufassung)).toEqual(['finanzen_fehlen', 'fremde_neufassung'])
  expect(await beimEingang({ ...neufassung, einreicher: [fraktion] })).toEqual([])
})
