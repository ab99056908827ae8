import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import { type Datenbank, system } from '../../src/plattform/datenbank/datenbank.js'
import { Merkstelle } from '../../src/plattform/protokoll/merkstelle.js'
import { pruefeProtokoll } from '../../src/plattform/protokoll/protokollpruefung.js'
import { anfang, eintragSql, inhaltHash, kettenglied, kopfHash, kopfMac } from '../../src/plattform/protokoll/siegel.js'
import { Siegelbruch, Versiegelung } from '../../src/plattform/protokoll/versiegelung.js'
import { testDatenbank, testQuelle, type TestDatenbank } from '../datenbank.js'
import { versiegleAlles } from '../versiegeln.js'

const schluessel = Buffer.from('ein Schlüssel, den die Datenbank nicht kennt')

let db: TestDatenbank
let quelle: DataSource
let datenbank: Datenbank
/** Who owns the server and means no good. */
let angreifer: pg.Client
let versiegelung: Versiegelung
let ordner: string
let merkstelle: Merkstelle
beforeEach(async () => {
  db = await testDatenbank()
  ;({ quelle, datenbank } = await testQuelle(db))
  angreifer = new pg.Client(db.verwalter)
  await angreifer.connect()
  // A new database begins with what its migrations have written; here the log begins empty.
  await angreifer.query('TRUNCATE ris.protokoll CASCADE')
  ordner = await mkdtemp(path.join(tmpdir(), 'ratsfolge-siegel-'))
  merkstelle = new Merkstelle(path.join(ordner, 'stand.json'))
  versiegelung = new Versiegelung(datenbank, schluessel, merkstelle)
})
afterEach(async () => {
  await angreifer.end()
  await quelle.destroy()
  await db.verwerfen()
  await rm(ordner, { recursive: true })
})

const schreiben = <T>(arbeit: (tx: EntityManager) => Promise<T>): Promise<T> =>
  datenbank.schreiben({ akteur: system, was: 'Probe' }, arbeit)
/** One row of the log for each. */
const artSql = 'INSERT INTO ris.dokumentart (schluessel, bezeichnung) VALUES ($$art_$$ || md5($1), $1)'
const art = (name: string) => schreiben((tx) => tx.query(artSql, [name]))
const sql = (text: string, werte?: unknown[]) => angreifer.query(text, werte)
const pruefen = async (mit = schluessel) => {
  const gemerkt = await merkstelle.lesen()
  return pruefeProtokoll(quelle, mit, gemerkt ? [gemerkt] : [])
}

const allesVersiegeln = () => versiegleAlles(versiegelung, datenbank)

/** Nine rows, all sealed, the head noted outside. */
async function neun() {
  for (let i = 1; i <= 9; i++) await art(`Ausschuss ${i}`)
  await allesVersiegeln()
  await versiegelung.merken()
}
const id = async (nr: number): Promise<string> =>
  (await sql('SELECT protokoll_id FROM ris.protokoll_siegel WHERE nr = $1', [nr])).rows[0].protokoll_id

test('ein unberührtes Protokoll hält, auch wenn noch Einträge ohne Siegel dazukommen', async () => {
  expect(await pruefen()).toMatchObject({ bruch: null, nr: '0', offen: 0 })
  await neun()
  await art('Noch einer')
  expect(await pruefen()).toMatchObject({ bruch: null, nr: '9', offen: 1, getilgt: 0 })
  expect(await allesVersiegeln()).toBe(1)
  expect(await versiegelung.versiegeln()).toBe(0)
  expect(await pruefen()).toMatchObject({ bruch: null, nr: '10', offen: 0 })
})

const verschoben = `UPDATE ris.protokoll_siegel SET nr = nr - 1 WHERE nr > 5`

