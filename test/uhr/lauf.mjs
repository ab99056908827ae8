// npm run test:uhr: what knows days, at the hours at which they are easily mistaken: half an hour past midnight in Berlin, which is
// yesterday in UTC, and around both changes of the clock. `--alles` runs the whole of `npm test` at each of them, `--zeit` at one.
// The clock is libfaketime's (Debian: faketime), for every process in a mount namespace of its own, also for PostgreSQL, whose
// environment is empty. Needs Linux and root.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

const zeiten = [
  ['nach Mitternacht im Winter', '2026-11-29T23:30:00Z'],
  ['nach Mitternacht im Sommer, am Jahresende der Haushalte', '2026-06-30T22:30:00Z'],
  ['in der Nacht zur Sommerzeit', '2026-03-28T23:30:00Z'],
  ['als die Uhr vorgeht', '2026-03-29T00:59:40Z'],
  ['am Abend nach der Sommerzeit', '2026-03-29T22:30:00Z'],
  ['in der Nacht zur Winterzeit', '2026-10-24T22:30:00Z'],
  ['als die Uhr zurückgeht', '2026-10-25T00:59:40Z'],
  ['am Abend nach der Winterzeit', '2026-10-25T23:30:00Z'],
]
const teil = [
  'src/regeln',
  'test/aufsicht',
  'test/organisation',
  'test/vertrag/anmeldung-stand',
  'test/wege/vier-augen',
]
teil.push('test/plattform/uhr', 'test/plattform/zeitzone', 'test/plattform/auftraege', 'test/plattform/journal')
// Ages of files are told by the kernel, which keeps its own time.
const nachDemKern = ['test/plattform/eingebettet', 'test/anteile/']

const bibliothek = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'
const { values } = parseArgs({ options: { alles: { type: 'boolean' }, zeit: { type: 'string' } } })
const gewaehlt = values.zeit ? [['zur gewünschten Zeit', values.zeit]] : zeiten

let bestanden = 0
let durchgefallen = 0
const melde = (gut, satz) => {
  console.log(`${gut ? 'gut' : 'FEHLER'}: ${satz}`)
  if (gut) bestanden++
  else durchgefallen++
}
const ordner = mkdtempSync(path.join(tmpdir(), 'ratsfolge-uhr-'))
if (!existsSync(bibliothek)) melde(false, `Es fehlt ${bibliothek} (apt-get install faketime).`)
else for (const [name, zeit] of gewaehlt) melde(laufe(zeit), `${name}: ${zeit}`)
rmSync(ordner, { recursive: true, force: true })
console.log(`uhr: ${bestanden} passed, ${durchgefallen} failed`)
process.exitCode = durchgefallen > 0 ? 1 : 0

function laufe(zeit) {
  const etc = path.join(ordner, zeit)
  for (const teil of ['schicht', 'arbeit']) mkdirSync(path.join(etc, teil), { recursive: true })
  const versatz = Math.round((Date.parse(zeit) - Date.now()) / 1000)
  writeFileSync(path.join(etc, 'schicht/faketimerc'), `${versatz < 0 ? '' : '+'}${versatz}\n`)
  writeFileSync(path.join(etc, 'schicht/ld.so.preload'), `${bibliothek}\n`)
  // The clock is looked at where the tests look at it before they may say that all is well.
  const gestellt = `Math.abs(Date.now() - Date.parse('${zeit}')) < 120000 || process.exit(3)`
  const jest = ['--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--ci', '--silent']
  const dateien = values.alles ? ['--testPathIgnorePatterns', ...nachDemKern] : teil
  const skript = `mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/schicht,workdir=$1/arbeit" /etc && shift &&
    "$1" -e "$2" && n=$1 && shift 2 && exec "$n" "$@"`
  const argumente = ['-m', '--propagation', 'private', 'sh', '-c', skript, 'sh', etc, process.execPath, gestellt]
  return spawnSync('unshare', [...argumente, ...jest, ...dateien], { stdio: 'inherit' }).status === 0
}
