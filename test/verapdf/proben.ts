import type { VorlageForm } from '../../src/ansichten/vorlage.js'
import type { VorlageDruck } from '../../src/druck/vorlage/vorlage.druck.js'
import { herne, lang, mitFinanzen, reich } from '../fabrik/beispielvorlagen.js'
import { zufallsvorlagen } from '../fabrik/zufallsvorlage.js'

export { absatzTexte } from '../fabrik/blocktext.js'
export { alle, liesPdf, textVon } from '../pdf-lesen.js'

/** One document to print and to check. */
export interface Probe {
  name: string
  vorlage: VorlageForm
  druck: VorlageDruck
}

const vonHand = { unterzeichnung: 'von_hand' } as const
const gezeichnet = { unterzeichnung: 'gezeichnet', basisUrl: 'https://ris.example.de' } as const
const verlauf = { ...gezeichnet, verlauf: { stand: '2016-10-11' } }

/** The documents that people know by name. */
export const bekannteProben = (): Probe[] => [
  { name: 'herne', vorlage: herne(), druck: gezeichnet },
  { name: 'herne-entwurf', vorlage: herne(), druck: vonHand },
  { name: 'herne-verlauf', vorlage: herne(), druck: { ...verlauf, verlauf: { stand: '2016-09-27' } } },
  { name: 'finanzen', vorlage: mitFinanzen(), druck: gezeichnet },
  { name: 'reich', vorlage: reich(), druck: gezeichnet },
  { name: 'reich-verlauf', vorlage: reich(), druck: verlauf },
  { name: 'nichtoeffentlich', vorlage: { ...reich(), oeffentlich: false }, druck: gezeichnet },
  { name: 'zweihundert-seiten', vorlage: lang(200), druck: gezeichnet },
]

/** Random Vorlagen, every second one with its course. */
export const zufallsproben = (anzahl: number, seed: number): Probe[] =>
  zufallsvorlagen(anzahl, seed).map((vorlage, i) => ({
    name: `zufall-${String(i).padStart(4, '0')}`,
    vorlage,
    druck: i % 2 ? verlauf : vonHand,
  }))
