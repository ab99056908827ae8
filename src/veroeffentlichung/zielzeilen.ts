import { createHash } from 'node:crypto'
import type { OeffentlicheArt } from '../schema/oeffentliche-art.js'
import { orte } from './kurzadressen.js'
import type { Objekt, Verbindung } from './laden.js'
import { stempleAnsicht, type Teilprojektion } from './projektion.js'
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
  /** Only the columns of its Verlauf are new. */
  nurVerlauf: boolean
  /** Null is a tombstone. */
  ansicht: object | null
  spalten: Record<string, unknown>
}

/** What the public world must say of these objects from `jetzt` on. What was never public and is not now has no row. */
export async function zielzeilen(
  verbindung: Verbindung,
  objekte: readonly Objekt[],
  jetzt: Date,
): Promise<Zielzeile[]> {
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
    if (ort) return [offen(o, ort, verzeichnis, jetzt)]
    return o.kennung === null ? [] : [grabstein(o, { id: o.kennung, weg: o.weg! }, jetzt)]
  })
}

function offen(o: Objekt, ort: Ort, verzeichnis: Verzeichnis, jetzt: Date): Zielzeile {
  const projektor = projektoren[o.art]
  const neu: Teilprojektion = o.nurVerlauf
    ? { verlauf: projektor.verlauf!.projiziere(o.roh as never, verzeichnis) }
    : projektor.projiziere(o.roh, ort, verzeichnis)
  const hash = fingerabdruck(neu, o.hash)
  const { position, ...zeiten } = stempel(o, o.oeffentlich === true && o.hash === hash, jetzt)
  const { ansicht, spalten, verlauf } = (projektor.stempeln ?? stempleAnsicht)(neu, zeiten)
  return {
    art: o.art,
    objekt: o.objekt,
    kennung: ort.id,
    weg: ort.weg,
    kurzadresse: kurzadresse(ort),
    neuerOrt: o.weg !== ort.weg,
    oeffentlich: true,
    hash,
    ...zeiten,
    position,
    nurVerlauf: o.nurVerlauf,
    ansicht: ansicht ?? null,
    spalten: { ...spalten, ...verlauf },
  }
}

/** A part has a digest of its own behind a dot, so that it can change alone. */
function fingerabdruck({ ansicht, spalten, verlauf }: Teilprojektion, bisher: string | null): string {
  const kern = ansicht ? digest([ansicht, spalten]) : (bisher ?? '').split('.')[0]!
  return verlauf ? `${kern}.${digest(verlauf)}` : kern
}

const digest = (wert: unknown): string => createHash('sha256').update(JSON.stringify(wert)).digest('hex')

/** Keeps id, address and times, so that whoever follows the public world learns that it was taken back. */
function grabstein(o: Objekt, ort: Ort, jetzt: Date): Zielzeile {
  const { art, objekt } = o
  const rest = {
    neuerOrt: false,
    oeffentlich: false,
    hash: 'zurueckgenommen',
    nurVerlauf: false,
    ansicht: null,
    spalten: {},
  }
  return {
    art,
    objekt,
    kennung: ort.id,
    weg: ort.weg,
    kurzadresse: kurzadresse(ort),
    ...stempel(o, o.oeffentlich === false, jetzt),
    ...rest,
  }
}

function stempel(
  o: Objekt,
  unveraendert: boolean,
  jetzt: Date,
): Pick<Zielzeile, 'angelegt' | 'geaendert' | 'position'> {
  return {
    angelegt: (o.angelegt ?? jetzt).toISOString(),
    geaendert: ((unveraendert ? o.geaendert : null) ?? jetzt).toISOString(),
    position: unveraendert ? o.position : null,
  }
}
