import { createHash } from 'node:crypto'
import type { OeffentlicheArt } from '../schema/oeffentliche-kennung.entity.js'
import { orte } from './kurzadressen.js'
import type { Objekt, Verbindung } from './laden.js'
import { projektoren } from './projektoren.js'
import { kurzadresse, type Ort, Verzeichnis } from './verzeichnis.js'

/** A row of the public world as it must be now. */
export interface Zielzeile {
  art: OeffentlicheArt
  objekt: string
  kennung: string
  weg: string
  kurzadresse: string
  oeffentlich: boolean
  hash: string
  angelegt: string
  geaendert: string
  /** True when it has no address yet, or another one. */
  neuerOrt: boolean
  /** Null: the position that is about to be taken. */
  position: string | null
  /** Null is a tombstone. */
  ansicht: object | null
  spalten: Record<string, unknown>
}

/** What the public world must say of these objects. What was never public and is not now has no row. */
export async function zielzeilen(verbindung: Verbindung, objekte: readonly Objekt[]): Promise<Zielzeile[]> {
  const offene = objekte.filter((o) => o.roh !== null && projektoren[o.art].istOeffentlich(o.roh))
  const wo = new Map<Objekt, Ort>()
  const verzeichnis = new Verzeichnis()
  for (const o of objekte) verzeichnis.eintragen(o.art, o.objekt, null)
  for (const [i, ort] of (await orte(verbindung, offene)).entries()) {
    const o = offene[i]!
    wo.set(o, ort)
    verzeichnis.eintragen(o.art, o.objekt, ort)
  }
  return objekte.flatMap((o) => {
    const ort = wo.get(o)
    if (ort) return [offen(o, ort, verzeichnis)]
    return o.kennung === null ? [] : [grabstein(o, { id: o.kennung, weg: o.weg! })]
  })
}

function offen(o: Objekt, ort: Ort, verzeichnis: Verzeichnis): Zielzeile {
  const { ansicht, spalten } = projektoren[o.art].projiziere(o.roh, ort, verzeichnis)
  const hash = createHash('sha256')
    .update(JSON.stringify([ansicht, spalten]))
    .digest('hex')
  const zeiten = stempel(o, o.oeffentlich === true && o.hash === hash)
  const mitZeiten = { ...ansicht, angelegt: zeiten.angelegt, geaendert: zeiten.geaendert }
  const zeile =
    o.art === 'vorgang' ? { ...(spalten['zeile'] as object), geaendert: zeiten.geaendert } : spalten['zeile']
  const { art, objekt } = o
  return {
    art,
    objekt,
    kennung: ort.id,
    weg: ort.weg,
    kurzadresse: kurzadresse(ort),
    neuerOrt: o.weg !== ort.weg,
    oeffentlich: true,
    hash,
    ...zeiten,
    ansicht: art === 'datei' ? ansicht : mitZeiten,
    spalten: { ...spalten, zeile },
  }
}

/** Keeps id, address and times, so that whoever follows the public world learns that it was taken back. */
function grabstein(o: Objekt, ort: Ort): Zielzeile {
  const { art, objekt } = o
  const rest = { neuerOrt: false, oeffentlich: false, hash: 'zurueckgenommen', ansicht: null, spalten: {} }
  return {
    art,
    objekt,
    kennung: ort.id,
    weg: ort.weg,
    kurzadresse: kurzadresse(ort),
    ...stempel(o, o.oeffentlich === false),
    ...rest,
  }
}

function stempel(o: Objekt, unveraendert: boolean): Pick<Zielzeile, 'angelegt' | 'geaendert' | 'position'> {
  return {
    angelegt: (o.angelegt ?? o.jetzt).toISOString(),
    geaendert: ((unveraendert ? o.geaendert : null) ?? o.jetzt).toISOString(),
    position: unveraendert ? o.position : null,
  }
}
