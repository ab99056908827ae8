import type { EntityManager } from 'typeorm'
import { zurZeit } from '../plattform/uhr.js'
import type { Akteur } from '../regeln/rechte.js'
import type { KontoName } from './konten.js'
import type { GremiumName, Kuerzel } from './stammdaten.js'

/** What every scene of the demo needs: the running transaction, who may act, and the ids of what is there. */
export interface Buehne {
  tx: EntityManager
  akteure: Map<KontoName, Akteur>
  einheiten: Map<Kuerzel, string>
  gremien: Map<GremiumName, string>
  /** Who acted last. */
  handelt?: string | undefined
}

/**
 * Lets an account act at a moment. The acts of the demo join one transaction; so that the log still names who did what,
 * the actor is told to the database before each of them.
 */
export async function auftritt<T>(
  buehne: Buehne,
  konto: KontoName,
  zeit: string,
  handlung: (akteur: Akteur) => Promise<T>,
): Promise<T> {
  const akteur = nenne(buehne.akteure, konto)
  if (buehne.handelt !== akteur.id) await buehne.tx.query("SELECT set_config('ris.akteur', $1, true)", [akteur.id])
  buehne.handelt = akteur.id
  return zurZeit(new Date(zeit), () => handlung(akteur))
}

/** The value of a name that the demo itself has given. */
export function nenne<K, V>(map: ReadonlyMap<K, V>, name: K): V {
  const wert = map.get(name)
  if (wert === undefined) throw new Error(`The demo knows no ${String(name)}.`)
  return wert
}
