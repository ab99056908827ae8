// Loads TypeScript as jest does, but for plain Node: one process can hold many builds of the application side by side.
// `import('x.ts?leck=NAME')` loads x and all of our modules below it a second time, with one fragment of one source
// replaced: the seeded leak of that name. Production code knows nothing of this.
import { existsSync, readFileSync } from 'node:fs'
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
    quelle.search = new URL(umfeld.parentURL).search
    return { url: quelle.href, shortCircuit: true }
  }
  return weiter(name, umfeld)
}

const uebersetzt = new Map()

export async function load(url, umfeld, weiter) {
  if (!eigene(url) || !/\.tsx?(\?|$)/.test(url)) return weiter(url, umfeld)
  const { pathname, searchParams } = new URL(url)
  const saat = saaten.find((s) => s.name === searchParams.get('leck'))
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
