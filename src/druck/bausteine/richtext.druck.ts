import type { Absatz, Block, Inhalt, Lauf, Liste, Ueberschrift } from '../../pdf/bloecke.js'
import type { RichDokument, RichKnoten } from '../../richtext/dokument.js'
import { richTabelle } from './richtext-tabelle.druck.js'

export interface RichOptionen {
  /** Level of the heading above this text: a heading of level 1 becomes one deeper. */
  unterEbene?: 2 | 3
  stil?: Absatz['stil']
  /** Makes links to paths of this server absolute. Without it such a link prints as plain text. */
  basisUrl?: string
}

/** True for a missing text and for one that holds nothing but blanks. */
export const istLeer = (text: RichDokument | null | undefined): boolean => !text || text.content.every(knotenLeer)

const knotenLeer = (knoten: RichKnoten): boolean => !knoten.text?.trim() && (knoten.content ?? []).every(knotenLeer)

/** The print face of a rich text. Wording is never touched; empty paragraphs, Word's spacing, are dropped. */
export function richBloecke(text: RichDokument | null | undefined, optionen: RichOptionen = {}): Block[] {
  return text ? new RichWeg(optionen).bloecke(text.content) : []
}

class RichWeg {
  private letzteEbene: number

  constructor(private readonly optionen: RichOptionen) {
    this.letzteEbene = optionen.unterEbene ?? 2
  }

  bloecke(knoten: readonly RichKnoten[]): Block[] {
    return knoten.flatMap((einer) => this.block(einer))
  }

  private block(knoten: RichKnoten): Block[] {
    const kinder = knoten.content ?? []
    switch (knoten.type) {
      case 'paragraph':
        return knotenLeer(knoten) ? [] : [this.absatz(kinder)]
      case 'heading':
        return knotenLeer(knoten) ? [] : [this.ueberschrift(knoten, kinder)]
      case 'bullet_list':
      case 'ordered_list':
        return this.liste(knoten, kinder)
      case 'table':
        return richTabelle(knoten, (zelle) => this.bloecke(zelle))
      default:
        // The check of src/richtext refuses every other node before it is stored or printed.
        throw new Error(`Unbekannter Knoten „${knoten.type}“ im Text.`)
    }
  }

  private absatz(kinder: readonly RichKnoten[]): Absatz {
    const inhalt = kinder.map((kind) => this.lauf(kind))
    return { art: 'absatz', inhalt, ...(this.optionen.stil && { stil: this.optionen.stil }) }
  }

  /** PDF/UA-1 7.4.2: no level of heading is skipped, so a sub-heading without its heading moves up. */
  private ueberschrift(knoten: RichKnoten, kinder: readonly RichKnoten[]): Ueberschrift {
    const gewollt = (this.optionen.unterEbene ?? 2) + (knoten.attrs?.['level'] === 2 ? 2 : 1)
    this.letzteEbene = Math.min(gewollt, this.letzteEbene + 1)
    const ebene = this.letzteEbene as Ueberschrift['ebene']
    return { art: 'ueberschrift', ebene, inhalt: kinder.map((kind) => this.lauf(kind)) }
  }

  private liste(knoten: RichKnoten, kinder: readonly RichKnoten[]): Liste[] {
    if (knotenLeer(knoten)) return []
    const beginn = Number(knoten.attrs?.['start'] ?? 1)
    return [
      {
        art: 'liste',
        geordnet: knoten.type === 'ordered_list',
        ...(beginn !== 1 && { beginn }),
        eintraege: kinder.map((eintrag) => this.bloecke(eintrag.content ?? [])),
      },
    ]
  }

  private lauf(knoten: RichKnoten): Inhalt[number] {
    if (knoten.type === 'hard_break') return { umbruch: true }
    const marken = new Set(knoten.marks?.map((marke) => marke.type))
    const link = this.ziel(knoten)
    return {
      text: knoten.text ?? '',
      ...(marken.has('strong') && { fett: true }),
      ...(marken.has('em') && { kursiv: true }),
      ...(link && { link }),
    } satisfies Lauf
  }

  private ziel(knoten: RichKnoten): string | null {
    const href = knoten.marks?.find((marke) => marke.type === 'link')?.attrs?.['href']
    if (typeof href !== 'string') return null
    if (/^(https?:\/\/|mailto:|tel:)/i.test(href)) return href
    return this.optionen.basisUrl && href.startsWith('/') ? this.optionen.basisUrl + href : null
  }
}
