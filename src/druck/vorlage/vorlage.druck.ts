import { createHash } from 'node:crypto'
import type { StellungnahmeAnsicht, VorlageForm } from '../../ansichten/vorlage.js'
import type { Block, Dokument } from '../../pdf/bloecke.js'
import { datumKurz, type Tag } from '../../regeln/datum.js'
import { einreicherNamen, einreicherZeichnung, ohnePrivate } from '../../regeln/einreicher.js'
import { istUebernommen } from '../../regeln/herkunft.js'
import { istEingang } from '../../regeln/vorlageart.js'
import { herkunftMarke } from '../../regeln/worte/herkunft.js'
import {
  abschnittNamen,
  vorlageArtMitOeffentlichkeit,
  vorlageArtNamen,
  vorschlagName,
} from '../../regeln/worte/vorlage.js'
import { briefkopfDruck } from '../bausteine/briefkopf.druck.js'
import { angabenDruck } from './angaben.druck.js'
import { anlagenDruck, type Druckanlage } from './anlagen.druck.js'
import { ueberschrift } from '../bausteine/bausteine.js'
import { beratungsfolgeDruck, beratungsverlaufDruck, type Druckberatung } from './beratungsfolge.druck.js'
import { finanzenDruck } from './finanzen.druck.js'
import { gliederung, type Abschnitt } from './gliederung.js'
import { gegenvorschlagDruck, stellungnahmeDruck } from './stellungnahme.druck.js'
import { istLeer, richBloecke } from '../bausteine/richtext.druck.js'
import { einreicherDruck, unterschriftDruck, type Unterzeichnung } from '../bausteine/unterschrift.druck.js'

/** The interchange form, or the public view, which knows more of each step. */
export type Druckvorlage = Omit<VorlageForm, 'beratungsfolge' | 'anlagen'> & {
  beratungsfolge: readonly Druckberatung[]
  beratungsfolgeBeiFreigabe?: readonly Druckberatung[]
  anlagen: readonly Druckanlage[]
  stellungnahmen?: readonly StellungnahmeAnsicht[]
}

export interface VorlageDruck {
  unterzeichnung: Unterzeichnung
  /** Set: the Vorlage with the course of its Beratungen as of this day. Missing: as frozen, without outcomes. */
  verlauf?: { stand: Tag | null }
  /** Instant of the content, usually that of the Freigabe. Missing: taken from the days that the Vorlage names. */
  zeitpunkt?: Date
  /** Canonical address of this server, `https://ris.example.de`; without it paths are not printed as links. */
  basisUrl?: string
}

/** A Vorlage as paper. */
export function vorlageDruck(ganze: Druckvorlage, druck: VorlageDruck): Dokument {
  // No paper names a private person, nor does anything in its file that is made of what the paper says.
  const vorlage = ganze.einreicher ? { ...ganze, einreicher: ohnePrivate(ganze.einreicher) } : ganze
  const { nummer, art, oeffentlich, betreff } = vorlage
  const { koerperschaft, verfasser, stelle } = absender(vorlage)
  const zusatz = druck.verlauf ? verlaufName(druck.verlauf.stand) : null
  const name = nummer ? `Vorlage ${nummer}` : 'Vorlage'
  const kennzeichen = [herkunftMarke(vorlage.herkunft), !oeffentlich && 'Nichtöffentlich'].filter(Boolean).join(' · ')
  const thema = vorlageArtMitOeffentlichkeit(art, oeffentlich)
  return {
    titel: `${name}: ${betreff}${zusatz ? ` (${zusatz})` : ''}`,
    thema,
    verfasser,
    stichworte: [vorlageArtNamen[art], nummer, ...stelle].filter(Boolean).join(', '),
    datum: druck.zeitpunkt ?? inhaltsdatum(vorlage),
    kennung: createHash('sha256')
      .update(JSON.stringify([vorlage, druck]))
      .digest('hex'),
    // The only place that says kind and publicity.
    briefkopf: briefkopfDruck(koerperschaft, name, [thema, ...(zusatz ? [zusatz] : [])]),
    laufkopf: { links: name, rechts: betreff },
    ...(kennzeichen && { kennzeichen }),
    fuss: [koerperschaft.name, koerperschaft.behoerde, zusatz].filter(Boolean).join(' · '),
    bloecke: [
      ueberschrift(1, betreff),
      angabenDruck(vorlage),
      ...gliederung[art].flatMap((abschnitt) => abschnittDruck[abschnitt](vorlage, druck)),
      ...gesagte(vorlage, druck).flatMap((s) => stellungnahmeDruck(s, druck.unterzeichnung, druck.basisUrl)),
    ],
  }
}

