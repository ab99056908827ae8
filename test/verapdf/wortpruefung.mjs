// Is every word of the input in the extracted text, in reading order, with a blank or a line break around it?
// pdftotext leaves out narrow blanks and turns words that run from right to left around; both are allowed for.

const rechtsNachLinks = /[\p{Script=Hebrew}\p{Script=Arabic}]/u
const richtungszeichen = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const unsichtbar = /[\u00ad\u200b]/g
/** Narrow no-break space: it may or may not come back as a blank. */
const fuge = /\u202f/g

const glatt = (text) => text.normalize('NFC').replace(richtungszeichen, '')

/** The words that a reader must find, in this order. */
export const erwarteteWorte = (zeilen) =>
  zeilen
    .flatMap((zeile) => glatt(zeile).replace(unsichtbar, '').replace(fuge, '\u0001').split(/\s+/))
    .filter((wort) => wort.replaceAll('\u0001', '') !== '')
    .map((wort) => ({ wort: wort.replaceAll('\u0001', ''), mitFuge: wort.includes('\u0001') }))

/** The pieces of the extracted text. Running heads and repeated table heads stay in: they are only skipped. */
function zerlege(text) {
  const ungetrennt = glatt(text)
    .replace(/\u00ad[\n\f]/g, '')
    .replace(unsichtbar, '')
    .replace(fuge, '')
  return [...ungetrennt.matchAll(/(\S+)(\s*)/g)].map(([, wort, danach]) => ({
    wort,
    // A long address may go on in the next line, or after foot and head on the next page.
    zeilenende: danach === '' || /[\n\f]/.test(danach),
  }))
}

/** Null, or the first word that is missing and the words before it. */
export function ersterFehler(worte, text) {
  const stuecke = zerlege(text)
  const geordnet = worte.filter(({ wort }) => !rechtsNachLinks.test(wort))
  let ort = 0
  for (let i = 0; i < geordnet.length; i++) {
    const gefunden = suche(stuecke, ort, geordnet[i])
    if (gefunden < 0) {
      const davor = geordnet.slice(Math.max(0, i - 6), i).map(({ wort }) => wort)
      return `„${geordnet[i].wort}“ fehlt nach „${davor.join(' ')}“`
    }
    ort = gefunden
  }
  return fehlendesWortNachLinks(worte, text)
}

/** Order is not compared here: pdftotext turns whole runs of such words around. */
function fehlendesWortNachLinks(worte, text) {
  const vorhanden = glatt(text).replace(/\s/g, '')
  const umgekehrt = [...vorhanden].reverse().join('')
  const fehlend = worte.find(
    ({ wort }) => rechtsNachLinks.test(wort) && !vorhanden.includes(wort) && !umgekehrt.includes(wort),
  )
  return fehlend ? `„${fehlend.wort}“ fehlt` : null
}

function suche(stuecke, ab, { wort, mitFuge }) {
  for (let i = ab; i < stuecke.length; i++) {
    if (stuecke[i].wort === wort) return i + 1
    if (wort.startsWith(stuecke[i].wort) && (stuecke[i].zeilenende || mitFuge)) {
      const ende = fortsetzung(stuecke, i + 1, wort.slice(stuecke[i].wort.length), mitFuge)
      if (ende >= 0) return ende
    }
  }
  return -1
}

/** The rest of a broken word: in the next piece, or behind a foot, a head and a repeated table head. */
function fortsetzung(stuecke, ab, rest, mitFuge) {
  for (let i = ab; i < Math.min(stuecke.length, ab + 120); i++) {
    if (stuecke[i].wort === rest) return i + 1
    if (rest.startsWith(stuecke[i].wort) && (stuecke[i].zeilenende || mitFuge)) {
      const ende = fortsetzung(stuecke, i + 1, rest.slice(stuecke[i].wort.length), mitFuge)
      if (ende >= 0) return ende
    }
  }
  return -1
}
