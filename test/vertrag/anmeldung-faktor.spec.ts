import { Secret, TOTP } from 'otpauth'
import pg from 'pg'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { lokalesKonto, passwort } from '../konten.js'

let t: TestApp
let verwalter: pg.Client
beforeAll(async () => {
  t = await starteApp()
  verwalter = new pg.Client(t.db.verwalter)
  await verwalter.connect()
})
afterAll(async () => {
  await verwalter.end()
  await t.schliessen()
})

/** Code of the app, so many steps of 30 seconds from now. */
const code = (geheimnis: string, schritte = 0): string =>
  new TOTP({ secret: Secret.fromBase32(geheimnis) }).generate({ timestamp: Date.now() + schritte * 30_000 })

/** An account with a second factor, the browser that set it up, its secret and its codes on paper. */
async function mitFaktor(kennung: string) {
  const id = await lokalesKonto(t, kennung)
  const b = new Besucher(t)
  await b.anmelden(kennung, passwort)
  const { text } = await b.seite('/amt/konto/zweiter-faktor')
  const geheimnis = /<code class="geheimnis">([A-Z2-7 ]+)<\/code>/.exec(text)![1]!.replaceAll(' ', '')
  expect(text).toContain('aria-label="QR-Code für die App"')
  // The step of 30 seconds may end between the code and its check.
  let seite = await b.formular('/amt/konto/zweiter-faktor', { code: code(geheimnis, -1) })
  if (seite.status === 422) seite = await b.formular('/amt/konto/zweiter-faktor', { code: code(geheimnis, -1) })
  const papier = [...seite.text.matchAll(/<code class="geheimnis">([A-Z2-9-]{19})<\/code>/g)].map((m) => m[1]!)
  expect(papier).toHaveLength(10)
  return { id, b, geheimnis, papier }
}

const drin = async (b: Besucher): Promise<boolean> => (await b.seite('/amt')).status === 200

async function bisZumCode(kennung: string): Promise<Besucher> {
  const b = new Besucher(t)
  const { ort } = await b.anmelden(kennung, passwort)
  expect(ort).toBe('/amt/anmelden/code?weiter=%2Famt')
  await b.seite('/amt/anmelden/code')
  return b
}

test('what was only begun asks nobody for a code, and a wrong first code turns nothing on', async () => {
  await lokalesKonto(t, 'angefangen')
  const b = new Besucher(t)
  await b.anmelden('angefangen', passwort)
  await b.seite('/amt/konto/zweiter-faktor')
  const falsch = await b.formular('/amt/konto/zweiter-faktor', { code: '000000' })
  expect([falsch.status, falsch.text.includes('Dieser Code stimmt nicht.')]).toEqual([422, true])
  expect((await new Besucher(t).anmelden('angefangen', passwort)).ort).toBe('/amt')
})

test('the password alone opens nothing; the code completes it under a new secret', async () => {
  const { geheimnis } = await mitFaktor('zwei')
  const b = await bisZumCode('zwei')
  const halb = b.kekse.get('ratsfolge-code')!
  expect(await drin(b)).toBe(false)
  b.kekse.set('ratsfolge', halb)
  expect(await drin(b)).toBe(false)
  const headers = { authorization: `Bearer ${halb}` }
  expect((await t.abruf('/api/v1/anmeldung/alle', { headers })).status).toBe(401)
  b.kekse.delete('ratsfolge')
  await b.seite('/amt/anmelden/code')
  expect((await b.formular('/amt/anmelden/code', { code: code(geheimnis) })).ort).toBe('/amt')
  expect(b.kekse.get('ratsfolge')).not.toBe(halb)
  expect(await drin(b)).toBe(true)
  const { rows } = await verwalter.query(`SELECT FROM ris.anmeldestand WHERE stufe = 'passwort'`)
  expect(rows).toHaveLength(0)
})

test('replay: a code counts once, also for somebody who saw it and is faster the second time', async () => {
  const { geheimnis } = await mitFaktor('wiederholt')
  const ziffern = code(geheimnis)
  const [eins, zwei] = [await bisZumCode('wiederholt'), await bisZumCode('wiederholt')]
  expect((await eins.formular('/amt/anmelden/code', { code: ziffern })).status).toBe(303)
  const nochmal = await zwei.formular('/amt/anmelden/code', { code: ziffern })
  expect([nochmal.status, await drin(zwei)]).toEqual([422, false])
  // An earlier code than the last used one is over too, though its time is not.
  expect((await zwei.formular('/amt/anmelden/code', { code: code(geheimnis, -1) })).status).toBe(422)
})

