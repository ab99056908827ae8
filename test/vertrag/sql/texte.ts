import { readFile, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { transform } from '@swc/core'
import { einstellungen } from '../../laufzeit/uebersetzung.mjs'
import { uebersetzt } from '../../uebersetzt.js'
import type { Fundstelle } from './fundstellen.js'
import type { Varianten } from './namen.js'

export interface Text {
  /** Null: no text came out of it; `fehler` says why. */
  sql: string | null
  fehler?: string
}

/**
 * What the statements of all places say, by evaluating them: their expressions stand at the end of a copy of their module, which a
 * process of its own reads. No database is asked.
 */
export async function texte(stellen: readonly Fundstelle[]): Promise<Text[][]> {
  const ziel = await uebersetzt()
  const dateien = [...new Set(stellen.map(({ datei }) => datei))]
  for (const datei of dateien) await schreibeKopie(ziel, datei, stellen)
  const leser = path.join(ziel, 'abfragen.lesen.js')
  await writeFile(leser, programm(dateien.map(kopie)))
  const { stdout } = await promisify(execFile)(process.execPath, [leser], { maxBuffer: 1 << 26 })
  const je = JSON.parse(stdout) as Record<string, Text[]>
  return stellen.map((_, i) => je[i] ?? [])
}

const kopie = (datei: string): string => datei.replace(/^src\//, '').replace(/\.tsx?$/, '.abfragen.js')

async function schreibeKopie(ziel: string, datei: string, stellen: readonly Fundstelle[]): Promise<void> {
  const quelle = await readFile(datei, 'utf8')
  const eintraege = stellen.flatMap((s, i) =>
    s.datei === datei && s.unbekannt.length === 0
      ? [
          `${i}: [${alle(s.varianten)
            .map((w) => `() => { ${belegt(w)} return ${s.ausdruck} }`)
            .join(', ')}]`,
        ]
      : [],
  )
  const text = `${quelle}\nexport const __abfragen = { ${eintraege.join(', ')} }`
  const { code } = await transform(text, { ...einstellungen(datei), sourceMaps: false })
  await writeFile(path.join(ziel, kopie(datei)), code)
}

/** Every combination of values, one by one. */
const alle = (varianten: Varianten): Record<string, string>[] =>
  Object.entries(varianten).reduce<Record<string, string>[]>(
    (bisher, [name, werte]) => bisher.flatMap((b) => werte.map((wert) => ({ ...b, [name]: wert }))),
    [{}],
  )

const belegt = (werte: Record<string, string>): string =>
  Object.entries(werte)
    .map(([name, wert]) => `const ${name} = ${wert};`)
    .join(' ')

const programm = (module: readonly string[]): string => `
import 'reflect-metadata'
const texte = {}
for (const modul of ${JSON.stringify(module)}) {
  const { __abfragen } = await import('./' + modul)
  for (const [i, varianten] of Object.entries(__abfragen))
    texte[i] = varianten.map((variante) => {
      try {
        const sql = variante()
        return typeof sql === 'string' ? { sql } : { sql: null, fehler: 'kein Text' }
      } catch (fehler) {
        return { sql: null, fehler: String(fehler) }
      }
    })
}
process.stdout.write(JSON.stringify(texte), () => process.exit(0))
`
