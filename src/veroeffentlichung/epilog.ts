import type { EntityManager } from 'typeorm'
import { literal } from '../plattform/datenbank/sql.js'
import type { VorlageZustand } from '../regeln/vorlage-schritte.js'
import type { Abschluss } from '../plattform/datenbank/datenbank.js'
import { gemeinsam } from '../plattform/datenbank/gemeinsam.js'
import { ablage, beruehrenSql } from './ablegen.js'
import { type Betroffen, betroffeneSql } from './betroffene.js'
import type { Dateiablage } from './dateiablage.js'
import { frage, lade, type Objekt, sperreSql, type Verbindung, verbindungVon } from './laden.js'
import { projektoren } from './projektoren.js'
import { merkeRuecknahmen } from './ruecknahmen.js'
import { wirkungen } from './wirkungen.js'
import { type Zielzeile, zielzeilen } from './zielzeilen.js'

/**
 * The written tables that the public may see, told by the log alone: a look at what is public *now* could be outdated by a
 * neighbour that commits first. Of a Fassung only what is frozen counts, and a new draft is nobody's business yet.
 */
const tabellenSql = `
SELECT DISTINCT tabelle FROM ris.protokoll
 WHERE tx = pg_current_xact_id_if_assigned()::text::bigint
   AND tabelle IN (${Object.keys(wirkungen)
     .map((t) => `'${t}'`)
     .join(', ')})
   AND (tabelle <> 'fassung' OR nachher ->> 'eingefroren_am' IS NOT NULL)
   AND (tabelle <> 'vorlage' OR aktion <> 'INSERT' OR nachher ->> 'zustand' <> ${literal<VorlageZustand>('entwurf')})
 ORDER BY tabelle`

/** Each statement has one good plan; to weigh whether it still is costs more than to run it. */
const planSql = 'SET LOCAL plan_cache_mode = force_generic_plan'

/**
 * The last act of a writing transaction: brings the public world in line with what was written, so that both commit together.
 * After the lock nothing else is locked that anybody else waits for. Public bytes are copied before their row can be read;
 * what is returned takes bytes back once the commit has taken their rows back.
 */
export async function veroeffentlichen(tx: EntityManager, ablageort?: Dateiablage): Promise<Abschluss> {
  const verbindung = await verbindungVon(tx)
  const tabellen = (await frage<{ tabelle: string }>(verbindung, tabellenSql)).map((z) => z.tabelle)
  if (tabellen.length === 0) return {}
  const { objekte, jetzt } = await unterDerSperre(verbindung, tabellen)
  const ziel = await zielzeilen(verbindung, objekte, jetzt)
  const zeilen = ziel.filter((z) => z.position === null)
  const gleiche = ziel.filter((z) => z.position !== null)
  const beruehren = () => gleiche.length > 0 && frage(verbindung, beruehrenSql, beruehrte(gleiche))
  const koerperschaft = tabellen.includes('koerperschaft')
  if (zeilen.length === 0 && !koerperschaft) return { anweisung: async () => beruehren() }
  await merkeRuecknahmen(tx, verbindung, zeilen)
  const danach = (await ablageort?.uebergeben(verbindung, zeilen)) ?? undefined
  const { text, json } = ablage({ zeilen, koerperschaft })
  return { anweisung: () => Promise.all([frage(verbindung, text, [json]), beruehren()]), danach }
}

const beruehrte = (zeilen: readonly Zielzeile[]): [string[], string[]] => [
  zeilen.map((z) => z.art),
  zeilen.map((z) => z.objekt),
]

/**
 * Loads what is affected, then takes the lock, and then asks again what is affected, since a neighbour may have changed that
 * meanwhile. What was loaded holds if the same objects are affected and nobody has affected one of them since; that is almost
 * always so, and then the lock is held for no loading. All goes out at once; each statement sees what was committed before it
 * began, the one behind the lock what was committed while the lock was waited for.
 */
async function unterDerSperre(verbindung: Verbindung, tabellen: string[]): Promise<{ objekte: Objekt[]; jetzt: Date }> {
  const sql = merke(tabellen)
  const [, vorab] = await gemeinsam(verbindung, () =>
    Promise.all([frage(verbindung, planSql), frage<Betroffen>(verbindung, sql)]),
  )
  const [vorher, , betroffene] = await gemeinsam(verbindung, () =>
    Promise.all([lade(verbindung, vorab), frage(verbindung, sperreSql), frage<Betroffen>(verbindung, sql)]),
  )
  const geladen = unberuehrt(vorab, betroffene) ? vorher : await lade(verbindung, betroffene)
  const objekte = await vervollstaendigt(verbindung, geladen)
  return { objekte, jetzt: betroffene[0]?.jetzt ?? new Date() }
}

/** A part alone can only follow the whole. */
async function vervollstaendigt(verbindung: Verbindung, objekte: Objekt[]): Promise<Objekt[]> {
  const ohneGanzes = objekte.filter((o) => o.nurVerlauf && !o.oeffentlich && projektoren[o.art].istOeffentlich(o.roh))
  if (ohneGanzes.length === 0) return objekte
  const ganze = await lade(
    verbindung,
    ohneGanzes.map((o) => ({ art: o.art, id: o.objekt })),
  )
  return [...objekte.filter((o) => !ohneGanzes.includes(o)), ...ganze]
}

const unberuehrt = (vorher: readonly Betroffen[], nachher: readonly Betroffen[]): boolean =>
  vorher.length === nachher.length &&
  vorher.every(({ art, id, stand }, i) => {
    const n = nachher[i]!
    return stand !== null && art === n.art && id === n.id && stand === n.stand
  })

const gemerkt = new Map<string, string>()

function merke(tabellen: string[]): string {
  const sql = gemerkt.get(tabellen.join()) ?? betroffeneSql(tabellen)
  gemerkt.set(tabellen.join(), sql)
  return sql
}
