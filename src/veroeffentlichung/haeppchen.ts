import { alleSql } from './betroffene.js'
import { frage, type Gesucht, lade, type Objekt, type Verbindung } from './laden.js'

/** A whole town at once outgrows what a jsonb may hold. */
const groesse = 500

/** While the town works: everybody who publishes waits for the one that is being written. */
export const kleine = 50

/** Everything there is, portion by portion. */
export const haeppchen = (alle: readonly Gesucht[], je = groesse): Gesucht[][] =>
  Array.from({ length: Math.ceil(alle.length / je) }, (_, i) => alle.slice(i * je, (i + 1) * je))

/** The same, loaded. */
export async function* allesGeladen(verbindung: Verbindung): AsyncGenerator<Objekt[]> {
  for (const teil of haeppchen(await frage<Gesucht & object>(verbindung, alleSql))) yield await lade(verbindung, teil)
}
