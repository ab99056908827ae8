import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { orte } from '../../src/veroeffentlichung/kurzadressen.js'
import type { Objekt } from '../../src/veroeffentlichung/laden.js'
import { testDatenbank, type TestDatenbank } from '../datenbank.js'

let db: TestDatenbank
let verbindung: pg.Client
beforeAll(async () => {
  db = await testDatenbank()
  verbindung = new pg.Client(db.verwalter)
  await verbindung.connect()
})
afterAll(async () => {
  await verbindung.end()
  await db.verwerfen()
})

const vorgang = (kurz: string, objekt = randomUUID()) =>
  ({ art: 'vorgang', objekt, kennung: null, weg: null, roh: { kurz } }) as unknown as Objekt
const belege = (weg: string, objekt: string = randomUUID()) =>
  verbindung.query(`INSERT INTO ris.kurzadresse (weg, art, objekt_id) VALUES ($1, 'vorgang', $2)`, [weg, objekt])
const wege = async (...objekte: Objekt[]) => (await orte(verbindung, objekte)).map((o) => o.weg)

test('ein freier Wunsch wird erfüllt, auch wenn längere wie er beginnen', async () => {
  for (const weg of ['vorgaenge/rad-2', 'vorgaenge/rad-weg', 'vorgaenge/rad-3-neu']) await belege(weg)
  expect(await wege(vorgang('rad'))).toEqual(['vorgaenge/rad'])
})

test('von mehreren mit einem Wunsch bekommt jeder die nächste, die nie jemand hatte', async () => {
  for (const weg of ['vorgaenge/bus', 'vorgaenge/bus-3', 'vorgaenge/bus-4', 'vorgaenge/bus-6']) await belege(weg)
  expect(await wege(vorgang('bus'), vorgang('bus-5'), vorgang('bus'), vorgang('bus'))).toEqual(
    ['bus-2', 'bus-5', 'bus-7', 'bus-8'].map((w) => `vorgaenge/${w}`),
  )
})

test('die eigene von früher gilt als frei', async () => {
  const objekt = randomUUID()
  await belege('vorgaenge/bahn')
  await belege('vorgaenge/bahn-2', objekt)
  expect(await wege(vorgang('bahn', objekt))).toEqual(['vorgaenge/bahn-2'])
})

test('auch die hundertste gleichen Namens findet eine', async () => {
  await belege('vorgaenge/ort')
  for (let nr = 2; nr <= 100; nr++) await belege(`vorgaenge/ort-${nr}`)
  expect(await wege(vorgang('ort'))).toEqual(['vorgaenge/ort-101'])
})
