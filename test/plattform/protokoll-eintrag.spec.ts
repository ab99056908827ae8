import type { DataSource } from 'typeorm'
import { type Datenbank, type Handelnder } from '../../src/plattform/datenbank/datenbank.js'
import { Gremium } from '../../src/schema/gremium.entity.js'
import { Protokoll } from '../../src/schema/protokoll.entity.js'
import { starteApp, type TestApp } from '../app.js'
import { testDatenbank, testQuelle, type TestDatenbank } from '../datenbank.js'

let db: TestDatenbank
let quelle: DataSource
let datenbank: Datenbank
let app: TestApp
beforeAll(async () => {
  db = await testDatenbank()
  ;({ quelle, datenbank } = await testQuelle(db))
  app = await starteApp()
})
afterAll(async () => {
  await app.schliessen()
  await quelle.destroy()
  await db.verwerfen()
})

const letzter = (aus: Datenbank, tabelle: string) =>
  aus.lesen.findOneOrFail(Protokoll, { where: { tabelle }, order: { id: 'DESC' } })
const anlegen = (akteur: Handelnder, name: string) =>
  datenbank.schreiben({ akteur, was: 'Gremium anlegen' }, (tx) => tx.insert(Gremium, { name, art: 'beirat' }))

test('ein Eintrag sagt, wer für wen durch welche Anfrage wozu was geschrieben hat', async () => {
  await anlegen({ id: 'frau-a', fuer: "Herr O'Neil", anfrage: 'anfrage-1' }, 'Beirat')
  expect(await letzter(datenbank, 'gremium')).toMatchObject({
    akteur: 'frau-a',
    fuer: "Herr O'Neil",
    anfrage: 'anfrage-1',
    was: 'Gremium anlegen',
    aktion: 'INSERT',
    vorher: null,
    nachher: { name: 'Beirat', art: 'beirat' },
  })
})

test('wer danach auf derselben Verbindung in eigener Sache schreibt, erbt davon nichts', async () => {
  for (let i = 0; i < 12; i++) {
    await anlegen({ id: 'frau-a', fuer: 'herr-b', anfrage: 'anfrage-1' }, `Beirat A${i}`)
    await anlegen({ id: 'frau-c' }, `Beirat C${i}`)
    expect(await letzter(datenbank, 'gremium')).toMatchObject({ akteur: 'frau-c', fuer: null, anfrage: null })
  }
})

test('von einer Änderung steht nur das Geänderte da, vorher und nachher; von einer Löschung alles', async () => {
  await anlegen({ id: 'frau-a' }, 'Seniorenbeirat')
  await datenbank.schreiben({ akteur: { id: 'frau-a' }, was: 'Umbenennen' }, (tx) =>
    tx.update(Gremium, { name: 'Seniorenbeirat' }, { kuerzel: 'SB' }),
  )
  const geaendert = await letzter(datenbank, 'gremium')
  expect([geaendert.aktion, geaendert.vorher, geaendert.nachher]).toEqual([
    'UPDATE',
    { kuerzel: null },
    { kuerzel: 'SB' },
  ])
  await datenbank.schreiben({ akteur: { id: 'frau-a' }, was: 'Auflösen' }, (tx) =>
    tx.delete(Gremium, { kuerzel: 'SB' }),
  )
  expect(await letzter(datenbank, 'gremium')).toMatchObject({
    aktion: 'DELETE',
    vorher: { name: 'Seniorenbeirat', kuerzel: 'SB' },
    nachher: null,
  })
})

test('über HTTP trägt der Eintrag die Kennung der Anfrage, die auch der Absender bekommt', async () => {
  const abruf = await app.als('gremienbuero')
  const antwort = await abruf('/api/v1/gremien', {
    method: 'POST',
    json: { name: 'Kulturausschuss', art: 'ausschuss' },
  })
  expect(antwort.status).toBe(201)
  expect(await letzter(app.datenbank, 'gremium')).toMatchObject({
    akteur: await app.konto('gremienbuero'),
    anfrage: antwort.headers.get('x-request-id'),
  })
})
