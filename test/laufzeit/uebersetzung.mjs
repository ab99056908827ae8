// Compiles a TypeScript source as `tsc` would, and keeps what came out: most sources are the same at the next run.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync, version } from '@swc/core'

const ordner = fileURLToPath(new URL('../../node_modules/.cache/ratsfolge/quellen/', import.meta.url))
mkdirSync(ordner, { recursive: true })

/** How swc compiles a file of this name. */
export const einstellungen = (datei) => ({
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  filename: datei,
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: datei.endsWith('x'), decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: true,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
})

/** JavaScript of a source that stands, or would stand, in this file. */
export function uebersetze(datei, quelle = readFileSync(datei, 'utf8')) {
  const angaben = einstellungen(datei)
  const summe = createHash('sha256')
    .update(`${version} ${JSON.stringify(angaben)} ${quelle}`)
    .digest('hex')
  const ablage = path.join(ordner, `${summe}.js`)
  try {
    return readFileSync(ablage, 'utf8')
  } catch {
    const { code } = transformSync(quelle, angaben)
    // Another process may be reading: a file is there whole or not at all.
    writeFileSync(`${ablage}.${process.pid}`, code)
    renameSync(`${ablage}.${process.pid}`, ablage)
    return code
  }
}
