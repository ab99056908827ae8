import { amtsrollen, rollenKatalog } from '../../regeln/amtsrollen.js'
import type { Akteur } from '../../regeln/rechte.js'
import { laufende } from '../../regeln/sitzung-schritte.js'
import { literale } from '../datenbank/sql.js'
import type { GespeicherteRolle } from '../../regeln/rechte-zuweisung.js'
import { rollenSql } from './rollen.queries.js'

/** Who writes the minutes of a meeting that is running must not be signed out in the middle of a sentence. */
export const schreibendeRollen = amtsrollen.filter((rolle) => rollenKatalog[rolle].rechte.includes('ergebnis.erfassen'))

/** An account with all its roles, whether they count today or not. */
export type Gespeichert = Omit<Akteur, 'rollen'> & { rollen: GespeicherteRolle[] }

/** Today where the town is, as PostgreSQL says it. */
export const heute = `(now() AT TIME ZONE 'Europe/Berlin')::date`

/**
 * $1 hash of the secret, $2 minutes without a request, $3 roles that write minutes. One round trip for each request of the
 * staff. Both ends wait while a meeting runs whose minutes this person writes, also for somebody
 * else (Vertretung), but no session lasts longer than a day.
 */
export const erkenneStand = `
  SELECT b.id, b.name, a.id AS "standId", a.zuletzt < now() - interval '1 minute' AS auffrischen, ${rollenSql} AS rollen,
    a.weg, (SELECT zweitfaktor FROM ris.anmelderegel) AS regel,
    EXISTS (SELECT FROM ris.zweitfaktor f WHERE f.benutzer_id = b.id AND f.bestaetigt IS NOT NULL) AS "hatFaktor"
  FROM ris.anmeldestand a JOIN ris.benutzer b ON b.id = a.benutzer_id AND NOT b.gesperrt
  WHERE a.geheimnis_hash = $1 AND a.stufe = 'voll' AND a.angelegt > now() - interval '24 hours'
    AND ((a.laeuft_ab > now() AND a.zuletzt > now() - make_interval(mins => $2)) OR EXISTS (
      SELECT FROM ris.sitzung s JOIN ris.sitzung_gremium g ON g.sitzung_id = s.id
        JOIN ris.rolle_zuweisung z ON z.rolle = ANY ($3) AND (z.benutzer_id = b.id OR EXISTS (
              SELECT FROM ris.vertretung t JOIN ris.benutzer w ON w.id = t.vertretener_id AND NOT w.gesperrt
               WHERE t.vertreter_id = b.id AND w.id = z.benutzer_id AND z.rolle = ANY (t.rollen)
                 AND ${heute} BETWEEN t.von AND t.bis))
          AND coalesce(z.gremium_id, g.gremium_id) = g.gremium_id
          AND ${heute} BETWEEN coalesce(z.von, '-infinity') AND coalesce(z.bis, 'infinity')
      WHERE s.zustand IN ${literale(laufende)}))`

/** $1 hash of the secret. Read anew for every request, so that taking a key back works at once. */
export const erkenneSchluessel = `
  SELECT b.id, b.name, k.id AS "schluesselId", k.rechte AS umfang,
    coalesce(k.zuletzt < now() - interval '1 minute', true) AS auffrischen, ${rollenSql} AS rollen
  FROM ris.api_schluessel k JOIN ris.benutzer b ON b.id = k.benutzer_id AND NOT b.gesperrt
  WHERE k.geheimnis_hash = $1 AND k.widerrufen IS NULL AND k.laeuft_ab > now()`
