import { absatz } from './bauen.js'
import type { RichDokument, RichKnoten } from './dokument.js'
import { istListe, listenAus, zeilenInhalt } from './listentext.js'
import { saubererText } from './zeichen.js'
import { blocktext, zeilentext } from './zu-text.js'

/*
 * The way in and out without JavaScript: a plain text field with habits everybody has (blank line, "- ", "1. ", "# ").
 * A block whose text was not touched comes back from the stored document, so bold, links and tables survive.
 */

/** What stands in the text field. A table is a marker; the field cannot express it. */
export function formularText(dokument: RichDokument): string {
  let tabellen = 0
  return dokument.content
    .map((knoten) => (knoten.type === 'table' ? `[[Tabelle ${++tabellen}]]` : formularblock(knoten)))
    .join('\n\n')
}

const formularblock = (knoten: RichKnoten) =>
  knoten.type === 'heading' ? `${'#'.repeat(Number(knoten.attrs?.level))} ${zeilentext(knoten)}` : blocktext(knoten)

/** @param vorher the stored document the field was filled from */
export function ausFormularText(text: string, vorher?: RichDokument | null): RichDokument {
  const bestand = bestandAus(vorher)
  const stuecke = inStuecke(text)
  const content: RichKnoten[] = []
  let zuletzt = -1
  for (let i = 0; i < stuecke.length;) {
    const gleicht = (block: Bestandsblock) => block.stuecke.every((stueck, k) => stueck === stuecke[i + k])
    const kandidaten = bestand.get(stuecke[i]!) ?? []
    // The block that followed before comes first: of two that read alike, each keeps its own bold words.
    const treffer = kandidaten.find((b) => b.stelle > zuletzt && gleicht(b)) ?? kandidaten.find(gleicht)
    content.push(...(treffer ? [treffer.knoten] : bloeckeAus(stuecke[i]!)))
    zuletzt = treffer?.stelle ?? zuletzt
    i += treffer ? treffer.stuecke.length : 1
  }
  return { type: 'doc', content: content.length ? content : [absatz()] }
}

/** Lines are trimmed one by one: a pattern for blanks at their end would take quadratic time on long indents. */
const inStuecke = (text: string) =>
  saubererText(text)
    .split('\n')
    .map((zeile) => zeile.trimEnd())
    .join('\n')
    .split(/\n{2,}/)
    .map((stueck) => stueck.replace(/^\n|\n$/g, ''))
    .filter((stueck) => stueck !== '')

interface Bestandsblock {
  stelle: number
  /** More than one where the block has empty lines in it. */
  stuecke: string[]
  knoten: RichKnoten
}

/** The stored blocks in their order, by the first piece of their text. */
function bestandAus(vorher?: RichDokument | null): Map<string, Bestandsblock[]> {
  const bestand = new Map<string, Bestandsblock[]>()
  let tabellen = 0
  for (const [stelle, knoten] of (vorher?.content ?? []).entries()) {
    const text = knoten.type === 'table' ? `[[Tabelle ${++tabellen}]]` : formularblock(knoten)
    const stuecke = inStuecke(text)
    const erstes = stuecke[0]
    if (erstes === undefined) continue
    const gleichBeginnend = bestand.get(erstes) ?? []
    gleichBeginnend.push({ stelle, stuecke, knoten })
    bestand.set(erstes, gleichBeginnend)
  }
  return bestand
}

function bloeckeAus(stueck: string): RichKnoten[] {
  const kopf = /^(#{1,2}) +(\S.*)$/.exec(stueck)
  if (kopf) {
    return [{ type: 'heading', attrs: { level: kopf[1]!.length }, content: [{ type: 'text', text: kopf[2]! }] }]
  }
  const zeilen = stueck.split('\n')
  return istListe(zeilen) ? listenAus(zeilen) : [absatz(...zeilenInhalt(zeilen))]
}
