import { rollen, type Rollen } from '../beratung.js'
import { type Ruf, type Stadt, stadt } from '../stadt.js'
import {
  alle,
  entscheide,
  festgestellt,
  gelesen,
  lies,
  nein,
  punkt,
  resolution,
  stelle,
  type Antwort,
  weg,
  wuensche,
} from './punkt.js'

/* The outcome of an item without a Vorlage is corrected as that of a step is: by two, and it stays readable. */

let s: Stadt
let r: Rollen
let haus: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  haus = await s.ruf('lesen_api')
})
afterAll(() => s?.t.schliessen())

test('gewünscht ist nicht berichtigt; der Vorsitz bestätigt, und Seite und Schnittstelle sagen, was vorher galt', async () => {
  const id = await festgestellt(s, r)
  const { status, body } = await wuensche(r.buero, id)
  expect({ status, body }).toMatchObject({
    status: 202,
    body: {
      topId: id,
      beratungId: null,
      vorlageId: null,
      nummer: null,
      betreff: resolution.titel,
      grund: 'Zählfehler',
    },
  })
  expect(body.bisher.abstimmungen?.[0]).toMatchObject({ gremium: 'Rat der Stadt', nein: 4 })
  expect(body.neu.abstimmungen?.[0]).toMatchObject({ gremium: 'Rat der Stadt', nein: 5 })
  for (const text of await gelesen(s, id)) expect(text).not.toMatch(/berichtigt|2029/)
  expect((await wuensche(r.buero, id)).body.hindernisse).toMatchObject([{ code: 'berichtigung_wartet' }])
  expect((await entscheide(r.buero, body)).status).toBe(403)
  expect((await r.vorsitz<Antwort[]>('GET /ergebnisberichtigungen')).body.map((w) => w.id)).toContain(body.id)
  const { version } = await lies(r.buero, id)
  expect((await entscheide(r.vorsitz, body)).body).toMatchObject({ ergebnis: 'bestaetigt' })
  for (const text of await gelesen(s, id)) {
    expect(text).toMatch(/berichtigt am \d\d\.\d\d\.\d{4}, vorher: beschlossen, 9 Ja, 4 Nein, 0 Enthaltungen/)
    for (const jahr of ['2028', '2029']) expect(text).toContain(jahr)
  }
  expect(await lies(haus, id)).toMatchObject({
    version: version + 1,
    vorlaeufig: false,
    ergebnis: { abstimmung: { nein: 5 } },
  })
  expect((await lies(haus, id)).ergebnis?.berichtigung?.worte).toContain('4 Nein')
  expect(nein(await alle(haus, id))).toEqual([4, 5])
  expect((await alle(haus, id)).ergebnisse[1]).toMatchObject({ gilt: true, grund: null })
  expect((await alle(r.buero, id)).ergebnisse[1]).toMatchObject({
    grund: 'Zählfehler',
    feststellung: 'ohne_niederschrift',
  })
})

test('ohne Grund und vor der Feststellung gibt es keine Berichtigung; eine vorläufige wird einfach ersetzt', async () => {
  const vorlaeufig = await punkt(s, r)
  expect(await wuensche(r.buero, vorlaeufig)).toMatchObject({
    status: 200,
    body: { ergebnis: { abstimmung: { nein: 5 } } },
  })
  const id = await festgestellt(s, r)
  expect((await wuensche(r.buero, id, { grund: null })).body.hindernisse).toMatchObject([{ code: 'grund_fehlt' }])
  expect((await wuensche(r.schrift, id)).status).toBe(403)
})

test('ein verborgenes liest nur, wer auch den nichtöffentlichen Teil liest', async () => {
  const id = await festgestellt(s, r)
  await entscheide(r.vorsitz, (await wuensche(r.buero, id, { vorherVerbergen: true })).body)
  for (const text of await gelesen(s, id)) {
    expect(text).toMatch(/berichtigt am \d\d\.\d\d\.\d{4}(?!, vorher)/)
    expect(text).not.toMatch(/4 Nein|2028/)
  }
  expect((await lies(haus, id)).ergebnis?.berichtigung?.worte).not.toContain('vorher')
  expect(nein(await alle(haus, id))).toEqual([null, 5])
  expect(nein(await alle(r.buero, id))).toEqual([4, 5])
})

test('nach der Unterschrift nur mit dem Beschluss einer späteren Sitzung, verknüpft in beide Richtungen', async () => {
  const id = await festgestellt(s, r, {}, false)
  expect(await wuensche(r.buero, id)).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/durch' }] } })
  const frueher = await punkt(s, r, { datum: '2026-09-01' })
  const vorher = await wuensche(r.buero, id, { durch: { topId: frueher } })
  expect(vorher.body.felder).toMatchObject([{ text: 'Nennen Sie den Beschluss einer Sitzung nach dem 14.09.2026.' }])
  const durch = { topId: await punkt(s, r, { datum: '2026-10-12' }) }
  const { body } = await wuensche(r.buero, id, { durch })
  expect(body.durch).toMatchObject({ ...durch, datum: '2026-10-12' })
  await entscheide(r.vorsitz, body)
  expect((await alle(haus, id)).ergebnisse[1]!.durch).toMatchObject(durch)
  expect(await lies(haus, durch.topId)).toMatchObject({ berichtigt: [], berichtigtePunkte: [id] })
})

test('was im Teil N steht, erfährt vom Wunsch und vom Früheren nur, wer ihn liest', async () => {
  const id = await festgestellt(s, r, { zeile: stelle })
  const { body } = await wuensche(r.buero, id, { grund: 'Frau Muster war gemeint' })
  expect((await haus(`GET /ergebnisberichtigungen/${body.id}`)).status).not.toBe(200)
  await entscheide(r.vorsitz, body)
  expect((await haus(`GET ${weg(id)}se`)).status).toBe(404)
  expect(nein(await alle(r.buero, id))).toEqual([4, 5])
})
