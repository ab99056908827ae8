import { Block, Dokument, Inhalt, Lauf, Satzbericht, Zelle } from './bloecke.js'
import { grapheme } from './grapheme.js'
import { schriftart } from './schrift.js'

/** Controls and marks of writing direction: nothing to see. Line separators and tabs are spaces. */

const STEUERZEICHEN = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const LEERRAUM = /[\t\n\v\f\r\x85\u2028\u2029 ]+/g
const UNZEICHEN = /[\ufdd0-\ufdef\ufff0-\ufff8\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}]/gu
/** Half of a surrogate pair. */
const HALB = /\p{Surrogate}/gu
const SCHLICHT = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u20ac]*$/

/** Normalising sorts the marks of a letter, in time that grows with the square of their number. */
const VIELE_MARKEN = /\p{M}{32}/u
const UNSICHTBAR = /[\u00ad\u200b-\u200d\ufe00-\ufe0f]/g

const normal = (text: string): string =>
  VIELE_MARKEN.test(text) ? text.replace(/\P{M}*\p{M}{0,32}/gu, (teil) => teil.normalize('NFC')) : text.normalize('NFC')

/** Cleans every text of a document once, and counts what no font can show. */
class Bereinigung {
  private readonly fehlt = new Map<string, number>()

  readonly text = (text: string): string => {
    if (SCHLICHT.test(text) && !text.includes('  ')) return text
    return normal(text.replace(HALB, '\ufffd'))
      .replace(STEUERZEICHEN, '')
      .replace(UNZEICHEN, '\ufffd')
      .replace(LEERRAUM, ' ')
  }

  /** Counts by what a reader takes for one character. */
  zaehle(text: string): void {
    const { fehlt } = schriftart().schnitt
    if (!fehlt.test(text.replace(UNSICHTBAR, ''))) return
    const alle = new Map<string, number>()
    for (const graphem of grapheme(text)) alle.set(graphem, (alle.get(graphem) ?? 0) + 1)
    for (const [graphem, anzahl] of alle) {
      if (fehlt.test(graphem.replace(UNSICHTBAR, ''))) this.fehlt.set(graphem, (this.fehlt.get(graphem) ?? 0) + anzahl)
    }
  }

  gezeigt(text: string): string {
    const sauber = this.text(text)
    if (!SCHLICHT.test(sauber)) this.zaehle(sauber)
    return sauber
  }

  /** Texts that mostly repeat what the blocks say: only what is missing nowhere else counts. */
  wiederholt(texte: string[]): void {
    const eigene = new Bereinigung()
    texte.forEach((text) => eigene.gezeigt(text))
    for (const [zeichen, anzahl] of eigene.fehlt) if (!this.fehlt.has(zeichen)) this.fehlt.set(zeichen, anzahl)
  }

  inhalt(inhalt: Inhalt): Inhalt {
    return inhalt.map((teil) => ('umbruch' in teil ? teil : this.lauf(teil)))
  }

  private lauf(lauf: Lauf): Lauf {
    const { link, linkBeschreibung } = lauf
    const text = this.gezeigt(lauf.text)
    if (!link) return text === lauf.text ? lauf : { ...lauf, text }
    // No address has half a character, and none could be written.
    const adresse = link.replace(HALB, '\ufffd')
    return { ...lauf, text, link: adresse, linkBeschreibung: linkBeschreibung && this.text(linkBeschreibung) }
  }

  readonly bloecke = (bloecke: Block[]): Block[] => bloecke.map((block) => this.block(block))

  private zellen(zeilen: Zelle[][]): Zelle[][] {
    return zeilen.map((zeile) => zeile.map((zelle) => ({ ...zelle, bloecke: this.bloecke(zelle.bloecke) })))
  }

  private block(block: Block): Block {
    switch (block.art) {
      case 'absatz':
      case 'ueberschrift':
        return { ...block, inhalt: this.inhalt(block.inhalt) }
      case 'liste':
        return { ...block, eintraege: block.eintraege.map(this.bloecke) }
      case 'kasten':
      case 'zusammen':
        return { ...block, bloecke: this.bloecke(block.bloecke) }
      case 'spalten':
        return {
          ...block,
          spalten: block.spalten.map((spalte) => ({ ...spalte, bloecke: this.bloecke(spalte.bloecke) })),
        }
      case 'tabelle':
        return {
          ...block,
          kopf: this.zellen(block.kopf),
          rumpf: this.zellen(block.rumpf),
          summen: block.summen && this.zellen(block.summen),
          zusammenfassung: block.zusammenfassung && this.text(block.zusammenfassung),
        }
      case 'bild':
        return { ...block, alt: this.text(block.alt).trim() || 'Abbildung' }
      default:
        return block
    }
  }

  fehlende(): Satzbericht['fehlendeZeichen'] {
    return [...this.fehlt].map(([zeichen, anzahl]) => ({
      zeichen,
      codepoint: [...zeichen]
        .map((z) => `U+${z.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
        .join(' '),
      anzahl,
    }))
  }
}

/** Normal form, no controls, single spaces; and a list of the characters that will appear as □. */
export function bereinige(dokument: Dokument): { dokument: Dokument; fehlende: Satzbericht['fehlendeZeichen'] } {
  const b = new Bereinigung()
  const sauber: Dokument = {
    ...dokument,
    titel: b.text(dokument.titel).trim(),
    thema: b.text(dokument.thema).trim(),
    verfasser: b.text(dokument.verfasser).trim(),
    stichworte: b.text(dokument.stichworte).trim(),
    laufkopf: { links: b.text(dokument.laufkopf.links), rechts: b.text(dokument.laufkopf.rechts) },
    kennzeichen: dokument.kennzeichen && b.gezeigt(dokument.kennzeichen),
    fuss: b.text(dokument.fuss),
    briefkopf: b.bloecke(dokument.briefkopf),
    bloecke: b.bloecke(dokument.bloecke),
  }
  b.wiederholt([sauber.titel, sauber.laufkopf.links, sauber.laufkopf.rechts, sauber.fuss])
  return { dokument: sauber, fehlende: b.fehlende() }
}
