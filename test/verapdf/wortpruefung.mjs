// Is every word of the input in the extracted text, in reading order, with a blank or a line break around it?

/** Words and what stood behind them. Running heads and repeated table heads stay in: they are only skipped. */
function zerlege(text) {
  const getrenntGesetzt = text
    .normalize('NFC')
    .replace(/\u00ad[\n\f]/g, '')
    .replace(/\u00ad/g, '')
  return [...getrenntGesetzt.matchAll(/([^\s\u200b]+)([\s\u200b]*)/g)].map(([, wort, danach]) => ({
    wort,
    // A long address may go on in the next line, or after foot and head on the next page.
    zeilenende: danach === '' || /[\n\f]/.test(danach),
  }))
}

/** The words that a reader must find, in this order. */
export const erwarteteWorte = (zeilen) =>
  zeilen
    .flatMap((zeile) =>
      zeile
        .normalize('NFC')
        .replace(/\u00ad/g, '')
        .split(/[\s\u200b]+/),
    )
    .filter((wort) => wort !== '')

/** Null, or the first word that is missing and the words before it. */
export function ersterFehler(worte, text) {
  const stuecke = zerlege(text)
  let ort = 0
  for (let i = 0; i < worte.length; i++) {
    const gefunden = suche(stuecke, ort, worte[i])
    if (gefunden < 0) return `„${worte[i]}“ fehlt nach „${worte.slice(Math.max(0, i - 6), i).join(' ')}“`
    ort = gefunden
  }
  return null
}

function suche(stuecke, ab, wort) {
  for (let i = ab; i < stuecke.length; i++) {
    if (stuecke[i].wort === wort) return i + 1
    if (wort.startsWith(stuecke[i].wort) && stuecke[i].zeilenende) {
      const ende = fortsetzung(stuecke, i + 1, wort.slice(stuecke[i].wort.length))
      if (ende >= 0) return ende
    }
  }
  return -1
}

/** The rest of a broken word: in the next piece, or a foot, a head and a repeated table head further on. */
function fortsetzung(stuecke, ab, rest) {
  for (let i = ab; i < Math.min(stuecke.length, ab + 120); i++) {
    if (stuecke[i].wort === rest) return i + 1
    if (rest.startsWith(stuecke[i].wort) && stuecke[i].zeilenende) {
      const ende = fortsetzung(stuecke, i + 1, rest.slice(stuecke[i].wort.length))
      if (ende >= 0) return ende
    }
  }
  return -1
}
