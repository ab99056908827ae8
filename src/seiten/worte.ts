import type { GremiumArt } from '../ansichten/gremium.js'
import type { EintragAnsicht, EintragArt } from '../ansichten/vorgang.js'

/** Heading over the Gremien of one kind. */
export const gremiumArtWort: Record<GremiumArt, string> = {
  rat: 'Rat',
  ausschuss: 'Ausschüsse',
  beirat: 'Beiräte',
  bezirksvertretung: 'Bezirksvertretungen',
  fraktion: 'Fraktionen',
}

/** What one Gremium is. */
export const gremiumArtEinzahl: Record<GremiumArt, string> = {
  rat: 'Rat',
  ausschuss: 'Ausschuss',
  beirat: 'Beirat',
  bezirksvertretung: 'Bezirksvertretung',
  fraktion: 'Fraktion',
}

export const eintragArtWort: Record<EintragArt, string> = {
  meldung: 'Meldung',
  bericht: 'Bericht',
  protokoll: 'Protokoll',
  anwesenheitsliste: 'Anwesenheitsliste',
  einladung: 'Einladung',
  praesentation: 'Präsentation',
  rede: 'Rede',
  referat: 'Referat',
  dokument: 'Dokument',
  entwurf: 'Entwurf',
  umfrage: 'Umfrage',
  vorlage: 'Vorlage',
  sitzung: 'Sitzung',
}

/** How an entry is called: many have no title of their own. */
export const eintragWort = ({ art, titel, jahr }: Pick<EintragAnsicht, 'art' | 'titel' | 'jahr'>): string =>
  titel ? `„${titel}“` : `${eintragArtWort[art]} aus dem Jahr ${jahr}`
