import { type Herkunft, herkunftArten } from '../../regeln/herkunft.js'
import { AuswahlFeld, TeilFeld, TextFeld } from './felder.js'

/** Where something was taken over from, or that it is an example. */
export class HerkunftAngabe implements Herkunft {
  @AuswahlFeld({ name: 'Die Art der Herkunft', werte: herkunftArten })
  art: Herkunft['art']

  @TextFeld({
    name: 'Die Quelle',
    max: 300,
    leer: true,
    beispiel: 'Ratsinformationssystem der Stadt Herne',
  })
  quelle: string | null
}

export const HerkunftFeld = () =>
  TeilFeld({
    name: 'Die Herkunft',
    art: HerkunftAngabe,
    optional: true,
    leer: true,
    beschreibung: 'Übernommen oder Beispiel; öffentlich. Ohne Angabe bleibt die bisherige',
  })
