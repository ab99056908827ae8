// npm run test:docker: what the Dockerfile says is done, in a clean folder and without Docker; then the application starts as
// its CMD does, is healthy by its HEALTHCHECK, shows a page, prints, and ends by its STOPSIGNAL.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { freierPort } from '../ausfall/anwendung.mjs'
import { Stufe } from './abbild.mjs'
import { liesDockerfile } from './dockerfile.mjs'

let bestanden = 0
let durchgefallen = 0
async function pruefe(name, was) {
  try {
    await was()
    bestanden++
    console.log(`gut: ${name}`)
    return true
  } catch (fehler) {
    durchgefallen++
    console.log(`FEHLER: ${name}: ${fehler.stack}`)
    return false
  }
}
const gleich = (ist, soll) => {
  if (ist !== soll) throw new Error(`${ist} statt ${soll}`)
}

const ordner = mkdtempSync(path.join(tmpdir(), 'ratsfolge-abbild-'))
const stufen = new Map()
let letzte
let prozess
try {
  const gebaut = await pruefe('jede Anweisung des Dockerfiles gelingt', () => {
    for (const { name = 'fertig', schritte } of liesDockerfile(readFileSync('Dockerfile', 'utf8'))) {
      letzte = new Stufe(ordner, name)
      stufen.set(name, letzte)
      for (const schritt of schritte) letzte.schritt(schritt, stufen)
    }
  })
  if (gebaut) await laufe()
} finally {
  prozess?.kill('SIGKILL')
  rmSync(ordner, { recursive: true, force: true })
}
console.log(`docker: ${bestanden} passed, ${durchgefallen} failed`)
process.exit(durchgefallen > 0 ? 1 : 0)

async function laufe() {
  await pruefe('im Abbild ist nur, was läuft', () => {
    gleich(readdirSync(letzte.hier('/app')).sort().join(' '), 'dist node_modules package.json')
    for (const werkzeug of ['jest', 'eslint', 'esbuild', 'playwright-core'])
      if (readdirSync(letzte.hier('/app/node_modules')).includes(werkzeug)) throw new Error(`${werkzeug} ist dabei.`)
  })
  await pruefe('eine Gemeinde wird eingerichtet, wie docs/betrieb.md es sagt', () => {
    const angaben = ['--name', 'Stadt Herne', '--behoerde', 'Der Oberbürgermeister', '--kennung', 'admin']
    letzte.fuehreAus(
      ['node', 'dist/befehle/verwaltung.js', 'einrichten', ...angaben],
      {},
      'ein langes Kennwort für CI\n',
    )
  })
  const port = String(await freierPort())
  prozess = letzte.starte({ PORT: port, BASIS_URL: '' })
  let ausgabe = ''
  let beendet
  const ende = new Promise((fertig) => prozess.once('exit', (code) => fertig((beendet = { code }))))
  for (const strom of [prozess.stdout, prozess.stderr]) strom.on('data', (stueck) => (ausgabe += stueck))
  const da = await pruefe('CMD startet, und HEALTHCHECK nennt es gesund', async () => {
    for (;;) {
      if (beendet) throw new Error(ausgabe)
      try {
        return letzte.fuehreAus(letzte.gesund, { PORT: port })
      } catch {
        await warte(250)
      }
    }
  })
  if (!da) return
  await pruefe('die Startseite und ihr Aussehen', async () => {
    const seite = await fetch(`http://127.0.0.1:${port}/`)
    const text = await seite.text()
    gleich(`${seite.status} ${text.includes('Stadt Herne')}`, '200 true')
    const [stil] = /\/assets\/app[^"]*\.css/.exec(text)
    gleich((await fetch(`http://127.0.0.1:${port}${stil}`)).status, 200)
  })
  await pruefe('ein Druck', () => {
    const befehl = ['node', 'dist/befehle/druck.js', 'dist/demo/herne-vorlage-2016-0542.json']
    gleich(letzte.fuehreAus(befehl, {}, '').subarray(0, 5).toString(), '%PDF-')
  })
  await pruefe('STOPSIGNAL beendet es', async () => {
    prozess.kill(letzte.signal)
    gleich((await ende).code, 0)
  })
}
