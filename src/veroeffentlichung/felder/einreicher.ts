import type { Einreicher } from '../../ansichten/vorlage.js'
import { einreicherName } from '../../regeln/einreicher.js'
import { bestaetigtFallsGesagt, Blatt, type Glieder, Intern } from './feld.js'

/** The name of a private person is internal for ever: in its place stands the word for all of them. */
export const einreicher: Glieder<Einreicher> = {
  art: bestaetigtFallsGesagt,
  name: new Blatt('oeffentlich', 'falls_gesagt', (_, __, eltern) => einreicherName(eltern as Einreicher)),
  gremiumId: new Intern(),
  personId: new Intern(),
}
