import type { Beispiel } from '../beispiel.js'
import { oeffentlichkeit } from './oeffentlichkeit.js'
import { schule } from './schule.js'
import { umwelt } from './umwelt.js'
import { verkehr } from './verkehr.js'
import { verwaltung } from './verwaltung.js'

/** All examples by name. */
export const beispiele: Record<string, Beispiel> = {
  ...schule,
  ...verkehr,
  ...umwelt,
  ...verwaltung,
  ...oeffentlichkeit,
}
