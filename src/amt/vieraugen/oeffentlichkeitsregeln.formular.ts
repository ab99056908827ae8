import { titelregeln } from '../../regeln/nichtoeffentlichkeit.js'
import { namenregeln, type Oeffentlichkeitsregeln } from '../../regeln/oeffentlichkeitsregeln.js'
import { Eingabefehler, type Feldfehler } from '../../regeln/regelverstoss.js'
import { istLeererText } from '../../regeln/text.js'
import type { RegelFormular } from './oeffentlichkeitsregeln.dto.js'

/** The rules in the words of the form. */
export type Regelauswahl = Record<keyof Oeffentlichkeitsregeln, string>

export const janein = ['ja', 'nein'] as const

export const alsAuswahl = (r: Oeffentlichkeitsregeln): Regelauswahl => ({
  titelNichtoeffentlich: r.titelNichtoeffentlich,
  namenOeffentlich: r.namenOeffentlich,
  ergebnisseVorlaeufig: r.ergebnisseVorlaeufig ? 'ja' : 'nein',
})

/** @throws Eingabefehler with every rule that is none of the choices */
export function regelnAus(formular: RegelFormular): Oeffentlichkeitsregeln {
  const fehler: Feldfehler[] = []
  const wahl = <T extends string>(name: keyof Regelauswahl, werte: readonly T[]): T => {
    const wert = werte.find((w) => w === formular[name])
    if (!wert) fehler.push({ zeiger: `/${name}`, text: 'Wählen Sie einen Eintrag der Liste.' })
    return wert ?? werte[0]!
  }
  const regeln = {
    titelNichtoeffentlich: wahl('titelNichtoeffentlich', titelregeln),
    namenOeffentlich: wahl('namenOeffentlich', namenregeln),
    ergebnisseVorlaeufig: wahl('ergebnisseVorlaeufig', janein) === 'ja',
  }
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return regeln
}

/** @throws Eingabefehler at the field */
export function grundAus(grund = ''): string {
  if (istLeererText(grund)) throw new Eingabefehler([{ zeiger: '/grund', text: 'Nennen Sie den Grund der Ablehnung.' }])
  return grund
}
