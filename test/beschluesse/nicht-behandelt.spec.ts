import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import {
  aufTagesordnung,
  freigegebene,
  mitVersion,
  rollen,
  type Rollen,
  sitzungVon,
  veroeffentliche,
  versende,
} from '../beratung.js'
import { type Problemantwort, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s.t.schliessen())

async function vorDemIntegrationsrat(): Promise<{ vorlage: VorlageDto; beratung: BeratungEinzelnDto }> {
  const vorlage = await freigegebene(r)
  const sitzung = await sitzungVon(r, [s.gremien.ir])
  return { vorlage, beratung: await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, sitzung.id) }
}
const stand = async (v: VorlageDto) => (await r.buero<VorlageDto>(`GET /vorlagen/${v.id}`)).body
const folge = async (v: VorlageDto) => (await stand(v)).beratungsfolge.map((b) => [b.gremium, b.zustand])
const gehe = <T = BeratungEinzelnDto & Problemantwort>({ id }: { id: string }, schritt: string, grund?: string) =>
  r.schrift<T>(`POST /beratungen/${id}/schritte`, { schritt, grund })

test('nicht behandelt: derselbe Schritt ist wieder zu planen, der alte sagt, was war', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  expect((await gehe(beratung, 'nicht_behandeln')).body.zustand).toBe('nicht_behandelt')
  expect(await folge(vorlage)).toEqual([
    ['Integrationsrat', 'nicht_behandelt'],
    ['Integrationsrat', 'geplant'],
    ['Rat der Stadt', 'geplant'],
  ])
  const [, neu] = (await stand(vorlage)).beratungsfolge
  const spaeter = await sitzungVon(r, [s.gremien.ir], '2026-09-28')
  expect((await aufTagesordnung(r, neu!.id, spaeter.id)).zustand).toBe('auf_tagesordnung')
})

test('doch behandelt: der neue Schritt geht, und vorher steht es da', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  const { body } = await gehe(beratung, 'nicht_behandeln')
  const { folgen } = body.schritte.find((schritt) => schritt.schritt === 'ergebnis_zuruecknehmen')!
  expect(folgen).toEqual(['Die geplante Beratung im Integrationsrat wird gelöscht.'])
  await r.schrift(`DELETE /beratungen/${beratung.id}/ergebnis`, undefined, mitVersion(body))
  expect(await folge(vorlage)).toEqual([
    ['Integrationsrat', 'auf_tagesordnung'],
    ['Rat der Stadt', 'geplant'],
  ])
})

test('wer eine Vertagung zurücknimmt, liest vorher, welche Beratung gelöscht wird', async () => {
  const { beratung } = await vorDemIntegrationsrat()
  const vertagt = { art: 'vertagt', termin: '2026-10-12' }
  const { body } = await r.schrift<BeratungEinzelnDto>(
    `PUT /beratungen/${beratung.id}/ergebnis`,
    vertagt,
    mitVersion(beratung),
  )
  expect(body.schritte.flatMap(({ schritt, folgen }) => folgen.map((text) => [schritt, text]))).toEqual([
    ['ergebnis_korrigieren', 'Die geplante Beratung im Integrationsrat am 12.10.2026 wird gelöscht.'],
    ['ergebnis_zuruecknehmen', 'Die geplante Beratung im Integrationsrat am 12.10.2026 wird gelöscht.'],
  ])
})

test('aufgerufen wird nur in der laufenden Sitzung, und Aufgerufenes entfällt nicht', async () => {
  const { beratung } = await vorDemIntegrationsrat()
  const zuFrueh = await r.vorsitz<Problemantwort>(`POST /beratungen/${beratung.id}/schritte`, { schritt: 'aufrufen' })
  expect([zuFrueh.status, zuFrueh.body.hindernisse?.map((h) => h.code)]).toEqual([409, ['sitzung_laeuft_nicht']])
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(`UPDATE ris.sitzung SET zustand = 'laufend' WHERE id = $1`, [beratung.sitzungId]),
  )
  await r.vorsitz(`POST /beratungen/${beratung.id}/schritte`, { schritt: 'aufrufen' })
  const entfallen = { schritt: 'entfallen_lassen', grund: 'überholt' }
  const { status } = await r.buero(`POST /beratungen/${beratung.id}/schritte`, entfallen)
  expect(status).toBe(409)
})

test('eine Beratung, die vorbei ist, darf ohne Ergebnis bleiben: die Vorlage wird doch abgeschlossen', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  const rat = await aufTagesordnung(
    r,
    vorlage.beratungsfolge[1]!.id,
    (await sitzungVon(r, [s.gremien.rat], '2026-10-06')).id,
  )
  await r.schrift(`PUT /beratungen/${rat.id}/ergebnis`, { art: 'beschlossen' }, mitVersion(rat))
  const { status, body } = await r.buero<VorlageDto>(`POST /vorlagen/${vorlage.id}/schritte`, {
    schritt: 'abschliessen',
  })
  expect([status, body.zustand]).toEqual([200, 'abgeschlossen'])
  expect((await folge(vorlage))[0]).toEqual(['Integrationsrat', beratung.zustand])
})

test('auf der Seite der Sitzung wartet niemand auf das Ergebnis einer Vorlage, die abgeschlossen ist', async () => {
  const vorlage = await freigegebene(r)
  await veroeffentliche(await s.ruf('veroeffentlichungspruefung'), vorlage.id)
  const ir = await sitzungVon(r, [s.gremien.ir], '2026-09-15')
  const rat = await sitzungVon(r, [s.gremien.rat], '2026-10-07')
  await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, ir.id)
  const imRat = await aufTagesordnung(r, vorlage.beratungsfolge[1]!.id, rat.id)
  for (const { id } of [ir, rat]) expect((await versende(r, id)).status).toBe(200)
  const weg = /\/sitzungen\/2026-09-15-[a-z-]+/.exec(await (await s.t.abruf('/sitzungen')).text())![0]
  const seite = async () => (await s.t.abruf(weg)).text()
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(`UPDATE ris.sitzung SET zustand = 'beendet' WHERE id = $1`, [ir.id]),
  )
  expect(await seite()).toContain('Ergebnis wird nach Unterzeichnung der Niederschrift veröffentlicht')
  await r.schrift(`PUT /beratungen/${imRat.id}/ergebnis`, { art: 'beschlossen' }, mitVersion(imRat))
  await r.buero(`POST /vorlagen/${vorlage.id}/schritte`, { schritt: 'abschliessen' })
  expect(await seite()).toContain('Kein Ergebnis veröffentlicht')
  expect(await seite()).not.toContain('wird nach Unterzeichnung')
})
