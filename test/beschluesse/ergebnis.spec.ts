import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { aufTagesordnung, freigegebene, mitVersion, rollen, type Rollen, sitzungVon } from '../beratung.js'
import { absatz, type Problemantwort, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s.t.schliessen())

/** Two steps, Integrationsrat before the Rat; the first stands on an agenda. */
async function vorDemIntegrationsrat(): Promise<{ vorlage: VorlageDto; beratung: BeratungEinzelnDto }> {
  const vorlage = await freigegebene(r)
  const sitzung = await sitzungVon(r, [s.gremien.ir])
  return { vorlage, beratung: await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, sitzung.id) }
}
const erfasse = <T = BeratungEinzelnDto>(b: BeratungEinzelnDto, ergebnis: object) =>
  r.schrift<T>(`PUT /beratungen/${b.id}/ergebnis`, ergebnis, mitVersion(b))
const folge = async (v: VorlageDto) =>
  (await r.buero<VorlageDto>(`GET /vorlagen/${v.id}`)).body.beratungsfolge.map((b) => [b.gremium, b.rolle, b.zustand])
/** Their Sitzungen are open, as if invited and opened. */
const laufend = (...schritte: BeratungEinzelnDto[]) =>
  s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(`UPDATE ris.sitzung SET zustand = 'laufend' WHERE id = ANY($1)`, [schritte.map((b) => b.sitzungId)]),
  )
const abstimmung = (ja: number, nein: number, enthaltung = 0) => ({ ja, nein, enthaltung })

test('ein Ergebnis mit Stimmen bekommt den üblichen Wortlaut und ist vorläufig', async () => {
  const { beratung } = await vorDemIntegrationsrat()
  const { status, body } = await erfasse(beratung, {
    art: 'empfohlen',
    aenderung: 'ungeaendert',
    mehrheit: 'einstimmig',
    abstimmung: abstimmung(12, 0, 2),
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    zustand: 'ergebnis_vorlaeufig',
    vorlaeufig: true,
    ergebnis: { bezeichnung: 'einstimmig ungeändert empfohlen', abstimmung: { ja: 12, nein: 0, enthaltung: 2 } },
  })
})

test('vertagt: dasselbe Gremium bekommt den nächsten Schritt, zurückgenommen verschwindet er wieder', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  const { body } = await erfasse(beratung, { art: 'vertagt', termin: '2026-10-05' })
  expect(await folge(vorlage)).toEqual([
    ['Integrationsrat', 'anhoerung', 'ergebnis_vorlaeufig'],
    ['Integrationsrat', 'anhoerung', 'geplant'],
    ['Rat der Stadt', 'entscheidung', 'geplant'],
  ])
  const zurueck = await r.schrift(`DELETE /beratungen/${beratung.id}/ergebnis`, undefined, mitVersion(body))
  expect(zurueck).toMatchObject({ status: 200, body: { zustand: 'auf_tagesordnung', ergebnis: null } })
  expect(await folge(vorlage)).toEqual([
    ['Integrationsrat', 'anhoerung', 'auf_tagesordnung'],
    ['Rat der Stadt', 'entscheidung', 'geplant'],
  ])
})

test('verwiesen: ein anderes Gremium bekommt einen Schritt', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  await erfasse(beratung, { art: 'verwiesen', zielGremiumId: s.gremien.hpa, rueckkehr: true })
  expect((await folge(vorlage)).map(([gremium]) => gremium)).toEqual([
    'Integrationsrat',
    'Haupt- und Personalausschuss',
    'Integrationsrat',
    'Rat der Stadt',
  ])
})

test('zurückgezogen: alle offenen Schritte entfallen; zurückgenommen leben genau diese wieder auf', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  const { body } = await erfasse(beratung, { art: 'zurueckgezogen' })
  expect((await folge(vorlage)).map((b) => b[2])).toEqual(['ergebnis_vorlaeufig', 'entfallen'])
  expect((await r.buero<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body.zustand).toBe('zurueckgezogen')
  await r.schrift(`DELETE /beratungen/${beratung.id}/ergebnis`, undefined, mitVersion(body))
  expect((await folge(vorlage)).map((b) => b[2])).toEqual(['auf_tagesordnung', 'geplant'])
  expect((await r.buero<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body.zustand).toBe('freigegeben')
})

test('was aufgerufen war, ist nach der Rücknahme wieder aufgerufen: der Schritt selbst, und wer mit ihm entfallen war', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  const rat = await aufTagesordnung(r, vorlage.beratungsfolge[1]!.id, (await sitzungVon(r, [s.gremien.rat])).id)
  await laufend(beratung, rat)
  for (const { id } of [beratung, rat])
    expect((await r.vorsitz(`POST /beratungen/${id}/schritte`, { schritt: 'aufrufen' })).status).toBe(200)
  const aufgerufen = (await r.buero<BeratungEinzelnDto>(`GET /beratungen/${beratung.id}`)).body
  const { body } = await erfasse(aufgerufen, { art: 'vertagt' })
  const ersetzt = await erfasse(body, { art: 'zurueckgezogen' })
  expect((await folge(vorlage)).map((b) => b[2])).toEqual(['ergebnis_vorlaeufig', 'entfallen'])
  await r.schrift(`DELETE /beratungen/${beratung.id}/ergebnis`, undefined, mitVersion(ersetzt.body))
  expect((await folge(vorlage)).map((b) => b[2])).toEqual(['aufgerufen', 'aufgerufen'])
})

