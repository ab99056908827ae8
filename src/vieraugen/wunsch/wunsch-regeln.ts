import type { VorlageAnsicht } from '../../ansichten/vorlage.js'
import { gegenVertretung, hindernisse } from '../../regeln/oeffentlichkeit.js'
import type { Akteur } from '../../regeln/rechte.js'
import type { Hindernis } from '../../regeln/regelverstoss.js'
import { kreisVon } from '../../vorlagen/sichtbarkeit.js'
import type { VorlageSatz } from '../../vorlagen/vorlage.queries.js'
import type { WunschSatz } from './wunsch.queries.js'
import {
  beteiligteAn,
  type Gewuenschtes,
  zuVeroeffentlichende,
  type Veroeffentlichungslage,
} from '../../veroeffentlichung/stand/veroeffentlichungsstand.js'

export const schonEntschieden = { code: 'schon_entschieden', text: 'Über diesen Wunsch ist schon entschieden.' }
export const schonGewuenscht = { code: 'schon_beantragt', text: 'Die Veröffentlichung ist schon gewünscht.' }
const nichtFreigegeben = { code: 'nicht_freigegeben', text: 'Die Vorlage ist noch nicht freigegeben.' }
/** There is nothing to see of it before, and nobody confirms what he has not seen. */
const erstDerAntrag = {
  code: 'antrag_nicht_oeffentlich',
  text: 'Eine Stellungnahme ist öffentlich, solange es auch das ist, wozu sie gehört. Veröffentlichen Sie das zuerst.',
}
export const veraendert = {
  code: 'veraendert',
  text: 'Was veröffentlicht würde, hat sich geändert, seit Sie es angesehen haben. Sehen Sie sich die Vorschau noch einmal an.',
}

/** What counts against it whoever acts: what would be refused in the end is refused at once. */
const sicht = (satz: VorlageSatz, lage: Veroeffentlichungslage, wunsch: Pick<WunschSatz, 'anlageId'>) => {
  const betroffene = zuVeroeffentlichende(lage, wunsch)
  return {
    stand: lage.stand,
    freigegeben: lage.fassung !== null,
    oeffentlich: satz.oeffentlich && betroffene.every((a) => a.oeffentlich),
    interneArten: betroffene.filter((a) => !a.artOeffentlich).map((a) => a.art),
  }
}

/** Every reason why this person may not confirm what is asked for; `ansicht` is what the world would read. */
export function gegen(
  akteur: Akteur,
  wunsch: Gewuenschtes,
  satz: VorlageSatz,
  lage: Veroeffentlichungslage,
  ansicht: VorlageAnsicht | null,
): Hindernis[] {
  const verborgene = lage.anlagen.some((a) => !ansicht?.anlagen.some(({ nr }) => nr === a.nr))
  const ungeprueftesVerzeichnis = verborgene && (ansicht?.anlagenVerzeichnis.length ?? 0) > 0
  const personen = { beteiligte: beteiligteAn(lage, wunsch), handelndeId: akteur.id }
  const gruende = [
    ...hindernisse({ ...sicht(satz, lage, wunsch), ...personen, ungeprueftesVerzeichnis }, 'veroeffentlichen'),
    ...gegenVertretung(akteur, 'vorlage.veroeffentlichen', kreisVon(satz), personen.beteiligte),
  ]
  return ansicht || satz.art !== 'stellungnahme' || gruende.length > 0 ? gruende : [erstDerAntrag]
}

/** Every reason why it cannot be asked for. */
export const gegenWunsch = (satz: VorlageSatz, lage: Veroeffentlichungslage, anlageId: string | null): Hindernis[] =>
  lage.fassung
    ? hindernisse({ ...sicht(satz, lage, { anlageId }), beteiligte: [], handelndeId: '' }, 'veroeffentlichen')
    : [nichtFreigegeben]
