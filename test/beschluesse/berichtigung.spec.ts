import type { ErgebnisberichtigungDto, ErgebnisseDto } from '../../src/beschluesse/berichtigung.dto.js'
import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import {
  aufTagesordnung,
  freigegebene,
  mitVersion,
  rollen,
  type Rollen,
  setzeTagesordnung,
  sitzungVon,
  veroeffentliche,
} from '../beratung.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { absatz, geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'
import { hole } from './empfehlung.js'

/* An established outcome is never overwritten: what is wrong in it is corrected by two, and stays readable. */

let s: Stadt
let r: Rollen
let haus: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  haus = await s.ruf('lesen_api')
})
afterAll(() => s.t.schliessen())

const stimmen = (nein: number) => ({ ja: 9, nein, enthaltung: 0 })
const alt = { art: 'empfohlen', aenderung: 'geaendert', abstimmung: stimmen(4), beschlusstext: absatz('Bis 2028.') }
const neu = { ...alt, abstimmung: stimmen(5), beschlusstext: absatz('Bis 2029.') }

interface Lage {
  weg: string
  id: string
}
const erfasse = <T = BeratungEinzelnDto & Problemantwort>(ruf: Ruf, b: BeratungEinzelnDto, ergebnis: object) =>
  ruf<T>(`PUT /beratungen/${b.id}/ergebnis`, ergebnis, mitVersion(b))

/** An established recommendation of the Integrationsrat on a public Vorlage. */
async function festgestellte(ohneNiederschrift: boolean): Promise<Lage> {
  const vorlage = await freigegebene(r)
  await veroeffentliche(await s.ruf('veroeffentlichungspruefung'), vorlage.id)
  const sitzung = await sitzungVon(r, [s.gremien.ir], '2016-09-14')
  const b = await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, sitzung.id)
  expect((await erfasse(r.schrift, b, alt)).status).toBe(200)
  const falsch = await r.buero<Problemantwort>(`POST /beratungen/${b.id}/ergebnis/feststellen?ohneNiederschrift=ja`)
  expect([falsch.status, falsch.body.felder?.[0]?.text]).toEqual([
    422,
    'Die Angabe ohneNiederschrift muss eines von diesen sein: true, false.',
  ])
  const fest = await r.buero(`POST /beratungen/${b.id}/ergebnis/feststellen?ohneNiederschrift=${ohneNiederschrift}`)
  expect(fest).toMatchObject({ status: 200, body: { zustand: 'ergebnis_festgestellt' } })
  return { id: b.id, weg: `/vorlagen/${vorlage.nummer!.replace('/', '-')}` }
}

const wuensche = async ({ id }: Lage, angaben: object = {}) =>
  erfasse<ErgebnisberichtigungDto & Problemantwort>(r.buero, await hole(r.buero, id), {
    ...neu,
    grund: 'Zählfehler',
    ...angaben,
  })
const entscheide = (ruf: Ruf, { id }: { id: string }, angaben: object = { ergebnis: 'bestaetigt' }) =>
  ruf<ErgebnisberichtigungDto & Problemantwort>(`POST /ergebnisberichtigungen/${id}/entscheidung`, angaben)
const alle = async (ruf: Ruf, { id }: Lage) => (await ruf<ErgebnisseDto>(`GET /beratungen/${id}/ergebnisse`)).body

async function gelesen(lage: Lage): Promise<string[]> {
  const seite = (await (await s.t.abruf(lage.weg)).text()).replace(/<[^>]*>/g, ' ')
  const druck = textVon(liesPdf(new Uint8Array(await (await s.t.abruf(`${lage.weg}.pdf`)).arrayBuffer())).wurzel)
  const { berichtigung } = (await hole(r.schrift, lage.id)).ergebnis!
  return [seite, druck, JSON.stringify(berichtigung ?? null)].map((text) => text.replace(/\s+/g, ' '))
}

test('gewünscht ist nicht berichtigt: 202, und bis der Vorsitz bestätigt, gilt das alte', async () => {
  const lage = await festgestellte(true)
  const { status, body } = await wuensche(lage)
  expect({ status, body }).toMatchObject({
    status: 202,
    body: { grund: 'Zählfehler', bisher: { abstimmung: { nein: 4 } } },
  })
  for (const text of await gelesen(lage)) expect(text).not.toMatch(/berichtigt|2029/)
  expect((await wuensche(lage)).body.hindernisse).toMatchObject([{ code: 'berichtigung_wartet' }])
  expect((await entscheide(r.buero, body)).status).toBe(403)
  expect((await r.vorsitz<ErgebnisberichtigungDto[]>('GET /ergebnisberichtigungen')).body).toMatchObject([
    { id: body.id },
  ])
  expect((await entscheide(r.vorsitz, body)).body).toMatchObject({ ergebnis: 'bestaetigt' })
  const worte = /berichtigt am \d\d\.\d\d\.\d{4}, vorher: mit Änderungen empfohlen, 9 Ja, 4 Nein, 0 Enthaltungen/
  for (const text of await gelesen(lage)) {
    expect(text).toMatch(worte)
    expect(text).toContain('2028')
  }
  expect(await alle(haus, lage)).toMatchObject({
    ergebnisse: [
      { gilt: false, grund: null, ergebnis: { abstimmung: { nein: 4 } } },
      { gilt: true, grund: null, ergebnis: { abstimmung: { nein: 5 } } },
    ],
  })
  expect((await alle(r.buero, lage)).ergebnisse[1]).toMatchObject({
    grund: 'Zählfehler',
    feststellung: 'ohne_niederschrift',
  })
})