test('der maßgebliche Schritt schließt die Vorlage ab', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  await erfasse(beratung, { art: 'angehoert' })
  const sitzung = await sitzungVon(r, [s.gremien.rat], '2026-10-06')
  const rat = await aufTagesordnung(r, vorlage.beratungsfolge[1]!.id, sitzung.id)
  expect((await erfasse(rat, { art: 'beschlossen', aenderung: 'ungeaendert', mehrheit: 'einstimmig' })).status).toBe(
    200,
  )
  expect((await r.buero<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body.zustand).toBe('abgeschlossen')
})

test('ein vorläufiges Ergebnis wird mit allen Folgen ersetzt', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  const { body } = await erfasse(beratung, { art: 'vertagt' })
  expect((await erfasse(body, { art: 'zur_kenntnis_genommen' })).body.ergebnis).toMatchObject({
    art: 'zur_kenntnis_genommen',
  })
  expect((await folge(vorlage)).map((b) => b[2])).toEqual(['ergebnis_vorlaeufig', 'geplant'])
})

test('steht der Nachfolger schon auf einer Tagesordnung, bleibt das Ergebnis', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  const { body } = await erfasse(beratung, { art: 'vertagt' })
  const naechste = (await r.buero<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body.beratungsfolge[1]!
  await aufTagesordnung(r, naechste.id, (await sitzungVon(r, [s.gremien.ir], '2026-10-05')).id)
  const antwort = await r.schrift<Problemantwort>(
    `DELETE /beratungen/${beratung.id}/ergebnis`,
    undefined,
    mitVersion(body),
  )
  expect(antwort).toMatchObject({ status: 409, body: { hindernisse: [{ code: 'nachfolger_beruehrt' }] } })
})

test.each<[string, object, string]>([
  ['geändert ohne Wortlaut', { art: 'empfohlen', aenderung: 'geaendert' }, '/beschlusstext'],
  [
    'geändert mit demselben Wortlaut',
    { art: 'empfohlen', aenderung: 'geaendert', beschlusstext: absatz('Der Rat beschließt die Sanierung des Daches.') },
    '/beschlusstext',
  ],
  ['verwiesen ohne Ziel', { art: 'verwiesen' }, '/ziele'],
  [
    'verwiesen an ein unbekanntes Gremium',
    { art: 'verwiesen', zielGremiumId: '00000000-0000-4000-8000-000000000000' },
    '/zielGremiumId',
  ],
  ['vertagt auf einen Tag davor', { art: 'vertagt', termin: '2026-09-01' }, '/termin'],
  ['mehr Nein als Ja', { art: 'beschlossen', aenderung: 'ungeaendert', abstimmung: abstimmung(3, 9) }, '/abstimmung'],
  [
    'einstimmig mit Gegenstimmen',
    { art: 'empfohlen', mehrheit: 'einstimmig', abstimmung: abstimmung(9, 1) },
    '/mehrheit',
  ],
  ['halbe Stimmen', { art: 'empfohlen', abstimmung: abstimmung(9.5, 1) }, '/abstimmung/ja'],
  ['ein unbekanntes Ergebnis', { art: 'durchgewunken' }, '/art'],
  [
    'ein Wortlaut mit unbekanntem Knoten',
    { art: 'empfohlen', aenderung: 'geaendert', beschlusstext: { type: 'doc', content: [{ type: 'iframe' }] } },
    '/beschlusstext/content/0/type',
  ],
])('%s ist ein Fehler an seiner Stelle', async (_, ergebnis, zeiger) => {
  const { beratung } = await vorDemIntegrationsrat()
  const { status, body } = await erfasse<Problemantwort>(beratung, ergebnis)
  expect({ status, zeiger: body.felder?.map((f) => f.zeiger) }).toEqual({ status: 422, zeiger: [zeiger] })
})

test('zwei erfassen gleichzeitig: einer gewinnt, der andere sieht, was jetzt da ist', async () => {
  const { beratung } = await vorDemIntegrationsrat()
  const beide = await Promise.all([erfasse(beratung, { art: 'angehoert' }), erfasse(beratung, { art: 'vertagt' })])
  expect(beide.map((a) => a.status).sort()).toEqual([200, 412])
  expect((await erfasse(beratung, { art: 'angehoert' })).status).toBe(412)
  expect((await r.schrift(`PUT /beratungen/${beratung.id}/ergebnis`, { art: 'angehoert' })).status).toBe(428)
})
