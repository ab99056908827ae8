/** What lies in a file, also where nobody who opens it would look: what the second pair of eyes must see. */
export interface Auszug {
  /** Everything there is to read, in the order of the pages; pages are divided by form feeds. */
  text: string
  /** The text was longer than the limit, or the file had more pages or parts than are read. */
  gekuerzt: boolean
  /** Null where the format has no pages. */
  seiten: number | null
  /** Title, author, program … as they stand in the file, by the name the format gives them. */
  metadaten: Record<string, string>
  /** Files inside the file; of an archive, its content. */
  eingebettet: Einbettung[]
  /** States of the document that can be brought back out of the file; 1 is only the one that is shown. */
  revisionen: number
  /** Read by everybody, yet locked against changing or copying. A file that needs a password is an Auszugfehler. */
  verschluesselt: boolean
  /** Tagged for screen readers; null where the format does not say. */
  ausgezeichnet: boolean | null
  /** As the file states it, such as `de-DE`. */
  sprache: string | null
  /** Kinds of content that do something by themselves: `JavaScript`, `Launch`, `Makro` … */
  aktiv: string[]
  /** What does not show on the pages: comments, changes that were tracked, hidden text, notes. */
  verborgen: Verborgenes[]
}

/** Among what acts: parts packed in a way that is not unpacked here. Nobody can say what they do. */
export const unpruefbar = 'Unprüfbares'

export interface Einbettung {
  name: string
  /** Bytes; null where it is not known without unpacking. */
  groesse: number | null
}

export interface Verborgenes {
  art: 'anmerkung' | 'geloescht' | 'ausgeblendet' | 'notiz'
  text: string
}

export const leererAuszug = (): Auszug => ({
  text: '',
  gekuerzt: false,
  seiten: null,
  metadaten: {},
  eingebettet: [],
  revisionen: 1,
  verschluesselt: false,
  ausgezeichnet: null,
  sprache: null,
  aktiv: [],
  verborgen: [],
})

const gruende = {
  beschaedigt: 'Der Inhalt der Datei lässt sich nicht lesen. Sie ist beschädigt.',
  kennwort: 'Die Datei ist mit einem Kennwort geschützt.',
  aufwendig: 'Der Inhalt der Datei lässt sich nicht prüfen: Das braucht zu viel Zeit oder Speicher.',
} as const

/** Why nothing could be read, as a sentence. Such a file must not be published: nobody has seen what is in it. */
export class Auszugfehler extends Error {
  constructor(readonly grund: keyof typeof gruende) {
    super(gruende[grund])
  }
}
