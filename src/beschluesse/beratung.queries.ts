import type { SitzungZustand } from '../ansichten/sitzung.js'
import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import { scope, sitzungLesbar } from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import type { BeratungMitIdDto } from '../vorlagen/form/vorlage-antwort.dto.js'
import { nurSichtbar } from '../vorlagen/sichtbarkeit.js'
import type { VorlageSatz } from '../vorlagen/vorlage.queries.js'
import { ladeVorlage, sperreVorlage } from '../vorlagen/vorlage.queries.js'

/** A Beratung, in the Vorlage whose Beratungsfolge it is a step of. */
export interface BeratungSatz {
  vorlage: VorlageSatz
  beratung: BeratungMitIdDto
  /** The meeting it is planned for. */
  sitzung: SitzungStand | null
  /** Steps that came out of its outcome. */
  nachfolger: BeratungMitIdDto[]
}

export interface SitzungStand {
  id: string
  datum: string
  zustand: SitzungZustand
  gremiumIds: string[]
}

/** The step, if its Vorlage exists for this reader. */
export async function ladeBeratung(db: Abfragend, akteur: Akteur, id: string, sperren = false): Promise<BeratungSatz> {
  const ort = await eineZeile<{ vorlage_id: string }>(db, 'SELECT vorlage_id FROM ris.beratung WHERE id = $1', [id])
  if (!ort) throw new NichtGefunden()
  // Acts on the steps of one Vorlage follow each other: an outcome changes the whole Beratungsfolge.
  if (sperren) await sperreVorlage(db, ort.vorlage_id)
  const vorlage = nurSichtbar(await ladeVorlage(db, ort.vorlage_id, akteur))
  const beratung = vorlage.beratungen.find((b) => b.id === id)
  if (!beratung) throw new NichtGefunden()
  return {
    vorlage,
    beratung,
    sitzung: beratung.sitzungId === null ? null : await ladeSitzungStand(db, beratung.sitzungId, null),
    nachfolger: vorlage.beratungen.filter((b) => b.vorgaengerId === id),
  }
}

/** With a reader: only if it exists for him. */
export function ladeSitzungStand(db: Abfragend, id: string, leser: Akteur | null): Promise<SitzungStand | null> {
  return eineZeile(
    db,
    `SELECT s.id, s.datum::text, s.zustand,
            (SELECT jsonb_agg(sg.gremium_id) FROM ris.sitzung_gremium sg WHERE sg.sitzung_id = s.id) AS "gremiumIds"
       FROM ris.sitzung s WHERE s.id = $1 AND ($2::jsonb IS NULL OR ${sitzungLesbar('s', '$2')})`,
    [id, leser && scope(leser)],
  )
}