test('wer wünscht, bestätigt nicht, auch nicht als Vorsitz', async () => {
  const beides = await s.ruf('gremienbuero', 'vorsitz')
  const { id } = await festgestellte(true)
  const { body } = await erfasse<ErgebnisberichtigungDto>(beides, await hole(beides, id), {
    ...neu,
    grund: 'Zählfehler',
  })
  expect((await entscheide(beides, body)).body.hindernisse).toMatchObject([{ code: 'vier_augen' }])
})

test('ein verborgenes liest nur, wer alles liest', async () => {
  const lage = await festgestellte(true)
  const { body } = await wuensche(lage, { vorherVerbergen: true })
  await entscheide(r.vorsitz, body)
  for (const text of await gelesen(lage)) {
    expect(text).toMatch(/berichtigt am \d\d\.\d\d\.\d{4}(?!, vorher)/)
    expect(text).not.toMatch(/4 Nein|2028/)
  }
  expect((await alle(haus, lage)).ergebnisse.map((e) => e.ergebnis?.abstimmung?.nein ?? null)).toEqual([null, 5])
  expect((await alle(r.buero, lage)).ergebnisse.map((e) => e.ergebnis?.abstimmung?.nein ?? null)).toEqual([4, 5])
})

test('ist die Niederschrift unterzeichnet, braucht es den Beschluss einer späteren Sitzung, verknüpft in beide Richtungen', async () => {
  const lage = await festgestellte(false)
  expect(await wuensche(lage)).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/durch' }] } })
  const spaetere = await freigegebene(r)
  const sitzung = await sitzungVon(r, [s.gremien.ir], '2016-10-12')
  const durch = await aufTagesordnung(r, spaetere.beratungsfolge[0]!.id, sitzung.id)
  const mit = () => wuensche(lage, { durch: { beratungId: durch.id } })
  expect((await mit()).body.felder).toMatchObject([{ text: expect.stringContaining('nichts beschlossen') as string }])
  await erfasse(r.schrift, durch, { art: 'beschlossen', aenderung: 'ungeaendert' })
  const { body } = await mit()
  expect(body.durch).toMatchObject({ beratungId: durch.id, datum: '2016-10-12' })
  await entscheide(r.vorsitz, body)
  expect((await alle(haus, lage)).ergebnisse[1]!.durch).toMatchObject({ beratungId: durch.id })
  expect((await alle(haus, { ...lage, id: durch.id })).berichtigt).toEqual([lage.id])
})

test('berichtigt auch ein Beschluss zu einem Punkt ohne Vorlage; wer ihn nicht lesen darf, erfährt nichts von ihm', async () => {
  for (const teil of ['oe', 'n']) {
    const lage = await festgestellte(false)
    const { id } = await sitzungVon(r, [s.gremien.ir], '2016-10-12')
    const punkt = { teil, titel: 'Niederschrift', ...(teil === 'n' && { geheimhaltung: geheimhaltung() }) }
    const { topId } = (await setzeTagesordnung(r.buero, id, [punkt])).body.tagesordnung!.zeilen[0]!
    const mit = () => wuensche(lage, { durch: { topId } })
    expect((await mit()).body.felder).toMatchObject([{ text: expect.stringContaining('nichts beschlossen') as string }])
    await r.schrift(`PUT /tagesordnungspunkte/${topId}/ergebnis`, { art: 'beschlossen' }, mitVersion({ version: 1 }))
    const { body } = await mit()
    expect(body.durch).toEqual({ beratungId: null, topId, datum: '2016-10-12' })
    await entscheide(r.vorsitz, body)
    expect((await r.buero(`GET /tagesordnungspunkte/${topId}/ergebnis`)).body).toMatchObject({ berichtigt: [lage.id] })
    const { durch } = (await alle(haus, lage)).ergebnisse[1]!
    expect(durch?.topId ?? null).toBe(teil === 'oe' ? topId : null)
  }
})

test('abgelehnt wird mit Grund, zurück nimmt, wer gewünscht hat; danach gilt das alte', async () => {
  const lage = await festgestellte(true)
  const { body } = await wuensche(lage)
  expect((await entscheide(r.vorsitz, body, { ergebnis: 'abgelehnt' })).status).toBe(422)
  const abgelehnt = { ergebnis: 'abgelehnt', grund: 'Es waren vier.' }
  expect((await entscheide(r.vorsitz, body, abgelehnt)).body).toMatchObject({ ablehnung: 'Es waren vier.' })
  const zweiter = (await wuensche(lage)).body
  expect((await r.buero(`DELETE /ergebnisberichtigungen/${zweiter.id}`)).status).toBe(200)
  expect((await entscheide(r.vorsitz, zweiter)).body.hindernisse).toMatchObject([{ code: 'entschieden' }])
  expect((await hole(r.schrift, lage.id)).ergebnis).toMatchObject({ abstimmung: { nein: 4 } })
})
