/**
 * Every role of the account `b`, and of whom it stands in for, as stored; which of them count today says
 * `geltendeRollen`. Who is locked lends nothing.
 */
export const rollenSql = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('rolle', z.rolle, 'von', z.von, 'bis', z.bis,
           'organisationseinheitId', z.organisationseinheit_id, 'gremiumId', z.gremium_id, 'einheiten', u.ids,
           'vertretung', h.vertretung)), '[]')
    FROM (SELECT b.id AS von_wem, NULL::jsonb AS vertretung
          UNION ALL
          SELECT w.id, jsonb_build_object('fuer', jsonb_build_object('id', w.id, 'name', w.name),
                   'rollen', t.rollen, 'von', t.von, 'bis', t.bis)
            FROM ris.vertretung t JOIN ris.benutzer w ON w.id = t.vertretener_id AND NOT w.gesperrt
           WHERE t.vertreter_id = b.id) h
    JOIN ris.rolle_zuweisung z ON z.benutzer_id = h.von_wem
    LEFT JOIN LATERAL (
      WITH RECURSIVE unter AS (
        SELECT z.organisationseinheit_id AS id WHERE z.organisationseinheit_id IS NOT NULL
        UNION SELECT o.id FROM ris.organisationseinheit o JOIN unter ON o.uebergeordnet_id = unter.id)
      SELECT jsonb_agg(unter.id) AS ids FROM unter) u ON true)`
