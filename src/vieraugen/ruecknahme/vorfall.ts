import type { EntityManager } from 'typeorm'
import { type Abfragend, zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import { scope, vorgangGanzLesbar, vorlageLesbar } from '../../plattform/zugang/sichtweite.js'
import type { Akteur } from '../../regeln/rechte.js'
import type { WarOeffentlich } from '../../schema/war-oeffentlich.js'
import type { FruehereFassung } from './fruehere-fassung.js'
import type { VorfallDto } from './vorfall.dto.js'

export interface VorfallSatz {
  id: string
  vorlageId: string | null
  anlageId: string | null
  vorgangId: string | null
  eintragId: string | null
  fassung: number | null
  nummer: string | null
  betreff: string
  grund: string
  durch: string | null
  am: Date
  warOeffentlich: WarOeffentlich[]
}

/** What can be read in public at this moment: the Vorlage with its files, or one file. */
const oeffentlichesSql = `
SELECT 'vorlage' AS art, '/' || k.weg AS adresse, o.ansicht ->> 'betreff' AS name,
       coalesce((SELECT oeffentlich_seit FROM ris.veroeffentlichung WHERE vorlage_id = $1), k.angelegt) AS seit
  FROM ris.oeffentliche_kennung k JOIN oeffentlich.vorlage o ON o.id = k.kennung AND NOT o.geloescht
 WHERE k.art = 'vorlage' AND k.objekt_id = $1 AND $2::uuid IS NULL
UNION ALL
SELECT 'datei', '/' || k.weg, o.name, coalesce(p.oeffentlich_seit, k.angelegt)
  FROM ris.anlage a JOIN ris.oeffentliche_kennung k ON k.art = 'datei' AND k.objekt_id = a.id
  JOIN oeffentlich.datei o ON o.id = k.kennung AND NOT o.geloescht
  LEFT JOIN ris.veroeffentlichung p ON p.anlage_id = a.id
 WHERE a.vorlage_id = $1 AND coalesce(a.id = $2, true)
 ORDER BY 1 DESC, 2`

/** The page of one former Fassung; since when it could be read is not kept, so since its Vorlage could at the latest. */
const fassungSql = `
SELECT 'fassung' AS art, '/' || k.weg || '/fassungen/' || f.nr AS adresse,
       (f.eingefroren ->> 'betreff') || ' (Fassung ' || f.nr || ')' AS name,
       coalesce((SELECT oeffentlich_seit FROM ris.veroeffentlichung WHERE vorlage_id = $1), k.angelegt) AS seit
  FROM ris.oeffentliche_kennung k JOIN ris.fassung f ON f.vorlage_id = k.objekt_id AND f.nr = $2
 WHERE k.art = 'vorlage' AND k.objekt_id = $1`

interface Zurueckgenommenes {
  vorlageId: string
  anlageId: string | null
  /** One former Fassung by itself. */
  fassung?: FruehereFassung | null
}

/** The record of R9.7, in the transaction that takes back: who (null: the application itself), when, why, what since when. */
export async function schreibeVorfall(
  tx: EntityManager,
  durchId: string | null,
  { vorlageId, anlageId, fassung = null }: Zurueckgenommenes,
  grund: string,
): Promise<void> {
  const war = fassung
    ? await zeilen<WarOeffentlich>(tx, fassungSql, [vorlageId, fassung.nr])
    : await zeilen<WarOeffentlich>(tx, oeffentlichesSql, [vorlageId, anlageId])
  await zeilen(
    tx,
    `INSERT INTO ris.vorfall (vorlage_id, anlage_id, fassung_id, grund, durch_id, am, war_oeffentlich)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [vorlageId, anlageId, fassung?.id ?? null, grund, durchId, jetzt(), JSON.stringify(war)],
  )
}

/** The newest first. Those of a Vorgang are written where it is taken back. */
export const ladeVorfaelle = (db: Abfragend, akteur: Akteur): Promise<VorfallSatz[]> =>
  zeilen(
    db,
    `SELECT f.id, f.vorlage_id AS "vorlageId", f.anlage_id AS "anlageId", f.vorgang_id AS "vorgangId", f.eintrag_id AS "eintragId",
            (SELECT nr FROM ris.fassung WHERE id = f.fassung_id) AS fassung, v.nummer, f.grund, b.name AS durch, f.am,
            f.war_oeffentlich AS "warOeffentlich",
            coalesce((SELECT betreff FROM ris.fassung WHERE vorlage_id = v.id ORDER BY nr DESC LIMIT 1), vg.titel) AS betreff
       FROM ris.vorfall f LEFT JOIN ris.vorlage v ON v.id = f.vorlage_id LEFT JOIN ris.vorgang vg ON vg.id = f.vorgang_id
       LEFT JOIN ris.benutzer b ON b.id = f.durch_id
      WHERE CASE WHEN vg.id IS NOT NULL THEN ${vorgangGanzLesbar('vg', '$1')} ELSE ${vorlageLesbar('v', '$1')} END
      ORDER BY f.am DESC, f.id DESC LIMIT 500`,
    [scope(akteur)],
  )

export const alsVorfallDto = (v: VorfallSatz): VorfallDto => ({ ...v, am: v.am.toISOString() })
