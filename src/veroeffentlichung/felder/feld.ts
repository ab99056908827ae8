import type { RichDokument } from '../../richtext/dokument.js'

/** Who may read a leaf; nobody: it is `Intern`. */
export type Sicht = 'oeffentlich' | 'nur_mit_namen' | 'nur_wenn'

/** By which act a leaf comes out that the second person need not have seen. */
export type Anlass =
  /** Fixed by the number and the moment of the Fassung, which he has seen. */
  | 'fassung'
  /** Says nothing that another leaf does not say. */
  | 'abgeleitet'
  /** Ids and addresses, given when something becomes public for the first time. */
  | 'adresse'
  /** Names of Gremien: the town says them anyway. */
  | 'stammdaten'
  /** The Gremienbüro plans a Sitzung, moves it, sends its agenda, calls it off. */
  | 'sitzungsdienst'
  /** An outcome is recorded, established, corrected. */
  | 'ergebnis'
  /** Another Vorlage, Vorgang or Sitzung becomes public, by its own confirmation. */
  | 'andere_sache'
  | 'ruecknahme'
  | 'zeitpunkt'

/**
 * Whether the second person confirms it. `falls_gesagt` is for every leaf that comes later: while it says nothing, what was
 * confirmed before it existed stays confirmed and comes on its day; as soon as it says something, somebody must have seen it.
 */
export type Bestaetigung = 'bestaetigt' | 'falls_gesagt' | Anlass

/** What of a walk is the same for the whole view. */
export interface Umstaende {
  /** Whether the town names its staff in public. */
  namen: boolean
}

/** What is written in place of a leaf; undefined: not even its name. `eltern` is the object that it is a member of. */
export type Zeigen = (wert: unknown, umstaende: Umstaende, eltern: object) => unknown

/** One leaf: a scalar, a list of scalars, or a rich text. */
export class Blatt {
  constructor(
    readonly sicht: Sicht,
    readonly bestaetigung: Bestaetigung,
    readonly zeigen: Zeigen = (wert) => wert,
  ) {}
}

/** Closed, with everything below it: `new Intern()`. */
export class Intern {
  constructor(readonly stattdessen?: null) {}
}

/** Another form of an object for towns that name units only. */
export class OhneNamen<T> {
  constructor(
    readonly felder: Glieder<T>,
    readonly stattdessen: (wert: T, eltern: never) => T | null,
  ) {}
}

/** Confirmed with every leaf of it, whatever their own tables say. */
export class Ganz<T> {
  constructor(readonly felder: Glieder<T>) {}
}

/** A list whose elements are confirmed as rows of their values. */
export class Reihen<T> {
  constructor(readonly felder: Glieder<T>) {}
}

/** A list whose rows say themselves who may read them, as the fields that a town adds. What says nothing is internal. */
export class JeZeile<T> {
  constructor(readonly felder: Glieder<T>) {}
}

type Skalar = string | number | boolean
type IstBlatt<T> = [T] extends [Skalar | RichDokument | readonly Skalar[]] ? true : false

/** Every member, also the optional ones: one that is missing does not compile. */
export type Glieder<T> = { readonly [K in keyof T]-?: Felder<NonNullable<T[K]>> }

/** The table of a view, down to its leaves. */
export type Felder<T> =
  Intern | (IstBlatt<T> extends true ? Blatt : T extends readonly (infer E)[] ? Liste<E> : Objekt<T>)

type Objekt<T> = Glieder<T> | OhneNamen<T> | Ganz<T>
type Liste<E> = E extends { oeffentlichkeit: unknown } ? JeZeile<E> : readonly [Glieder<E>] | Reihen<E>

export const bestaetigt = new Blatt('oeffentlich', 'bestaetigt')
export const bestaetigtFallsGesagt = new Blatt('oeffentlich', 'falls_gesagt')

/** Internal, but its member stands there and is null. */
export const leer = new Intern(null)

export const durch = (anlass: Anlass): Blatt => new Blatt('oeffentlich', anlass)

/** For towns that name units only, something else stands there. */
export const nurMitNamen = (stattdessen: string | null): Blatt =>
  new Blatt('nur_mit_namen', 'bestaetigt', (wert, { namen }) => (namen ? wert : stattdessen))

/** Null unless the object itself allows it. */
export const nurWenn = <T>(bedingung: (eltern: T) => boolean, bestaetigung: Bestaetigung): Blatt =>
  new Blatt('nur_wenn', bestaetigung, (wert, _, eltern) => (bedingung(eltern as T) ? wert : null))
