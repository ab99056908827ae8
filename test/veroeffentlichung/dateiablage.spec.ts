import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Auftraege } from '../../src/plattform/auftraege/auftraege.js'
import { Auftragsablage } from '../../src/plattform/auftraege/auftragsablage.js'
import { Auftragsarbeiter } from '../../src/plattform/auftraege/auftragsarbeiter.js'
import { Auftragsplan } from '../../src/plattform/auftraege/auftragsplan.js'
import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { InterneDateien, OeffentlicheDateien } from '../../src/plattform/dateien/dateispeicher.js'
import { Dateiablage } from '../../src/veroeffentlichung/dateiablage.js'
import { Dateikehrung } from '../../src/veroeffentlichung/dateikehrung.js'
import { VeroeffentlichungModul } from '../../src/veroeffentlichung/veroeffentlichung.module.js'
import { type TestDatenbank, testDatenbank, testQuelle } from '../datenbank.js'
import { datei } from '../fabrik/stammdaten.js'
import { oeffentlicheVorlage, setzeStand } from '../fabrik/vorlage.js'

let test: TestDatenbank
let quelle: Awaited<ReturnType<typeof testQuelle>>['quelle']
let db: Datenbank
let ablage: Dateiablage
let ordner: string
let intern: InterneDateien
let oeffentlich: OeffentlicheDateien

beforeAll(async () => {
  test = await testDatenbank()
  ;({ quelle, datenbank: db } = await testQuelle(test))
  ordner = await mkdtemp(path.join(os.tmpdir(), 'ratsfolge-ablage-'))
  intern = new InterneDateien(path.join(ordner, 'intern'))
  oeffentlich = new OeffentlicheDateien(path.join(ordner, 'oeffentlich'))
  ablage = new Dateiablage(db, intern, oeffentlich)
  new VeroeffentlichungModul(db, ablage)
})
afterAll(async () => {
  await quelle.destroy()
  await test.verwerfen()
  await rm(ordner, { recursive: true })
})

it('copies the bytes when an Anlage becomes public and deletes them when the last one is taken back', async () => {
  const { sha512 } = await intern.erzeugt(Buffer.from('Lageplan der Turnhalle'), 'lageplan.txt')
  const geheim = await intern.erzeugt(Buffer.from('Gehälter'), 'gehaelter.txt')
  const plan = { originalId: (await datei(db, { sha512 })).id }
  const zweite = { originalId: (await datei(db, { sha512: geheim.sha512 })).id, oeffentlich: false }
  const a = await oeffentlicheVorlage(db, { anlagen: [plan, zweite] })
  const b = await oeffentlicheVorlage(db, { anlagen: [plan] })
  expect(await oeffentlich.hat(sha512)).toBe(true)
  expect(await oeffentlich.hat(geheim.sha512)).toBe(false)

  await setzeStand(db, a, 'depubliziert')
  expect(await oeffentlich.hat(sha512)).toBe(true)
  await setzeStand(db, b, 'depubliziert')
  expect(await oeffentlich.hat(sha512)).toBe(false)
  expect(await intern.hat(sha512)).toBe(true)
})

it('publishes nothing when the bytes are not there', async () => {
  const anlagen = [{ originalId: (await datei(db)).id }]
  await expect(oeffentlicheVorlage(db, { nummer: '2026/8000', anlagen })).rejects.toThrow()
  expect(await quelle.query(`SELECT FROM oeffentlich.vorlage WHERE kurzadresse = '2026-8000'`)).toEqual([])
})

it('sweeps what a crash between commit and deletion left, at the start, and nothing that is public', async () => {
  const bleibt = await intern.erzeugt(Buffer.from('Plan der Brücke'), 'bruecke.txt')
  const rest = await oeffentlich.erzeugt(Buffer.from('Zurückgenommen, und dann fiel der Strom aus'), 'rest.txt')
  await oeffentlicheVorlage(db, {
    nummer: '2026/8001',
    anlagen: [{ originalId: (await datei(db, { sha512: bleibt.sha512 })).id }],
  })
  const auftraege = new Auftraege()
  const kehrung = new Dateikehrung(ablage, auftraege, db)
  kehrung.onModuleInit()
  await kehrung.onApplicationBootstrap()
  const arbeiter = new Auftragsarbeiter(auftraege, new Auftragsablage(db), new Auftragsplan(db, auftraege))
  expect(await oeffentlich.hat(rest.sha512)).toBe(true)
  expect(await arbeiter.allesErledigen()).toBe(1)
  expect(await oeffentlich.hat(rest.sha512)).toBe(false)
  expect(await oeffentlich.hat(bleibt.sha512)).toBe(true)
  expect(await ablage.kehren()).toBe(0)
})
