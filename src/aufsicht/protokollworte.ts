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

/** How people call what is not said by the name of the table or the column. */
const tabellenWorte: Record<string, string> = {
  anmeldestand: 'Anmeldung',
  benutzer: 'Konto',
  fassung_einreicher: 'Einreicher',
  fassung_teil: 'Teil der Fassung',
  finanzangabe: 'Finanzielle Auswirkungen',
  finanzposition: 'Finanzposition',
  gremium_name: 'Name des Gremiums',
  koerperschaft: 'Gemeinde',
  organisationseinheit_name: 'Name der Organisationseinheit',
  protokoll_tilgung: 'Löschung im Protokoll',
  rolle_zuweisung: 'Rolle',
  sitzung_gremium: 'Gremium der Sitzung',
  tagesordnung_zeile: 'Zeile der Tagesordnung',
  veroeffentlichung: 'Veröffentlichung',
  veroeffentlichungsantrag: 'Veröffentlichungswunsch',
  vorgang_eintrag: 'Eintrag im Vorgang',
}

const spaltenWorte: Record<string, string> = {
  eingefroren_am: 'Festgeschrieben am',
  freigegeben: 'Zur Veröffentlichung bestätigt',
  groesse: 'Größe',
  id: 'Schlüssel der Zeile',
  massgeblich: 'Maßgeblich',
  mime_type: 'Art der Datei',
  sha512: 'Prüfsumme',
  top_id: 'Tagesordnungspunkt',
  wappen_png: 'Wappen',
}

/** `freigegeben_von_id` → "Freigegeben von": names of the schema are German words without umlauts. */
function gelesen(name: string): string {
  const worte = name
    .replace(/_ids?$/, '')
    .replaceAll('_', ' ')
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    // "Dauer", "Steuer", "Quelle" have none.
    .replace(/(?<![aeq])ue/g, 'ü')
  return worte.charAt(0).toUpperCase() + worte.slice(1)
}

export const tabelleWort = (tabelle: string): string => tabellenWorte[tabelle] ?? gelesen(tabelle)
export const spalteWort = (spalte: string): string => spaltenWorte[spalte] ?? gelesen(spalte)
