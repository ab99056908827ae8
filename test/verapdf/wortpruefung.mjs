// Is every word of the input in the file, in reading order, with real blanks between the words?
import { execFileSync } from 'node:child_process'

const richtungszeichen = /[\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const trennstellen = /[\u00ad\u200b]/g

/** Private use characters mean nothing to a reader and are printed as the replacement character. */
const privat = /\p{Co}/gu

const glatt = (text) =>
  text
    .normalize('NFC')
    .replace(richtungszeichen, '')
    .replace(trennstellen, '')
    .replace(privat, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()

/** What a screen reader reads: paragraph by paragraph exactly the input. Null, or the first that differs. */
export function strukturfehler(absaetze, pdf, { liesPdf, alle, textVon }) {
  const erwartet = absaetze.map(glatt).filter((text) => text !== '')
  const gelesen = alle(liesPdf(pdf).wurzel, 'P', 'H1', 'H2', 'H3', 'H4', 'H5')
    .map((element) => glatt(textVon(element)))
    .filter((text) => text !== '')
  const ort = erwartet.findIndex((text, i) => text !== gelesen[i])
  if (ort >= 0) return `Absatz ${ort}: „${erwartet[ort]}“ ist „${gelesen[ort]}“`
  return gelesen.length > erwartet.length ? `zu viel: „${gelesen[erwartet.length]}“` : null
}

/** pdftotext turns words from right to left around and may leave out narrow blanks. */
const sonderbar = /[\ufffd\p{Script=Hebrew}\p{Script=Arabic}\u202f]/u

/** What other programs extract: every word is there. Order across cells that break over pages is the page's, not ours. */
export function fehlendesWort(absaetze, datei) {
  const roh = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', datei, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const text = roh
    .normalize('NFC')
    .replace(/\u00ad[\n\f]/g, '')
    .replace(richtungszeichen, '')
    .replace(trennstellen, '')
  const einzeln = new Set(text.split(/\s+/))
  // A long address goes on in the next line without a hyphen.
  const verbunden = text.replace(/\n/g, '')
  const worte = new Set(absaetze.flatMap((absatz) => glatt(absatz).split(' ')))
  for (const wort of worte) {
    if (!einzeln.has(wort) && !verbunden.includes(wort) && !sonderbar.test(wort) && !zerteilt(wort, text))
      return `„${wort}“ fehlt`
  }
  return null
}

/** A word of a row that breaks across pages: all its letters are there, in order, with foot and head between them. */
function zerteilt(wort, text) {
  const teile = [...text.matchAll(/\S+/g)].map(([teil]) => teil)
  return teile.some((teil, i) => wort.startsWith(teil) && fortgesetzt(wort.slice(teil.length), teile, i + 1))
}

function fortgesetzt(rest, teile, ab) {
  if (rest === '') return true
  for (let i = ab; i < Math.min(teile.length, ab + 200); i++) {
    if (rest.startsWith(teile[i]) && fortgesetzt(rest.slice(teile[i].length), teile, i + 1)) return true
  }
  return false
}
