import pg from 'pg'
import { type Abruf, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { einePersonGenuegt, lokalesKonto, ohneFaktorpflicht, passwort } from '../konten.js'
import { entwurf, type Problemantwort, type Ruf, stadt } from '../stadt.js'

let t: TestApp
let verwalter: pg.Client
let admin: Ruf
let konto: string
beforeAll(async () => {
  const s = await stadt()
  t = s.t
  admin = await s.ruf('administration')
  verwalter = new pg.Client(t.db.verwalter)
  await verwalter.connect()
  await einePersonGenuegt(t)
  konto = await lokalesKonto(t, 'fachverfahren', { technisch: true }, ['gremienbuero', 'freigabe'])
})
afterAll(async () => {
  await verwalter.end()
  await t.schliessen()
})

const wunsch = (angaben: object = {}) => ({
  benutzerId: konto,
  name: 'Archiv',
  rechte: ['vorlage.lesen'],
  tage: 30,
  ...angaben,
})

async function neuer(angaben: object = {}): Promise<{ id: string; schluessel: string; abruf: Abruf }> {
  const { status, body } = await admin<{ id: string; schluessel: string }>('POST /schluessel', wunsch(angaben))
  expect(status).toBe(201)
  const authorization = `Bearer ${body.schluessel}`
  const abruf: Abruf = (pfad, a = {}) => t.abruf(pfad, { ...a, headers: { ...(a.headers as object), authorization } })
  return { ...body, abruf }
}

test('a key opens what it names, is told once, and is stored as a hash', async () => {
  const { schluessel, abruf } = await neuer()
  expect(schluessel).toMatch(/^rfs_[\w-]{43}$/)
  expect((await abruf('/api/v1/vorlagen')).status).toBe(200)
  expect((await abruf('/api/v1/sitzungen')).status).toBe(403)
  const liste = await admin('GET /schluessel')
  const { rows } = await verwalter.query(
    'SELECT to_jsonb(k) AS z FROM ris.api_schluessel k UNION ALL SELECT to_jsonb(p) FROM ris.protokoll p',
  )
  expect(JSON.stringify([liste.body, rows])).not.toContain(schluessel)
})

test('stolen and taken back: the next request is refused', async () => {
  const { id, abruf } = await neuer()
  expect((await abruf('/api/v1/vorlagen')).status).toBe(200)
  expect((await admin(`DELETE /schluessel/${id}`)).status).toBe(204)
  expect((await abruf('/api/v1/vorlagen')).status).toBe(401)
  expect((await admin(`DELETE /schluessel/00000000-0000-4000-8000-000000000000`)).status).toBe(404)
})

test('it ends on its day, and with the account', async () => {
  const { id, abruf } = await neuer()
  await verwalter.query(`SET ris.akteur = 'test'`)
  await verwalter.query(`UPDATE ris.benutzer SET gesperrt = true WHERE id = $1`, [konto])
  expect((await abruf('/api/v1/vorlagen')).status).toBe(401)
  await verwalter.query(`UPDATE ris.benutzer SET gesperrt = false WHERE id = $1`, [konto])
  expect((await abruf('/api/v1/vorlagen')).status).toBe(200)
  await verwalter.query(`UPDATE ris.api_schluessel SET laeuft_ab = now() WHERE id = $1`, [id])
  expect((await abruf('/api/v1/vorlagen')).status).toBe(401)
})

test('never for Freigabe: no key can be made for it, and none that got it otherwise can do it', async () => {
  const antwort = await admin<Problemantwort>(
    'POST /schluessel',
    wunsch({ rechte: ['vorlage.lesen', 'vorlage.freigeben'] }),
  )
  expect(antwort.status).toBe(409)
  expect(antwort.body.hindernisse!.map((h) => h.code)).toEqual(['nie_freigeben'])

  // Its account may release, and the key could write and read everything that a key can.
  const { id, abruf } = await neuer({
    rechte: ['vorlage.lesen', 'vorlage.lesen_nichtoeffentlich', 'vorlage.schreiben'],
  })
  const sach = await t.als('sachbearbeitung', 'freigabe')
  const vorlage = (await (await sach('/api/v1/vorlagen', { method: 'POST', json: entwurf() })).json()) as {
    id: string
    schritte: unknown
  }
  const schritt = (wer: Abruf, name: string) =>
    wer(`/api/v1/vorlagen/${vorlage.id}/schritte`, { method: 'POST', json: { schritt: name } })
  expect((await schritt(sach, 'zur_freigabe')).status).toBeLessThan(300)
  const verweigert = async () => {
    const a = await schritt(abruf, 'freigeben')
    return { status: a.status, text: await a.text() }
  }
  expect(await verweigert()).toMatchObject({ status: 403, text: expect.stringContaining('recht_fehlt') })
  await verwalter.query(`SET ris.akteur = 'test'`)
  await verwalter.query(`UPDATE ris.api_schluessel SET rechte = rechte || '{vorlage.freigeben}' WHERE id = $1`, [id])
  expect(await verweigert()).toMatchObject({ status: 403, text: expect.stringContaining('recht_fehlt') })
})

test('it belongs to a technical account, never to a person', async () => {
  const person = await lokalesKonto(t, 'person', {}, ['gremienbuero'])
  const antwort = await admin<Problemantwort>('POST /schluessel', wunsch({ benutzerId: person }))
  expect(antwort.body.hindernisse!.map((h) => h.code)).toEqual(['konto_nicht_technisch'])
  expect((await new Besucher(t).anmelden('fachverfahren', passwort)).status).toBe(422)
})

test('in the header only: not in an address, a form, a cookie; and not for pages', async () => {
  const { schluessel, abruf } = await neuer()
  for (const weg of [`/api/v1/vorlagen?token=${schluessel}`, `/api/v1/vorlagen?access_token=${schluessel}`])
    expect((await t.abruf(weg)).status).toBe(401)
  const mitKeks = await t.abruf('/api/v1/vorlagen', { headers: { cookie: `ratsfolge=${schluessel}` } })
  expect(mitKeks.status).toBe(401)
  expect((await abruf('/amt')).status).toBe(303)
  expect((await abruf('/amt/benutzer')).status).toBe(303)
})

test('it opens nothing that belongs to a person: sessions, accounts, keys', async () => {
  const { abruf } = await neuer({ rechte: ['vorlage.lesen', 'organisation.schreiben'] })
  for (const weg of ['/api/v1/anmeldung/alle', '/api/v1/benutzer', '/api/v1/schluessel'])
    expect((await abruf(weg)).status).toBe(403)
  expect((await abruf('/api/v1/anmeldung', { method: 'DELETE' })).status).toBe(403)
})

test('it neither changes nor confirms what the town shows to the public', async () => {
  const regeln = '/api/v1/koerperschaft/oeffentlichkeitsregeln'
  for (const recht of ['oeffentlichkeitsregeln.schreiben', 'oeffentlichkeitsregeln.bestaetigen']) {
    const { status, body } = await admin<Problemantwort>('POST /schluessel', wunsch({ rechte: [recht] }))
    expect({ status, codes: body.hindernisse!.map((h) => h.code) }).toEqual({ status: 409, codes: ['nur_personen'] })
  }
  const { abruf } = await neuer({ rechte: ['organisation.lesen', 'organisation.schreiben'] })
  expect((await abruf(regeln)).status).toBe(200)
  const json = { titelNichtoeffentlich: 'keine', ergebnisseVorlaeufig: true, namenOeffentlich: 'einheit' }
  const kopf = { 'if-match': '"1"' }
  expect((await abruf(regeln, { method: 'PUT', json, headers: kopf })).status).toBe(403)
  expect((await abruf(`${regeln}/vorschau`)).status).toBe(403)
  for (const [weg, inhalt] of Object.entries({ bestaetigung: { gesehen: 'x' }, ablehnung: { grund: 'x' } }))
    expect((await abruf(`${regeln}/${weg}`, { method: 'POST', json: inhalt })).status).toBe(403)
})

test('the page of the Administration makes one, shows it once and takes it back', async () => {
  await ohneFaktorpflicht(t)
  await lokalesKonto(t, 'chefin', {}, ['administration'])
  const b = new Besucher(t)
  await b.anmelden('chefin', passwort)
  await b.seite('/amt/schluessel')
  const leer = await b.formular('/amt/schluessel', { name: 'Statistik', tage: '999' })
  expect(leer.status).toBe(422)
  expect(leer.text).toContain('value="Statistik"')
  const felder = { konto, name: 'Statistik', rechte: ['vorlage.lesen', 'sitzung.lesen'], tage: '10' }
  const seite = await b.formular('/amt/schluessel', felder)
  const schluessel = /<code class="geheimnis">(rfs_[\w-]+)<\/code>/.exec(seite.text)![1]!
  const headers = { authorization: `Bearer ${schluessel}` }
  expect((await t.abruf('/api/v1/sitzungen', { headers })).status).toBe(200)
  const liste = (await b.seite('/amt/schluessel')).text
  expect(liste).not.toContain(schluessel)
  const { rows } = await verwalter.query<{ id: string }>(`SELECT id FROM ris.api_schluessel WHERE name = 'Statistik'`)
  await b.formular(`/amt/schluessel/${rows[0]!.id}/widerrufen`)
  expect((await t.abruf('/api/v1/sitzungen', { headers })).status).toBe(401)
})
