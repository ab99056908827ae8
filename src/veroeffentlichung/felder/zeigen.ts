import { Blatt, Ganz, type Glieder, Intern, JeZeile, OhneNamen, Reihen, type Umstaende } from './feld.js'

declare class Marke {
  private readonly gezeigt: true
}

/** A copy that has nothing in it but what its table lets out. Only the walk makes one, and nothing else is written. */
export type Gezeigt<T = object> = T & Marke

/** The copy of a value; undefined: nothing of it may get out. `eltern` is the object that it is a member of. */
type Gang = (wert: unknown, umstaende: Umstaende, eltern: object) => unknown

type Tafel = Readonly<Record<string, unknown>>

/** The times are in every table too, but known only once it is clear whether anything has changed. */
export const gestempelt = (ansicht: Gezeigt | undefined, zeiten: Partial<Zeiten>): Gezeigt =>
  ({ ...ansicht, ...zeiten }) as Gezeigt

/** ISO instants. */
export interface Zeiten {
  angelegt: string
  geaendert: string
}

/** A view before the epilogue knows its times. */
export type OhneZeiten<T> = Omit<T, keyof Zeiten>

/**
 * The walk of a table, made once when the module is loaded, since all public commits wait for it. It takes the members in the
 * order in which the value has them, so that the digests of what was public before this table existed still hold.
 */
export function zeigen<T>(felder: Glieder<T>): (wert: T, umstaende?: Umstaende) => Gezeigt<T> {
  const gang = objekt(felder as Tafel)
  return (wert, umstaende = { namen: false }) => gang(wert, umstaende, {}) as Gezeigt<T>
}

function gangVon(knoten: unknown): Gang | null {
  if (knoten instanceof Blatt) return blatt(knoten)
  if (knoten instanceof Intern) return knoten.stattdessen === undefined ? null : () => knoten.stattdessen
  if (knoten instanceof OhneNamen) return ohneNamen(knoten)
  if (knoten instanceof Ganz) return objekt(knoten.felder as Tafel)
  if (knoten instanceof Reihen) return liste(objekt(knoten.felder as Tafel))
  if (knoten instanceof JeZeile) return liste(objekt(knoten.felder as Tafel), istOeffentlich)
  return Array.isArray(knoten) ? liste(objekt(knoten[0] as Tafel)) : objekt(knoten as Tafel)
}

const blatt =
  ({ zeigen }: Blatt): Gang =>
  (wert, umstaende, eltern) =>
    istBlatt(wert) ? zeigen(wert, umstaende, eltern) : undefined

/** An object where the table has a leaf comes from another version: nobody has said who may read what is in it. */
const istBlatt = (wert: unknown): boolean =>
  Array.isArray(wert) ? wert.every((w) => typeof w !== 'object') : !istObjekt(wert) || wert['type'] === 'doc'

const istObjekt = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert)

function objekt(tafel: Tafel): Gang {
  const gaenge = new Map(Object.entries(tafel).map(([name, knoten]) => [name, gangVon(knoten)]))
  return (wert, umstaende) => {
    if (wert === null) return null
    if (!istObjekt(wert)) return undefined
    const kopie: Record<string, unknown> = {}
    for (const name of Object.keys(wert)) {
      const glied = gaenge.get(name)?.(wert[name], umstaende, wert)
      if (glied !== undefined) kopie[name] = glied
    }
    return kopie
  }
}

const liste =
  (element: Gang, nur: (wert: unknown) => boolean = istObjekt): Gang =>
  (wert, umstaende, eltern) => {
    if (wert === null) return null
    return Array.isArray(wert) ? wert.filter(nur).map((w) => element(w, umstaende, eltern)) : undefined
  }

function ohneNamen({ felder, stattdessen }: OhneNamen<unknown>): Gang {
  const mitNamen = objekt(felder as Tafel)
  return (wert, umstaende, eltern) => {
    if (umstaende.namen || !istObjekt(wert)) return mitNamen(wert, umstaende, eltern)
    return stattdessen(wert, eltern as never)
  }
}

const istOeffentlich = (zeile: unknown): boolean => istObjekt(zeile) && zeile['oeffentlichkeit'] === 'oeffentlich'
