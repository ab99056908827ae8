import type { EntityManager } from 'typeorm'
import type { BeratungZustand } from '../regeln/beratung-schritte.js'
import type { BeratungForm } from '../ansichten/vorlage.js'
import { rolleFehlt } from '../form/vorlage-regeln.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import type { Rolle } from '../regeln/rolle.js'
import { Eingabefehler } from '../regeln/regelverstoss.js'
import { Beratung } from '../schema/beratung.entity.js'

/** A step as it is sent: with its id it is one that exists. */
export type SchrittForm = BeratungForm & { id?: string }

type Vorhanden = { id: string; zustand: BeratungZustand; gremium_id: string; rolle: Rolle | null }

/** Appends steps in their order; `gremien` holds the ids of their Gremien. */
export async function fuegeSchritteAn(
  tx: EntityManager,
  vorlageId: string,
  schritte: readonly BeratungForm[],
  gremien: readonly string[],
  ab = 1,
): Promise<string[]> {
  if (schritte.length === 0) return []
  const angelegt = await tx.insert(
    Beratung,
    schritte.map((schritt, i) => ({
      vorlageId,
      gremiumId: gremien[i]!,
      rolle: schritt.rolle,
      rolleBezeichnung: schritt.rolle ? null : (schritt.rolleBezeichnung ?? null),
      reihenfolge: ab + i,
      oeffentlichkeit: schritt.oeffentlich ? ('oeffentlich' as const) : ('nichtoeffentlich' as const),
      datum: schritt.datum,
    })),
  )
  return angelegt.identifiers.map((k) => k['id'] as string)
}

/** Makes the stored Beratungsfolge the given one: moves, changes, adds, and removes what was only planned. */
export async function ersetzeSchritte(
  tx: EntityManager,
  vorlageId: string,
  schritte: readonly SchrittForm[],
  gremien: readonly string[],
): Promise<void> {
  const vorhanden = await zeilen<Vorhanden>(
    tx,
    'SELECT id, zustand, gremium_id, rolle FROM ris.beratung WHERE vorlage_id = $1 ORDER BY reihenfolge FOR UPDATE',
    [vorlageId],
  )
  pruefeFolge(schritte, gremien, vorhanden)
  const bleiben = new Set(schritte.map((s) => s.id))
  const weg = vorhanden.filter((v) => !bleiben.has(v.id)).map((v) => v.id)
  if (weg.length > 0) await tx.query('DELETE FROM ris.beratung WHERE id = ANY($1)', [weg])
  for (const [i, schritt] of schritte.entries()) {
    if (schritt.id) await aendereSchritt(tx, schritt, gremien[i]!, i + 1)
    else await fuegeSchritteAn(tx, vorlageId, [schritt], [gremien[i]!], i + 1)
  }
}

function pruefeFolge(
  schritte: readonly SchrittForm[],
  gremien: readonly string[],
  vorhanden: readonly Vorhanden[],
): void {
  const fehler = schritte.flatMap((schritt, i) => {
    if (!schritt.id) return []
    const alt = vorhanden.find((v) => v.id === schritt.id)
    if (!alt || schritte.findIndex((s) => s.id === schritt.id) !== i)
      return [{ zeiger: `/beratungsfolge/${i}/id`, text: 'Diesen Schritt hat die Vorlage nicht.' }]
    return alt.zustand !== 'geplant' && alt.gremium_id !== gremien[i]
      ? [{ zeiger: `/beratungsfolge/${i}/gremium`, text: 'Der Schritt hat schon eine Sitzung; sein Gremium bleibt.' }]
      : []
  })
  // A role that is not ours comes only with what was taken over.
  for (const [i, { id, rolle }] of schritte.entries())
    if (rolle === null && vorhanden.find((v) => v.id === id)?.rolle !== null)
      fehler.push({ zeiger: `/beratungsfolge/${i}/rolle`, text: rolleFehlt })
  const fehlend = vorhanden.filter((v) => v.zustand !== 'geplant' && !schritte.some((s) => s.id === v.id))
  if (fehlend.length > 0)
    fehler.push({ zeiger: '/beratungsfolge', text: 'Ein Schritt mit Sitzung kann nicht entfernt werden.' })
  if (fehler.length > 0) throw new Eingabefehler(fehler)
}

async function aendereSchritt(tx: EntityManager, schritt: SchrittForm, gremiumId: string, stelle: number) {
  await tx.query(
    `UPDATE ris.beratung
        SET gremium_id = $2, rolle = $3, rolle_bezeichnung = CASE WHEN $3::text IS NULL THEN rolle_bezeichnung END, oeffentlichkeit = $4, datum = $5, reihenfolge = $6, version = version + 1
      WHERE id = $1`,
    [
      schritt.id,
      gremiumId,
      schritt.rolle,
      schritt.oeffentlich ? 'oeffentlich' : 'nichtoeffentlich',
      schritt.datum,
      stelle,
    ],
  )
}
