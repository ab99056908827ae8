import { type Abfragend, zeilen } from '../../plattform/datenbank/zeilen.js'
import { literale } from '../../plattform/datenbank/sql.js'
import { ausgefallene } from '../../regeln/sitzung-schritte.js'
import { punktnummerSql } from '../../regeln/tagesordnung.js'
import { geltende } from '../../regeln/vorlage-schritte.js'
import { scope, sitzungLesbar, teilNLesbar, vorlageLesbar } from '../../plattform/zugang/sichtweite.js'
import { gremiumAm } from '../../veroeffentlichung/gremiumname.js'
import type { Tag } from '../../regeln/datum.js'
import type { Akteur } from '../../regeln/rechte.js'

/** A non-public Vorlage whose reason is to be looked at again (domain.md R9.1). */
export interface FaelligeGeheimhaltung {
  id: string
  nummer: string | null
  betreff: string
  grund: string
  rechtsgrundlage: string
  pruefenAm: Tag
}

export const faelligeGeheimhaltungen = (db: Abfragend, akteur: Akteur, heute: Tag): Promise<FaelligeGeheimhaltung[]> =>
  zeilen(
    db,
    `SELECT v.id, v.nummer, v.grund, v.rechtsgrundlage, v.pruefen_am::text AS "pruefenAm",
            (SELECT betreff FROM ris.fassung WHERE vorlage_id = v.id ORDER BY nr DESC LIMIT 1) AS betreff
       FROM ris.vorlage v
      WHERE v.oeffentlichkeit = 'nichtoeffentlich' AND v.pruefen_am <= $1::date AND v.zustand IN ${literale(geltende)}
        AND ${vorlageLesbar('v', '$2')}
      ORDER BY v.pruefen_am, v.nummer LIMIT 200`,
    [heute, scope(akteur)],
  )

/** An item in part N whose own reason is to be looked at again; with a non-public Vorlage that of the Vorlage is. */
export interface FaelligerPunkt {
  id: string
  sitzungId: string
  gremium: string
  datum: Tag
  nummer: string
  titel: string
  grundart: string
  grund: string
  rechtsgrundlage: string
  pruefenAm: Tag
}

/** As they stand on the agenda that went out last. */
export const faelligePunkte = (db: Abfragend, akteur: Akteur, heute: Tag): Promise<FaelligerPunkt[]> =>
  zeilen(
    db,
    `SELECT p.id, s.id AS "sitzungId", s.datum::text, ${punktnummerSql('z')} AS nummer, z.titel, p.grundart, p.grund, p.rechtsgrundlage,
            p.pruefen_am::text AS "pruefenAm",
            (SELECT g.name FROM ris.sitzung_gremium sg CROSS JOIN ${gremiumAm('sg.gremium_id', 's.datum')} g
              WHERE sg.sitzung_id = s.id ORDER BY sg.rang LIMIT 1) AS gremium
       FROM ris.tagesordnungspunkt p JOIN ris.sitzung s ON s.id = p.sitzung_id
       JOIN ris.tagesordnung_zeile z ON z.top_id = p.id AND z.teil = 'n'
       JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id AND t.nr = (SELECT max(nr) FROM ris.tagesordnung
         WHERE sitzung_id = s.id AND eingefroren_am IS NOT NULL)
      WHERE p.pruefen_am <= $1::date AND s.zustand NOT IN ${literale(ausgefallene)}
        AND ${sitzungLesbar('s', '$2')} AND ${teilNLesbar('s', '$2')}
        AND NOT EXISTS (SELECT FROM ris.beratung b JOIN ris.vorlage v ON v.id = b.vorlage_id
          WHERE b.top_id = p.id AND v.oeffentlichkeit = 'nichtoeffentlich')
      ORDER BY p.pruefen_am, s.datum, z.nummer LIMIT 200`,
    [heute, scope(akteur)],
  )
