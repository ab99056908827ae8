import type { Briefkopf } from '../../ansichten/vorlage.js'
import { bildmass } from '../../pdf/bildspeicher.js'
import type { Bild, Block } from '../../pdf/bloecke.js'
import { absatz } from './bausteine.js'

const wappenHoehe = 46
/** Lines of the letterhead stand close. */
const dicht = { abstandDanach: 0 }

/** Town at the left, what this paper is at the right: its name, and lines that say more of it. */
export function briefkopfDruck(koerperschaft: Briefkopf, name: string, zeilen: readonly string[]): Block[] {
  const stadt: Block[] = [
    absatz(koerperschaft.name, 'gross'),
    ...(koerperschaft.behoerde ? [absatz(koerperschaft.behoerde, 'still', dicht)] : []),
    ...(koerperschaft.anschrift ?? []).map((zeile) => absatz(zeile, 'still', dicht)),
  ]
  const papier: Block[] = [absatz(name, 'gross'), ...zeilen.map((zeile) => absatz(zeile, 'still', dicht))]
  const bild = wappen(koerperschaft)
  return [
    {
      art: 'spalten',
      spalten: [
        ...(bild ? [{ anteil: (bild.breite + 12) / 462, bloecke: [bild] }] : []),
        { anteil: 0.5, bloecke: stadt },
        { anteil: 0.5, bloecke: papier, ausrichtung: 'rechts' as const },
      ],
    },
    { art: 'abstand', hoehe: 7 },
    { art: 'linie', staerke: 'akzent' },
  ]
}

/** A coat of arms that cannot be read is left out: the paper must come out all the same. */
function wappen({ wappen }: Briefkopf): Bild | null {
  if (!wappen) return null
  const png = Buffer.from(wappen.png, 'base64')
  const mass = bildmass(png)
  if (!mass) return null
  const breite = Math.min(80, (wappenHoehe * mass.breite) / mass.hoehe)
  return { art: 'bild', png, alt: wappen.alt, breite, hoehe: (breite * mass.hoehe) / mass.breite }
}
