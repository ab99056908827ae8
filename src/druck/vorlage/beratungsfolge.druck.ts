import type { BeratungAnsicht, BeratungForm, ErgebnisForm } from '../../ansichten/vorlage.js'
import type { Block, Zelle } from '../../pdf/bloecke.js'
import { stimmenInWorten } from '../../regeln/abstimmung.js'
import { datumKurz } from '../../regeln/datum.js'
import { sitzungsnummerWort } from '../../regeln/sitzungsnummer.js'
import { rollenName } from '../../regeln/worte/beratung.js'
import { abstimmungsliste, stimmenDesErgebnisses } from '../../regeln/worte/abstimmung.js'
import {
  ergebnisZusatz,
  frueherWortlaut,
  keinErgebnisWorte,
  verstrichenWorte,
  vorlaeufigWorte,
  wortlautName,
} from '../../regeln/worte/ergebnis.js'
import { absatz, aufzaehlung, kopfzelle, ueberschrift, zelle } from '../bausteine/bausteine.js'
import { istLeer, richBloecke } from '../bausteine/richtext.druck.js'

/** A step, with what the public view knows beyond the interchange form. */
export type Druckberatung = BeratungForm &
  Partial<Pick<BeratungAnsicht, 'anzeige' | 'vorlaeufig' | 'top' | 'sitzungsnummer'>> & {
    /** Its day is past, and no Sitzung has dealt with it. */
    verstrichen?: boolean
  }

/** The way through the Gremien as it was planned at Freigabe: no outcomes. */
export function beratungsfolgeDruck(folge: readonly Druckberatung[], vorlageOeffentlich: boolean): Block[] {
  if (folge.length === 0) return []
  return [
    ueberschrift(2, 'Beratungsfolge'),
    {
      art: 'tabelle',
      zusammenfassung: `Beratungsfolge: ${folge.length} ${folge.length === 1 ? 'Beratung' : 'Beratungen'}`,
      spalten: [{ anteil: 0.52 }, { anteil: 0.28 }, { anteil: 0.2, zahl: true }],
      kopf: [['Gremium', 'Zuständigkeit', 'Termin'].map((name) => kopfzelle(name))],
      rumpf: folge.map((beratung) => schritt(beratung, vorlageOeffentlich)),
    },
  ]
}

/** The same with what came of it: outcome, majority, votes, and every resolution that differs from the proposal. */
export function beratungsverlaufDruck(
  folge: readonly Druckberatung[],
  vorlageOeffentlich: boolean,
  basisUrl: string | undefined,
): Block[] {
  if (folge.length === 0) return []
  return [
    ueberschrift(2, 'Beratungsverlauf'),
    {
      art: 'tabelle',
      zusammenfassung: `Beratungsverlauf: ${folge.length} ${folge.length === 1 ? 'Beratung' : 'Beratungen'}`,
      spalten: [{ anteil: 0.295 }, { anteil: 0.185 }, { anteil: 0.16, zahl: true }, { anteil: 0.36 }],
      kopf: [['Gremium', 'Zuständigkeit', 'Termin', 'Ergebnis'].map((name) => kopfzelle(name))],
      rumpf: folge.map((beratung) => [...schritt(beratung, vorlageOeffentlich), ergebniszelle(beratung)]),
    },
    ...folge.flatMap((beratung) => [...abstimmungenDruck(beratung), ...beschlusstextDruck(beratung, basisUrl)]),
  ]
}

function schritt(beratung: Druckberatung, vorlageOeffentlich: boolean): Zelle[] {
  const abweichend = beratung.oeffentlich !== vorlageOeffentlich
  const gremium: Block[] = [
    absatz(beratung.gremium, 'fett'),
    ...(beratung.sitzungsnummer ? [absatz(sitzungsnummerWort(beratung.sitzungsnummer), 'klein')] : []),
    ...(abweichend ? [absatz(beratung.oeffentlich ? 'öffentlich' : 'nichtöffentlich', 'klein')] : []),
  ]
  const termin = [beratung.datum ? datumKurz(beratung.datum) : '–', beratung.top].filter(Boolean).join(', ')
  return [zelle(gremium, { kopf: true }), zelle(rollenName(beratung)), zelle(termin)]
}

function ergebniszelle({ ergebnis, anzeige, vorlaeufig, verstrichen }: Druckberatung): Zelle {
  if (verstrichen) return zelle(verstrichenWorte)
  if (!ergebnis) return zelle(anzeige && anzeige !== 'ergebnis' ? keinErgebnisWorte[anzeige] : '–')
  const einzelheiten = ergebnisEinzelheiten(ergebnis)
  return zelle([
    absatz(ergebnis.bezeichnung),
    ...(ergebnis.grundlage?.worte ? [absatz(ergebnis.grundlage.worte, 'klein')] : []),
    ...(einzelheiten ? [absatz(einzelheiten, 'klein')] : []),
    ...(ergebnis.berichtigung ? [absatz(ergebnis.berichtigung.worte, 'klein')] : []),
    ...(vorlaeufig ? [absatz(vorlaeufigWorte, 'klein')] : []),
  ])
}

/** What the local wording does not say yet: modification, majority, votes. */
function ergebnisEinzelheiten(ergebnis: ErgebnisForm): string {
  const stimmen = stimmenDesErgebnisses(ergebnis)
  return [...ergebnisZusatz(ergebnis), ...(stimmen ? [stimmenInWorten(stimmen)] : [])].join(', ')
}

/** Every vote, where there is more to tell than fits into the table. */
function abstimmungenDruck({ gremium, datum, ergebnis }: Druckberatung): Block[] {
  const liste = ergebnis ? abstimmungsliste(ergebnis) : []
  if (liste.length === 0) return []
  const punkte = liste.map(({ zeile, gruppen }) => [
    absatz(zeile),
    ...(gruppen.length > 0 ? [aufzaehlung(gruppen.map((gruppe) => [absatz(gruppe)]))] : []),
  ])
  return [ueberschrift(3, `${gremium}: Abstimmungen${datum ? ` vom ${datumKurz(datum)}` : ''}`), aufzaehlung(punkte)]
}

function beschlusstextDruck({ gremium, datum, ergebnis }: Druckberatung, basisUrl: string | undefined): Block[] {
  if (!ergebnis) return []
  const wann = datum ? ` vom ${datumKurz(datum)}` : ''
  const optionen = { unterEbene: 3, stil: 'hervor', ...(basisUrl && { basisUrl }) } as const
  return [
    { worte: `${wortlautName(ergebnis.art)}${wann}`, text: ergebnis.beschlusstext },
    { worte: `${frueherWortlaut}${wann}`, text: ergebnis.berichtigung?.vorher },
  ].flatMap(({ worte, text }): Block[] =>
    text && !istLeer(text)
      ? [ueberschrift(3, `${gremium}: ${worte}`), { art: 'kasten', bloecke: richBloecke(text, optionen) }]
      : [],
  )
}
