import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { literale } from '../plattform/datenbank/sql.js'
import { heute } from '../plattform/uhr.js'
import { amPunkt, scope, vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import { zuBeratende } from '../regeln/beratung-schritte.js'
import type { Akteur } from '../regeln/rechte.js'
import { darfGehen } from '../regeln/schritt.js'
import { hindernisse, type SitzungStand } from '../regeln/sitzung.js'
import { type SitzungSchritt, sitzungSchritte } from '../regeln/sitzung-schritte.js'
import { punktnummerSql } from '../regeln/tagesordnung.js'
import { entwuerfe } from '../regeln/vorlage-schritte.js'
import { grundSql } from './punktgrund.queries.js'
import { einerFraktionSql } from '../veroeffentlichung/oeffentlichkeit.js'
import type { SitzungSchrittDto, SitzungZeileDto } from './sitzung.dto.js'

type Agenda = Omit<SitzungStand, 'zustand' | 'gremiumIds' | 'datum' | 'heute' | 'ladungsfristGewahrt' | 'grund'>

/** What the rules of the steps look at. Names no Vorlage that the actor may not read: another Gremium has it before it. */
export async function standVon(
  db: Abfragend,
  akteur: Akteur,
  sitzung: SitzungZeileDto,
  grund: string | null,
): Promise<SitzungStand> {
  const agenda = (await eineZeile<Agenda>(db, agendaSql, [sitzung.id, scope(akteur)]))!
  return {
    zustand: sitzung.zustand,
    gremiumIds: sitzung.gremien.map((g) => g.id),
    datum: sitzung.datum,
    heute: heute(),
    ...agenda,
    // The periods of the Geschäftsordnung are not kept per Gremium yet; who invites, watches them.
    ladungsfristGewahrt: true,
    grund,
  }
}

/** The steps out of this state that the actor has the right for, with every reason against them. */
export async function moeglicheSchritte(
  db: Abfragend,
  akteur: Akteur,
  sitzung: SitzungZeileDto,
): Promise<SitzungSchrittDto[]> {
  const stand = await standVon(db, akteur, sitzung, null)
  return (Object.keys(sitzungSchritte) as SitzungSchritt[])
    .filter((schritt) => sitzungSchritte[schritt].von.includes(sitzung.zustand))
    .filter((schritt) => darfGehen(akteur, sitzungSchritte[schritt], [{ gremiumIds: stand.gremiumIds }]))
    .map((schritt) => {
      const { bezeichnung, grundNoetig = false } = sitzungSchritte[schritt]
      const mitGrund = grundNoetig ? { ...stand, grund: bezeichnung } : stand
      return { schritt, bezeichnung, grundNoetig, hindernisse: hindernisse(mitGrund, schritt, akteur) }
    })
}

const agendaSql = `
  SELECT count(DISTINCT z.id)::int AS tagesordnungspunkte,
         coalesce(array_agg(DISTINCT CASE WHEN p.verdeckt THEN 'zu ' || p.punkt ELSE coalesce(v.nummer, f.betreff) END)
           FILTER (WHERE v.zustand IN ${literale(entwuerfe)}), '{}') AS "nichtFreigegeben",
         coalesce(array_agg(DISTINCT p.punkt)
           FILTER (WHERE b.zustand IN ${literale(zuBeratende)}), '{}') AS "ohneErgebnis",
         coalesce(jsonb_agg(DISTINCT jsonb_build_object('punkt', p.punkt, 'vorlage',
           CASE WHEN p.verdeckt THEN 'zu ' || p.punkt ELSE g.vorlage END))
           FILTER (WHERE z.teil = 'n' AND num_nulls(g.grundart, g.grund, g.rechtsgrundlage, g.pruefen_am) > 0), '[]') AS "ohneGrund",
         coalesce((SELECT to_jsonb(e.bearbeitet_von_ids) FROM ris.tagesordnung e
           WHERE e.sitzung_id = $1 AND e.eingefroren_am IS NULL), '[]') AS "verfasserIds",
         NOT ${einerFraktionSql('$1')} AS oeffentlich
    FROM ris.tagesordnung t
    JOIN ris.tagesordnung_zeile z ON z.tagesordnung_id = t.id
   CROSS JOIN LATERAL (SELECT ${punktnummerSql('z')} AS punkt, EXISTS (
     SELECT FROM ris.beratung pb JOIN ris.vorlage pv ON pv.id = pb.vorlage_id
      WHERE ${amPunkt('pb', 'z.top_id')} AND NOT ${vorlageLesbar('pv', '$2')}) AS verdeckt) p
   CROSS JOIN LATERAL ${grundSql('z')} g
    LEFT JOIN ris.beratung b ON b.top_id = z.top_id
    LEFT JOIN ris.vorlage v ON v.id = b.vorlage_id
    LEFT JOIN ris.fassung f ON f.vorlage_id = v.id AND f.nr = (SELECT max(nr) FROM ris.fassung WHERE vorlage_id = v.id)
   WHERE t.sitzung_id = $1 AND t.nr = (SELECT max(nr) FROM ris.tagesordnung WHERE sitzung_id = $1)`
