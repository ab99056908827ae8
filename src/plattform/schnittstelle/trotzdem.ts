import { TeilFeld, TextFeld } from './felder.js'

/** One warning that is known, and why it is done all the same (docs/adr/0035). */
export class TrotzdemEingabe {
  @TextFeld({ name: 'Der Code der Warnung', max: 50, beispiel: 'ergebnis_fehlt', beschreibung: 'Wie in hindernisse' })
  code: string

  @TextFeld({ name: 'Der Grund', max: 1000, beispiel: 'Der Punkt wurde nicht behandelt.' })
  grund: string
}

export const TrotzdemFeld = () =>
  TeilFeld({
    name: 'Die Bestätigung der Warnungen',
    art: TrotzdemEingabe,
    liste: true,
    optional: true,
    beschreibung: 'Warnungen (bestaetigbar), die Sie kennen, mit dem Grund',
  })
