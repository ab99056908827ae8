import type { Zugang } from '../zugang/zugang.js'

/** How often something may be asked: `anzahl` times in `sekunden`. */
export interface Grenze {
  anzahl: number
  sekunden: number
}

/**
 * Counted per network address in the memory of the process: a town hall, a school or a mobile carrier may stand behind one
 * address, so these end abuse, not use.
 */
export const jeAdresse = {
  seite: { anzahl: 900, sekunden: 60 },
  suche: { anzahl: 240, sekunden: 60 },
  druck: { anzahl: 120, sekunden: 60 },
  abruf: { anzahl: 1200, sekunden: 60 },
  formular: { anzahl: 10, sekunden: 60 },
  anmeldung: { anzahl: 60, sekunden: 60 },
  amt: { anzahl: 6000, sekunden: 60 },
} satisfies Record<string, Grenze>

/**
 * Counted per account in PostgreSQL, for all processes together. Nobody who works by hand comes near, and who does waits
 * some seconds, no more: the window is short, the session untouched. So no clerk drops out of a meeting.
 */
export const jeKonto = {
  lesen: { anzahl: 600, sekunden: 10 },
  schreiben: { anzahl: 200, sekunden: 10 },
  hochladen: { anzahl: 60, sekunden: 20 },
  druck: { anzahl: 40, sekunden: 20 },
} satisfies Record<string, Grenze>

export type Adressklasse = keyof typeof jeAdresse
export type Kontoklasse = keyof typeof jeKonto

interface Weg {
  methode: string
  /** Pattern of the route, such as `/vorlagen/:kurz`; undefined where there is none. */
  muster: string | undefined
  zugang: Zugang | undefined
}

const lesend = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Small, in memory, and asked by every page or by the load balancer. */
const frei = /^\/(assets|gesund|bereit|favicon)/
const liste = /^\/(vorlagen|sitzungen|vorgaenge|gremien|suche|personen)$|suche|vorschlaege/

/** Undefined: not counted. */
export function adressklasse({ methode, muster = '', zugang }: Weg): Adressklasse | undefined {
  if (frei.test(muster)) return undefined
  if (zugang && zugang.art !== 'oeffentlich') return 'amt'
  if (!lesend.has(methode)) return /anmeld|passwort|link|oidc/.test(muster) ? 'anmeldung' : 'formular'
  if (/\.pdf$/.test(muster)) return 'druck'
  if (/^\/(oparl|api)\//.test(muster)) return 'abruf'
  return liste.test(muster) ? 'suche' : 'seite'
}

export function kontoklasse({ methode, muster = '' }: Weg, inhaltsart = ''): Kontoklasse {
  if (lesend.has(methode)) return /pdf$/.test(muster) ? 'druck' : 'lesen'
  return inhaltsart.startsWith('multipart/') ? 'hochladen' : 'schreiben'
}
