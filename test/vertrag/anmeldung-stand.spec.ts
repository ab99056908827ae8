import pg from 'pg'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { lokalesKonto, passwort } from '../konten.js'

let t: TestApp
let verwalter: pg.Client
beforeAll(async () => {
  t = await starteApp()
  await lokalesKonto(t, 'meier')
  verwalter = new pg.Client(t.db.verwalter)
  await verwalter.connect()
})
afterAll(async () => {
  await verwalter.end()
  await t.schliessen()
})

async function angemeldet(kennung = 'meier'): Promise<Besucher> {
  const b = new Besucher(t)
  expect((await b.anmelden(kennung, passwort)).status).toBe(303)
  return b
}
const drin = async (b: Besucher): Promise<boolean> => (await b.seite('/amt')).status === 200
const mit = (geheimnis: string): Besucher => {
  const b = new Besucher(t)
  b.kekse.set('ratsfolge', geheimnis)
  return b
}

test('fixation: a secret that somebody planted before the sign-in is not the one after it, and opens nothing', async () => {
  const gepflanzt = 'A'.repeat(43)
  const opfer = mit(gepflanzt)
  await opfer.anmelden('meier', passwort)
  expect(opfer.kekse.get('ratsfolge')).not.toBe(gepflanzt)
  expect(await drin(opfer)).toBe(true)
  expect(await drin(mit(gepflanzt))).toBe(false)
})

test('fixation: a real session of somebody else ends when the browser signs in anew', async () => {
  const boese = await angemeldet()
  const alt = boese.kekse.get('ratsfolge')!
  const opfer = mit(alt)
  await opfer.anmelden('meier', passwort)
  expect(await drin(opfer)).toBe(true)
  expect(await drin(mit(alt))).toBe(false)
})

test('replay: after signing out the old cookie opens nothing', async () => {
  const b = await angemeldet()
  const alt = b.kekse.get('ratsfolge')!
  expect(await drin(b)).toBe(true)
  expect((await b.formular('/amt/abmelden')).ort).toBe('/amt/anmelden?hinweis=abgemeldet')
  expect(b.kekse.has('ratsfolge')).toBe(false)
  expect(await drin(mit(alt))).toBe(false)
  const headers = { authorization: `Bearer ${alt}` }
  expect((await t.abruf('/api/v1/vorlagen', { headers })).status).toBe(401)
})

const aendereStand = (b: Besucher, satz: string) =>
  verwalter.query(`UPDATE ris.anmeldestand SET ${satz} WHERE geheimnis_hash = sha256(convert_to($1, 'UTF8'))`, [
    b.kekse.get('ratsfolge'),
  ])

test('an idle session ends, and one that is too old as well', async () => {
  const still = await angemeldet()
  await aendereStand(still, `zuletzt = now() - interval '59 minutes'`)
  expect(await drin(still)).toBe(true)
  await aendereStand(still, `zuletzt = now() - interval '61 minutes'`)
  expect(await drin(still)).toBe(false)

  const alt = await angemeldet()
  await aendereStand(alt, `laeuft_ab = now() - interval '1 second'`)
  expect(await drin(alt)).toBe(false)
})

test('being used keeps it awake, and is noted at most once a minute', async () => {
  const b = await angemeldet()
  await aendereStand(b, `zuletzt = now() - interval '30 minutes'`)
  await drin(b)
  const zuletzt = async () =>
    (
      await verwalter.query<{ sekunden: number }>(
        `SELECT extract(epoch FROM now() - zuletzt)::float AS sekunden FROM ris.anmeldestand
        WHERE geheimnis_hash = sha256(convert_to($1, 'UTF8'))`,
        [b.kekse.get('ratsfolge')],
      )
    ).rows[0]!.sekunden
  expect(await zuletzt()).toBeLessThan(20)
  await aendereStand(b, `zuletzt = now() - interval '30 seconds'`)
  await drin(b)
  expect(await zuletzt()).toBeGreaterThan(29)
})

test('while a meeting runs, whoever writes its minutes stays signed in; nobody else does', async () => {
  await lokalesKonto(t, 'schrift', {}, ['schriftfuehrung'])
  await lokalesKonto(t, 'sach', {}, ['sachbearbeitung'])
  const [schrift, sach] = [await angemeldet('schrift'), await angemeldet('sach')]
  for (const b of [schrift, sach])
    await aendereStand(b, `zuletzt = now() - interval '3 hours', laeuft_ab = now() - interval '1 hour'`)
  await verwalter.query(`SET ris.akteur = 'test'`)
  const { rows } = await verwalter.query<{ id: string }>(
    `WITH g AS (INSERT INTO ris.gremium (name, art) VALUES ('Rat', 'rat') RETURNING id),
          s AS (INSERT INTO ris.sitzung (datum, zustand) VALUES ('2026-11-25', 'laufend') RETURNING id)
     INSERT INTO ris.sitzung_gremium (sitzung_id, gremium_id, rang) SELECT s.id, g.id, 1 FROM s, g RETURNING sitzung_id AS id`,
  )
  expect(await drin(schrift)).toBe(true)
  expect(await drin(sach)).toBe(false)

  // No longer than a day, should somebody forget to close the meeting.
  await aendereStand(schrift, `zuletzt = now() - interval '3 hours', angelegt = now() - interval '25 hours'`)
  expect(await drin(schrift)).toBe(false)
  await aendereStand(schrift, `zuletzt = now() - interval '3 hours', angelegt = now() - interval '13 hours'`)
  await verwalter.query(`UPDATE ris.sitzung SET zustand = 'beendet' WHERE id = $1`, [rows[0]!.id])
  expect(await drin(schrift)).toBe(false)
})

