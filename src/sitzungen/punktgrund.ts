import type { EntityManager } from 'typeorm'
import { type Geheimhaltungsangaben, pruefePunktgrund } from '../regeln/nichtoeffentlichkeit.js'
import { Eingabefehler } from '../regeln/regelverstoss.js'
import { ladePunktgruende } from './punktgrund.queries.js'
import type { ZeileEingabe } from './tagesordnung.dto.js'

/** Throws with every field that is missing, where an item stands in part N. What is known of it is not asked again. */
export async function pruefeGruende(
  tx: EntityManager,
  sitzungId: string,
  eingabe: readonly ZeileEingabe[],
): Promise<void> {
  const bekannte = new Map((await ladePunktgruende(tx, sitzungId)).map((b) => [b.topId, b]))
  const fehler = eingabe.flatMap(({ topId, teil, geheimhaltung: neu = null }, i) => {
    const { derVorlage = false, grund = null } = (topId && bekannte.get(topId)) || {}
    const stand = { teil, derVorlage: derVorlage ? (grund ?? {}) : null, bisher: grund, neu }
    return pruefePunktgrund(stand, `/zeilen/${i}/geheimhaltung`)
  })
  if (fehler.length > 0) throw new Eingabefehler(fehler)
}

/** Keeps the reason with the item; its Vorlage, if there is one, keeps its own. */
export async function setzeGrund(tx: EntityManager, topId: string, g: Geheimhaltungsangaben): Promise<void> {
  await tx.query(
    `UPDATE ris.tagesordnungspunkt SET grundart = $2, grund = $3, rechtsgrundlage = $4, pruefen_am = $5
      WHERE id = $1 AND NOT EXISTS (SELECT FROM ris.beratung b JOIN ris.vorlage v ON v.id = b.vorlage_id
        WHERE b.top_id = $1 AND v.oeffentlichkeit = 'nichtoeffentlich')`,
    [topId, g.grundart, g.grund?.trim(), g.rechtsgrundlage?.trim(), g.pruefenAm],
  )
}

/** What is debated in public has no reason to hide; in the draft an item may still move there. */
export async function vergissGruende(tx: EntityManager, tagesordnungId: string): Promise<void> {
  await tx.query(
    `UPDATE ris.tagesordnungspunkt p SET grundart = NULL, grund = NULL, rechtsgrundlage = NULL, pruefen_am = NULL
       FROM ris.tagesordnung_zeile z
      WHERE z.tagesordnung_id = $1 AND z.top_id = p.id AND z.teil = 'oe' AND p.grund IS NOT NULL`,
    [tagesordnungId],
  )
}
