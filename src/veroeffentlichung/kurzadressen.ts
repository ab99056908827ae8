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
  const wege = await freieWege(
    verbindung,
    ohne.map(({ o, id }) => ({ objekt: o.objekt, wunsch: wunsch(o, id) })),
  )
  for (const [nr, { i, id }] of ohne.entries()) ergebnis[i] = { id, weg: wege[nr]! }
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

interface Suchend {
  objekt: string
  wunsch: string
}

/** How many addresses are looked up for each object at once, at first; twice as many each time that all of them are taken. */
const zuerst = 2

/**
 * Addresses for these objects, in their order: the wished one, or the first free one that counts on from it. Asked by equality, since
 * whoever publishes waits for it: to find what begins like a wish, each address that there is would have to be looked at.
 */
async function freieWege(verbindung: Verbindung, suchende: readonly Suchend[]): Promise<string[]> {
  const vergeben = new Map<string, string>()
  for (let bis = 0, je = zuerst; ; je *= 2) {
    const neue = suchende.flatMap(({ wunsch }) => Array.from({ length: je }, (_, i) => gezaehlt(wunsch, bis + i + 1)))
    for (const [weg, objekt] of await besitzer(verbindung, neue)) vergeben.set(weg, objekt)
    bis += je
    const wege = verteile(suchende, vergeben, bis)
    if (wege) return wege
  }
}

const gezaehlt = (wunsch: string, nr: number): string => (nr === 1 ? wunsch : `${wunsch}-${nr}`)

/** Null: for one of them nothing is free among the first `bis`. */
function verteile(suchende: readonly Suchend[], vergeben: ReadonlyMap<string, string>, bis: number): string[] | null {
  const belegt = new Map(vergeben)
  const wege: string[] = []
  for (const { objekt, wunsch } of suchende) {
    let nr = 1
    while (nr <= bis && (belegt.get(gezaehlt(wunsch, nr)) ?? objekt) !== objekt) nr++
    if (nr > bis) return null
    belegt.set(gezaehlt(wunsch, nr), objekt)
    wege.push(gezaehlt(wunsch, nr))
  }
  return wege
}

/** Whose these addresses are or were. */
async function besitzer(verbindung: Verbindung, wege: string[]): Promise<[weg: string, objekt: string][]> {
  const zeilen = await frage<{ weg: string; objekt: string }>(
    verbindung,
    'SELECT weg, objekt_id AS objekt FROM ris.kurzadresse WHERE weg = ANY ($1::text[])',
    [[...new Set(wege)]],
  )
  return zeilen.map((z) => [z.weg, z.objekt])
}
