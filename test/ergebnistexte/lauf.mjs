/*
 * Reads every outcome of a real city and compares it with what a person decided. The city states no licence for its data, so
 * its words are not kept here: a row has the head of the SHA-256 of the text, how often it occurs, and what it says. `--liste`
 * prints them beside the texts, so that a reviewer reads both. Where the data is not at hand, the own spellings are checked.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { build } from 'esbuild'

const hier = import.meta.dirname
const quelle = join(hier, '../../../shared/data/karlsruhe/meetings.jsonl.gz')

async function lade(eingang) {
  const ziel = join(hier, `.${eingang.replaceAll('/', '-')}.${process.pid}.mjs`)
  const angaben = { bundle: true, platform: 'node', format: 'esm', logLevel: 'error' }
  await build({ entryPoints: [join(hier, '../..', eingang)], outfile: ziel, ...angaben })
  try {
    return await import(pathToFileURL(ziel).href)
  } finally {
    rmSync(ziel)
  }
}

/** Every distinct outcome with its number, the most frequent first. */
function ergebnistexte(datei) {
  const zahl = new Map()
  for (const zeile of gunzipSync(readFileSync(datei)).toString('utf8').split('\n').filter(Boolean))
    for (const { result } of JSON.parse(zeile).agendaItem ?? [])
      if (result) zahl.set(result, (zahl.get(result) ?? 0) + 1)
  return [...zahl].sort(([, a], [, b]) => b - a)
}

const schluessel = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12)

const { ausText } = await lade('src/regeln/ergebnistext.ts')
const gelesen = (text) => {
  const fakten = ausText(text)
  return fakten && [fakten.art, fakten.aenderung ?? '-', fakten.mehrheit ?? '-'].join(' ')
}

const faelle = []
if (existsSync(quelle)) {
  const { karlsruhe } = await lade('test/ergebnistexte/karlsruhe.ts')
  const erwartet = new Map(karlsruhe.map(([kopf, zahl, fakten]) => [kopf, { zahl, fakten }]))
  for (const [text, zahl] of ergebnistexte(quelle)) {
    const soll = erwartet.get(schluessel(text))
    if (process.argv.includes('--liste')) console.log(`${zahl}\t${text}\t${soll?.fakten ?? 'kein Code'}`)
    faelle.push({ text, stimmt: soll?.zahl === zahl && soll.fakten === gelesen(text) })
    erwartet.delete(schluessel(text))
  }
  for (const [kopf] of erwartet) faelle.push({ text: `${kopf} (kommt nicht vor)`, stimmt: false })
} else {
  const { schreibweisen } = await lade('test/ergebnistexte/schreibweisen.ts')
  const { ohneCode } = await lade('test/ergebnistexte/ohne-code.ts')
  console.log('The texts of the real city are not on this machine; the own spellings are checked instead.')
  for (const [text, fakten] of [...schreibweisen, ...ohneCode.map((text) => [text, null])])
    faelle.push({ text, stimmt: gelesen(text) === fakten })
}
const falsch = faelle.filter(({ stimmt }) => !stimmt)
for (const { text } of falsch) console.log(`falsch: „${text}“ als ${gelesen(text) ?? 'kein Code'}`)
console.log(`Ergebnistexte: ${faelle.length - falsch.length} passed, ${falsch.length} failed`)
process.exitCode = falsch.length > 0 ? 1 : 0
