import type { ErgebnisForm } from '../../ansichten/vorlage.js'
import type { BeispielErgebnis } from '../beispiel.js'

type Stimmen = Pick<ErgebnisForm, 'mehrheit' | 'abstimmung' | 'aenderung'>

export const einstimmig = (ja: number, enthaltung = 0): Stimmen => ({
  aenderung: 'ungeaendert',
  mehrheit: 'einstimmig',
  abstimmung: { ja, nein: 0, enthaltung },
})

export const mitStimmen = (ja: number, nein: number, enthaltung: number): Stimmen => ({
  aenderung: 'ungeaendert',
  mehrheit: 'mehrheitlich',
  abstimmung: { ja, nein, enthaltung },
})

/** Refused by vote: there is nothing that could have been changed. */
export const abgelehnt = (ja: number, nein: number, enthaltung: number): BeispielErgebnis => ({
  art: 'abgelehnt',
  bezeichnung: 'mehrheitlich abgelehnt',
  mehrheit: 'mehrheitlich',
  abstimmung: { ja, nein, enthaltung },
})

/** Unanimous where there was nothing to change: an approval, an election. */
export const einhellig = (ja: number, enthaltung = 0): Stimmen => ({
  mehrheit: 'einstimmig',
  abstimmung: { ja, nein: 0, enthaltung },
})
