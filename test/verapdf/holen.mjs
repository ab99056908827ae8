// Fetches veraPDF, the reference validator for PDF/A and PDF/UA, through Maven into .cache/verapdf (or VERAPDF_LIB)
// and compares every jar with the committed checksums: nothing else is ever started.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const hier = path.dirname(fileURLToPath(import.meta.url))

/** Folder of the jars. */
export const verapdfOrdner = path.resolve(process.env.VERAPDF_LIB ?? path.join(hier, '../../.cache/verapdf'))

const summen = () =>
  new Map(
    readFileSync(path.join(hier, 'pruefsummen.txt'), 'utf8')
      .trim()
      .split('\n')
      .map((zeile) => zeile.split(/\s+/).reverse()),
  )

/** Every sentence says what is wrong with the jars; empty = all there and unaltered. */
export function verapdfMaengel() {
  const erwartet = summen()
  if (!existsSync(verapdfOrdner))
    return [`veraPDF fehlt in ${verapdfOrdner}. Bitte „node test/verapdf/holen.mjs“ ausführen.`]
  const vorhanden = readdirSync(verapdfOrdner).filter((name) => name.endsWith('.jar'))
  const fremd = vorhanden.filter((name) => !erwartet.has(name)).map((name) => `${name} gehört nicht zu veraPDF.`)
  const falsch = [...erwartet].flatMap(([name, summe]) => {
    if (!vorhanden.includes(name)) return [`${name} fehlt in ${verapdfOrdner}.`]
    const ist = createHash('sha256')
      .update(readFileSync(path.join(verapdfOrdner, name)))
      .digest('hex')
    return ist === summe ? [] : [`${name} hat eine andere Prüfsumme als erwartet.`]
  })
  return [...fremd, ...falsch]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (verapdfMaengel().length > 0) {
    mkdirSync(verapdfOrdner, { recursive: true })
    const ziel = `-DoutputDirectory=${verapdfOrdner}`
    const aufgabe = ['-q', '-B', '-f', path.join(hier, 'pom.xml'), 'dependency:copy-dependencies', ziel]
    execFileSync('mvn', aufgabe, { stdio: 'inherit' })
  }
  const maengel = verapdfMaengel()
  for (const mangel of maengel) console.error(mangel)
  if (maengel.length > 0) process.exit(1)
  console.log(`veraPDF liegt in ${verapdfOrdner}.`)
}
