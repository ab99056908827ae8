import { mitArtikel } from '../regeln/gremiumname.js'
import type { GremiumArt } from '../ansichten/gremium.js'
import type { SitzungZustand } from '../ansichten/sitzung.js'
import type { EintragAnsicht, EintragArt } from '../ansichten/vorgang.js'
import type { BeratungAnzeige, VorlageAnsicht } from '../ansichten/vorlage.js'
import type { Mehrheit } from '../regeln/ergebnis.js'

export const vorlageZustandWort: Record<VorlageAnsicht['zustand'], string> = {
  freigegeben: 'In Beratung',
  abgeschlossen: 'Beratung abgeschlossen',
  zurueckgezogen: 'Zurückgezogen',
}

/** The four kinds of "nothing" are four different sentences (ui.md 5): a reader must be able to tell them apart. */
export const anzeigeWort: Record<Exclude<BeratungAnzeige, 'ergebnis'>, string> = {
  bevorstehend: 'Sitzung steht noch bevor',
  ausstehend: 'Ergebnis wird nach Genehmigung der Niederschrift veröffentlicht',
  ohne_ergebnis: 'Kein Ergebnis veröffentlicht',
  nichtoeffentlich: 'Nichtöffentlich beraten',
  entfallen: 'Beratung entfallen',
}

export const mehrheitWort: Record<Mehrheit, string> = {
  einstimmig: 'einstimmig',
  mehrheitlich: 'mehrheitlich',
  stimmengleichheit: 'Stimmengleichheit',
  ohne_abstimmung: 'ohne Abstimmung',
}

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

/** Only states that change what a reader does are said. */
export const sitzungZustandWort: Partial<Record<SitzungZustand, string>> = {
  laufend: 'Sitzung läuft',
  unterbrochen: 'Sitzung unterbrochen',
  abgesagt: 'Abgesagt',
  verlegt: 'Verlegt',
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

/** "im Haupt- und Personalausschuss", "in der Bezirksvertretung Wanne". */
export const imGremium = (name: string) => `in ${mitArtikel(name, 'dativ')}`.replace(/^in dem /, 'im ')
