// One embedded PostgreSQL for the whole run, without fsync. What runs as a process of its own is bundled from the sources,
// so that a stale dist/ cannot matter.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { datenordner } from './ordner.mjs'

export default async function aufbauen() {
  const ziel = path.resolve('node_modules/.cache/ratsfolge/eingebettet.mjs')
  await buendeln('src/plattform/datenbank/eingebettet.ts', ziel)
  await buendeln('src/plattform/auszug/prozess.ts', path.resolve('node_modules/.cache/ratsfolge/auszug-prozess.mjs'))
  const { starteEingebettet } = await import(ziel)
  const ordner = await datenordner('test')
  const postgres = await starteEingebettet(ordner, { dauerhaft: false })
  process.env.TEST_POSTGRES = JSON.stringify({ verwalter: postgres.verwalter, zugaenge: postgres.zugaenge })
  globalThis.__ratsfolgePostgres = {
    stoppen: async () => {
      await postgres.stoppen()
      await rm(ordner, { recursive: true, force: true })
    },
  }
  // Who interrupts the run, and a test that ends the process, skip the teardown; the server must not stay behind.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  process.on('exit', () => {
    try {
      process.kill(postgres.pid, 'SIGQUIT')
    } catch {
      // It has ended already.
    }
  })
}

async function buendeln(quelle, ziel) {
  await build({
    entryPoints: [quelle],
    outfile: ziel,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
}
