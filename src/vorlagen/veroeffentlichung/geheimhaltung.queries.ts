import { type Abfragend, zeilen } from '../../plattform/datenbank/zeilen.js'
import { scope, vorlageLesbar } from '../../plattform/zugang/sichtweite.js'
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
      WHERE v.oeffentlichkeit = 'nichtoeffentlich' AND v.pruefen_am <= $1::date AND v.zustand IN ('freigegeben', 'abgeschlossen')
        AND ${vorlageLesbar('v', '$2')}
      ORDER BY v.pruefen_am, v.nummer LIMIT 200`,
    [heute, scope(akteur)],
  )
