import pg from 'pg'
import { type Abruf, starteApp, type TestApp } from '../app.js'

let t: TestApp
let eingang: pg.Client
beforeAll(async () => {
  t = await starteApp()
  eingang = new pg.Client(t.db.eingang)
  await eingang.connect()
})
afterAll(async () => {
  await eingang?.end()
  await t?.schliessen()
})

const melden = (felder: Record<string, string>, abruf: Abruf = t.abruf, kopf: Record<string, string> = {}) =>
  abruf('/barrierefreiheit/melden', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...kopf },
    body: new URLSearchParams(felder).toString(),
  })
const gemeldet = () =>
  t.datenbank.lesen.query<{ seite: string | null; beschreibung: string; kontakt: string | null }[]>(
    'SELECT seite, beschreibung, kontakt FROM ris.barrieremeldung ORDER BY angelegt',
  )

test('eine Meldung geht ohne Anmeldung ein, ohne Keks und ohne JavaScript', async () => {
  const seite = await t.abruf('/barrierefreiheit/melden?seite=/vorlagen/2016-0542')
  expect(seite.headers.get('set-cookie')).toBeNull()
  expect(await seite.text()).toContain('value="/vorlagen/2016-0542"')
  expect(await (await t.abruf('/barrierefreiheit')).text()).toContain('href="/barrierefreiheit/melden"')
  const antwort = await melden({ beschreibung: ' Die Tabelle fehlt. ', seite: '/vorlagen/2016-0542', kontakt: '' })
  expect([antwort.status, antwort.headers.get('location')]).toEqual([303, '/barrierefreiheit/gemeldet'])
  expect((await t.abruf('/barrierefreiheit/gemeldet')).status).toBe(200)
  expect(await gemeldet()).toEqual([
    { seite: '/vorlagen/2016-0542', beschreibung: 'Die Tabelle fehlt.', kontakt: null },
  ])
})

test('was fehlt, steht am Feld, und was geschrieben war, bleibt stehen', async () => {
  const antwort = await melden({ beschreibung: ' ', seite: 'Startseite', kontakt: 'x'.repeat(201) })
  expect(antwort.status).toBe(422)
  const text = await antwort.text()
  for (const satz of ['Beschreiben Sie, was', 'höchstens 200 Zeichen', 'value="Startseite"'])
    expect(text).toContain(satz)
})

test('eine fremde Seite kann nichts senden', async () => {
  const antwort = await melden({ beschreibung: 'x' }, t.abruf, { origin: 'https://fremd.example' })
  expect(antwort.status).toBe(403)
})

test('die Verwaltung sieht die Meldungen und erledigt sie; das Protokoll kennt weder Text noch Kontakt', async () => {
  await melden({ beschreibung: 'Kontrast', kontakt: 'erika@muster.example' })
  const buero = await t.als('gremienbuero')
  expect(await (await buero('/amt/barrieremeldungen')).text()).toContain('erika@muster.example')
  const [{ id }] = await t.datenbank.lesen.query<[{ id: string }]>(
    `SELECT id FROM ris.barrieremeldung WHERE beschreibung = 'Kontrast'`,
  )
  expect((await buero(`/amt/barrieremeldungen/${id}/erledigt`, { method: 'POST' })).status).toBe(303)
  expect(await (await buero('/amt/barrieremeldungen')).text()).toContain('erledigt am')
  const protokoll = JSON.stringify(
    await t.datenbank.lesen.query(
      `SELECT akteur, vorher, nachher FROM ris.protokoll WHERE tabelle = 'barrieremeldung'`,
    ),
  )
  expect(protokoll).toContain('oeffentlichkeit')
  for (const wort of ['erika', 'Kontrast']) expect(protokoll).not.toContain(wort)
  const lesend = await t.als('lesen_api')
  expect((await lesend('/amt/barrieremeldungen')).status).toBe(403)
})

test('mehr als hundert in der Stunde nimmt die Datenbank nicht, wer auch ruft', async () => {
  const einer = "SELECT eingang.barriere_melden(NULL, 'Flut', NULL)"
  await eingang.query(`DO $$ BEGIN FOR i IN 1..100 LOOP BEGIN PERFORM eingang.barriere_melden(NULL, 'Flut', NULL);
    EXCEPTION WHEN configuration_limit_exceeded THEN EXIT; END; END LOOP; END $$`)
  await expect(eingang.query(einer)).rejects.toMatchObject({ code: '53400' })
  const antwort = await melden({ beschreibung: 'Noch eine', seite: 'hier' })
  expect(antwort.status).toBe(429)
  expect(await antwort.text()).toContain('Noch eine')
})

test('der Zugang kann nur eintragen: er liest nichts, ändert nichts und sieht kein anderes Schema', async () => {
  for (const sql of [
    'SELECT FROM ris.barrieremeldung',
    'INSERT INTO ris.barrieremeldung (beschreibung) VALUES (1)',
    'SELECT FROM oeffentlich.vorlage',
    'SELECT FROM ris.benutzer',
    `SELECT ris.lesen_protokollieren('a', NULL, NULL, 'b', 'c', '{}')`,
    'CREATE TABLE eingang.t (a int)',
    'CREATE TEMP TABLE t (a int)',
  ])
    await expect(eingang.query(sql)).rejects.toMatchObject({ code: '42501' })
})

test('ohne den Zugang wird nichts angeboten', async () => {
  const ohne = await starteApp('oeffentlich', () => ({ eingang: undefined }))
  try {
    expect((await ohne.abruf('/barrierefreiheit/melden')).status).toBe(404)
    expect((await melden({ beschreibung: 'x' }, ohne.abruf)).status).toBe(404)
    expect(await (await ohne.abruf('/barrierefreiheit')).text()).not.toContain('/barrierefreiheit/melden')
  } finally {
    await ohne.schliessen()
  }
})
