import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { DataSource } from 'typeorm'
import { type Datenbank, system } from '../../src/plattform/datenbank/datenbank.js'
import { vormerken } from '../../src/plattform/journal/eintrag.js'
import { Journal, liesJournal } from '../../src/plattform/journal/journal.js'
import { veroeffentlichen } from '../../src/veroeffentlichung/epilog.js'
import { type TestDatenbank, testDatenbank, testQuelle } from '../datenbank.js'
import { oeffentlicheVorlage, setzeStand } from '../fabrik/vorlage.js'

let test: TestDatenbank
let quelle: DataSource
let db: Datenbank
let ordner: string
beforeAll(async () => {
  test = await testDatenbank()
  ;({ quelle, datenbank: db } = await testQuelle(test))
  db.epilog = (tx) => veroeffentlichen(tx)
})
afterAll(async () => {
  await quelle.destroy()
  await test.verwerfen()
})
beforeEach(async () => {
  ordner = await mkdtemp(path.join(os.tmpdir(), 'ratsfolge-journal-'))
  mit(new Journal(path.join(ordner, 'journal')))
})
afterEach(() => rm(ordner, { recursive: true }))

const mit = (journal: Journal) => (db.festhalten = (eintraege) => journal.festhalten(eintraege))
const gelesen = () => liesJournal(path.join(ordner, 'journal'))

const nummerVergeben = (stand: string) =>
  db.schreiben({ akteur: system, was: 'Test' }, async (tx) => {
    await tx.query(`UPDATE ris.auftrag_plan SET naechster = naechster`)
    vormerken(tx, { was: 'nummer', kreis: 'k', bereich: '2026', stand })
  })

it('holds what left the public world, at the position the world has it, and nothing that came in', async () => {
  const vorlage = await oeffentlicheVorlage(db)
  expect(await gelesen()).toBeUndefined()
  await setzeStand(db, vorlage, 'depubliziert')
  const [kennung] = await quelle.query<{ art: string; objekt: string; position: string }[]>(
    'SELECT art, objekt_id AS objekt, position FROM ris.oeffentliche_kennung WHERE NOT oeffentlich',
  )
  expect(await gelesen()).toEqual([{ was: 'ruecknahme', ...kennung, am: expect.any(String) as string }])
})

it('has a number before its act commits', async () => {
  let beimCommit: unknown
  const journal = new Journal(path.join(ordner, 'journal'))
  db.festhalten = async (eintraege) => {
    await journal.festhalten(eintraege)
    beimCommit = [await gelesen(), (await quelle.query<unknown[]>('SELECT FROM ris.auftrag')).length]
  }
  await db.schreiben({ akteur: system, was: 'Test' }, async (tx) => {
    await tx.query(`INSERT INTO ris.auftrag (name, ab) VALUES ('t', now())`)
    vormerken(tx, { was: 'nummer', kreis: 'k', bereich: '2026', stand: '7' })
  })
  expect(beimCommit).toEqual([[expect.objectContaining({ was: 'nummer', stand: '7' })], 0])
})

it('skips a line that was cut off, and loses none that comes after it', async () => {
  await nummerVergeben('1')
  const [datei] = await readdir(path.join(ordner, 'journal'))
  await appendFile(path.join(ordner, 'journal', datei!), '\n{"was":"nummer","kre')
  await nummerVergeben('2')
  mit(new Journal(path.join(ordner, 'journal')))
  await nummerVergeben('3')
  expect((await gelesen())!.map((e) => (e as { stand: string }).stand).sort()).toEqual(['1', '2', '3'])
})

it('lets taking back go on when it cannot be written, but gives no number', async () => {
  await writeFile(path.join(ordner, 'journal'), 'kein Ordner')
  const vorlage = await oeffentlicheVorlage(db, { nummer: '2026/0900' })
  await setzeStand(db, vorlage, 'depubliziert')
  expect(await quelle.query(`SELECT geloescht FROM oeffentlich.vorlage WHERE kurzadresse = '2026-0900'`)).toEqual([
    { geloescht: true },
  ])
  await expect(nummerVergeben('8')).rejects.toMatchObject({ status: 507 })
})
