import type { Rolle } from './beratungsfolge.js'
import type { VorlageArt } from './vorlageart.js'

/** What the kinds of Vorlage are called. */
export const vorlageArtNamen: Record<VorlageArt, string> = {
  beschlussvorlage: 'Beschlussvorlage',
  mitteilungsvorlage: 'Mitteilungsvorlage',
  antrag: 'Antrag',
  anfrage: 'Anfrage',
  antwort: 'Antwort',
  dringlichkeitsvorlage: 'Dringlichkeitsvorlage',
  ergaenzungsvorlage: 'Ergänzungsvorlage',
  neufassung: 'Neufassung',
  aenderungsantrag: 'Änderungsantrag',
  anregung: 'Anregung',
}

const maennlich: ReadonlySet<VorlageArt> = new Set(['antrag', 'aenderungsantrag'])

/** Kind and publicity in one: "Öffentliche Beschlussvorlage", "Nichtöffentlicher Antrag". */
export function vorlageArtMitOeffentlichkeit(art: VorlageArt, oeffentlich: boolean): string {
  const endung = maennlich.has(art) ? 'er' : 'e'
  return `${oeffentlich ? 'Öffentlich' : 'Nichtöffentlich'}${endung} ${vorlageArtNamen[art]}`
}

/** What a Gremium does with the Vorlage, as the Beratungsfolge prints it. */
export const rollenNamen: Record<Rolle, string> = {
  anhoerung: 'Anhörung',
  stellungnahme: 'Stellungnahme',
  vorberatung: 'Vorberatung',
  empfehlung: 'Empfehlung',
  beschlussempfehlung: 'Beschlussempfehlung',
  zustimmung: 'Zustimmung',
  kenntnisnahme: 'Kenntnisnahme',
  entscheidung: 'Entscheidung',
  genehmigung: 'Genehmigung',
}