test('one code sent many times at once opens one session', async () => {
  const { geheimnis } = await mitFaktor('gleichzeitig')
  const alle = await Promise.all([1, 2, 3, 4].map(() => bisZumCode('gleichzeitig')))
  const ziffern = code(geheimnis)
  const status = await Promise.all(
    alle.map(async (b) => (await b.formular('/amt/anmelden/code', { code: ziffern })).status),
  )
  expect(status.filter((s) => s === 303)).toHaveLength(1)
})

test('a code on paper counts once, however it is written', async () => {
  const { papier } = await mitFaktor('papier')
  const [b, c] = [await bisZumCode('papier'), await bisZumCode('papier')]
  expect((await b.formular('/amt/anmelden/code', { code: papier[0]!.toLowerCase().replaceAll('-', ' ') })).status).toBe(
    303,
  )
  expect((await c.formular('/amt/anmelden/code', { code: papier[0]! })).status).toBe(422)
  expect((await b.seite('/amt/konto')).text).toContain('noch 9 Wiederherstellungscodes')
  const { rows } = await verwalter.query<{ code_hash: Buffer }>('SELECT code_hash FROM ris.wiederherstellungscode')
  expect(rows.every((z) => z.code_hash.length === 32)).toBe(true)
})

test('guessing codes is slowed down by account, from wherever', async () => {
  await mitFaktor('geraten')
  const b = await bisZumCode('geraten')
  await verwalter.query('DELETE FROM ris.anmeldebremse')
  // Ready before the guessing: the password takes longer to check than the first pause lasts.
  const anderswo = await bisZumCode('geraten')
  for (let i = 0; i < 5; i++) expect((await b.formular('/amt/anmelden/code', { code: `00000${i}` })).status).toBe(422)
  const zuViel = await anderswo.formular('/amt/anmelden/code', { code: '000009' })
  expect([zuViel.status, zuViel.warten]).toEqual([429, '1'])
})

test('the first step is over after ten minutes, and worthless once it was used', async () => {
  const { geheimnis } = await mitFaktor('spaet')
  const b = await bisZumCode('spaet')
  await verwalter.query(`UPDATE ris.anmeldestand SET laeuft_ab = now() WHERE stufe = 'passwort'`)
  const antwort = await b.formular('/amt/anmelden/code', { code: code(geheimnis) })
  expect(antwort.text).toContain('Das hat zu lange gedauert.')
})

test('the interface takes the code with the password, and says if it is missing', async () => {
  const { geheimnis } = await mitFaktor('programm')
  const senden = (json: object) =>
    t.abruf('/api/v1/anmeldung', { method: 'POST', json: { kennung: 'programm', passwort, ...json } })
  const ohne = await senden({})
  expect([ohne.status, ((await ohne.json()) as { title: string }).title]).toEqual([
    401,
    'Dieses Konto hat einen zweiten Faktor. Senden Sie auch den Code der App.',
  ])
  expect(ohne.headers.getSetCookie()).toEqual([])
  expect((await senden({ code: '000000' })).status).toBe(401)
  expect((await senden({ code: code(geheimnis) })).status).toBe(201)
})

test('turning it off and new codes on paper want a code; then the password is enough again', async () => {
  const { b, papier } = await mitFaktor('aus')
  await b.seite('/amt/konto/zweiter-faktor')
  expect((await b.formular('/amt/konto/zweiter-faktor/ausschalten', { code: '111111' })).status).toBe(422)
  const neue = await b.formular('/amt/konto/zweiter-faktor/codes', { code: papier[0]! })
  expect(neue.text).toContain('Ihre Wiederherstellungs\u00adcodes')
  expect((await b.formular('/amt/konto/zweiter-faktor/ausschalten', { code: papier[1]! })).status).toBe(422)
  const neuer = /<code class="geheimnis">([A-Z2-9-]{19})<\/code>/.exec(neue.text)![1]!
  expect((await b.formular('/amt/konto/zweiter-faktor/ausschalten', { code: neuer })).status).toBe(303)
  expect((await new Besucher(t).anmelden('aus', passwort)).ort).toBe('/amt')
})

test('nothing secret of it reaches the log', async () => {
  const { geheimnis, papier } = await mitFaktor('geheim')
  const { rows } = await verwalter.query(`SELECT vorher, nachher FROM ris.protokoll`)
  const text = JSON.stringify(rows)
  expect(text).toContain('"bestaetigt"')
  expect(text).not.toContain(geheimnis)
  expect(text).not.toMatch(/geheimnis|code_hash/)
  for (const p of papier) expect(text).not.toContain(p.replaceAll('-', ''))
})
