import type { VorlageAnsicht } from '../../ansichten/vorlage.js'
import { hindernisse } from '../../regeln/oeffentlichkeit.js'
import type { Akteur } from '../../regeln/rechte.js'
import type { Hindernis } from '../../regeln/regelverstoss.js'
import type { VorlageSatz } from '../vorlage.queries.js'
import type { AntragSatz } from './antrag.queries.js'
import { beteiligteAn, freizugebende, type Lage } from './lage.js'

export const schonEntschieden = { code: 'schon_entschieden', text: 'Über diesen Antrag ist schon entschieden.' }
export const schonBeantragt = { code: 'schon_beantragt', text: 'Die Veröffentlichung ist schon beantragt.' }
const nichtFreigegeben = { code: 'nicht_freigegeben', text: 'Die Vorlage ist noch nicht freigegeben.' }
export const veraendert = {
  code: 'veraendert',
  text: 'Was veröffentlicht würde, hat sich geändert, seit Sie es angesehen haben. Sehen Sie sich die Vorschau noch einmal an.',
}

/** What counts against it whoever acts: what would be refused in the end is refused at once. */
const sicht = (satz: VorlageSatz, lage: Lage, antrag: Pick<AntragSatz, 'anlageId'>) => {
  const betroffene = freizugebende(lage, antrag)
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
  antrag: AntragSatz,
  satz: VorlageSatz,
  lage: Lage,
  ansicht: VorlageAnsicht | null,
): Hindernis[] {
  const verborgene = lage.anlagen.some((a) => !ansicht?.anlagen.some(({ nr }) => nr === a.nr))
  const ungeprueftesVerzeichnis = verborgene && (ansicht?.anlagenVerzeichnis.length ?? 0) > 0
  const personen = { beteiligte: beteiligteAn(lage, antrag), handelndeId: akteur.id }
  return hindernisse({ ...sicht(satz, lage, antrag), ...personen, ungeprueftesVerzeichnis }, 'veroeffentlichen')
}

/** Every reason why it cannot be asked for. */
export const gegenAntrag = (satz: VorlageSatz, lage: Lage, anlageId: string | null): Hindernis[] =>
  lage.fassung
    ? hindernisse({ ...sicht(satz, lage, { anlageId }), beteiligte: [], handelndeId: '' }, 'veroeffentlichen')
    : [nichtFreigegeben]
