import type { ComponentChildren } from 'preact'

/** A step of the breadcrumb; the last one is the page itself and has no address. */
export interface Pfadstueck {
  name: string
  adresse?: string
}

/** What a page tells its frame. */
export interface RahmenAngaben {
  titel: string
  /** Name of the entry of the main navigation the page belongs to. */
  bereich?: string
  pfad?: Pfadstueck[]
  /** Path of the permanent address. */
  kanonisch?: string
  /** Address of the next page of a list. */
  weiter?: string | null
  children?: ComponentChildren
}
