/**
 * What a document is made of. The typesetter knows these words and no word of the council.
 * All lengths are points (1/72 inch).
 */

/** A piece of text in one style. */
export interface Lauf {
  text: string
  fett?: boolean
  kursiv?: boolean
  /** http(s), mailto or tel; drawn as a tagged link. */
  link?: string
  /** What a screen reader says of the link; the text itself if missing. */
  linkBeschreibung?: string
}

/** A forced line break inside a paragraph. */
export interface Umbruch {
  umbruch: true
}

export type Inhalt = (Lauf | Umbruch)[]

export interface Absatz {
  art: 'absatz'
  inhalt: Inhalt
  /** `text` justified body, `hervor` larger and ragged for the resolution, `klein`, `still` muted, `gross` letterhead. */
  stil?: 'text' | 'hervor' | 'klein' | 'still' | 'gross' | 'fett'
  ausrichtung?: 'links' | 'rechts' | 'block'
  abstandDanach?: number
}

/** Level 1 is the title of the document; also becomes a bookmark. Never separated from what follows. */
export interface Ueberschrift {
  art: 'ueberschrift'
  ebene: 1 | 2 | 3 | 4 | 5
  inhalt: Inhalt
}

export interface Liste {
  art: 'liste'
  geordnet: boolean
  beginn?: number
  eintraege: Block[][]
}

export interface Zelle {
  bloecke: Block[]
  /** Header cell: of its column in the head, of its row in the body. */
  kopf?: boolean
  spalten?: number
  zeilen?: number
  ausrichtung?: 'links' | 'rechts'
}

export interface Tabelle {
  art: 'tabelle'
  /** Share of the width per column; they need not add up to 1. `zahl`: tabular figures. */
  spalten: { anteil: number; ausrichtung?: 'links' | 'rechts'; zahl?: boolean }[]
  /** Repeated on every page. */
  kopf: Zelle[][]
  rumpf: Zelle[][]
  /** Last rows, set off by a rule (sums). */
  summen?: Zelle[][]
  /** Said by screen readers. */
  zusammenfassung?: string
}

/** Tinted box with a rule at its left. Breaks across pages. */
export interface Kasten {
  art: 'kasten'
  bloecke: Block[]
}

/** Never split across pages. */
export interface Zusammen {
  art: 'zusammen'
  bloecke: Block[]
}

/** Side by side, never split: letterhead, signatures. */
export interface Spalten {
  art: 'spalten'
  spalten: { anteil: number; bloecke: Block[]; ausrichtung?: 'links' | 'rechts' }[]
}

/** An image with its alternative text; PNG bytes. */
export interface Bild {
  art: 'bild'
  png: Uint8Array
  alt: string
  breite: number
  hoehe: number
}

/** A decorative rule: full width of the text, or `breite`. */
export interface Linie {
  art: 'linie'
  breite?: number
  staerke?: 'haar' | 'fein' | 'akzent'
}

export interface Abstand {
  art: 'abstand'
  hoehe: number
}

export type Block = Absatz | Ueberschrift | Liste | Tabelle | Kasten | Zusammen | Spalten | Bild | Linie | Abstand

export interface Dokument {
  titel: string
  thema: string
  verfasser: string
  stichworte: string
  /** Of the content, never of the rendering: the same input gives the same bytes. */
  datum: Date
  /** Distinguishes two contents with the same title and date (goes into the file identifier). */
  kennung: string
  /** Set on the first page above the text, in the order it is read. */
  briefkopf: Block[]
  /** Repeated at the head of every further page. `kennzeichen` ("Nichtöffentlich") on every page, the first too. */
  laufkopf: { links: string; rechts: string }
  kennzeichen?: string
  /** Left side of the foot; the right side is "Seite x von y". */
  fuss: string
  bloecke: Block[]
}

/** What the typesetter noticed: characters that no font has, shown as a visible replacement. */
export interface Satzbericht {
  fehlendeZeichen: { zeichen: string; codepoint: string; anzahl: number }[]
  seiten: number
}
