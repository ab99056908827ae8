import type { Akteur } from '../../regeln/rechte.js'
import type { VorlageArt } from '../../regeln/vorlageart.js'
import { freigegebene } from '../../regeln/vorlage-schritte.js'
import { literal, literale } from '../datenbank/sql.js'
import { sichtweite } from '../../regeln/sichtweite.js'

/**
 * The one way in which queries of the staff know who reads: `scope(akteur)` is a value of the statement, and the
 * conditions below name its place, `$2`. The text of a statement stays the same for everybody, so it is prepared once.
 */
export const scope = (akteur: Akteur): string => JSON.stringify(sichtweite(akteur))

const hat = (s: string, name: string, id: string) => `${s}::jsonb -> '${name}' ? ${id}::text`
/** Never null where nobody is known: `NOT` of a condition must be its opposite. */
const istPerson = (s: string, id: string) => `coalesce(${id}::text = ${s}::jsonb ->> 'person', false)`
const ist = (s: string, name: string) => `(${s}::jsonb ->> '${name}')::boolean`

/**
 * Everything of the Vorlage `v`, also what is not public: its author, its unit, who signs, the Gremien that have it before
 * them from the Freigabe or their agenda on, with a Stellungnahme to it once that is released, and who reads everything.
 */
export const vorlageGanzLesbar = (v: string, s: string): string => `(
  ${ist(s, 'alles')} OR ${istPerson(s, `${v}.angelegt_von_id`)} OR ${hat(s, 'einheiten', `${v}.federfuehrung_id`)}
  OR EXISTS (SELECT FROM ris.beratung lb WHERE lb.vorlage_id = ${v}.id AND ${hat(s, 'gremien', 'lb.gremium_id')}
       AND (lb.sitzung_id IS NOT NULL OR ${v}.zustand IN ${literale(freigegebene)}))
  OR (${v}.art = ${literal<VorlageArt>('stellungnahme')} AND ${v}.zustand IN ${literale(freigegebene)}
    AND EXISTS (SELECT FROM ris.beratung lb WHERE lb.vorlage_id = ${v}.uebergeordnet_id AND ${hat(s, 'gremien', 'lb.gremium_id')}))
  OR EXISTS (SELECT FROM ris.mitzeichnung lm
       WHERE (${ist(s, 'zeichnetUeberall')} OR ${hat(s, 'zeichnetFuer', 'lm.organisationseinheit_id')})
         AND (lm.fassung_id, lm.runde) = (SELECT lf.id, max(lr.runde) FROM ris.fassung lf JOIN ris.mitzeichnung lr ON lr.fassung_id = lf.id
              WHERE lf.vorlage_id = ${v}.id AND lf.nr = (SELECT max(nr) FROM ris.fassung WHERE vorlage_id = ${v}.id) GROUP BY lf.id)))`

/** What is to become public is read by everybody once it is released; before, by whom it concerns, unless the town opens it. */
export const vorlageLesbar = (v: string, s: string): string => `(
  (${v}.oeffentlichkeit = 'oeffentlich' AND (${v}.zustand IN ${literale(freigegebene)} OR ${ist(s, 'entwuerfe')}
    OR (SELECT entwuerfe_offen FROM ris.anmelderegel)
    OR EXISTS (SELECT FROM ris.beratung le WHERE le.vorlage_id = ${v}.id AND ${hat(s, 'entwuerfeFuer', 'le.gremium_id')}))) OR ${vorlageGanzLesbar(v, s)})`

/** The step `b` was to be dealt with at the item `top`, until its Sitzung was called off. As the index asks for it. */
export const vomPunktGeloest = (b: string, top: string): string =>
  `(${b}.geloest_von @> ARRAY[${top}] AND ${b}.geloest_von <> '{}')`

/** The step `b` is dealt with at the item `top`, or was to be: its Betreff still stands there. */
export const amPunkt = (b: string, top: string): string => `(${b}.top_id = ${top} OR ${vomPunktGeloest(b, top)})`

/** The Sitzung `z`: those of a Fraktion only for who has a role for it. */
export const sitzungLesbar = (z: string, s: string): string => `NOT EXISTS (
  SELECT FROM ris.sitzung_gremium lg JOIN ris.gremium lf ON lf.id = lg.gremium_id AND lf.art = 'fraktion'
   WHERE lg.sitzung_id = ${z}.id AND NOT ${hat(s, 'fraktionen', 'lf.id')})`

/** The non-public part of its agenda. */
export const teilNLesbar = (z: string, s: string): string => `(
  ${ist(s, 'alles')} OR EXISTS (SELECT FROM ris.sitzung_gremium lg WHERE lg.sitzung_id = ${z}.id AND ${hat(s, 'gremien', 'lg.gremium_id')}))`

/** What came out at the step `b` of the Vorlage `v`, debated by the Gremium `g`. */
export const ergebnisLesbar = (b: string, v: string, g: string, s: string): string => `CASE
  WHEN ${g}.art = 'fraktion' THEN ${hat(s, 'fraktionen', `${g}.id`)}
  ELSE ${b}.oeffentlichkeit = 'oeffentlich' OR ${hat(s, 'gremien', `${g}.id`)} OR ${vorlageGanzLesbar(v, s)} END`

/** The Vorgang `vg`: those that are to be public, one's own, those of one's unit. */
export const vorgangLesbar = (vg: string, s: string): string => `(
  ${vg}.oeffentlich OR ${vorgangGanzLesbar(vg, s)})`

export const vorgangGanzLesbar = (vg: string, s: string): string => `(
  ${ist(s, 'alles')} OR ${istPerson(s, `${vg}.angelegt_von_id`)}
  OR coalesce(${hat(s, 'einheiten', `${vg}.organisationseinheit_id`)}, false))`
