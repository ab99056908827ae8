// npm run test:node: the packages fit the Node of the README and that of the image, and both run what could differ: the
// start as an administrator does it, journeys over HTTP, files, processes, prints. `--alles` runs the whole of `npm test`.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { holeNode, imAbbild, kleinste } from './holen.mjs'

const alles = process.argv.includes('--alles')
const start = ['test/anteile/gelesen']
const teil = [...start, 'test/wege', 'test/plattform/auszug', 'test/plattform/dateien', 'src/druck', 'src/plattform']
// The rest of the suite runs on a Node 20 anyway.
const proben = { [kleinste()]: alles ? [] : start, [imAbbild()]: alles ? [] : teil }

let bestanden = 0
let durchgefallen = 0

function probe(name, ordner, befehl, argumente) {
  const umgebung = { ...process.env, PATH: `${ordner}:${process.env.PATH}` }
  const { status } = spawnSync(path.join(ordner, befehl), argumente, { env: umgebung, stdio: 'inherit' })
  console.log(`${status === 0 ? 'gut' : 'FEHLER'}: ${name}`)
  if (status === 0) bestanden++
  else durchgefallen++
}

for (const [version, dateien] of Object.entries(proben)) {
  const ordner = holeNode(version)
  const pakete = [
    'ci',
    '--dry-run',
    '--ignore-scripts',
    '--engine-strict',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
  ]
  probe(`Node ${version}: npm ci ohne EBADENGINE`, ordner, 'npm', pakete)
  const jest = [
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    '--ci',
    '--silent',
    ...dateien,
  ]
  probe(`Node ${version}: ${dateien.join(' ') || 'alles'}`, ordner, 'node', jest)
}
console.log(`node: ${bestanden} passed, ${durchgefallen} failed`)
process.exitCode = durchgefallen > 0 ? 1 : 0
