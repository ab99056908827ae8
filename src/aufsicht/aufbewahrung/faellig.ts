import type { Klassenname } from '../../regeln/aufbewahrung.js'
import { literal } from '../../plattform/datenbank/sql.js'
import type { VorlageZustand } from '../../regeln/vorlage-schritte.js'

/** Protocol rows that a class may take: sealed ones, which is what can be erased without breaking the chain. */
const versiegelt = (rest: string, inhalt: boolean): string => `
  SELECT p.id::text AS id, p.tabelle || ' ' || p.zeile || ', ' || p.zeitpunkt::date AS worte
    FROM ris.protokoll p JOIN ris.protokoll_siegel s ON s.protokoll_id = p.id
   WHERE p.zeitpunkt <= $1 AND ${rest}${inhalt ? ' AND s.inhalt_salz IS NOT NULL' : ''}`

const vorlageFrei = `v.nummer IS NULL AND v.zustand = ${literal<VorlageZustand>('verworfen')}
  AND NOT EXISTS (SELECT FROM ris.fassung WHERE vorlage_id = v.id AND eingefroren_am IS NOT NULL)
  AND NOT EXISTS (SELECT FROM ris.vorgang_eintrag WHERE vorlage_id = v.id)
  AND NOT EXISTS (SELECT FROM ris.vorfall WHERE vorlage_id = v.id)
  AND NOT EXISTS (SELECT FROM ris.vorlage w WHERE v.id IN (w.uebergeordnet_id, w.bekanntgabe_zu_id))`

/**
 * What is due of each class when `$1` is the last moment that is over: its id, and in words what it is, without contents.
 * Reads only; the dry run and the real one ask the same.
 */
export const faelligSql: Readonly<Record<Klassenname, string>> = {
  anmeldung: `SELECT id::text, 'Anmeldung bis ' || laeuft_ab::date AS worte FROM ris.anmeldestand WHERE laeuft_ab <= $1`,
  einmallink: `SELECT id::text, 'Link bis ' || laeuft_ab::date AS worte FROM ris.einmallink WHERE laeuft_ab <= $1`,
  anmeldebremse: `SELECT encode(schluessel, 'hex') AS id, 'zuletzt ' || zuletzt::date AS worte
    FROM ris.anmeldebremse WHERE zuletzt <= $1 AND frei_ab <= $1`,
  geraet: `SELECT id::text, 'zuletzt ' || zuletzt::date AS worte FROM ris.bekanntes_geraet WHERE zuletzt <= $1`,
  schluessel: `SELECT id::text, 'Schlüssel bis ' || least(laeuft_ab, widerrufen)::date AS worte
    FROM ris.api_schluessel WHERE least(laeuft_ab, widerrufen) <= $1`,
  idempotenz: `SELECT benutzer_id || '/' || weg || '/' || schluessel AS id, weg || ', ' || angelegt::date AS worte
    FROM ris.idempotenz WHERE angelegt <= $1`,
  auftrag: `SELECT id::text, name || ', aufgegeben ' || aufgegeben_am::date AS worte
    FROM ris.auftrag WHERE aufgegeben_am <= $1`,
  barrieremeldung: `SELECT id::text, 'erledigt ' || erledigt_am::date AS worte FROM ris.barrieremeldung WHERE erledigt_am <= $1`,
  vertretung: `SELECT id::text, 'Vertretung bis ' || bis AS worte FROM ris.vertretung
    WHERE bis < ($1::timestamptz AT TIME ZONE 'Europe/Berlin')::date`,
  dateipruefung: `SELECT p.sha512 AS id, p.stand || ', ' || p.angelegt::date AS worte FROM ris.dateipruefung p
    WHERE greatest(p.angelegt, p.geprueft) <= $1 AND NOT EXISTS (SELECT FROM ris.datei d WHERE d.sha512 = p.sha512)`,
  // When it was thrown away is in the log.
  verworfen: `SELECT v.id::text, 'Entwurf, angelegt ' || v.angelegt::date AS worte FROM ris.vorlage v
    WHERE ${vorlageFrei} AND coalesce((SELECT max(p.zeitpunkt) FROM ris.protokoll p
      WHERE p.tabelle = 'vorlage' AND p.zeile = v.id::text AND p.aktion <> 'LESEN'), v.angelegt) <= $1`,
  protokoll_lesen: versiegelt(`p.aktion = 'LESEN'`, false),
  protokoll_anmeldung: versiegelt(`p.tabelle = 'anmeldestand'`, false),
  protokoll_inhalt: versiegelt(
    `p.tabelle <> 'protokoll_tilgung' AND num_nonnulls(p.vorher, p.nachher, p.grund) > 0`,
    true,
  ),
  beschluss: `SELECT b.id::text, b.bezeichnung || ', ' || b.angelegt::date AS worte FROM ris.beschluss b
    WHERE NOT b.vorlaeufig AND b.angelegt <= $1
      AND NOT EXISTS (SELECT FROM ris.archivanbietung WHERE art = 'beschluss' AND gegenstand_id = b.id)`,
  // The day itself is the last one in public.
  oeffentlich: `SELECT id::text, 'Veröffentlichung bis ' || online_bis AS worte FROM ris.veroeffentlichung
    WHERE stand = 'oeffentlich' AND online_bis < ($1::timestamptz AT TIME ZONE 'Europe/Berlin')::date`,
}
