import type { BeratungZustand } from '../beratung-schritte.js'
import type { Rolle } from '../rolle.js'

/** What a Gremium does with the Vorlage, as the Beratungsfolge prints it. */
export const rollenNamen: Readonly<Record<Rolle, string>> = {
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

export const beratungZustandNamen: Readonly<Record<BeratungZustand, string>> = {
  geplant: 'Geplant',
  terminiert: 'Terminiert',
  auf_tagesordnung: 'Auf der Tagesordnung',
  aufgerufen: 'Aufgerufen',
  ergebnis_vorlaeufig: 'Ergebnis vorläufig',
  ergebnis_festgestellt: 'Ergebnis festgestellt',
  nicht_behandelt: 'Nicht behandelt',
  entfallen: 'Entfallen',
}
