import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { OeffentlicheAbfragen } from '../../src/oeffentlich/oeffentliche.queries.js'
import { InterneDateien, OeffentlicheDateien } from '../../src/plattform/dateien/dateispeicher.js'
import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import type { Journaleintrag } from '../../src/plattform/journal/eintrag.js'
import { Dateiablage } from '../../src/veroeffentlichung/dateiablage.js'
import { veroeffentlichen } from '../../src/veroeffentlichung/epilog.js'
import { Nachfuehrung } from '../../src/veroeffentlichung/nachfuehrung.js'
import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import { type TestDatenbank, testDatenbank, testQuelle } from '../datenbank.js'
import { anlass, koerperschaft } from '../fabrik/stammdaten.js'
import { oeffentlicheVorlage } from '../fabrik/vorlage.js'

let test: TestDatenbank
let quelle: Awaited<ReturnType<typeof testQuelle>>['quelle']
let db: Datenbank
let pool: pg.Pool
let verwalter: pg.Client
let lesen: OeffentlicheAbfragen
let pruefung: VeroeffentlichungPruefung
let nachfuehrung: Nachfuehrung
const ordner = mkdtempSync(path.join(tmpdir(), 'nachfuehrung-'))
const journal: Journaleintrag[] = []

beforeAll(async () => {
  test = await testDatenbank()
  ;({ quelle, datenbank: db } = await testQuelle(test))
  const ablage = new Dateiablage(
    db,
    new InterneDateien(path.join(ordner, 'intern')),
    new OeffentlicheDateien(path.join(ordner, 'oeffentlich')),
  )
  db.epilog = (tx) => veroeffentlichen(tx, ablage)
  db.festhalten = async (eintraege) => void journal.push(...eintraege)
  pool = new pg.Pool({ connectionString: test.oeffentlich })
  verwalter = new pg.Client(test.verwalter)
  await verwalter.connect()
  lesen = new OeffentlicheAbfragen(pool)
  pruefung = new VeroeffentlichungPruefung(quelle, db)
  nachfuehrung = new Nachfuehrung(db, ablage)
  await koerperschaft(db)
})
afterAll(async () => {
  await verwalter.end()
  await pool.end()
  await quelle.destroy()
  await test.verwerfen()
  rmSync(ordner, { recursive: true })
})

const stand = async (): Promise<number> => Number((await lesen.stand()).position)

/** As an older version left it: other views, other digests, and no note of who wrote them. */
async function schreibeWieFrueher(kurz: string): Promise<void> {
  await verwalter.query(
    `WITH alt AS (
       UPDATE oeffentlich.vorlage SET ansicht = ansicht - 'zurueckgenommeneFassungen' || '{"betreff": "von früher"}', hash = 'alt'
        WHERE kurzadresse = $1 RETURNING id)
     UPDATE ris.oeffentliche_kennung SET hash = 'alt' WHERE kennung IN (SELECT id FROM alt)`,
    [kurz],
  )
  await verwalter.query('UPDATE ris.stand SET projektion = NULL')
}

it('what an older version wrote is brought to this one before it is read, and only once', async () => {
  await oeffentlicheVorlage(db, { nummer: '2026/0001' })
  await oeffentlicheVorlage(db, { nummer: '2026/0002' })
  await schreibeWieFrueher('2026-0001')
  expect((await lesen.vorlage('2026-0001'))?.zurueckgenommeneFassungen).toBeUndefined()

  expect(await nachfuehrung.nachfuehren()).toBe(1)
  expect(await lesen.vorlage('2026-0001')).toMatchObject({
    betreff: 'Sanierung der Turnhalle',
    zurueckgenommeneFassungen: [],
  })
  expect(await pruefung.abweichungen()).toEqual([])
  const danach = await stand()
  expect(await nachfuehrung.nachfuehren()).toBe(0)
  expect(await stand()).toBe(danach)
})

it('what the rules of this version no longer let out is taken back, and the journal knows it', async () => {
  const v = await oeffentlicheVorlage(db, { nummer: '2026/0003' })
  // Its Freigabe goes without anybody noticing, as if the older rules had not asked for one.
  await verwalter.query('SET session_replication_role = replica')
  await verwalter.query(`UPDATE ris.veroeffentlichung SET stand = 'intern' WHERE vorlage_id = $1`, [v.id])
  await verwalter.query('SET session_replication_role = origin')
  await verwalter.query(`UPDATE ris.stand SET projektion = 'eine andere'`)
  expect(await lesen.vorlage('2026-0003')).not.toBeNull()

  expect(await nachfuehrung.nachfuehren()).toBe(1)
  expect(await lesen.vorlage('2026-0003')).toBeNull()
  expect(journal).toContainEqual(expect.objectContaining({ was: 'ruecknahme', art: 'vorlage', objekt: v.id }))
  const { rows } = await pool.query(
    `SELECT ansicht, geloescht FROM oeffentlich.vorlage WHERE kurzadresse = '2026-0003'`,
  )
  expect(rows).toEqual([{ ansicht: null, geloescht: true }])
  expect(await pruefung.abweichungen()).toEqual([])
})

it('a town of more than one portion is compared and built anew as a whole', async () => {
  await db.schreiben(anlass, (tx) =>
    tx.query(
      `INSERT INTO ris.gremium (name, genitiv, kuerzel, art)
       SELECT 'Beirat ' || n, 'des Beirats ' || n, 'B' || n, 'beirat' FROM generate_series(1, 1100) n`,
    ),
  )
  await verwalter.query(
    `UPDATE oeffentlich.gremium SET name = 'falsch' WHERE kurzadresse IN ('beirat-1', 'beirat-1100')`,
  )
  expect(await pruefung.abweichungen()).toHaveLength(2)
  await pruefung.neuAufbauen()
  expect(await pruefung.abweichungen()).toEqual([])
  await verwalter.query(`UPDATE ris.oeffentliche_kennung SET hash = 'alt' WHERE art = 'gremium'`)
  await verwalter.query('UPDATE ris.stand SET projektion = NULL')
  const gemeinden = async () =>
    (await pool.query(`SELECT FROM oeffentlich.ereignis WHERE art = 'koerperschaft'`)).rows.length
  const bisher = await gemeinden()
  expect(await nachfuehrung.nachfuehren()).toBe(1100)
  expect(await gemeinden()).toBe(bisher + 1)
  expect(await pruefung.abweichungen()).toEqual([])
  await verwalter.query(`UPDATE oeffentlich.gremium SET id = gen_random_uuid() WHERE kurzadresse = 'beirat-700'`)
  expect(await pruefung.abweichungen()).toHaveLength(2)
})
