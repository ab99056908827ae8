import type { EntityManager } from 'typeorm'
import type { Recht } from '../../regeln/amtsrollen.js'
import { type Akteur, fuerWen, type Wirkungskreis } from '../../regeln/rechte.js'

/**
 * Notes in whose place this act is done, once it is known where: the protocol says it with every changed row. Returns the
 * id of that account; null: the actor acts by a role of his own.
 */
export async function handeltFuer(
  tx: EntityManager,
  akteur: Akteur,
  recht: Recht,
  ...kreise: Wirkungskreis[]
): Promise<string | null> {
  const fuer = fuerWen(akteur, recht, ...kreise)?.id ?? null
  if (fuer !== (akteur.fuer ?? null)) await tx.query(`SELECT set_config('ris.fuer', $1, true)`, [fuer ?? ''])
  return fuer
}
