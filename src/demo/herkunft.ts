import type { Herkunft } from '../regeln/herkunft.js'

export const erfunden: Herkunft = { art: 'beispiel', quelle: null }
export const herkunftHerne: Herkunft = { art: 'uebernommen', quelle: 'Ratsinformationssystem der Stadt Herne' }
