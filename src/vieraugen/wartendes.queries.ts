import { wartendeBerichtigungen } from '../beschluesse/berichtigung.queries.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { gegenBestaetigung } from '../regeln/oeffentlichkeitsregeln.js'
import { type Akteur, darf, einheitenMit, gremienMit } from '../regeln/rechte.js'
import { versandbereite, versandwerte } from './tagesordnung/versand.queries.js'
import { offeneWuensche } from './wunsch/wunsch.queries.js'

/** How much waits for this second person: what others asked for, or wrote, and he may decide. */
export interface Wartezahlen {
  wuensche: number
  tagesordnungen: number
  berichtigungen: number
  /** Rules of the town: one wish, or none. */
  regeln: number
  /** Rights of others that open what is not public. */
  rechte: number
}

/** One question for all of it: every page of the staff asks it. $5 is the reader, $6 the account, $7 whether he checks publication, $8 and $9 where he chairs, $10 rights. */
const wartendesSql = `
  SELECT CASE WHEN $7::boolean THEN
      (SELECT count(*)::int ${offeneWuensche('$5')} AND a.beantragt_von_id <> $6::uuid) ELSE 0 END AS wuensche,
    CASE WHEN $3::boolean OR $4::uuid[] <> '{}' THEN
      (SELECT count(*)::int ${versandbereite} AND NOT $6::uuid = ANY (t.bearbeitet_von_ids)) ELSE 0 END AS tagesordnungen,
    CASE WHEN $8::boolean OR $9::uuid[] <> '{}' THEN
      (SELECT count(*)::int ${wartendeBerichtigungen('$5', '$8', '$9')} AND w.gewuenscht_von_id <> $6::uuid) ELSE 0 END AS berichtigungen,
    CASE WHEN $10::boolean THEN (SELECT count(*)::int FROM ris.rechtewunsch w
      WHERE w.ergebnis IS NULL AND $6::uuid <> w.gewuenscht_von_id AND $6 IS DISTINCT FROM w.benutzer_id) ELSE 0 END AS rechte,
    (SELECT gewuenscht_von_id FROM ris.koerperschaft) AS "regelnVonId"`

const nichts: Wartezahlen = { wuensche: 0, tagesordnungen: 0, berichtigungen: 0, regeln: 0, rechte: 0 }
const rechteDerZweiten = [
  'vorlage.veroeffentlichen',
  'tagesordnung.versenden',
  'ergebnis.berichtigung_bestaetigen',
  'oeffentlichkeitsregeln.bestaetigen',
  'rechte.bestaetigen',
] as const

/** Is this account a second person for anything? */
export const istZweitePerson = (akteur: Akteur): boolean => rechteDerZweiten.some((recht) => darf(akteur, recht))

export async function zaehleWartendes(db: Abfragend, akteur: Akteur): Promise<Wartezahlen> {
  if (!istZweitePerson(akteur)) return nichts
  const zeile = await eineZeile<Omit<Wartezahlen, 'regeln'> & { regelnVonId: string | null }>(db, wartendesSql, [
    ...versandwerte(akteur),
    akteur.id,
    darf(akteur, 'vorlage.veroeffentlichen'),
    einheitenMit(akteur, 'ergebnis.berichtigung_bestaetigen') === 'alle',
    gremienMit(akteur, 'ergebnis.berichtigung_bestaetigen'),
    darf(akteur, 'rechte.bestaetigen'),
  ])
  if (!zeile) return nichts
  const { regelnVonId, ...zahlen } = zeile
  return { ...zahlen, regeln: regelnVonId && gegenBestaetigung(regelnVonId, akteur).length === 0 ? 1 : 0 }
}
