const segmentierer = new Intl.Segmenter('de', { granularity: 'grapheme' })
/** The segmenter's time grows with the square of the text: it never sees more than this many UTF-16 units. */
const FENSTER = 100
/** What can join a neighbour. Without any of them each code point is a grapheme (UAX #29, 3.1.1). */
const VERBINDET =
  /[\p{M}\p{Cf}\p{Cc}\p{RI}\p{Emoji_Modifier}\u0d4e\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f\u{11000}-\u{11fff}\u{16d60}-\u{16d7f}]/u
/** The fullest letter and the longest emoji need half of it (UAX #15, 13: thirty marks). Beyond that it is no letter any more. */
const LAENGSTES = 32

/** Where a window ends that begins at `ab`: never between the halves of a surrogate pair. */
function fensterende(text: string, ab: number): number {
  const ende = Math.min(ab + FENSTER, text.length)
  return ende < text.length && /[\ud800-\udbff]/.test(text[ende - 1]!) ? ende - 1 : ende
}

/**
 * What a reader takes for one letter, one after the other; joined they are the text. A letter with hundreds of marks
 * comes in pieces. Takes time in proportion to the length of the text.
 */
export function* grapheme(text: string): Generator<string, void, undefined> {
  let ab = 0
  while (ab < text.length) {
    const ende = fensterende(text, ab)
    const fenster = text.slice(ab, ende)
    const teile = VERBINDET.test(fenster)
      ? Array.from(segmentierer.segment(fenster), ({ segment }) => segment)
      : [...fenster]
    // The last one may go on behind the window.
    if (ende < text.length && teile.length > 1) teile.pop()
    for (const teil of teile) {
      ab += teil.length
      if (teil.length <= LAENGSTES) yield teil
      else yield* teil
    }
  }
}

/** As many whole graphemes as this number of UTF-16 units holds. */
export function anfang(text: string, hoechstens: number): string {
  if (text.length <= hoechstens) return text
  let ende = 0
  for (const graphem of grapheme(text)) {
    if (ende + graphem.length > hoechstens) break
    ende += graphem.length
  }
  return text.slice(0, ende)
}

/** The beginning of a text that is too long for its place, with an ellipsis. */
export const gekuerzt = (text: string, hoechstens: number): string =>
  text.length <= hoechstens ? text : `${anfang(text, hoechstens - 1).trimEnd()}…`
