import type { Feldfehler } from '../regeln/regelverstoss.js'

/** Looks at one value and returns every fault below it; `zeiger` is the JSON pointer of the value. */
export type Pruefung = (wert: unknown, zeiger: string) => Feldfehler[]

/** How the description of the interface shows a value: the words of JSON Schema, and objects by their declaration. */
export interface Schema {
  type?: 'string' | 'integer' | 'boolean' | 'object' | 'array'
  format?: string
  pattern?: string
  enum?: readonly string[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  items?: Schema
  objekt?: ObjektFeld
  nullable?: true
  description?: string
  example?: unknown
}

/** A kind of value, declared once: its type, its check with the sentences people read, its description. */
export interface Feld<T = unknown> {
  pruefe: Pruefung
  schema: Schema
  /** Never set: it holds the type for the compiler. */
  readonly typ?: T
}

/** The TypeScript type of what a declaration accepts. */
export type Wert<F> = F extends Feld<infer T> ? T : never

/** A member of an object: its kind, and what to say when it is missing. */
export interface Glied<T = unknown, Pflicht extends boolean = boolean> {
  feld: Feld<T>
  fehlt: string
  pflicht: Pflicht
}
export type Glieder = Record<string, Glied>

type Werte<G extends Glieder> = {
  [K in keyof G as G[K] extends { pflicht: true } ? K : never]: Wert<G[K]['feld']>
} & { [K in keyof G as G[K] extends { pflicht: true } ? never : K]?: Wert<G[K]['feld']> }
export type Objektwert<G extends Glieder> = { [K in keyof Werte<G>]: Werte<G>[K] }

export interface ObjektFeld<G extends Glieder = Glieder> extends Feld<Objektwert<G>> {
  /** Of its schema in the description of the interface. */
  name: string
  glieder: G
}

export const istObjekt = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert)

export const fehler = (zeiger: string, text: string): Feldfehler[] => [{ zeiger, text }]

/** RFC 6901, section 3. */
const maskiert = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
const kurz = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

export const pflicht = <T>(feld: Feld<T>, fehlt = 'Diese Angabe fehlt.'): Glied<T, true> => ({
  feld,
  fehlt,
  pflicht: true,
})
export const freiwillig = <T>(feld: Feld<T>): Glied<T, false> => ({ feld, fehlt: '', pflicht: false })

/** The same kind with more to say in the description. */
export const mit = <F extends Feld>(angaben: Pick<Schema, 'description' | 'example'>, feld: F): F => ({
  ...feld,
  schema: { ...feld.schema, ...angaben },
})

/** Null is a statement of its own: "there is none". */
export const oderNull = <T>({ pruefe, schema }: Feld<T>): Feld<T | null> => ({
  pruefe: (wert, zeiger) => (wert === null ? [] : pruefe(wert, zeiger)),
  schema: { ...schema, nullable: true },
})

/** Every member must be known: what is ignored in silence is missed only in print. */
export function objekt<G extends Glieder>(name: string, glieder: G): ObjektFeld<G> {
  const bekannte = Object.entries(glieder)
  const pruefe: Pruefung = (wert, zeiger) => {
    if (!istObjekt(wert)) return fehler(zeiger, 'Hier wird ein Objekt mit benannten Feldern erwartet.')
    const unbekannt = Object.keys(wert)
      .filter((glied) => !Object.hasOwn(glieder, glied))
      .flatMap((glied) => fehler(`${zeiger}/${maskiert(glied)}`, `Das Feld „${kurz(glied)}“ ist nicht bekannt.`))
    const bekannt = bekannte.flatMap(([glied, { feld, fehlt, pflicht }]) => {
      if (Object.hasOwn(wert, glied) && wert[glied] !== undefined) return feld.pruefe(wert[glied], `${zeiger}/${glied}`)
      return pflicht ? fehler(`${zeiger}/${glied}`, fehlt) : []
    })
    return [...bekannt, ...unbekannt]
  }
  const feld: ObjektFeld<G> = { name, glieder, pruefe, schema: {} }
  feld.schema.objekt = feld
  return feld
}

export const liste = <T>({ pruefe, schema }: Feld<T>, hoechstens: number): Feld<T[]> => ({
  pruefe: (wert, zeiger) => {
    if (!Array.isArray(wert)) return fehler(zeiger, 'Hier wird eine Liste erwartet.')
    if (wert.length > hoechstens) return fehler(zeiger, `Erlaubt sind höchstens ${hoechstens} Einträge.`)
    return (wert as unknown[]).flatMap((eintrag, i) => pruefe(eintrag, `${zeiger}/${i}`))
  },
  schema: { type: 'array', items: schema, maxItems: hoechstens },
})

/** More rules on the same value. */
export const alle = <F extends Feld>(feld: F, ...regeln: Pruefung[]): F => ({
  ...feld,
  pruefe: (wert, zeiger) => [feld.pruefe, ...regeln].flatMap((regel) => regel(wert, zeiger)),
})

/** The same thing where only some of it may be said: described as the wide one, checked as the narrow one. */
export const engerGeprueft = <F extends Feld>(weit: F, eng: Feld): F => ({ ...weit, pruefe: eng.pruefe })
