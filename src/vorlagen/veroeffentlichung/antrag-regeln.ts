import { hindernisse } from '../../regeln/oeffentlichkeit.js'
import type { Akteur } from '../../regeln/rechte.js'
import type { Hindernis } from '../../regeln/regelverstoss.js'
import type { Vorschau } from '../../veroeffentlichung/vorschau.js'
import type { VorlageSatz } from '../vorlage.queries.js'
import type { Antragswunsch } from './antrag.js'
import type { AntragSatz } from './antrag.queries.js'
import { beteiligteAn, freizugebende, type Lage } from './lage.js'

export const schonEntschieden = { code: 'schon_entschieden', text: 'Über diesen Antrag ist schon entschieden.' }
export const schonBeantragt = { code: 'schon_beantragt', text: 'Die Veröffentlichung ist schon beantragt.' }
const nichtFreigegeben = { code: 'nicht_freigegeben', text: 'Die Vorlage ist noch nicht freigegeben.' }
export const veraendert = {
  code: 'veraendert',
  text: 'Was veröffentlicht würde, hat sich geändert, seit Sie es angesehen haben. Sehen Sie sich die Vorschau noch einmal an.',
}

/** Every reason why this person may not confirm what is asked for. */
export function gegen(
  akteur: Akteur,
  antrag: AntragSatz,
  satz: VorlageSatz,
  lage: Lage,
  sicht: Vorschau | null,
): Hindernis[] {
  const betroffene = freizugebende(lage, antrag)
  const verborgene = lage.anlagen.some((a) => !sicht?.vorlage?.anlagen.some(({ nr }) => nr === a.nr))
  return hindernisse(
    {
      stand: lage.stand,
      freigegeben: lage.fassung !== null,
      oeffentlich: satz.oeffentlich && betroffene.every((a) => a.oeffentlich),
      interneArten: betroffene.filter((a) => !a.artOeffentlich).map((a) => a.art),
      ungeprueftesVerzeichnis: verborgene && (sicht?.vorlage?.anlagenVerzeichnis.length ?? 0) > 0,
      beteiligte: beteiligteAn(lage, antrag),
      handelndeId: akteur.id,
    },
    'veroeffentlichen',
  )
}

/** What would be refused in the end is refused at once. */
export function gegenAntrag(satz: VorlageSatz, lage: Lage, wunsch: Antragswunsch): Hindernis[] {
  if (!lage.fassung) return [nichtFreigegeben]
  const betroffene = freizugebende(lage, { anlageId: wunsch.anlageId ?? null })
  const sicht = {
    stand: lage.stand,
    freigegeben: true,
    oeffentlich: satz.oeffentlich && betroffene.every((a) => a.oeffentlich),
    interneArten: betroffene.filter((a) => !a.artOeffentlich).map((a) => a.art),
    beteiligte: [],
    handelndeId: '',
  }
  return hindernisse(sicht, 'veroeffentlichen')
}
