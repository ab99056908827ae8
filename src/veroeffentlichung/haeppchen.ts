import { alleSql } from './betroffene.js'
import { frage, type Gesucht, lade, type Objekt, type Verbindung } from './laden.js'

/** A whole town at once outgrows what a jsonb may hold. */
const groesse = 500

export async function alleHaeppchen(verbindung: Verbindung): Promise<Gesucht[][]> {
  const alle = await frage<Gesucht & object>(verbindung, alleSql)
  return Array.from({ length: Math.ceil(alle.length / groesse) }, (_, i) => alle.slice(i * groesse, (i + 1) * groesse))
}

/** Everything there is, loaded portion by portion. */
export async function* allesGeladen(verbindung: Verbindung): AsyncGenerator<Objekt[]> {
  for (const teil of await alleHaeppchen(verbindung)) yield await lade(verbindung, teil)
}
