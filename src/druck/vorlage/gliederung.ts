import type { VorlageArt } from '../../regeln/vorlageart.js'

/** The parts of a printed Vorlage below its metadata. */
export const abschnitte = [
  'beratungsfolge',
  'finanzen',
  'beschlussvorschlag',
  'sachverhalt',
  'unterschrift',
  'anlagen',
] as const
export type Abschnitt = (typeof abschnitte)[number]

/** The order of the city of Herne: who decides and what it costs before what is decided and why. */
const herne: readonly Abschnitt[] = abschnitte

/** Who asks or answers says the matter first; a resolution, where there is one, follows from it. */
const textZuerst: readonly Abschnitt[] = [
  'beratungsfolge',
  'sachverhalt',
  'beschlussvorschlag',
  'finanzen',
  'unterschrift',
  'anlagen',
]

/** Order of the parts per kind of Vorlage. Every list names every part, so that no text can be lost. */
export const gliederung: Record<VorlageArt, readonly Abschnitt[]> = {
  beschlussvorlage: herne,
  mitteilungsvorlage: herne,
  antrag: herne,
  anfrage: textZuerst,
  antwort: textZuerst,
  dringlichkeitsvorlage: herne,
  ergaenzungsvorlage: herne,
  neufassung: herne,
  aenderungsantrag: herne,
  anregung: textZuerst,
  stellungnahme: textZuerst,
}