test('so does who stands in for them, while the Vertretung lasts and with the role it lends', async () => {
  const fuer = await lokalesKonto(t, 'vertretene', {}, ['schriftfuehrung'])
  const bis: Record<string, string> = { heute: 'current_date', gestern: 'current_date - 1', andere: 'current_date' }
  await verwalter.query(`SET ris.akteur = 'test'`)
  await verwalter.query(
    `WITH g AS (INSERT INTO ris.gremium (name, art) VALUES ('Kulturausschuss', 'ausschuss') RETURNING id),
          s AS (INSERT INTO ris.sitzung (datum, zustand) VALUES ('2026-11-26', 'laufend') RETURNING id)
     INSERT INTO ris.sitzung_gremium (sitzung_id, gremium_id, rang) SELECT s.id, g.id, 1 FROM s, g`,
  )
  const drinnen: Record<string, boolean> = {}
  for (const [kennung, ende] of Object.entries(bis)) {
    const id = await lokalesKonto(t, kennung)
    const rolle = kennung === 'andere' ? 'vorsitz' : 'schriftfuehrung'
    await verwalter.query(
      `INSERT INTO ris.vertretung (vertreter_id, vertretener_id, rollen, von, bis)
       VALUES ($1, $2, ARRAY[$3], current_date - 5, ${ende})`,
      [id, fuer, rolle],
    )
    const b = await angemeldet(kennung)
    await aendereStand(b, `zuletzt = now() - interval '3 hours', laeuft_ab = now() - interval '1 hour'`)
    drinnen[kennung] = await drin(b)
  }
  await verwalter.query(`UPDATE ris.sitzung SET zustand = 'beendet'`)
  expect(drinnen).toEqual({ heute: true, gestern: false, andere: false })
})

test('I see my sessions and end one or all others; those of somebody else are unknown to me', async () => {
  await lokalesKonto(t, 'mueller')
  const [hier, dort, drittes] = [await angemeldet('mueller'), await angemeldet('mueller'), await angemeldet('mueller')]
  const fremd = await angemeldet()
  const seite = (await hier.seite('/amt/konto')).text
  expect(seite).toContain('dieses Gerät')
  const ids = [...seite.matchAll(/anmeldungen\/([\w-]{36})\/beenden/g)].map((m) => m[1]!)
  expect(ids).toHaveLength(2)

  await fremd.seite('/amt/konto')
  expect((await fremd.formular(`/amt/konto/anmeldungen/${ids[0]}/beenden`)).status).toBe(404)
  expect((await hier.formular(`/amt/konto/anmeldungen/${ids[0]}/beenden`)).status).toBe(303)
  expect([await drin(dort), await drin(drittes)].filter(Boolean)).toHaveLength(1)
  expect((await hier.formular('/amt/konto/anmeldungen/andere-beenden')).status).toBe(303)
  expect([await drin(hier), await drin(dort), await drin(drittes)]).toEqual([true, false, false])
  expect(await drin(fremd)).toBe(true)
})

test('a new password ends every session but the one it is set in, which gets a new secret', async () => {
  await lokalesKonto(t, 'schulz')
  const [hier, dort] = [await angemeldet('schulz'), await angemeldet('schulz')]
  const alt = hier.kekse.get('ratsfolge')!
  await hier.seite('/amt/konto/passwort')
  const neu = 'Regen Kanu Birne 42'
  const falsch = await hier.formular('/amt/konto/passwort', { bisher: 'nein', passwort: neu, wiederholung: neu })
  expect(falsch.status).toBe(422)
  expect(falsch.text).toContain('Ihr bisheriges Passwort stimmt nicht.')
  const kurz = await hier.formular('/amt/konto/passwort', { bisher: passwort, passwort: 'kurz', wiederholung: 'kurz' })
  expect(kurz.text).toContain('Das Passwort ist zu kurz.')
  const antwort = await hier.formular('/amt/konto/passwort', { bisher: passwort, passwort: neu, wiederholung: neu })
  expect(antwort.ort).toBe('/amt/konto?hinweis=passwort')
  expect([await drin(hier), await drin(dort), await drin(mit(alt))]).toEqual([true, false, false])
  expect((await new Besucher(t).anmelden('schulz', passwort)).status).toBe(422)
  expect((await new Besucher(t).anmelden('schulz', neu)).status).toBe(303)
})

test('locking an account ends what it does at the next request', async () => {
  await lokalesKonto(t, 'weg')
  const b = await angemeldet('weg')
  await verwalter.query(`SET ris.akteur = 'test'`)
  await verwalter.query(`UPDATE ris.benutzer SET gesperrt = true WHERE kennung = 'weg'`)
  expect(await drin(b)).toBe(false)
})
