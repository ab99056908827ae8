// One embedded PostgreSQL for the whole run, without fsync. The sources are bundled, so that a stale dist/ cannot matter.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

export default async function aufbauen() {
  const ziel = path.resolve('node_modules/.cache/ratsfolge/eingebettet.mjs')
  await build({
    entryPoints: ['src/plattform/datenbank/eingebettet.ts'],
    outfile: ziel,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  const { starteEingebettet } = await import(ziel)
  const ordner = await mkdtemp(path.join(os.tmpdir(), 'ratsfolge-test-'))
  const postgres = await starteEingebettet(ordner, { dauerhaft: false })
  process.env.TEST_POSTGRES = JSON.stringify({ verwalter: postgres.verwalter, zugaenge: postgres.zugaenge })
  globalThis.__ratsfolgePostgres = {
    stoppen: async () => {
      await postgres.stoppen()
      await rm(ordner, { recursive: true, force: true })
    },
  }
  // A test that ends the process skips the teardown; the server must not stay behind.
  process.on('exit', () => {
    try {
      process.kill(postgres.pid, 'SIGQUIT')
    } catch {
      // It has ended already.
    }
  })
}
