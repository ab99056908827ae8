import { type Abfragend, zeilen } from '../../plattform/datenbank/zeilen.js'
import { scope, sitzungLesbar } from '../../plattform/zugang/sichtweite.js'
import type { Tag } from '../../regeln/datum.js'
import { type Akteur, einheitenMit, gremienMit } from '../../regeln/rechte.js'
import { sitzungSchritte } from '../../regeln/sitzung-schritte.js'
import type { SitzungZeileDto } from '../../sitzungen/sitzung.dto.js'
import { sitzungSpalten } from '../../sitzungen/sitzung.queries.js'

const { einladen, nachtrag_versenden: nachtrag } = sitzungSchritte

/** A Sitzung whose agenda waits to be sent. */
export interface Versandzeile extends SitzungZeileDto {
  /** How many items. */
  punkte: number
}

/** `t` and `s` of the agendas that the reader may send: $1 to $5 are `versandwerte`. */
export const versandbereite = `
  FROM ris.tagesordnung t JOIN ris.sitzung s ON s.id = t.sitzung_id
 WHERE t.eingefroren_am IS NULL
   AND (s.zustand = ANY ($1::text[]) AND EXISTS (SELECT FROM ris.tagesordnung_zeile z WHERE z.tagesordnung_id = t.id)
     OR s.zustand = ANY ($2::text[]))
   AND ($3::boolean OR EXISTS (SELECT FROM ris.sitzung_gremium vg WHERE vg.sitzung_id = s.id AND vg.gremium_id = ANY ($4::uuid[])))
   AND ${sitzungLesbar('s', '$5')}`

export const versandwerte = (akteur: Akteur): unknown[] => [
  einladen.von,
  nachtrag.von,
  // Of roles bound to a unit none counts for a Gremium.
  einheitenMit(akteur, einladen.recht) === 'alle',
  gremienMit(akteur, einladen.recht),
  scope(akteur),
]

/** Those that the reader may send, the next first; what should have gone out long ago comes last. */
export const ladeVersandbereite = (db: Abfragend, akteur: Akteur, heute: Tag): Promise<Versandzeile[]> =>
  zeilen(
    db,
    `SELECT ${sitzungSpalten}, (SELECT count(*)::int FROM ris.tagesordnung_zeile z WHERE z.tagesordnung_id = t.id) AS punkte
       ${versandbereite}
      ORDER BY s.datum < $6::date, s.datum, s.beginn, s.id LIMIT 200`,
    [...versandwerte(akteur), heute],
  )
