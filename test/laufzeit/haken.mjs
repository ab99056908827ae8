// Lets Node read our sources: "./x.js" means "./x.ts", and TypeScript is compiled on the way.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { uebersetze } from './uebersetzung.mjs'

const wurzel = new URL('../../', import.meta.url)
const quelle = /^(src|test)\/.*\.tsx?$/

/** What the test files import from jest: the object that belongs to the one that runs. */
const jestGlobals = `export const jest = new Proxy({}, { get: (_, name) => globalThis[Symbol.for('ratsfolge.jest')][name] })`

const eigen = (url) => url?.startsWith(wurzel.href) && !url.includes('/node_modules/')

export async function resolve(name, umfeld, weiter) {
  if (name === '@jest/globals') return { url: 'ratsfolge:jest', shortCircuit: true }
  if (!name.startsWith('.') || !eigen(umfeld.parentURL)) return weiter(name, umfeld)
  // The program of the child process is a bundle here; there is no dist/ when tests run.
  const ziel = name === './programm.js' ? new URL('test/auszug-programm.js', wurzel) : new URL(name, umfeld.parentURL)
  for (const endung of ['.ts', '.tsx']) {
    const url = ziel.href.replace(/\.js$/, endung)
    if (url.endsWith(endung) && existsSync(new URL(url))) return { url, shortCircuit: true }
  }
  return weiter(name, umfeld)
}

export async function load(url, umfeld, weiter) {
  if (url === 'ratsfolge:jest') return { format: 'module', source: jestGlobals, shortCircuit: true }
  if (!eigen(url)) return weiter(url, umfeld)
  const { href } = new URL(url)
  const datei = href.split('?')[0]
  if (!quelle.test(datei.slice(wurzel.href.length))) return weiter(url, umfeld)
  return { format: 'module', source: uebersetze(fileURLToPath(datei)), shortCircuit: true }
}
