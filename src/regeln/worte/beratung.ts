import type { BeratungZustand } from '../beratung-schritte.js'
import { datumKurz, type Tag } from '../datum.js'
import type { Rolle } from '../rolle.js'
import { imGremium } from './gremium.js'

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

/** A role that is not ours is told in the words of its source. */
export const rollenName = ({
  rolle,
  rolleBezeichnung,
}: {
  rolle: Rolle | null
  rolleBezeichnung?: string | null
}): string => (rolle ? rollenNamen[rolle] : (rolleBezeichnung ?? ''))

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

/** Said before an outcome is taken back that has planned another Beratung. */
export const loeschtSatz = (gremium: string, datum: Tag | null): string =>
  `Die geplante Beratung ${imGremium(gremium)}${datum ? ` am ${datumKurz(datum)}` : ''} wird gelöscht.`
