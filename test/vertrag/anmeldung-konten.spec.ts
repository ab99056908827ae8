import pg from 'pg'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { lokalesKonto, ohneFaktorpflicht, passwort } from '../konten.js'

let t: TestApp
let verwalter: pg.Client
let admin: Besucher
beforeAll(async () => {
  t = await starteApp()
  verwalter = new pg.Client(t.db.verwalter)
  await verwalter.connect()
  await ohneFaktorpflicht(t)
  await lokalesKonto(t, 'admin', {}, ['administration'])
  admin = new Besucher(t)
  await admin.anmelden('admin', passwort)
  await admin.seite('/amt/benutzer')
})
afterAll(async () => {
  await verwalter.end()
  await t.schliessen()
})

const drin = async (b: Besucher): Promise<boolean> => (await b.seite('/amt')).status === 200
const neu = 'Regen Kanu Birne 42'

async function link(id: string): Promise<string> {
  const { text } = await admin.formular(`/amt/benutzer/${id}/link`)
  return new URL(/<code class="geheimnis">([^<]+)<\/code>/.exec(text)![1]!).search
}

async function setze(suche: string, wort = neu, b = new Besucher(t)) {
  await b.seite('/amt/anmelden')
  const { status } = await b.seite(`/amt/passwort-setzen${suche}`)
  const link = new URLSearchParams(suche).get('link')!
  return { vorher: status, ...(await b.formular('/amt/passwort-setzen', { link, passwort: wort, wiederholung: wort })) }
}

test('the Administration makes an account without ever knowing its password', async () => {
  const { ort } = await admin.formular('/amt/benutzer', { kennung: 'neue', name: 'Neue Kollegin' })
  const id = /benutzer\/([\w-]{36})/.exec(ort!)![1]!
  expect((await new Besucher(t).anmelden('neue', neu)).status).toBe(422)
  const suche = await link(id)
  // Looking at it, as a scanner of mails does, does not use it up.
  await new Besucher(t).seite(`/amt/passwort-setzen${suche}`)
  expect(await setze(suche)).toMatchObject({ vorher: 200, status: 303, ort: '/amt/anmelden?hinweis=passwort' })
  expect((await new Besucher(t).anmelden('neue', neu)).status).toBe(303)
})

test('nothing typed is lost when the Kennung is taken, and the sentence stands at the field', async () => {
  const antwort = await admin.formular('/amt/benutzer', { kennung: 'admin', name: 'Zweite Administration' })
  expect(antwort.status).toBe(422)
  expect(antwort.text).toContain('Ein Konto mit dieser Kennung gibt es schon.')
  expect(antwort.text).toContain('value="Zweite Administration"')
})

test('a link counts once, ends every session, and does not sign in by itself', async () => {
  const id = await lokalesKonto(t, 'vergesslich')
  const alt = new Besucher(t)
  await alt.anmelden('vergesslich', passwort)
  const suche = await link(id)
  const b = new Besucher(t)
  expect((await setze(suche, neu, b)).status).toBe(303)
  expect([await drin(alt), await drin(b)]).toEqual([false, false])
  expect(await setze(suche, 'Anderes Passwort 99')).toMatchObject({ vorher: 410, status: 410 })
  expect((await new Besucher(t).anmelden('vergesslich', neu)).status).toBe(303)
})

test('used twice at the same moment it counts once', async () => {
  const id = await lokalesKonto(t, 'doppelt')
  const suche = await link(id)
  const antworten = await Promise.all(['Erstes Passwort 11', 'Zweites Passwort 22'].map((wort) => setze(suche, wort)))
  expect(antworten.map((a) => a.status).sort()).toEqual([303, 410])
})

test('a newer link ends the older one; time ends both; a refused password does not use it up', async () => {
  const id = await lokalesKonto(t, 'mehrfach')
  const [erster, zweiter] = [await link(id), await link(id)]
  expect((await setze(erster)).vorher).toBe(410)
  const kurz = await setze(zweiter, 'zu kurz')
  expect([kurz.status, kurz.text.includes('Das Passwort ist zu kurz.')]).toEqual([422, true])
  await verwalter.query(`UPDATE ris.einmallink SET laeuft_ab = now() - interval '1 second'`)
  expect((await setze(zweiter)).vorher).toBe(410)
})

test('the secret of a link is stored as a hash and never in the log', async () => {
  const id = await lokalesKonto(t, 'verborgen')
  const geheimnis = new URLSearchParams(await link(id)).get('link')!
  const { rows } = await verwalter.query(
    `SELECT to_jsonb(l) AS zeile FROM ris.einmallink l UNION ALL SELECT to_jsonb(p) FROM ris.protokoll p`,
  )
  expect(JSON.stringify(rows)).not.toContain(geheimnis)
  expect(JSON.stringify(rows)).not.toContain('argon2')
})

test('a locked account is out at once; nobody locks himself', async () => {
  const id = await lokalesKonto(t, 'boeser')
  const b = new Besucher(t)
  await b.anmelden('boeser', passwort)
  await admin.formular(`/amt/benutzer/${id}/sperren`)
  expect(await drin(b)).toBe(false)
  expect((await b.anmelden('boeser', passwort)).status).toBe(422)
  await admin.formular(`/amt/benutzer/${id}/entsperren`)
  expect((await b.anmelden('boeser', passwort)).status).toBe(303)
  const { rows } = await verwalter.query<{ id: string }>(`SELECT id FROM ris.benutzer WHERE kennung = 'admin'`)
  expect((await admin.formular(`/amt/benutzer/${rows[0]!.id}/sperren`)).status).toBe(409)
})

test('only the Administration comes here', async () => {
  await lokalesKonto(t, 'neugierig', {}, ['gremienbuero'])
  const b = new Besucher(t)
  await b.anmelden('neugierig', passwort)
  for (const weg of ['/amt/benutzer', '/amt/schluessel']) expect((await b.seite(weg)).status).toBe(403)
  expect((await (await t.als('gremienbuero'))('/api/v1/benutzer')).status).toBe(403)
  expect((await new Besucher(t).seite('/amt/benutzer')).ort).toBe('/amt/anmelden?weiter=%2Famt%2Fbenutzer')
})

test('an account is technical or not: nothing between the two', async () => {
  const antwort = await (
    await t.als('administration')
  )('/api/v1/benutzer', {
    method: 'POST',
    json: { kennung: 'halb', name: 'Halb', technisch: null },
  })
  const { felder } = (await antwort.json()) as { felder: { zeiger: string }[] }
  expect([antwort.status, felder.map((f) => f.zeiger)]).toEqual([422, ['/technisch']])
})

test('an unknown account and none at all have one answer', async () => {
  for (const id of ['00000000-0000-4000-8000-000000000000', 'x'])
    expect((await admin.seite(`/amt/benutzer/${id}`)).status).toBe(404)
})
