import type { EntityManager } from 'typeorm'
import { vormerken } from '../plattform/journal/eintrag.js'
import { frage, type Verbindung } from './laden.js'
import type { Zielzeile } from './zielzeilen.js'

/**
 * What leaves the public world, for whatever reason, goes into the journal before the commit: a backup that was taken
 * earlier still has it, and must not bring it back. Under the lock, so the next position is the one this change will have.
 */
export async function merkeRuecknahmen(
  tx: EntityManager,
  verbindung: Verbindung,
  zeilen: readonly Zielzeile[],
): Promise<void> {
  const zurueck = zeilen.filter((z) => !z.oeffentlich)
  if (zurueck.length === 0) return
  const [stand] = await frage<{ position: string }>(verbindung, 'SELECT position + 1 AS position FROM ris.stand')
  vormerken(
    tx,
    ...zurueck.map(({ art, objekt }) => ({ was: 'ruecknahme' as const, art, objekt, position: stand!.position })),
  )
}
