/** What somebody may do, `<noun>.<verb>`; checked before the rules of a step. Deny by default. */
export const rechte = [
  'organisation.lesen',
  'organisation.schreiben',
  'oeffentlichkeitsregeln.schreiben',
  'oeffentlichkeitsregeln.bestaetigen',
  'vorlage.lesen',
  'vorlage.lesen_nichtoeffentlich',
  'vorlage.lesen_einheit',
  'vorlage.schreiben',
  'vorlage.mitzeichnen',
  'vorlage.eingang',
  'vorlage.freigeben',
  'vorlage.abschliessen',
  'vorlage.zurueckziehen',
  'vorlage.veroeffentlichen',
  'vorlage.altbestand',
  'finanzen.pruefen',
  'beratung.planen',
  'sitzung.lesen',
  'sitzung.schreiben',
  'sitzung.leiten',
  'tagesordnung.schreiben',
  'tagesordnung.versenden',
  'ergebnis.erfassen',
  'ergebnis.feststellen',
  'ergebnis.berichtigung_bestaetigen',
  'vorgang.lesen',
  'vorgang.schreiben',
  'nummernkreis.schreiben',
  'benutzer.schreiben',
  'rechte.bestaetigen',
  'protokoll.lesen',
] as const
export type Recht = (typeof rechte)[number]

export const amtsrollen = [
  'sachbearbeitung',
  'leitung',
  'mitzeichnung',
  'kaemmerei',
  'freigabe',
  'gremienbuero',
  'schriftfuehrung',
  'vorsitz',
  'veroeffentlichungspruefung',
  'administration',
  'lesen_api',
] as const
export type Amtsrolle = (typeof amtsrollen)[number]

interface Rollenangabe {
  bezeichnung: string
  rechte: readonly Recht[]
}

const lesen = ['organisation.lesen', 'vorlage.lesen', 'sitzung.lesen', 'vorgang.lesen'] as const
const alles = [...lesen, 'vorlage.lesen_nichtoeffentlich'] as const
const entwerfen = [
  ...lesen,
  'vorlage.lesen_einheit',
  'vorlage.schreiben',
  'beratung.planen',
  'vorgang.schreiben',
] as const

/**
 * Roles as data. Nobody holds everything: who runs the system may not release a Vorlage or record an outcome,
 * and who checks publication is not who writes (four eyes, domain.md R9.9).
 */
export const rollenKatalog: Readonly<Record<Amtsrolle, Rollenangabe>> = {
  sachbearbeitung: { bezeichnung: 'Sachbearbeitung', rechte: entwerfen },
  leitung: { bezeichnung: 'Leitung der Federführung', rechte: [...entwerfen, 'vorlage.mitzeichnen'] },
  mitzeichnung: { bezeichnung: 'Mitzeichnung', rechte: [...lesen, 'vorlage.mitzeichnen'] },
  kaemmerei: { bezeichnung: 'Kämmerei', rechte: [...lesen, 'vorlage.mitzeichnen', 'finanzen.pruefen'] },
  freigabe: { bezeichnung: 'Freigabe', rechte: [...alles, 'vorlage.freigeben', 'vorlage.zurueckziehen'] },
  gremienbuero: {
    bezeichnung: 'Gremienbüro',
    rechte: [
      ...alles,
      'vorlage.eingang',
      'vorlage.abschliessen',
      'vorlage.zurueckziehen',
      'vorlage.altbestand',
      'vorlage.schreiben',
      'beratung.planen',
      'sitzung.schreiben',
      'tagesordnung.schreiben',
      'tagesordnung.versenden',
      'ergebnis.erfassen',
      'ergebnis.feststellen',
      'vorgang.schreiben',
      'organisation.schreiben',
      'oeffentlichkeitsregeln.schreiben',
      'oeffentlichkeitsregeln.bestaetigen',
      'rechte.bestaetigen',
    ],
  },
  schriftfuehrung: { bezeichnung: 'Schriftführung', rechte: [...alles, 'sitzung.leiten', 'ergebnis.erfassen'] },
  vorsitz: {
    bezeichnung: 'Vorsitz',
    rechte: [...alles, 'sitzung.leiten', 'tagesordnung.versenden', 'ergebnis.berichtigung_bestaetigen'],
  },
  veroeffentlichungspruefung: {
    bezeichnung: 'Veröffentlichungsprüfung',
    rechte: [...alles, 'vorlage.veroeffentlichen', 'oeffentlichkeitsregeln.bestaetigen', 'rechte.bestaetigen'],
  },
  administration: {
    bezeichnung: 'Administration',
    rechte: [
      'organisation.lesen',
      'organisation.schreiben',
      'oeffentlichkeitsregeln.schreiben',
      'nummernkreis.schreiben',
      'benutzer.schreiben',
      'rechte.bestaetigen',
      'protokoll.lesen',
    ],
  },
  lesen_api: { bezeichnung: 'Lesen über die Schnittstelle', rechte: lesen },
}
