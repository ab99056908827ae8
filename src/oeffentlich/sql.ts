export const ansicht = (tabelle: string): string =>
  `SELECT ansicht FROM oeffentlich.${tabelle} WHERE kurzadresse = $1 AND NOT geloescht`

/** The text of a Vorlage and what it goes through are two columns, since only the second one changes often. */
export const vorlage = `
SELECT ansicht || verlauf AS ansicht FROM oeffentlich.vorlage WHERE kurzadresse = $1 AND NOT geloescht`

/** With the ids of the Vorlagen on its agenda that are in the state $2 by now. */
export const sitzung = `
SELECT s.ansicht || jsonb_build_object('abgeschlossene', ARRAY(
         SELECT v.id FROM jsonb_array_elements(s.ansicht -> 'tagesordnung') t
           JOIN oeffentlich.vorlage v ON v.id = (t -> 'vorlage' ->> 'id')::uuid AND NOT v.geloescht AND v.zustand = $2)) AS ansicht
  FROM oeffentlich.sitzung s WHERE s.kurzadresse = $1 AND NOT s.geloescht`

export const koerperschaft = `SELECT name, briefkopf, demo FROM oeffentlich.koerperschaft`

export const stand = `SELECT position, zeitpunkt FROM oeffentlich.stand`

export const gremien = `SELECT zeile FROM oeffentlich.gremium WHERE NOT geloescht ORDER BY reihenfolge, name, id`

/** A condition on `gremien`, for the Kurzadresse of one. */
export const mitGremium = `gremien @> ARRAY(SELECT g.id FROM oeffentlich.gremium g WHERE g.kurzadresse = $)
  AND EXISTS (SELECT FROM oeffentlich.gremium g WHERE g.kurzadresse = $)`

export const umgezogen = `
SELECT neu.weg FROM oeffentlich.kurzadresse alt JOIN oeffentlich.kurzadresse neu USING (id)
 WHERE alt.weg = $1 AND NOT alt.aktuell AND neu.aktuell`

export const vorlagenAuswahl = `
WITH offen AS (
  SELECT art, jahr, federfuehrung, federfuehrung_name, coalesce(zeile ->> 'datum', freigegeben_am::date::text) AS tag, gremien, einreicher
    FROM oeffentlich.vorlage WHERE NOT geloescht
),
-- A unit is called here as on its newest Vorlage.
stellen AS (
  SELECT DISTINCT ON (federfuehrung) federfuehrung, federfuehrung_name
    FROM (SELECT federfuehrung, federfuehrung_name, max(tag) AS tag FROM offen GROUP BY 1, 2) n
   ORDER BY federfuehrung, tag DESC, federfuehrung_name
)
SELECT
  (SELECT coalesce(array_agg(DISTINCT art), '{}') FROM offen) AS arten,
  (SELECT coalesce(array_agg(jahr ORDER BY jahr DESC), '{}') FROM (SELECT DISTINCT jahr FROM offen) j) AS jahre,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kurzadresse', g.kurzadresse, 'name', g.name) ORDER BY g.reihenfolge, g.name), '[]')
     FROM oeffentlich.gremium g
    WHERE NOT g.geloescht AND g.id IN (SELECT unnest(gremien) FROM offen)) AS gremien,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kuerzel', federfuehrung, 'name', federfuehrung_name) ORDER BY federfuehrung), '[]')
     FROM stellen) AS federfuehrungen,
  (SELECT coalesce(jsonb_agg(name ORDER BY name), '[]')
     FROM (SELECT DISTINCT unnest(einreicher) AS name FROM offen) e) AS einreicher`
