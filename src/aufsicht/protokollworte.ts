import type { ProtokollAktion, Verdeckung } from '../regeln/protokoll.js'

export const aktionWorte: Record<ProtokollAktion, string> = {
  INSERT: 'Angelegt',
  UPDATE: 'Geändert',
  DELETE: 'Gelöscht',
  LESEN: 'Gelesen',
}

export const verdecktWorte: Record<Verdeckung, string> = {
  akte: 'Inhalt stammt aus einer Akte',
  fraktion: 'Inhalt gehört einer Fraktion',
}

/** How people call the tables they look for; the others read like their names. */
const tabellenWorte: Record<string, string> = {
  anmeldestand: 'Anmeldung',
  benutzer: 'Konto',
  fassung_teil: 'Teil der Fassung',
  finanzangabe: 'Finanzielle Auswirkungen',
  finanzposition: 'Finanzposition',
  koerperschaft: 'Gemeinde',
  protokoll_tilgung: 'Löschung im Protokoll',
  rolle_zuweisung: 'Rolle',
  sitzung_gremium: 'Gremium der Sitzung',
  tagesordnung_zeile: 'Zeile der Tagesordnung',
  veroeffentlichung: 'Veröffentlichung',
  vorgang_eintrag: 'Eintrag im Vorgang',
}

export const tabelleWort = (tabelle: string): string =>
  tabellenWorte[tabelle] ?? tabelle.charAt(0).toUpperCase() + tabelle.slice(1).replaceAll('_', ' ')
