/** Every right on a table that anybody but its owner has; the catalogue test compares. A new table is added here on purpose. */
const schreiben = ['DELETE', 'INSERT', 'SELECT', 'UPDATE']

const arbeit = [
  'abstimmung',
  'anlage',
  'anmeldebremse',
  'anmelderegel',
  'anmeldestand',
  'archivanbietung',
  'aufbewahrungsfrist',
  'auftrag',
  'auftrag_plan',
  'api_schluessel',
  'bekanntes_geraet',
  'benutzer',
  'beratung',
  'beschluss',
  'datei',
  'dateipruefung',
  'einmallink',
  'ergebnisberichtigung',
  'dokumentart',
  'fassung',
  'fassung_einreicher',
  'fassung_teil',
  'finanzangabe',
  'finanzposition',
  'gremium',
  'gruppe_rolle',
  'idempotenz',
  'koerperschaft',
  'kontingent',
  'kurzadresse',
  'mitgliedschaft',
  'mitzeichnung',
  'nummernkreis',
  'nummernzaehler',
  'oeffentliche_kennung',
  'organisationseinheit',
  'person',
  'rolle_zuweisung',
  'sitzung',
  'sitzung_gremium',
  'tagesordnung',
  'tagesordnung_zeile',
  'tagesordnungspunkt',
  'veroeffentlichung',
  'veroeffentlichungsantrag',
  'vertretung',
  'vorgang',
  'vorgang_eintrag',
  'vorlage',
  'wahlperiode',
  'wiederherstellung',
  'wiederherstellungscode',
  'zweitfaktor',
]
const welt = ['datei', 'ereignis', 'gremium', 'koerperschaft', 'kurzadresse', 'sitzung', 'vorgang', 'vorlage']

/** role → table → rights */
export const tabellenrechte: Record<string, Record<string, string[]>> = {
  ris_amt: {
    ...Object.fromEntries(arbeit.map((t) => [`ris.${t}`, schreiben])),
    ...Object.fromEntries(welt.map((t) => [`oeffentlich.${t}`, schreiben])),
    'ris.barrieremeldung': ['DELETE', 'SELECT', 'UPDATE'],
    'ris.protokoll': ['SELECT'],
    'ris.protokoll_kopf': ['SELECT', 'UPDATE'],
    'ris.protokoll_siegel': ['INSERT', 'SELECT'],
    'ris.protokoll_tilgung': ['SELECT'],
    'ris.vorfall': ['INSERT', 'SELECT'],
    'ris.stand': ['SELECT', 'UPDATE'],
    'oeffentlich.stand': ['SELECT', 'UPDATE'],
  },
  ris_oeffentlich: Object.fromEntries([...welt, 'stand'].map((t) => [`oeffentlich.${t}`, ['SELECT']])),
}

/** role → schemas it may look into */
export const schemarechte: Record<string, string[]> = {
  ris_amt: ['oeffentlich', 'ris'],
  ris_eingang: ['eingang'],
  ris_oeffentlich: ['oeffentlich'],
}

/** Tables whose changes are not in the log, and why not. */
export const nichtProtokolliert: Record<string, string> = {
  protokoll: 'is the log',
  protokoll_kopf: 'seals the log',
  protokoll_siegel: 'seals the log',
  stand: 'counts changes that are logged',
  kurzadresse: 'follows from changes that are logged',
  oeffentliche_kennung: 'follows from changes that are logged',
  nummernzaehler: 'the number given is logged with its Vorlage',
  idempotenz: 'a copy of an answer',
  auftrag: 'what is to be done; what was done is logged',
  auftrag_plan: 'when work returns; follows from the code',
  kontingent: 'counts calls; gone after an hour',
  anmeldebremse: 'counts tries of nobody in particular; gone after a day',
}
