import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Eingebettet, starteEingebettet } from '../../src/plattform/datenbank/eingebettet.js'
import { migrieren } from '../../src/plattform/datenbank/migrieren.js'
import { uebersetzt } from '../uebersetzt.js'

// The cluster of the other tests runs without fsync, which every start refuses.
let postgres: Eingebettet
let ordner: string
let programm: string
beforeAll(async () => {
  ordner = await mkdtemp(path.join(os.tmpdir(), 'ratsfolge-anteil-'))
  postgres = await starteEingebettet(path.join(ordner, 'daten'))
  await migrieren(postgres.zugaenge.eigner)
  programm = await uebersetzt()
})
afterAll(async () => {
  await postgres?.stoppen()
  await rm(ordner, { recursive: true, force: true })
})

/** Starts the application as an administrator does, asks it for its pages, and says which files its process has read. */
async function gelesen(anteil: string, zugaenge: Record<string, string>): Promise<string[]> {
  const zettel = path.join(ordner, anteil)
  const start = path.join(programm, 'main.js')
  const kind = spawn(process.execPath, ['--import', path.resolve('test/anteile/mitschreiben.mjs'), start], {
    env: { ...zugaenge, ANTEIL: anteil, PORT: '0', HOST: '127.0.0.1', BASIS_URL: 'http://localhost', GELESEN: zettel },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let ausgabe = ''
  const bereit = new Promise<void>((fertig, gescheitert) => {
    const lies = (stueck: Buffer) => (ausgabe += stueck.toString()).includes('beenden Sie die Anwendung') && fertig()
    kind.stdout.on('data', lies)
    kind.stderr.on('data', lies)
    kind.once('exit', () => gescheitert(new Error(ausgabe)))
  })
  const ende = new Promise((fertig) => kind.once('exit', fertig))
  await bereit
  kind.kill('SIGTERM')
  await ende
  return (await readFile(zettel, 'utf8')).split('\n')
}

const unsere = (dateien: string[]): string[] =>
  dateien.filter((d) => d.startsWith(programm)).map((d) => path.relative(programm, d))
const fremde = (dateien: string[]): string[] => [
  ...new Set(
    dateien.map((d) =>
      d
        .split('/node_modules/')
        .at(-1)!
        .split('/')
        .slice(0, d.includes('/node_modules/@') ? 2 : 1)
        .join('/'),
    ),
  ),
]
const mappen = (dateien: string[]): string[] => [...new Set(unsere(dateien).map((d) => d.split('/')[0]!))].sort()

test('the public share reads no code of the staff, no TypeORM and not the working schema', async () => {
  const dateien = await gelesen('oeffentlich', { DATENBANK_URL_OEFFENTLICH: postgres.zugaenge.oeffentlich })
  expect(mappen(dateien)).toEqual([
    'ansichten',
    'app.module.js',
    'buerger',
    'druck',
    'einstellungen.js',
    'einstellungsleser.js',
    'form',
    'konfiguration.js',
    'main.js',
    'oeffentlich',
    'oeffentlich.anteil.js',
    'pdf',
    'plattform',
    'regeln',
    'richtext',
    'seiten',
    'web',
  ])
  expect(unsere(dateien).filter((d) => d.startsWith('plattform/datenbank'))).toEqual([
    'plattform/datenbank/bereitstellen.js',
    'plattform/datenbank/serverpruefung.js',
    'plattform/datenbank/verbindung.js',
  ])
  expect(unsere(dateien).filter((d) => d.startsWith('plattform/zugang'))).not.toContain('plattform/zugang/anmeldung.js')
  expect(fremde(dateien)).not.toEqual(expect.arrayContaining(['typeorm', '@nestjs/typeorm', '@node-rs/argon2']))
})

test('the share of the staff is read by the same means, so the list sees what it must not find above', async () => {
  const { eigner, amt } = postgres.zugaenge
  const dateien = await gelesen('amt', {
    DATENBANK_URL_EIGNER: eigner,
    DATENBANK_URL_AMT: amt,
    PROTOKOLL_SCHLUESSEL: 'nur für diese Probe, aber lang genug dafür',
    ZWEITFAKTOR_SCHLUESSEL: 'nur für diese Probe, aber lang genug dafür',
  })
  expect(mappen(dateien)).toEqual(expect.arrayContaining(['schema', 'vorlagen', 'amt.anteil.js']))
  expect(mappen(dateien)).not.toContain('buerger')
  expect(fremde(dateien)).toEqual(expect.arrayContaining(['typeorm', '@nestjs/typeorm', '@node-rs/argon2']))
})
