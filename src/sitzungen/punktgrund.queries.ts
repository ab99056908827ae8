import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Geheimhaltungsangaben } from '../regeln/nichtoeffentlichkeit.js'

/** Why the item of the line `z` is non-public: as its non-public Vorlage says, else as the item says itself. */
export const grundSql = (z: string): string => `(
  SELECT gv.grundart, gv.grund, gv.rechtsgrundlage, gv.pruefen_am, true AS der_vorlage,
         coalesce(gv.nummer, (SELECT betreff FROM ris.fassung WHERE vorlage_id = gv.id ORDER BY nr DESC LIMIT 1)) AS vorlage
    FROM ris.beratung gb JOIN ris.vorlage gv ON gv.id = gb.vorlage_id AND gv.oeffentlichkeit = 'nichtoeffentlich'
   WHERE gb.top_id = ${z}.top_id
  UNION ALL SELECT gp.grundart, gp.grund, gp.rechtsgrundlage, gp.pruefen_am, false, NULL
    FROM ris.tagesordnungspunkt gp WHERE gp.id = ${z}.top_id
   ORDER BY der_vorlage DESC, vorlage LIMIT 1)`

/** The reason in a `grundSql` called `g`, as the interface names it; null where nothing is known. */
export const grundAnsicht = (
  g: string,
): string => `CASE WHEN num_nonnulls(${g}.grundart, ${g}.grund, ${g}.rechtsgrundlage, ${g}.pruefen_am) > 0
  THEN jsonb_build_object('grundart', ${g}.grundart, 'grund', ${g}.grund, 'rechtsgrundlage', ${g}.rechtsgrundlage,
    'pruefenAm', ${g}.pruefen_am) END`

export interface BekannterGrund {
  topId: string
  derVorlage: boolean
  grund: Geheimhaltungsangaben | null
}

/** Of all items of the Sitzung. */
export const ladePunktgruende = (db: Abfragend, sitzungId: string): Promise<BekannterGrund[]> =>
  zeilen(
    db,
    `SELECT p.top_id AS "topId", g.der_vorlage AS "derVorlage", ${grundAnsicht('g')} AS grund
       FROM (SELECT id AS top_id FROM ris.tagesordnungspunkt WHERE sitzung_id = $1) p CROSS JOIN LATERAL ${grundSql('p')} g`,
    [sitzungId],
  )
