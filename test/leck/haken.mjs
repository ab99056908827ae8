// Loads TypeScript as jest does, but for plain Node: one process can hold many builds of the application side by side.
// `import('x.ts?leck=NAME')` loads x a second time, with one fragment of one source replaced: the seeded leak of that name.
// Below it is loaded anew what leads to that source; all other modules would come out the same, and are the same.
// Production code knows nothing of this.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { uebersetze } from '../laufzeit/uebersetzung.mjs'
import { saaten } from './saaten.mjs'

const wurzel = new URL('../../', import.meta.url)
const eigene = (url) => url?.startsWith(new URL('src/', wurzel).href) || url?.startsWith(new URL('test/', wurzel).href)

/** "./x.js" in a source means "./x.ts"; a module keeps to the build of the one that imports it. */
export async function resolve(name, umfeld, weiter) {
  if (!name.startsWith('.') || !eigene(umfeld.parentURL)) return weiter(name, umfeld)
  const ziel = new URL(name, umfeld.parentURL)
  for (const endung of ['.ts', '.tsx']) {
    const quelle = new URL(ziel.href.replace(/\.js$/, endung))
    if (!quelle.href.endsWith(endung) || !existsSync(quelle)) continue
    const { search } = new URL(umfeld.parentURL)
    if (search && fuehrtZu(leck(search)).has(quelle.pathname)) quelle.search = search
    return { url: quelle.href, shortCircuit: true }
  }
  return weiter(name, umfeld)
}

const leck = (search) => saaten.find((s) => s.name === new URLSearchParams(search).get('leck'))

/** Which of our sources import it, each with those that import them, and itself. */
const importiertVon = new Map()
const wege = new Map()

function fuehrtZu({ datei }) {
  if (importiertVon.size === 0) for (const ort of ['src/', 'test/']) merkeImporte(new URL(ort, wurzel))
  if (wege.has(datei)) return wege.get(datei)
  const weg = new Set([new URL(datei, wurzel).pathname])
  // A set goes on with what is added to it on the way.
  for (const pfad of weg) for (const naechster of importiertVon.get(pfad) ?? []) weg.add(naechster)
  wege.set(datei, weg)
  return weg
}

/** Types are no import: nothing of them is left when it runs. */
const importe = /(?<!import type [^;'"]*)(?:from|import)\s*\(?\s*'(\.[^']+)'/g

function merkeImporte(ordner) {
  for (const name of readdirSync(ordner, { recursive: true }).filter((n) => /\.tsx?$/.test(n) && !/\.spec\./.test(n))) {
    const von = new URL(name, ordner)
    for (const [, ziel] of readFileSync(von, 'utf8').matchAll(importe)) {
      const ohne = new URL(ziel, von).pathname.replace(/\.js$/, '')
      for (const pfad of [`${ohne}.ts`, `${ohne}.tsx`]) {
        if (!importiertVon.has(pfad)) importiertVon.set(pfad, [])
        importiertVon.get(pfad).push(von.pathname)
      }
    }
  }
}

const uebersetzt = new Map()

export async function load(url, umfeld, weiter) {
  if (!eigene(url) || !/\.tsx?(\?|$)/.test(url)) return weiter(url, umfeld)
  const { pathname, search } = new URL(url)
  const saat = leck(search)
  const betroffen = saat && pathname === new URL(saat.datei, wurzel).pathname
  const schluessel = betroffen ? url : pathname
  if (!uebersetzt.has(schluessel)) uebersetzt.set(schluessel, uebersetzeMit(betroffen ? saat : undefined, pathname))
  return { format: 'module', source: uebersetzt.get(schluessel), shortCircuit: true }
}

function uebersetzeMit(saat, pfad) {
  const datei = fileURLToPath(new URL(pfad, wurzel))
  return saat ? uebersetze(datei, saeen(readFileSync(datei, 'utf8'), saat)) : uebersetze(datei)
}

/** @throws when the fragment does not stand there exactly once: then the seed must be renewed, not forgotten. */
function saeen(quelle, { name, datei, suche, ersetze }) {
  const stuecke = quelle.split(suche)
  if (stuecke.length !== 2) throw new Error(`Saat „${name}“ veraltet: ${stuecke.length - 1} Fundstellen in ${datei}`)
  return stuecke.join(ersetze)
}
