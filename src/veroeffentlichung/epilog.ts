import type { EntityManager } from 'typeorm'
import type { Nachlauf } from '../plattform/datenbank/datenbank.js'
import { ablegen } from './ablegen.js'
import { betroffene, wirkungen } from './betroffene.js'
import type { Dateiablage } from './dateiablage.js'
import { frage, type Objekt, objekteSql, type Verbindung } from './laden.js'
import { zielzeilen } from './zielzeilen.js'

/**
 * The one row lock that orders all public changes. It is taken only by a transaction that wrote something the public may see,
 * which is told by the tables alone: a look at what is public *now* could be outdated by a neighbour that commits first.
 * Of a Fassung only what is frozen counts, and a new draft is nobody's business yet.
 */
const sperreSql = `
SELECT t.tabellen FROM (
  SELECT array_agg(DISTINCT tabelle ORDER BY tabelle) AS tabellen FROM ris.protokoll
   WHERE tx = pg_current_xact_id_if_assigned()::text::bigint
     AND tabelle IN (${Object.keys(wirkungen)
       .map((t) => `'${t}'`)
       .join(', ')})
     AND (tabelle <> 'fassung' OR nachher ->> 'eingefroren_am' IS NOT NULL)
     AND (tabelle <> 'vorlage' OR aktion <> 'INSERT' OR nachher ->> 'zustand' <> 'entwurf')
) t JOIN ris.stand s ON t.tabellen IS NOT NULL FOR UPDATE OF s`

/**
 * The last act of a writing transaction: brings the public world in line with what was written, so that both commit together.
 * After the lock nothing else is locked that anybody else waits for. Public bytes are copied before their row can be read;
 * what is returned takes bytes back once the commit has taken their rows back.
 */
export async function veroeffentlichen(tx: EntityManager, ablage?: Dateiablage): Promise<Nachlauf | void> {
  const verbindung = (await tx.queryRunner!.connect()) as Verbindung
  const [gesperrt] = await frage<{ tabellen: string[] }>(verbindung, sperreSql)
  if (!gesperrt) return
  const objekte = await frage<Objekt>(verbindung, ladeSql(gesperrt.tabellen))
  const neue = (await zielzeilen(verbindung, objekte)).filter((z) => z.position === null)
  const koerperschaft = gesperrt.tabellen.includes('koerperschaft')
  if (neue.length === 0 && !koerperschaft) return
  const danach = await ablage?.uebergeben(verbindung, neue)
  await ablegen(verbindung, { zeilen: neue, koerperschaft })
  return danach
}

const gemerkt = new Map<string, string>()

function ladeSql(tabellen: string[]): string {
  const sql = gemerkt.get(tabellen.join()) ?? objekteSql(betroffene(tabellen))
  gemerkt.set(tabellen.join(), sql)
  return sql
}
