import { alleSql } from './betroffene.js'
import { frage, type Gesucht, lade, type Objekt, type Verbindung } from './laden.js'

/** A whole town at once outgrows what a jsonb may hold. */
const groesse = 500

/** Everything there is, portion by portion. */
export const haeppchen = (alle: readonly Gesucht[]): Gesucht[][] =>
  Array.from({ length: Math.ceil(alle.length / groesse) }, (_, i) => alle.slice(i * groesse, (i + 1) * groesse))

/** The same, loaded. */
export async function* allesGeladen(verbindung: Verbindung): AsyncGenerator<Objekt[]> {
  for (const teil of haeppchen(await frage<Gesucht & object>(verbindung, alleSql))) yield await lade(verbindung, teil)
}
