import { AsyncLocalStorage } from 'node:async_hooks'
import { tagInBerlin, type Tag } from '../regeln/datum.js'

const gestellt = new AsyncLocalStorage<Date>()

/** The time of an act. Ask here and never `new Date()`, so that an act can be told when it happens. */
export const jetzt = (): Date => gestellt.getStore() ?? new Date()

/** Today in Europe/Berlin. */
export const heute = (): Tag => tagInBerlin(jetzt())

/** Runs an act as if it were that time: the demo town, what is taken over from elsewhere, tests. */
export const zurZeit = <T>(zeit: Date, arbeit: () => Promise<T>): Promise<T> => gestellt.run(zeit, arbeit)
