// Keeps the town of a version for the upgrade tests: runs the code of that commit, lets people act on it over HTTP, takes
// the product's own backup and writes down beside it what the public could read.
//   node test/vertrag/upgrade/bauen.mjs d9379f1 test/vertrag/upgrade/stadt-2026-11
// Made once for each version and never anew: it is what towns bring along. Random are its ids, keys and hours; what the
// people do is in taten.mjs. A version whose HTTP API differs gets its town by a copy of that file.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { datenordner } from '../../ordner.mjs'
import { schreibeAb } from './abschrift.mjs'
import { basisUrl, schluessel } from './einstellungen.mjs'
import { adressen, tabelle } from './kopie.mjs'
import { handle } from './taten.mjs'

const [commit, zielwort] = process.argv.slice(2)
if (!commit || !zielwort) throw new Error('Aufruf: node test/vertrag/upgrade/bauen.mjs COMMIT ZIEL')
const ziel = path.resolve(zielwort)

const code = mkdtempSync(path.join(tmpdir(), 'ratsfolge-version-'))
const daten = await datenordner('version')
const port = await freierPort()
const adresse = `http://localhost:${port}`
const umgebung = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  PORT: String(port),
  HOST: '127.0.0.1',
  DATEN: daten,
  BASIS_URL: basisUrl,
  ZUGRIFFSGRENZEN: 'aus',
  ...schluessel,
}

let prozess
try {
  baue()
  await starte()
  await handle({ adresse, quelle: code })
  await warteAufSiegel()
  rmSync(ziel, { recursive: true, force: true })
  console.log(befehl('sichern', ziel))
  const gelesen = await schreibeAb(adresse, adressen(ziel))
  const openapi = await (await fetch(`${adresse}/api/v1/openapi.json`)).json()
  const mehr = { commit, kurzadressen: tabelle(ziel, 'oeffentlich.kurzadresse').length, ...gelesen }
  for (const [name, inhalt] of Object.entries({ gelesen: mehr, openapi }))
    writeFileSync(path.join(ziel, `${name}.json.gz`), gzipSync(JSON.stringify(inhalt, null, 1), { level: 9 }))
  console.log(`${Object.keys(gelesen.seiten).length} Adressen abgeschrieben.`)
} finally {
  prozess?.kill('SIGTERM')
  await prozess?.beendet
  for (const ordner of [code, daten]) rmSync(ordner, { recursive: true, force: true })
}

function baue() {
  const archiv = execFileSync('git', ['archive', commit], { maxBuffer: 2 ** 30 })
  execFileSync('tar', ['-x', '-C', code], { input: archiv })
  // The installed packages serve while the lock file of that commit names the same; else npm ci is due there.
  symlinkSync(path.resolve('node_modules'), path.join(code, 'node_modules'))
  execFileSync(process.execPath, ['bauen.mjs'], { cwd: code, stdio: 'inherit' })
}

async function starte() {
  prozess = spawn(process.execPath, ['dist/main.js'], {
    cwd: code,
    env: umgebung,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  prozess.beendet = new Promise((fertig) => prozess.once('exit', fertig))
  const bereit = new Promise((fertig) =>
    prozess.stdout.on('data', (stueck) => {
      process.stdout.write(stueck)
      if (/Sekunden bereit/.test(stueck)) fertig('bereit')
    }),
  )
  if ((await Promise.race([bereit, prozess.beendet])) !== 'bereit')
    throw new Error('Die Anwendung ist nicht gestartet.')
}

function befehl(...worte) {
  return execFileSync(process.execPath, ['dist/befehle/verwaltung.js', ...worte], {
    cwd: code,
    env: umgebung,
  }).toString()
}

/** Everything is in the chain, as in a town that has been running. */
async function warteAufSiegel() {
  for (let i = 0; i < 60; i++) {
    if (/^0 Einträge warten/m.test(befehl('protokoll', 'pruefen'))) return
    await warte(5_000)
  }
  throw new Error('Das Protokoll wird nicht versiegelt.')
}

function freierPort() {
  return new Promise((fertig, scheitern) => {
    const server = createServer().on('error', scheitern)
    server.listen(0, '127.0.0.1', () => {
      const { port: frei } = server.address()
      server.close(() => fertig(frei))
    })
  })
}
