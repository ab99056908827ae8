import type { Tag } from '../regeln/datum.js'
import { tagVon } from '../web/format.js'

/** Today in the town; only to sort meetings into coming and past. */
export const heute = (jetzt: Date = new Date()): Tag => tagVon(jetzt.toISOString())

export const tagVor = (tag: Tag): Tag =>
  new Date(Date.parse(`${tag}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
