import pg from 'pg'
import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { Anlage } from '../../src/schema/anlage.entity.js'
import { Beratung } from '../../src/schema/beratung.entity.js'
import { Dokumentart } from '../../src/schema/dokumentart.entity.js'
import { Sitzung } from '../../src/schema/sitzung.entity.js'
import { Vorlage } from '../../src/schema/vorlage.entity.js'
import { veroeffentlichen } from '../../src/veroeffentlichung/epilog.js'
import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import { type TestDatenbank, testDatenbank, testQuelle } from '../datenbank.js'
import { ergebnis, ladeEin, sitzung } from '../fabrik/sitzung.js'
import { anlass, benenneUm, datei, folgeDemNamen, gremium, koerperschaft } from '../fabrik/stammdaten.js'
import { oeffentlicheVorlage, setzeStand } from '../fabrik/vorlage.js'

let test: TestDatenbank
let quelle: Awaited<ReturnType<typeof testQuelle>>['quelle']
let db: Datenbank
let pool: pg.Pool

beforeAll(async () => {
  test = await testDatenbank()
  ;({ quelle, datenbank: db } = await testQuelle(test))
  db.epilog = (tx) => veroeffentlichen(tx)
  pool = new pg.Pool({ connectionString: test.oeffentlich })
})
afterAll(async () => {
  await pool.end()
  await quelle.destroy()
  await test.verwerfen()
})

/** Follows the events by position as a reader would, until it has seen `bis`. */
async function verfolge(fertig: () => boolean): Promise<number[]> {
  const gesehen: number[] = []
  for (let letzte = false; ;) {
    const { rows } = await pool.query<{ position: string }>(
      'SELECT DISTINCT position FROM oeffentlich.ereignis WHERE position > $1 ORDER BY position',
      [gesehen.at(-1) ?? 0],
    )
    gesehen.push(...rows.map((r) => Number(r.position)))
    if (letzte) return gesehen
    letzte = fertig()
  }
}

// Every writer changes what the others show: the name of the Gremium, the day of the Sitzung, outcomes, publicity.
it('lets no reader of positions miss one and loses no derived row while eight write', async () => {
  await koerperschaft(db)
  const gremien = await Promise.all([1, 2].map(() => gremium(db)))
  const sitzungen = await Promise.all([1, 2].map((nr) => sitzung(db, { gremien, datum: `2026-10-0${nr}` })))
  const vorlagen: { v: Vorlage; b: Beratung }[] = []
  for (const nr of [1, 2, 3, 4]) {
    const v = await oeffentlicheVorlage(db, { betreff: `Vorlage ${nr}`, schritte: [{ gremium: gremien[nr % 2]! }] })
    vorlagen.push({ v, b: await db.lesen.findOneByOrFail(Beratung, { vorlageId: v.id }) })
  }
  await ladeEin(
    db,
    sitzungen[0]!,
    vorlagen.slice(0, 2).map(({ b }, i) => ({ titel: `Punkt ${i}`, beratung: b })),
  )

  const schreibe = async (nr: number): Promise<void> => {
    const { v, b } = vorlagen[nr % 4]!
    for (let lauf = 0; lauf < 6; lauf++) {
      const g = gremien[(nr + lauf) % 2]!
      await db.schreiben(anlass, (tx) => benenneUm(tx, g.id, `Ausschuss ${g.id.slice(0, 4)}-${nr}-${lauf}`))
      await db.schreiben(anlass, (tx) => tx.update(Sitzung, sitzungen[nr % 2]!.id, { datum: `2026-11-${10 + lauf}` }))
      await db.schreiben(anlass, (tx) => tx.update(Beratung, b.id, { sitzungId: sitzungen[lauf % 2]!.id, topId: null }))
      if (nr < 4) await ergebnis(db, b, { bezeichnung: `beschlossen ${lauf}` })
      if (nr < 4 && lauf % 3 === 0) await setzeStand(db, v, lauf % 2 ? 'oeffentlich' : 'depubliziert')
    }
  }
  let fertig = false
  const leser = verfolge(() => fertig)
  await Promise.all(Array.from({ length: 8 }, (_, nr) => schreibe(nr)))
  const ids = gremien.map((g) => g.id)
  await folgeDemNamen(db, ids)
  fertig = true

  const gesehen = await leser
  const { rows } = await pool.query<{ position: string }>('SELECT position FROM oeffentlich.stand')
  expect(gesehen).toEqual(Array.from({ length: Number(rows[0]!.position) }, (_, i) => i + 1))
  expect(gesehen.length).toBeGreaterThan(100)
  expect(await new VeroeffentlichungPruefung(quelle, db).abweichungen()).toEqual([])
})

// T1 changes what T2 begins to show; neither sees the other before its commit.
it('shows the new name to a Vorlage that is published while the name changes', async () => {
  const g = await gremium(db, { name: 'Alter Ausschuss' })
  const v = await oeffentlicheVorlage(db, { schritte: [{ gremium: g }] })
  await setzeStand(db, v, 'intern')
  let weiter: () => void = () => undefined
  const geschrieben = new Promise<void>((ja) => (weiter = ja))
  let schliessen: () => void = () => undefined
  const darf = new Promise<void>((ja) => (schliessen = ja))
  const umbenennen = db.schreiben(anlass, async (tx) => {
    await benenneUm(tx, g.id, 'Neuer Ausschuss')
    weiter()
    await darf
  })
  await geschrieben
  await setzeStand(db, v, 'oeffentlich')
  schliessen()
  await umbenennen
  await folgeDemNamen(db, [g.id])
  const { rows } = await pool.query(
    `SELECT verlauf -> 'beratungsfolge' -> 0 ->> 'gremium' AS name FROM oeffentlich.vorlage
    WHERE nummer = $1`,
    [v.nummer],
  )
  expect(rows).toEqual([{ name: 'Neuer Ausschuss' }])
})

const wartende = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`

// Each change alone shows nothing in public: the Anlage is not public, and then neither is its kind. Who has read the kind
// before it changed would show the Anlage.
it('does not build on what it read before a neighbour changed it, even if that showed nothing in public', async () => {
  await db.schreiben(anlass, (tx) => tx.update(Dokumentart, 'anlage', { oeffentlich: true }))
  const v = await oeffentlicheVorlage(db, { anlagen: [{ originalId: (await datei(db)).id }] })
  await db.schreiben(anlass, (tx) => tx.update(Anlage, { vorlageId: v.id }, { oeffentlich: false }))
  let weiter: () => void = () => undefined
  const gesperrt = new Promise<void>((ja) => (weiter = ja))
  const artWirdIntern = db.schreiben(anlass, async (tx) => {
    await tx.query('SELECT FROM ris.stand FOR UPDATE')
    await tx.update(Dokumentart, 'anlage', { oeffentlich: false })
    weiter()
    while ((await quelle.query<unknown[]>(wartende)).length === 0);
  })
  await gesperrt
  await db.schreiben(anlass, (tx) => tx.update(Anlage, { vorlageId: v.id }, { oeffentlich: true }))
  await artWirdIntern
  const { rows } = await pool.query(
    `SELECT ansicht -> 'anlagen' AS anlagen FROM oeffentlich.vorlage WHERE nummer = $1`,
    [v.nummer],
  )
  expect(rows).toEqual([{ anlagen: [] }])
  expect(await new VeroeffentlichungPruefung(quelle, db).abweichungen()).toEqual([])
})
