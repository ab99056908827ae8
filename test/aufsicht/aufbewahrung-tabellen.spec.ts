import pg from 'pg'
import { faelligSql } from '../../src/aufsicht/aufbewahrung/faellig.js'
import type { Klassenname } from '../../src/regeln/aufbewahrung.js'
import { testDatenbank } from '../datenbank.js'

const nie = (grund: string) => ({ nie: grund })
const akte = nie('what was deliberated and decided is offered to the archive first, and deleted by nobody on his own')
const stamm = nie('names what the files refer to, for as long as there are files')
const ordnung = nie('one row for each thing that is set, not for each event')

/** What ends the rows of a table: the classes that take from it, or why nothing does. A new table is added here on purpose. */
const tabellen: Record<string, Klassenname[] | { nie: string }> = {
  abstimmung: akte,
  anlage: ['verworfen'],
  anmeldebremse: ['anmeldebremse'],
  anmelderegel: ordnung,
  anmeldestand: ['anmeldung'],
  api_schluessel: ['schluessel'],
  archivanbietung: nie('the proof that the archive was asked'),
  aufbewahrungsfrist: ordnung,
  auftrag: ['auftrag'],
  auftrag_plan: ordnung,
  barrieremeldung: ['barrieremeldung'],
  bekanntes_geraet: ['geraet'],
  benutzer: nie('who acted must stay nameable; who goes is locked'),
  beratung: ['verworfen'],
  beschluss: ['beschluss'],
  datei: ['verworfen'],
  dateipruefung: ['dateipruefung'],
  dokumentart: ordnung,
  einmallink: ['einmallink'],
  ergebnisberichtigung: akte,
  fassung: ['verworfen'],
  fassung_einreicher: ['verworfen'],
  fassung_teil: ['verworfen'],
  finanzangabe: ['verworfen'],
  finanzposition: ['verworfen'],
  gremium: stamm,
  gremium_name: stamm,
  organisationseinheit_name: stamm,
  gruppe_rolle: ordnung,
  idempotenz: ['idempotenz'],
  koerperschaft: stamm,
  kontingent: nie('swept by the application itself, after an hour'),
  kurzadresse: nie('a permanent link is permanent'),
  mitgliedschaft: stamm,
  mitzeichnung: akte,
  nummernkreis: ordnung,
  nummernzaehler: nie('no number is ever given twice'),
  oeffentliche_kennung: nie('no public id is ever given twice'),
  organisationseinheit: stamm,
  person: stamm,
  protokoll: ['protokoll_lesen', 'protokoll_anmeldung', 'protokoll_inhalt'],
  protokoll_kopf: ordnung,
  protokoll_siegel: nie('the chain stays whole when its entries are erased'),
  protokoll_tilgung: nie('the record of an erasure is never erased'),
  rechtewunsch: nie('who opened what to whom belongs to the account, as its roles do'),
  rolle_zuweisung: nie('who could do what and until when belongs to the account'),
  sitzung: akte,
  sitzung_gremium: akte,
  sitzungszaehler: nie('no number is ever given twice'),
  stand: ordnung,
  tagesordnung: akte,
  tagesordnung_zeile: akte,
  tagesordnungspunkt: akte,
  veroeffentlichung: ['oeffentlich'],
  veroeffentlichungsantrag: ['verworfen'],
  vertretung: ['vertretung'],
  vorfall: nie('what was public by mistake stays on record'),
  vorgang: akte,
  vorgang_eintrag: akte,
  vorlage: ['verworfen'],
  wahlperiode: stamm,
  wiederherstellung: nie('one row for each restore'),
  wiederherstellungscode: nie('goes with its use, with a new set, or with the factor'),
  zweitfaktor: nie('goes when it is turned off, or with the account'),
}

test('every table of the working schema has a class of retention, or says why its rows stay', async () => {
  const db = await testDatenbank()
  const client = new pg.Client(db.verwalter)
  await client.connect()
  const { rows } = await client
    .query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'ris' ORDER BY 1`)
    .finally(() => client.end())
  await db.verwerfen()
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(tabellen).sort())
})

test('and every class takes from a table that names it', () => {
  const genannt = Object.values(tabellen).flatMap((t) => (Array.isArray(t) ? t : []))
  expect([...new Set(genannt)].sort()).toEqual(Object.keys(faelligSql).sort())
  // The parts of a draft go with it.
  for (const [tabelle, klassen] of Object.entries(tabellen))
    for (const klasse of Array.isArray(klassen) ? klassen.filter((k) => k !== 'verworfen') : [])
      expect({ klasse, sql: faelligSql[klasse] }).toEqual({ klasse, sql: expect.stringContaining(`ris.${tabelle}`) })
})
