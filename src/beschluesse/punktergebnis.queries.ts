import type { SitzungZustand } from '../ansichten/sitzung.js'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { amPunkt, scope, sitzungLesbar, teilNLesbar, vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { sperreSitzung } from '../sitzungen/sitzung.queries.js'
import type { TagesordnungTeil } from '../sitzungen/tagesordnung.dto.js'
import { ergebnisSql } from '../vorlagen/form/form.queries.js'

/** An item of an agenda with its own outcome. */
export interface PunktSatz {
  id: string
  version: number
  sitzungId: string
  datum: string
  sitzungZustand: SitzungZustand
  /** The leading one first. */
  gremiumIds: string[]
  teil: TagesordnungTeil
  nummer: string
  titel: string
  mitVorlage: boolean
  ergebnis: ErgebnisForm | null
  vorlaeufig: boolean
}

const punktSql = `
  SELECT p.id, p.version, s.id AS "sitzungId", s.datum::text, s.zustand AS "sitzungZustand",
         (SELECT jsonb_agg(sg.gremium_id ORDER BY sg.rang) FROM ris.sitzung_gremium sg WHERE sg.sitzung_id = s.id) AS "gremiumIds",
         z.teil, z.nummer, z.titel, EXISTS (SELECT FROM ris.beratung b WHERE ${amPunkt('b', 'p.id')}) AS "mitVorlage",
         CASE WHEN e.id IS NOT NULL THEN ${ergebnisSql} END AS ergebnis, coalesce(e.vorlaeufig, false) AS vorlaeufig
    FROM ris.tagesordnungspunkt p JOIN ris.sitzung s ON s.id = p.sitzung_id
    JOIN LATERAL (SELECT y.teil, y.nummer, y.titel FROM ris.tagesordnung_zeile y JOIN ris.tagesordnung t ON t.id = y.tagesordnung_id
          WHERE y.top_id = p.id ORDER BY t.nr DESC LIMIT 1) z ON true
    LEFT JOIN ris.beschluss e ON e.top_id = p.id AND e.beratung_id IS NULL AND e.ersetzt_durch_id IS NULL AND e.zurueckgenommen_am IS NULL
    -- Where several Gremien voted, no counts are those of the outcome.
    LEFT JOIN ris.abstimmung a ON a.beschluss_id = e.id AND a.massgeblich
     AND NOT EXISTS (SELECT FROM ris.abstimmung x WHERE x.beschluss_id = e.id AND x.gremium_id <> a.gremium_id)
   WHERE p.id = $1 AND ${sitzungLesbar('s', '$2')}
     AND (${teilNLesbar('s', '$2')} OR NOT EXISTS (SELECT FROM ris.tagesordnung_zeile n WHERE n.top_id = p.id AND n.teil = 'n'))
     AND NOT EXISTS (SELECT FROM ris.beratung b JOIN ris.vorlage v ON v.id = b.vorlage_id
          WHERE ${amPunkt('b', 'p.id')} AND NOT ${vorlageLesbar('v', '$2')})`

/** The item, if it exists for this reader: its title and its outcome are those of its part of the agenda. */
export async function ladePunkt(db: Abfragend, akteur: Akteur, id: string, sperren = false): Promise<PunktSatz> {
  const lies = () => eineZeile<PunktSatz>(db, punktSql, [id, scope(akteur)])
  const punkt = await lies()
  if (!punkt) throw new NichtGefunden()
  if (!sperren) return punkt
  await sperreSitzung(db, punkt.sitzungId)
  // While it was waited for the lock, somebody else may have written.
  const gesperrt = await lies()
  if (!gesperrt) throw new NichtGefunden()
  return gesperrt
}
