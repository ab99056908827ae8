// Test data is written in TypeScript like everything else; plain Node runs it as one bundled module.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Imports a TypeScript module below test/; packages stay outside. Run from the root of the project. */
export async function importiere(quelle) {
  const ziel = path.resolve('.cache/buendel', quelle.replace(/\W+/g, '-') + '.mjs')
  await build({
    entryPoints: [quelle],
    outfile: ziel,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  return import(pathToFileURL(ziel).href)
}
