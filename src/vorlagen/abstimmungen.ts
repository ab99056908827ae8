import type { EntityManager } from 'typeorm'
import { type Einzelabstimmung, istAngenommen } from '../regeln/einzelabstimmung.js'
import { Abstimmung } from '../schema/abstimmung.entity.js'

/** A vote and whose it is. */
export type AbstimmungSatz = Einzelabstimmung & { gremiumId: string }

/** Stores the votes of an outcome in the order in which they were held. */
export async function schreibeAbstimmungen(
  tx: EntityManager,
  beschlussId: string,
  alle: readonly AbstimmungSatz[],
): Promise<void> {
  if (alle.length === 0) return
  await tx.insert(
    Abstimmung,
    alle.map((a, i) => ({
      beschlussId,
      gremiumId: a.gremiumId,
      reihenfolge: i + 1,
      gegenstand: a.gegenstand?.trim() || null,
      art: a.art,
      massgeblich: a.massgeblich,
      geheim: a.geheim ?? false,
      mehrheitsregel: a.mehrheitsregel ?? null,
      angenommen: istAngenommen(a),
      ja: a.ja ?? null,
      nein: a.nein ?? null,
      enthaltung: a.enthaltung ?? null,
      ungueltig: a.ungueltig ?? 0,
      befangen: a.befangen ?? 0,
      fraktionen: a.fraktionen ?? [],
    })),
  )
}
