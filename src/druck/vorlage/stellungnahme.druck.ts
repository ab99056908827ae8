import type { StellungnahmeAnsicht } from '../../ansichten/vorlage.js'
import type { Block } from '../../pdf/bloecke.js'
import { istUebernommen } from '../../regeln/herkunft.js'
import { datumKurz } from '../../regeln/datum.js'
import { betraegeGenannt } from '../../regeln/finanzen.js'
import { abschnittNamen, vorlageArtNamen } from '../../regeln/worte/vorlage.js'
import { absatz, ueberschrift } from '../bausteine/bausteine.js'
import { istLeer, richBloecke } from '../bausteine/richtext.druck.js'
import { unterschriftDruck, type Unterzeichnung } from '../bausteine/unterschrift.druck.js'
import { finanzenDruck } from './finanzen.druck.js'

const name = ({ nummer }: StellungnahmeAnsicht) => `${vorlageArtNamen.stellungnahme} ${nummer}`

/** What the administration proposes, beside the proposal of those who brought it in. */
export const gegenvorschlagDruck = (s: StellungnahmeAnsicht, basisUrl: string | undefined): Block[] =>
  istLeer(s.beschlussvorschlag)
    ? []
    : [
        ueberschrift(2, abschnittNamen('stellungnahme').beschlussvorschlag),
        absatz(`Aus der ${name(s)}`, 'klein'),
        {
          art: 'kasten',
          bloecke: richBloecke(s.beschlussvorschlag, { stil: 'hervor', ...(basisUrl && { basisUrl }) }),
        },
      ]

/** What it says to it, and for whom. */
export function stellungnahmeDruck(
  s: StellungnahmeAnsicht,
  unterzeichnung: Unterzeichnung,
  basisUrl: string | undefined,
): Block[] {
  const { datum, federfuehrung, sachverhalt, unterschrift } = s
  const von = [`${federfuehrung.kuerzel} – ${federfuehrung.name}`, ...(datum ? [datumKurz(datum)] : [])]
  return [
    ueberschrift(2, name(s)),
    absatz(von.join(', '), 'klein'),
    ...(istLeer(sachverhalt) ? [] : richBloecke(sachverhalt, { unterEbene: 2, ...(basisUrl && { basisUrl }) })),
    ...(unterschrift
      ? unterschriftDruck(unterschrift, istUebernommen(s.herkunft) ? 'uebernommen' : unterzeichnung)
      : []),
    ...(betraegeGenannt(s.finanzielleAuswirkungen, s.finanzen ?? null)
      ? finanzenDruck(s.finanzielleAuswirkungen, s.finanzen, 3)
      : []),
  ]
}
