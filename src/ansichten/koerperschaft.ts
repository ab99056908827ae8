import type { Briefkopf } from './vorlage.js'

/** The municipality as the public sees it. */
export interface KoerperschaftAnsicht {
  name: string
  briefkopf: Briefkopf
  /** True for the demo town: every page says so. */
  demo: boolean
}