/** Whose paper it is: what came in bears the name of the town, not of its authority, and is by those who brought it in. */
function absender(vorlage: Druckvorlage) {
  const { koerperschaft, federfuehrung, einreicher = [] } = vorlage
  if (!istEingang(vorlage)) {
    const stelle = [federfuehrung.kuerzel, federfuehrung.name]
    return { koerperschaft, verfasser: koerperschaft.name, stelle }
  }
  const { anschrift: _, ...neutral } = { ...koerperschaft, behoerde: '' }
  return { koerperschaft: neutral, verfasser: einreicherNamen(einreicher).join(', ') || koerperschaft.name, stelle: [] }
}

/** What the administration says to it comes later: what was frozen stands as it was. */
const gesagte = ({ stellungnahmen = [] }: Druckvorlage, { verlauf }: VorlageDruck) => (verlauf ? stellungnahmen : [])

const verlaufName = (stand: Tag | null) => `mit Beratungsverlauf${stand ? `, Stand ${datumKurz(stand)}` : ''}`

/** Never the clock: the same Vorlage gives the same bytes. */
function inhaltsdatum({ datum, beratungsfolge }: Druckvorlage): Date {
  const tag = datum ?? beratungsfolge.find((beratung) => beratung.datum)?.datum ?? '2000-01-01'
  return new Date(`${tag}T00:00:00Z`)
}

const abschnittDruck: Record<Abschnitt, (vorlage: Druckvorlage, druck: VorlageDruck) => Block[]> = {
  beratungsfolge: (vorlage, { verlauf, basisUrl }) =>
    verlauf
      ? beratungsverlaufDruck(vorlage.beratungsfolge, vorlage.oeffentlich, basisUrl)
      : beratungsfolgeDruck(vorlage.beratungsfolgeBeiFreigabe ?? vorlage.beratungsfolge, vorlage.oeffentlich),
  finanzen: (vorlage) => finanzenDruck(vorlage.finanzielleAuswirkungen, vorlage.finanzen),
  beschlussvorschlag: (vorlage, druck) => [
    ...vorschlagDruck(vorlage, druck),
    ...gesagte(vorlage, druck).flatMap((s) => gegenvorschlagDruck(s, druck.basisUrl)),
  ],
  sachverhalt: ({ art, sachverhalt }, { basisUrl }) =>
    istLeer(sachverhalt)
      ? []
      : [
          ueberschrift(2, abschnittNamen(art).sachverhalt),
          ...richBloecke(sachverhalt, { ...(basisUrl && { basisUrl }) }),
        ],
  unterschrift: ({ unterschrift, herkunft, einreicher = [] }, { unterzeichnung }) =>
    unterschrift
      ? unterschriftDruck(unterschrift, istUebernommen(herkunft) ? 'uebernommen' : unterzeichnung)
      : einreicherDruck(einreicherZeichnung(einreicher)),
  anlagen: ({ anlagenVerzeichnis, anlagen }, { basisUrl }) => anlagenDruck(anlagenVerzeichnis, anlagen, basisUrl),
}

function vorschlagDruck(vorlage: Druckvorlage, druck: VorlageDruck): Block[] {
  const { art, beschlussvorschlag } = vorlage
  const { basisUrl } = druck
  if (istLeer(beschlussvorschlag)) return []
  return [
    ueberschrift(2, vorschlagName({ art, stellungnahmen: gesagte(vorlage, druck) })),
    { art: 'kasten', bloecke: richBloecke(beschlussvorschlag, { stil: 'hervor', ...(basisUrl && { basisUrl }) }) },
  ]
}
