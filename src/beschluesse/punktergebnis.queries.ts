import type { SitzungZustand } from '../ansichten/sitzung.js'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { amPunkt, scope, sitzungLesbar, teilNLesbar, vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { sperreSitzung } from '../sitzungen/sitzung.queries.js'
import type { TagesordnungTeil } from '../sitzungen/tagesordnung.dto.js'
import { gremiumAm } from '../veroeffentlichung/gremiumname.js'
import { ergebnisSql, mitBerichtigung, stimmenDesBeschlusses } from '../vorlagen/form/form.queries.js'

/** An item of an agenda with its own outcome. */
export interface PunktSatz {
  id: string
  version: number
  sitzungId: string
  datum: string
  sitzungZustand: SitzungZustand
  /** The leading one first. */
  gremiumIds: string[]
  /** What they were called on the day. */
  gremien: string[]
  /** The reader knows what is not public of this Sitzung. */
  ganzLesbar: boolean
  teil: TagesordnungTeil
  nummer: string
  titel: string
  mitVorlage: boolean
  ergebnis: ErgebnisForm | null
  vorlaeufig: boolean
}

/** The item `p` of the Sitzung `s`: its title and its outcome are those of its part of the agenda. */
export const punktLesbar = (p: string, s: string, leser: string): string => `(${sitzungLesbar(s, leser)}
  AND (${teilNLesbar(s, leser)} OR NOT EXISTS (SELECT FROM ris.tagesordnung_zeile pn WHERE pn.top_id = ${p}.id AND pn.teil = 'n'))
  AND NOT EXISTS (SELECT FROM ris.beratung pb JOIN ris.vorlage pv ON pv.id = pb.vorlage_id
       WHERE ${amPunkt('pb', `${p}.id`)} AND NOT ${vorlageLesbar('pv', leser)}))`

const punktSql = `
  SELECT p.id, p.version, s.id AS "sitzungId", s.datum::text, s.zustand AS "sitzungZustand",
         (SELECT jsonb_agg(sg.gremium_id ORDER BY sg.rang) FROM ris.sitzung_gremium sg WHERE sg.sitzung_id = s.id) AS "gremiumIds",
         (SELECT jsonb_agg(gn.name ORDER BY sg.rang) FROM ris.sitzung_gremium sg CROSS JOIN ${gremiumAm('sg.gremium_id', 's.datum')} gn
           WHERE sg.sitzung_id = s.id) AS gremien, ${teilNLesbar('s', '$2')} AS "ganzLesbar",
         z.teil, z.nummer, z.titel, EXISTS (SELECT FROM ris.beratung b WHERE ${amPunkt('b', 'p.id')}) AS "mitVorlage",
         CASE WHEN e.id IS NOT NULL THEN ${ergebnisSql} END AS ergebnis, coalesce(e.vorlaeufig, false) AS vorlaeufig
    FROM ris.tagesordnungspunkt p JOIN ris.sitzung s ON s.id = p.sitzung_id
    JOIN LATERAL (SELECT y.teil, y.nummer, y.titel FROM ris.tagesordnung_zeile y JOIN ris.tagesordnung t ON t.id = y.tagesordnung_id
          WHERE y.top_id = p.id ORDER BY t.nr DESC LIMIT 1) z ON true
    LEFT JOIN ris.beschluss e ON e.top_id = p.id AND e.beratung_id IS NULL AND e.ersetzt_durch_id IS NULL AND e.zurueckgenommen_am IS NULL
    ${stimmenDesBeschlusses}
   WHERE p.id = $1 AND ${punktLesbar('p', 's', '$2')}`

/** The item, if it exists for this reader. */
export async function ladePunkt(db: Abfragend, akteur: Akteur, id: string, sperren = false): Promise<PunktSatz> {
  const lies = async () => {
    const satz = await eineZeile<PunktSatz>(db, punktSql, [id, scope(akteur)])
    return satz && { ...satz, ergebnis: satz.ergebnis && mitBerichtigung(satz.ergebnis) }
  }
  const punkt = await lies()
  if (!punkt) throw new NichtGefunden()
  if (!sperren) return punkt
  await sperreSitzung(db, punkt.sitzungId)
  // While it was waited for the lock, somebody else may have written.
  const gesperrt = await lies()
  if (!gesperrt) throw new NichtGefunden()
  return gesperrt
}