test.each<[string, string | (() => Promise<void>), RegExp]>([
  [
    'Inhalt geändert',
    `UPDATE ris.protokoll SET nachher = '{"name": "X"}' WHERE id = $5`,
    /\(Nr\. 5 .*im Inhalt geändert/,
  ],
  ['Akteur geändert', `UPDATE ris.protokoll SET akteur = 'x' WHERE id = $5`, /\(Nr\. 5 .*geändert: wer/],
  [
    'Zeit geändert',
    `UPDATE ris.protokoll SET zeitpunkt = zeitpunkt - interval '1 s' WHERE id = $5`,
    /\(Nr\. 5 .*geändert: wer/,
  ],
  ['Vertretung eingetragen', `UPDATE ris.protokoll SET fuer = 'x' WHERE id = $5`, /\(Nr\. 5 .*geändert: wer/],
  ['Eintrag gelöscht', `DELETE FROM ris.protokoll WHERE id = $5`, /\(Nr\. 5 .*wurde gelöscht/],
  [
    'Eintrag samt Siegel gelöscht',
    `DELETE FROM ris.protokoll WHERE id = $5; DELETE FROM ris.protokoll_siegel WHERE nr = 5`,
    /fehlt Nr\. 5/,
  ],
  [
    'Eintrag samt Siegel gelöscht und aufgerückt',
    `DELETE FROM ris.protokoll WHERE id = $5; DELETE FROM ris.protokoll_siegel WHERE nr = 5; ${verschoben}`,
    /Nr\. 5 .*schließt nicht/,
  ],
  [
    'in der Mitte eingefügt',
    `INSERT INTO ris.protokoll (tx, akteur, was, tabelle, zeile, aktion)
       SELECT tx, 'x', 'x', 'dokumentart', 'x', 'INSERT' FROM ris.protokoll WHERE id = $5`,
    /trägt kein Siegel.*später eingefügt/,
  ],
  [
    'zwei Einträge vertauscht',
    `UPDATE ris.protokoll SET id = -1 WHERE id = $5; UPDATE ris.protokoll SET id = $5 WHERE id = $6;
     UPDATE ris.protokoll SET id = $6 WHERE id = -1`,
    /\(Nr\. 5 .*geändert/,
  ],
  [
    'zwei Siegel vertauscht',
    `UPDATE ris.protokoll_siegel SET nr = -1 WHERE nr = 5; UPDATE ris.protokoll_siegel SET nr = 5 WHERE nr = 6;
     UPDATE ris.protokoll_siegel SET nr = 6 WHERE nr = -1`,
    /Nr\. 5 .*schließt nicht/,
  ],
  [
    'Ende abgeschnitten',
    `DELETE FROM ris.protokoll WHERE id IN ($8, $9); DELETE FROM ris.protokoll_siegel WHERE nr > 7`,
    /endet bei Nr\. 7, ihr Kopf nennt Nr\. 9/,
  ],
  [
    'Ende abgeschnitten und den Kopf zurückgesetzt',
    `DELETE FROM ris.protokoll WHERE id IN ($8, $9); DELETE FROM ris.protokoll_siegel WHERE nr > 7;
     UPDATE ris.protokoll_kopf SET nr = 7, kette = (SELECT kette FROM ris.protokoll_siegel WHERE nr = 7)`,
    /Kopf der Kette ist gefälscht/,
  ],
  ['Siegel des Kopfes geändert', `UPDATE ris.protokoll_kopf SET mac = sha256('x')`, /Kopf der Kette ist gefälscht/],
  [
    'Grenze des Kopfes geändert',
    `UPDATE ris.protokoll_kopf SET tx_bis = tx_bis + 1000`,
    /Kopf der Kette ist gefälscht/,
  ],
  [
    'alles gelöscht und von vorn begonnen',
    `TRUNCATE ris.protokoll, ris.protokoll_siegel;
     UPDATE ris.protokoll_kopf SET nr = 0, kette = decode(repeat('00', 32), 'hex'), tx_bis = 0, server = '', mac = NULL`,
    /Außerhalb der Datenbank ist Nr\. 9 vermerkt/,
  ],
  [
    'Inhalt ohne Vermerk entfernt',
    `UPDATE ris.protokoll SET vorher = NULL, nachher = NULL WHERE id = $5;
     UPDATE ris.protokoll_siegel SET inhalt_salz = NULL WHERE nr = 5`,
    /verlor seinen Inhalt/,
  ],
  [
    'Eintrag wie eine Löschung nach Frist entfernt',
    `DELETE FROM ris.protokoll WHERE id = $5;
     UPDATE ris.protokoll_siegel SET inhalt_salz = NULL, kopf_salz = NULL WHERE nr = 5`,
    /wurde gelöscht, und keine Löschung/,
  ],
  [
    'Siegel angehängt',
    `INSERT INTO ris.protokoll_siegel SELECT 10, 0, kopf_salz, kopf_hash, inhalt_salz, inhalt_hash, kette
       FROM ris.protokoll_siegel WHERE nr = 9`,
    /Nr\. 10 .*schließt nicht/,
  ],
])('gefunden: %s', async (_, eingriff, satz) => {
  await neun()
  let text = eingriff as string
  for (let nr = 1; nr <= 9; nr++) text = text.replaceAll(`$${nr}`, await id(nr))
  await sql(`ALTER TABLE ris.protokoll ALTER id SET GENERATED BY DEFAULT; ${text}`)
  expect((await pruefen()).bruch).toMatch(satz)
})

test('gefunden: eine ganz neu gerechnete Kette, denn der Schlüssel steht nicht in der Datenbank', async () => {
  await neun()
  await sql(`UPDATE ris.protokoll SET akteur = 'x' WHERE id = ${await id(9)}`)
  const { rows } = await sql(`SELECT nr, protokoll_id, inhalt_hash FROM ris.protokoll_siegel WHERE nr = 9`)
  const vorige = (await sql('SELECT kette FROM ris.protokoll_siegel WHERE nr = 8')).rows[0].kette
  const eintrag = (await sql(`SELECT ${eintragSql} FROM ris.protokoll p WHERE id = ${await id(9)}`)).rows[0]
  const hash = kopfHash(eintrag, anfang)
  const kette = kettenglied(vorige, {
    nr: '9',
    protokollId: rows[0].protokoll_id,
    kopfHash: hash,
    inhaltHash: rows[0].inhalt_hash,
  })
  await sql(`UPDATE ris.protokoll_siegel SET kopf_salz = $1, kopf_hash = $2, kette = $3 WHERE nr = 9`, [
    anfang,
    hash,
    kette,
  ])
  const kopf = (await sql(`UPDATE ris.protokoll_kopf SET kette = $1 RETURNING *`, [kette])).rows[0]
  await sql('UPDATE ris.protokoll_kopf SET mac = $1', [
    kopfMac(Buffer.from('geraten'), { ...kopf, txBis: kopf.tx_bis, versiegeltAm: kopf.versiegelt_am }),
  ])
  expect((await pruefen()).bruch).toMatch(/Kopf der Kette ist gefälscht/)
})

test('gefunden: eine alte, echte Kette mit ihrem alten Kopf, denn ihr Stand ist auch außerhalb vermerkt', async () => {
  await art('Rat')
  await allesVersiegeln()
  const alt = (await sql('SELECT * FROM ris.protokoll_kopf')).rows[0]
  await art('Hauptausschuss')
  await allesVersiegeln()
  await versiegelung.merken()
  await sql(`DELETE FROM ris.protokoll WHERE id = ${await id(2)}`)
  await sql('DELETE FROM ris.protokoll_siegel WHERE nr = 2')
  await sql('UPDATE ris.protokoll_kopf SET nr = 1, kette = $1, tx_bis = $2, versiegelt_am = $3, mac = $4', [
    alt.kette,
    alt.tx_bis,
    alt.versiegelt_am,
    alt.mac,
  ])
  expect((await pruefen()).bruch).toMatch(/vermerkt, die Kette endet aber bei Nr\. 1/)
})

test('ein anderer Schlüssel fällt auf, und über ein falsches Siegel wird nicht weiter gesiegelt', async () => {
  await neun()
  expect((await pruefen(Buffer.from('ein anderer'))).bruch).toMatch(/anderen Schlüssel/)
  await art('Noch einer')
  await expect(new Versiegelung(datenbank, Buffer.from('ein anderer')).versiegeln()).rejects.toThrow(Siegelbruch)
  await sql('DELETE FROM ris.protokoll_siegel WHERE nr = 9')
  await expect(versiegelung.versiegeln()).rejects.toThrow(Siegelbruch)
})

test('Löschen nach Frist ist kein Bruch, steht aber selbst im Protokoll; der Vermerk darüber lässt sich nicht löschen', async () => {
  await neun()
  const tilgen = (umfang: string, ...ids: string[]) =>
    schreiben((tx) => tx.query('SELECT ris.protokoll_tilgen($1, $2, $3::bigint[]) AS zahl', ['probe', umfang, ids]))
  expect(await tilgen('inhalt', await id(2), await id(3), await id(5))).toEqual([{ zahl: 3 }])
  expect(await tilgen('eintrag', await id(3), await id(7))).toEqual([{ zahl: 2 }])
  await allesVersiegeln()
  expect(await pruefen()).toMatchObject({ bruch: null, getilgt: 4, nr: '11', offen: 0 })
  const { rows } = await sql(
    `SELECT akteur, aktion, nachher FROM ris.protokoll WHERE tabelle = 'protokoll_tilgung' ORDER BY id`,
  )
  expect(rows[0]).toMatchObject({
    akteur: 'system',
    aktion: 'INSERT',
    nachher: {
      klasse: 'probe',
      umfang: 'inhalt',
      zahl: 3,
      eintraege: `{[${await id(2)},${Number(await id(3)) + 1}),[${await id(5)},${Number(await id(5)) + 1})}`,
    },
  })
  const vermerk = (await sql(`SELECT id FROM ris.protokoll WHERE tabelle = 'protokoll_tilgung'`)).rows[0].id
  expect(await tilgen('eintrag', vermerk)).toEqual([{ zahl: 0 }])
  await art('Noch ohne Siegel')
  const frisch = (await sql('SELECT max(id) AS id FROM ris.protokoll')).rows[0].id
  expect(await tilgen('eintrag', frisch)).toEqual([{ zahl: 0 }])
})

test('was getilgt ist, lässt sich nicht zurückschreiben und nicht erraten', async () => {
  await neun()
  const fuenf = await id(5)
  const { rows } = await sql(`SELECT nachher FROM ris.protokoll WHERE id = ${fuenf}`)
  await schreiben((tx) => tx.query('SELECT ris.protokoll_tilgen($1, $2, $3::bigint[])', ['probe', 'inhalt', [fuenf]]))
  await sql('UPDATE ris.protokoll SET nachher = $1 WHERE id = $2', [rows[0].nachher, fuenf])
  expect((await pruefen()).bruch).toMatch(/\(Nr\. 5 .*im Inhalt geändert/)
})

test('niemand aus der Verwaltung kann das Protokoll ändern, löschen oder ein Siegel anfassen', async () => {
  await neun()
  for (const versuch of [
    `UPDATE ris.protokoll SET akteur = 'x'`,
    'DELETE FROM ris.protokoll',
    'TRUNCATE ris.protokoll',
    `INSERT INTO ris.protokoll (akteur, was, tabelle, zeile, aktion) VALUES ('x', 'x', 'x', 'x', 'INSERT')`,
    'DELETE FROM ris.protokoll_siegel',
    'UPDATE ris.protokoll_siegel SET inhalt_salz = NULL',
    `INSERT INTO ris.protokoll_tilgung (klasse, umfang, eintraege, zahl) VALUES ('x', 'inhalt', '{}', 1)`,
  ])
    await expect(schreiben((tx) => tx.query(versuch))).rejects.toMatchObject({ code: '42501' })
})

test('mit langen Vorgängen nebenher und drei Versieglern zugleich: nichts fehlt, nichts doppelt, alles in Reihe', async () => {
  let fertig = false
  let geschrieben = 0
  const langer = async (n: number) => {
    await schreiben(async (tx) => {
      await tx.query(artSql, [`Lang ${n}`])
      // Others begin, write and commit after the first row of this one and before its last.
      for (let i = 0; i < 5; i++)
        await art(`Kurz ${n}.${i} von ${Math.random()}`.slice(0, 40)).then(() => geschrieben++)
      await tx.query(artSql, [`Lang ${n} Ende`])
    })
    geschrieben += 2
  }
  const versiegler = async () => {
    while (!fertig) await new Versiegelung(datenbank, schluessel).versiegeln()
  }
  const laufende = [versiegler(), versiegler(), versiegler()]
  await Promise.all(Array.from({ length: 6 }, (_, i) => langer(i)))
  fertig = true
  await Promise.all(laufende)
  await allesVersiegeln()
  expect(await pruefen()).toMatchObject({ bruch: null, nr: String(geschrieben), offen: 0 })
})

test('eine Zeile, die lange nach ihrer Nummer sichtbar wird, kommt noch in die Kette', async () => {
  const lang = quelle.createQueryRunner()
  await lang.query(`BEGIN; SET LOCAL ris.akteur = 'system'`)
  await lang.query(artSql, ['Früh begonnen'])
  await art('Später, aber fertig')
  await versiegelung.versiegeln()
  expect(await pruefen()).toMatchObject({ bruch: null, nr: '0', offen: 1 })
  await lang.query('COMMIT')
  await lang.release()
  await allesVersiegeln()
  expect(await pruefen()).toMatchObject({ bruch: null, nr: '2', offen: 0 })
})

test('nach einem Umzug auf einen anderen Server geht die Kette weiter, obwohl dort die Zählung von vorn beginnt', async () => {
  await neun()
  await art('Beim Umzug noch ohne Siegel')
  await ziehtUm()
  await art('Auf dem neuen Server')
  expect((await pruefen()).bruch).toBeNull()
  await allesVersiegeln()
  await art('Und noch einer')
  await allesVersiegeln()
  expect(await pruefen()).toMatchObject({ bruch: null, nr: '12', offen: 0 })
})

test('was beim Umzug noch ohne Siegel war, wird nicht vergessen, wenn gerade eine ältere Transaktion läuft', async () => {
  await neun()
  await art('Beim Umzug noch ohne Siegel')
  // Of any database of the new server: it has begun before the restored rows were written, and ends after the first seal.
  const aeltere = new pg.Client(db.verwalter)
  await aeltere.connect()
  try {
    await aeltere.query('BEGIN; SELECT pg_current_xact_id()')
    await ziehtUm()
    await versiegelung.versiegeln()
    await art('Auf dem neuen Server')
    await versiegelung.versiegeln()
    expect(await pruefen()).toMatchObject({ bruch: null, nr: '9', offen: 2 })
    await aeltere.query('COMMIT')
  } finally {
    await aeltere.end()
  }
  await allesVersiegeln()
  await art('Und noch einer')
  await allesVersiegeln()
  expect(await pruefen()).toMatchObject({ bruch: null, nr: '12', offen: 0 })
})

test('Merkstand: steht im Ordner, geht nie zurück', async () => {
  await neun()
  const stand = JSON.parse(await readFile(path.join(ordner, 'stand.json'), 'utf8'))
  expect(stand).toMatchObject({ nr: '9' })
  await merkstelle.merken({ nr: '3', kette: 'x' })
  expect(await merkstelle.lesen()).toEqual(stand)
})

/** As after restoring into another cluster: numbers of transactions from the old one, far ahead of the new one. */
async function ziehtUm(): Promise<void> {
  await sql('UPDATE ris.protokoll SET tx = tx + 1000000')
  const kopf = (await sql(`UPDATE ris.protokoll_kopf SET server = 'der alte', tx_bis = tx_bis + 1000000 RETURNING *`))
    .rows[0]
  const { rows } = await sql(
    'SELECT id FROM ris.protokoll_siegel s JOIN ris.protokoll p ON p.id = s.protokoll_id ORDER BY nr',
  )
  await neuVersiegeln(
    rows.map((r) => r.id),
    kopf,
  )
}

/** What the old server would have sealed: the same rows under their numbers there. */
async function neuVersiegeln(ids: string[], kopf: Record<string, never>): Promise<void> {
  let kette: Buffer = anfang
  for (const [i, protokollId] of ids.entries()) {
    const eintrag = (await sql(`SELECT ${eintragSql} FROM ris.protokoll p WHERE id = $1`, [protokollId])).rows[0]
    const glied = {
      nr: String(i + 1),
      protokollId,
      kopfHash: kopfHash(eintrag, anfang),
      inhaltHash: inhaltHash(eintrag, anfang),
    }
    kette = kettenglied(kette, glied)
    await sql(
      `UPDATE ris.protokoll_siegel SET kopf_salz = $2, kopf_hash = $3, inhalt_salz = $2, inhalt_hash = $4, kette = $5 WHERE nr = $1`,
      [glied.nr, anfang, glied.kopfHash, glied.inhaltHash, kette],
    )
  }
  const neu = {
    nr: String(ids.length),
    kette,
    txBis: kopf['tx_bis']!,
    server: 'der alte',
    versiegeltAm: kopf['versiegelt_am']!,
  }
  await sql('UPDATE ris.protokoll_kopf SET kette = $1, mac = $2', [kette, kopfMac(schluessel, neu)])
  await rm(path.join(ordner, 'stand.json'))
}
