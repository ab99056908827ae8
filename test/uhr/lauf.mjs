// npm run test:uhr: what knows days, at the hours at which they are easily mistaken: half an hour past midnight in Berlin, which is
// yesterday in UTC, and, but for the long walks, at both changes of the clock. `--jede` adds the nights around those changes, `--alles` runs the whole of `npm test` at
// each hour, `--zeit` goes to one, and names of files choose others.
// The clock is libfaketime's (Debian: faketime), for every process in a mount namespace of its own, also for PostgreSQL, whose
// environment is empty. Needs Linux and root.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

/** The day before, the day and the day after the next change of the clock: the last Sunday of that month, in UTC at one o'clock. */
function wechsel(monat) {
  const heute = new Date()
  const letzter = (jahr) => {
    const tag = new Date(Date.UTC(jahr, monat, 0))
    return new Date(tag.getTime() - tag.getUTCDay() * 86_400_000)
  }
  // Always ahead: libfaketime cannot turn a monotonic clock back beyond its beginning.
  const jahr = heute.getUTCFullYear()
  const sonntag = letzter(jahr).getTime() > heute.getTime() + 2 * 86_400_000 ? letzter(jahr) : letzter(jahr + 1)
  return [-1, 0, 1].map((n) => new Date(sonntag.getTime() + n * 86_400_000).toISOString().slice(0, 10))
}
const [vorSommer, sommer] = wechsel(3)
const [vorWinter, winter, nachWinter] = wechsel(10)
const zeiten = [
  ['nach Mitternacht im Winter', `${nachWinter}T23:30:00Z`, 'mit Wegen'],
  ['als die Uhr vorgeht', `${sommer}T00:59:40Z`],
  ['als die Uhr zurückgeht', `${winter}T00:59:40Z`],
]
const weitere = [
  ['nach Mitternacht vor der Sommerzeit', `${vorSommer}T23:30:00Z`],
  ['nach Mitternacht in der Sommerzeit', `${sommer}T22:30:00Z`],
  ['nach Mitternacht vor der Winterzeit', `${vorWinter}T22:30:00Z`],
]
const teil = [
  'src/regeln',
  'test/organisation/organisation',
  'test/organisation/rollen',
  'test/organisation/mitgliedschaften',
]
teil.push('test/plattform/uhr', 'test/plattform/zeitzone', 'test/plattform/auftraege', 'test/plattform/journal')
// Long walks through sign-in, deadlines and the log, by which a day would be mistaken half an hour past midnight.
const wege = ['test/aufsicht', 'test/organisation', 'test/vertrag/anmeldung-stand', 'test/wege/vier-augen']
// Ages of files are told by the kernel, which keeps its own time; one looks for variables, of which libfaketime adds its own; and in one two
// transactions wait for each other, which PostgreSQL under this clock never notices (deadlock_timeout).
const nachDemKern = ['test/plattform/eingebettet', 'test/anteile/', 'test/plattform/auszug', 'test/plattform/schreiben']

const bibliothek = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { alles: { type: 'boolean' }, jede: { type: 'boolean' }, zeit: { type: 'string' } },
})
const gewuenschte = values.jede ? [...zeiten, ...weitere] : zeiten
const gewaehlt = values.zeit ? [['zur gewünschten Zeit', values.zeit]] : gewuenschte

let bestanden = 0
let durchgefallen = 0
const melde = (gut, satz) => {
  console.log(`${gut ? 'gut' : 'FEHLER'}: ${satz}`)
  if (gut) bestanden++
  else durchgefallen++
}
const ordner = mkdtempSync(path.join(tmpdir(), 'ratsfolge-uhr-'))
if (!existsSync(bibliothek)) melde(false, `Es fehlt ${bibliothek} (apt-get install faketime).`)
else
  for (const [name, zeit, mitWegen] of gewaehlt)
    melde(laufe(zeit, mitWegen ? [...teil, ...wege] : teil), `${name}: ${zeit}`)
rmSync(ordner, { recursive: true, force: true })
console.log(`uhr: ${bestanden} passed, ${durchgefallen} failed`)
process.exitCode = durchgefallen > 0 ? 1 : 0

function laufe(zeit, gewoehnliche) {
  const etc = path.join(ordner, zeit)
  for (const teil of ['schicht', 'arbeit']) mkdirSync(path.join(etc, teil), { recursive: true })
  const versatz = Math.round((Date.parse(zeit) - Date.now()) / 1000)
  writeFileSync(path.join(etc, 'schicht/faketimerc'), `${versatz < 0 ? '' : '+'}${versatz}\n`)
  writeFileSync(path.join(etc, 'schicht/ld.so.preload'), `${bibliothek}\n`)
  // The clock is looked at where the tests look at it before they may say that all is well.
  const gestellt = `Math.abs(Date.now() - Date.parse('${zeit}')) < 120000 || process.exit(3)`
  const jest = ['--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--ci', '--silent']
  const dateien = values.alles
    ? ['--testPathIgnorePatterns', ...nachDemKern]
    : positionals.length > 0
      ? positionals
      : gewoehnliche
  // libfaketime names what it shares by the number of the process and leaves it behind when one is killed: whoever gets that number next
  // dies of it under our limit of written bytes. So every hour has a memory of its own to share.
  const skript = `mount -t tmpfs tmpfs /dev/shm &&
    mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/schicht,workdir=$1/arbeit" /etc && shift &&
    "$1" -e "$2" && n=$1 && shift 2 && exec "$n" "$@"`
  const argumente = ['-m', '--propagation', 'private', 'sh', '-c', skript, 'sh', etc, process.execPath, gestellt]
  return spawnSync('unshare', [...argumente, ...jest, ...dateien], { stdio: 'inherit' }).status === 0
}
