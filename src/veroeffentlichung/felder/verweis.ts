import type { Verweis } from '../../ansichten/verweis.js'
import { type Anlass, durch, type Glieder } from './feld.js'

/** A link comes out, and goes, with the thing that it leads to. */
export const verweis = (anlass: Anlass): Glieder<Verweis> => ({
  id: durch('adresse'),
  name: durch(anlass),
  adresse: durch('adresse'),
})
