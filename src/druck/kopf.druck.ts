import type { Briefkopf, Kontakt, VorlageForm } from '../ansichten/vorlage.js'
import { type Kopfangaben, type Kopfzeilen, kopfzeilen } from '../form/kopfzeilen.js'
import type { Bild, Block, Inhalt, Tabelle, Zelle } from '../pdf/bloecke.js'
import { bildmass } from '../pdf/bildspeicher.js'
import { datumKurz } from '../regeln/datum.js'
import { lageText, vorlageArtMitOeffentlichkeit } from '../regeln/worte/vorlage.js'
import { absatz, kopfzelle, zelle } from './bausteine.js'

const wappenHoehe = 46
/** Lines of the letterhead stand close. */
const dicht = { abstandDanach: 0 }

/** Town at the left, what this paper is at the right. The only place that says kind and publicity. */
export function briefkopfDruck(
  vorlage: Pick<VorlageForm, 'koerperschaft' | 'nummer' | 'art' | 'oeffentlich'>,
  zusatz: string | null,
): Block[] {
  const { koerperschaft, nummer, art, oeffentlich } = vorlage
  const stadt: Block[] = [
    absatz(koerperschaft.name, 'gross'),
    absatz(koerperschaft.behoerde, 'still', dicht),
    ...(koerperschaft.anschrift ?? []).map((zeile) => absatz(zeile, 'still', dicht)),
  ]
  const papier: Block[] = [
    absatz(vorlageName(nummer), 'gross'),
    absatz(vorlageArtMitOeffentlichkeit(art, oeffentlich), 'still', dicht),
    ...(zusatz ? [absatz(zusatz, 'still', dicht)] : []),
  ]
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

/** "Vorlage 2016/0542", or "Vorlage" while it has no number. */
export const vorlageName = (nummer: string | null): string => (nummer ? `Vorlage ${nummer}` : 'Vorlage')

/** A coat of arms that cannot be read is left out: the paper must come out all the same. */
function wappen({ wappen }: Briefkopf): Bild | null {
  if (!wappen) return null
  const png = Buffer.from(wappen.png, 'base64')
  const mass = bildmass(png)
  if (!mass) return null
  const breite = Math.min(80, (wappenHoehe * mass.breite) / mass.hoehe)
  return { art: 'bild', png, alt: wappen.alt, breite, hoehe: (breite * mass.hoehe) / mass.breite }
}

/** Who wrote it, who leads, whom to ask. What is not given has no line. */
const angaben: Kopfzeilen<Inhalt> = {
  datum: { name: 'Datum', zeige: (datum) => text(datumKurz(datum)) },
  verfasser: {
    name: 'Verfasser',
    zeige: ({ name, organisationseinheit: stelle }) => text(stelle ? `${name} (${stelle})` : name),
  },
  federfuehrung: {
    name: 'Federführend',
    zeige: ({ kuerzel, name }) => text([kuerzel, name].filter(Boolean).join(' – ')),
  },
  bearbeiter: { name: 'Bearbeiter/-in', zeige: (wer) => text(wer) },
  kontakt: { name: 'Kontakt', zeige: kontaktDruck },
  lage: { name: 'Lage', zeige: (lage) => text(lageText(lage)) },
}

export const angabenDruck = (vorlage: Kopfangaben): Tabelle => ({
  art: 'tabelle',
  zusammenfassung: 'Angaben zur Vorlage',
  spalten: [{ anteil: 0.24 }, { anteil: 0.76 }],
  kopf: [],
  rumpf: kopfzeilen(angaben, vorlage)
    .filter(({ wert }) => wert.length > 0)
    .map(({ name, wert }): Zelle[] => [kopfzelle(name), zelle(wert)]),
})

const text = (wert: string): Inhalt => (wert ? [{ text: wert }] : [])

function kontaktDruck({ telefon, email, zimmer }: Kontakt): Inhalt {
  const teile: Inhalt = [
    ...(telefon ? [{ text: `Telefon ${telefon}` }] : []),
    ...(email ? [{ text: email, link: `mailto:${email}`, linkBeschreibung: `E-Mail an ${email}` }] : []),
    ...(zimmer ? [{ text: `Zimmer ${zimmer}` }] : []),
  ]
  return teile.flatMap((teil, i) => (i ? [{ text: ', ' }, teil] : [teil]))
}
