import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { DataSource } from 'typeorm'
import { liesKonfiguration, type Konfiguration } from '../../src/konfiguration.js'
import { Auftraege } from '../../src/plattform/auftraege/auftraege.js'
import { Auftragsablage } from '../../src/plattform/auftraege/auftragsablage.js'
import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { Auszuege } from '../../src/plattform/auszug/auszuege.js'
import { Dateipruefung } from '../../src/plattform/dateien/dateipruefung.js'
import { InterneDateien } from '../../src/plattform/dateien/dateispeicher.js'
import { Regelverstoss } from '../../src/regeln/regelverstoss.js'
import { clamd, eicar } from '../fabrik/clamd.js'
import { testDatenbank, type TestDatenbank, testQuelle } from '../datenbank.js'

let db: TestDatenbank
let quelle: DataSource
let datenbank: Datenbank
let ordner: string
let scanner: Awaited<ReturnType<typeof clamd>>
beforeAll(async () => {
  db = await testDatenbank()
  ;({ quelle, datenbank } = await testQuelle(db))
  ordner = await mkdtemp(path.join(tmpdir(), 'ratsfolge-viren-'))
  scanner = await clamd()
})
afterAll(async () => {
  scanner.server.close()
  await quelle.destroy()
  await db.verwerfen()
  await rm(ordner, { recursive: true })
})

/** The guard of a process that scans at this port, and how to do the oldest of its orders. */
function prozess(port: number | undefined) {
  const auftraege = new Auftraege()
  const konfiguration: Konfiguration = {
    ...liesKonfiguration({}),
    clamav: port ? { host: '127.0.0.1', port } : undefined,
  }
  const pruefung = new Dateipruefung(datenbank, auftraege, konfiguration, new Auszuege())
  const dateien = new InterneDateien(ordner, pruefung)
  pruefung.einrichten(dateien)
  const ablage = new Auftragsablage(datenbank)
  const erledigen = async (name = 'datei-pruefen') => {
    const auftrag = (await ablage.vergeben([name]))!
    await auftraege.erledigungen.get(name)!(auftrag.daten)
    await ablage.erledigt(auftrag)
  }
  return { auftraege, dateien, erledigen, ablage }
}

const lege = (dateien: InterneDateien, text: string) =>
  dateien.ablegen({ strom: Readable.from([Buffer.from(text)]), name: 'a.txt' })
const hindernis = (dateien: InterneDateien, sha512: string) =>
  dateien.verlange(sha512).then(
    () => null,
    (fehler: Regelverstoss) => fehler.hindernisse[0]!.code,
  )
const stand = async (sha512: string) =>
  (await quelle.query('SELECT stand, fund FROM ris.dateipruefung WHERE sha512 = $1', [sha512]))[0] as unknown

test('erst geprüft, dann herausgegeben; clamd sieht genau die Bytes', async () => {
  const { dateien, erledigen } = prozess(scanner.port)
  const text = `Ein langer Text ${'äöü '.repeat(60_000)}`
  const { sha512 } = await lege(dateien, text)
  expect(await hindernis(dateien, sha512)).toBe('datei_wird_geprueft')
  await erledigen()
  expect(await hindernis(dateien, sha512)).toBeNull()
  expect(scanner.gesehen.at(-1)?.toString()).toBe(text)
  expect(await stand(sha512)).toEqual({ stand: 'sauber', fund: null })
  // The same bytes once more: known already.
  await lege(dateien, text)
  expect(await hindernis(dateien, sha512)).toBeNull()
})

test('Schadsoftware bleibt gesperrt, steht mit ihrem Namen im Protokoll, auch wenn die Prüfung später abgeschaltet wird', async () => {
  const { dateien, erledigen } = prozess(scanner.port)
  const { sha512 } = await lege(dateien, eicar)
  await erledigen()
  expect(await stand(sha512)).toEqual({ stand: 'befallen', fund: 'Win.Test.EICAR_HDB-1' })
  expect(await hindernis(dateien, sha512)).toBe('datei_befallen')
  expect(await hindernis(prozess(undefined).dateien, sha512)).toBe('datei_befallen')
  const [zeile] = (await quelle.query(`SELECT nachher FROM ris.protokoll WHERE zeile = $1 ORDER BY id DESC LIMIT 1`, [
    sha512,
  ])) as { nachher: { fund: string } }[]
  expect(zeile?.nachher.fund).toBe('Win.Test.EICAR_HDB-1')
})

test('ist clamd nicht da, bleibt die Datei in Prüfung, und der Auftrag kommt wieder', async () => {
  const { dateien, erledigen, auftraege, ablage } = prozess(1)
  const { sha512 } = await lege(dateien, 'noch nicht geprüft')
  await expect(erledigen()).rejects.toThrow('ECONNREFUSED')
  expect(await hindernis(dateien, sha512)).toBe('datei_wird_geprueft')
  // After a long absence the order itself may be gone; the round every quarter of an hour orders anew.
  await quelle.query('DELETE FROM ris.auftrag')
  expect(auftraege.zeitplaene.get('dateien-nachpruefen')).toBe('*/15 * * * *')
  await auftraege.erledigungen.get('dateien-nachpruefen')!({})
  const wieder = prozess(scanner.port)
  await wieder.erledigen()
  expect(await hindernis(dateien, sha512)).toBeNull()
  expect(await ablage.vergeben(['datei-pruefen'])).toBeNull()
})

test('ohne CLAMAV_ADRESSE wartet niemand', async () => {
  const { dateien } = prozess(undefined)
  const { sha512 } = await lege(dateien, 'ohne Prüfung')
  expect([await hindernis(dateien, sha512), await stand(sha512)]).toEqual([null, undefined])
})
