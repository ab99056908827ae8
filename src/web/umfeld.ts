import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Tag } from '../regeln/datum.js'
import type { Amtslage } from './amtslage.js'

/** What every page needs and no view carries: whose site it is, and the addresses of its browser files. */
export interface Umfeld {
  /** "Stadt Herne". */
  gemeinde: string
  /** Canonical origin of permanent links, without slash at the end. Never taken from the Host header. */
  basisUrl: string
  dateien: { css: string; js: string; zeichen: string }
  /** The town is an example and says so on every page. */
  demo: boolean
  /** The day of the reader, only to tell what is past by now; without it, nothing is. */
  heute?: Tag | undefined
  /** What every form of the staff carries; public pages have none. */
  formularmarke?: string | undefined
  /** Who is signed in, and what waits for them; public pages have none. */
  amt?: Amtslage | undefined
}

export const UmfeldKontext = createContext<Umfeld>({
  gemeinde: '',
  basisUrl: '',
  dateien: { css: '/assets/app.css', js: '/assets/public.js', zeichen: '/assets/zeichen.svg' },
  demo: false,
})

export const useUmfeld = (): Umfeld => useContext(UmfeldKontext)
