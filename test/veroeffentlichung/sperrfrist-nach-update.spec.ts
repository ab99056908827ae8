import { jest } from '@jest/globals'
import { Logger } from '@nestjs/common'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { zurZeit } from '../../src/plattform/uhr.js'
import { Fristen } from '../../src/vieraugen/wunsch/fristen.service.js'
import { freigegebene, type Rollen, rollen, veroeffentliche, wunschFuer } from '../beratung.js'
import { type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let pruefung: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  pruefung = await s.ruf('veroeffentlichungspruefung')
})
afterAll(() => s.t.schliessen())

const davor = '2099-02-01T00:00:00Z'
const danach = '2099-03-01T08:00:00Z'
const erledigen = (zeit: string) => zurZeit(new Date(zeit), () => s.t.app.get(Fristen, { strict: false }).erledigen())

/** Confirmed for the 1st of March; `gesehen` then as another version would have left it. */
async function bestaetigte(gesehen: (jetzt: string) => string) {
  const { id, nummer } = await freigegebene(r)
  const offen = await wunschFuer(pruefung, id)
  await pruefung(`POST /veroeffentlichungswuensche/${offen.id}/entscheidung`, {
    ergebnis: 'abgelehnt',
    grund: 'Sperrfrist',
  })
  await r.amt('POST /veroeffentlichungswuensche', { vorlageId: id, ab: '2099-03-01T08:00:00+01:00' })
  expect(await veroeffentliche(pruefung, id)).toMatchObject({ status: 200 })
  const vorher = (await stand(id)).gesehen!
  await s.t.datenbank.schreiben({ akteur: system, was: 'Andere Version' }, (tx) =>
    tx.query(`UPDATE ris.veroeffentlichungsantrag SET gesehen = $2 WHERE vorlage_id = $1 AND ergebnis = 'bestaetigt'`, [
      id,
      gesehen(vorher),
    ]),
  )
  const seite = async () => (await s.t.abruf(`/vorlagen/${nummer!.replace('/', '-')}`)).status
  return { id, nummer, vorher, seite }
}

async function stand(id: string): Promise<{ gesehen: string | null; ergebnis: string | null; grund: string | null }> {
  const [zeile] = (await s.t.datenbank.lesen.query(
    `SELECT gesehen, ergebnis, grund FROM ris.veroeffentlichungsantrag WHERE vorlage_id = $1 ORDER BY beantragt_am DESC LIMIT 1`,
    [id],
  )) as [Awaited<ReturnType<typeof stand>>]
  return zeile
}

const digest = (gesehen: string) => gesehen.split('.')[1]!

test.each<[string, (jetzt: string) => string]>([
  ['ohne Version, wie früher', digest],
  ['von einer anderen Version', (jetzt) => `0123456789abcdef.${digest(jetzt)}`],
])('was %s bestätigt ist und noch dasselbe ist, trägt die neue Version und kommt an seinem Tag', async (_, gesehen) => {
  const { id, vorher, seite } = await bestaetigte(gesehen)
  expect(await erledigen(davor)).toMatchObject({ veroeffentlicht: 0 })
  expect(await stand(id)).toEqual({ gesehen: vorher, ergebnis: 'bestaetigt', grund: null })
  expect(await seite()).toBe(404)
  expect(await erledigen(danach)).toMatchObject({ veroeffentlicht: 1 })
  expect(await seite()).toBe(200)
})

test('was die neue Version anders sieht, wartet sofort wieder: mit Grund auf der Seite und als Warnung', async () => {
  const gewarnt = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined)
  const { id, nummer, seite } = await bestaetigte(() => `0123456789abcdef.${'0'.repeat(64)}`)
  await erledigen(davor)
  expect(gewarnt.mock.calls).toEqual([
    [expect.stringMatching(new RegExp(`${nummer}.*wartet wieder auf die zweite Person`))],
  ])
  gewarnt.mockRestore()
  expect(await stand(id)).toMatchObject({
    gesehen: null,
    ergebnis: null,
    grund: expect.stringContaining('neue Version'),
  })
  const amt = await s.t.als('veroeffentlichungspruefung')
  const liste = await (await amt('/amt/veroeffentlichungen')).text()
  expect(liste).toContain(nummer)
  expect(liste).toContain('die neue Version zeigt es anders')
  await erledigen(danach)
  expect(await seite()).toBe(404)
})

test('was diese Version bestätigt hat, sieht vor seinem Tag niemand mehr an', async () => {
  const { id, vorher } = await bestaetigte((jetzt) => jetzt.slice(0, 17) + '0'.repeat(64))
  await erledigen(davor)
  expect(await stand(id)).toMatchObject({ ergebnis: 'bestaetigt' })
  await erledigen(danach)
  expect(await stand(id)).toMatchObject({
    ergebnis: null,
    grund: expect.stringMatching(/^Seit der Bestätigung hat sich geändert/),
  })
  expect(vorher).toMatch(/^[0-9a-f]{16}\.[0-9a-f]{64}$/)
})
