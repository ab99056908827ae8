import { randomUUID } from 'node:crypto'
import { frage, type Objekt, type Verbindung } from './laden.js'
import { pfade, projektoren } from './projektoren.js'
import type { Ort } from './verzeichnis.js'

/**
 * Public id and address of each of these public objects, in their order. An address is kept as long as the object would
 * still like it; a new one is never one that another object has or had.
 */
export async function orte(verbindung: Verbindung, objekte: readonly Objekt[]): Promise<Ort[]> {
  const ergebnis = objekte.map(vorhanden)
  const ohne = objekte.flatMap((o, i) => (ergebnis[i] ? [] : [{ o, i, id: o.kennung ?? randomUUID() }]))
  if (ohne.length === 0) return ergebnis as Ort[]
  const gewuenscht = new Map(ohne.map(({ o, i, id }) => [i, wunsch(o, id)]))
  const vergeben = await vergebene(verbindung, [...gewuenscht.values()])
  for (const { o, i, id } of ohne) {
    const weg = freier(gewuenscht.get(i)!, (w) => (vergeben.get(w) ?? o.objekt) === o.objekt)
    vergeben.set(weg, o.objekt)
    ergebnis[i] = { id, weg }
  }
  return ergebnis as Ort[]
}

function wunsch(o: Objekt, id: string): string {
  return `${pfade[o.art]}/${projektoren[o.art].wunsch(o.roh) || id}`
}

function vorhanden(o: Objekt): Ort | null {
  if (o.kennung === null || o.weg === null) return null
  const gewuenscht = wunsch(o, o.kennung)
  const passt =
    o.weg === gewuenscht || (o.weg.startsWith(`${gewuenscht}-`) && /^\d+$/.test(o.weg.slice(gewuenscht.length + 1)))
  return passt ? { id: o.kennung, weg: o.weg } : null
}

function freier(gewuenscht: string, frei: (weg: string) => boolean): string {
  for (let nr = 1; ; nr++) {
    const weg = nr === 1 ? gewuenscht : `${gewuenscht}-${nr}`
    if (frei(weg)) return weg
  }
}

/** Whose the wished addresses, and those that count on from them, are. */
async function vergebene(verbindung: Verbindung, wuensche: string[]): Promise<Map<string, string>> {
  const zeilen = await frage<{ weg: string; objekt: string }>(
    verbindung,
    `SELECT k.weg, k.objekt_id AS objekt FROM unnest($1::text[]) w (weg)
       JOIN ris.kurzadresse k ON k.weg = w.weg OR k.weg ~ ('^' || w.weg || '-[0-9]+$')`,
    [wuensche],
  )
  return new Map(zeilen.map((z) => [z.weg, z.objekt]))
}
