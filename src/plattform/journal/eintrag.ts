import type { EntityManager } from 'typeorm'

/**
 * What must not be forgotten when the database is set back to an older state. Ids and counters only: the journal lies
 * outside the database and its backups, so it holds nothing that anybody might want to read.
 */
export type Journaleintrag =
  /** Something left the public world at that position. */
  | { was: 'ruecknahme'; art: string; objekt: string; position: string }
  /** A number was given: where the counter of that circle and scope stands since. */
  | { was: 'nummer'; kreis: string; bereich: string; stand: string }

const ort = 'journal'

/** Notes it for the end of this transaction: the journal is written before the commit, so what is committed is in it. */
export function vormerken({ queryRunner }: EntityManager, ...eintraege: Journaleintrag[]): void {
  const daten = queryRunner!.data as Record<string, Journaleintrag[] | undefined>
  daten[ort] = [...(daten[ort] ?? []), ...eintraege]
}

export const vorgemerkt = ({ data }: { data: unknown }): readonly Journaleintrag[] =>
  (data as Record<string, Journaleintrag[] | undefined>)[ort] ?? []
