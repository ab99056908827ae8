import { angenommen, type Mehrheitsregel, pruefeFraktionen, pruefeStimmen, type Stimmen } from './abstimmung.js'
import { ergebnisKatalog, type ErgebnisArt } from './ergebnis.js'
import type { Feldfehler } from './regelverstoss.js'

/** What a Gremium votes on (domain.md R5.2). */
export const abstimmungsarten = ['sache', 'aenderungsantrag', 'geschaeftsordnung', 'wahl'] as const
export type Abstimmungsart = (typeof abstimmungsarten)[number]

/** Who is a row of the breakdown. The mayor has a vote of his own and no Fraktion (§ 40 Abs. 2 GO NRW). */
export const stimmgruppen = ['fraktion', 'fraktionslos', 'buergermeister'] as const
export type Stimmgruppe = (typeof stimmgruppen)[number]

export type Gruppenstimmen = Stimmen & { name: string; art: Stimmgruppe }

/** How a row is told. Who has no Fraktion would be named with his vote; an open vote names no member (domain.md R5.6). */
export const gruppenname = ({ name, art }: Pick<Gruppenstimmen, 'name' | 'art'>): string =>
  art === 'fraktionslos' ? 'fraktionslos' : name

/** One vote: what on, whose, how it went. What the minutes do not say is null. */
export interface Einzelabstimmung {
  gegenstand?: string | null
  art: Abstimmungsart
  /** The one that the outcome follows; one per Gremium. */
  massgeblich: boolean
  geheim?: boolean
  mehrheitsregel?: Mehrheitsregel | null
  angenommen?: boolean | null
  ja?: number | null
  nein?: number | null
  enthaltung?: number | null
  ungueltig?: number | null
  befangen?: number | null
  fraktionen?: Gruppenstimmen[]
}

type Zaehlbares = Pick<Einzelabstimmung, 'ja' | 'nein' | 'enthaltung' | 'ungueltig' | 'befangen'>

/** The counts, if all of them are known. */
export function gezaehlt({ ja, nein, enthaltung, ungueltig, befangen }: Zaehlbares): Stimmen | null {
  if (typeof ja !== 'number' || typeof nein !== 'number' || typeof enthaltung !== 'number') return null
  return { ja, nein, enthaltung, ungueltig: ungueltig ?? 0, befangen: befangen ?? 0 }
}

/** Is the motion carried? As the counts say, else as the minutes do. */
export function istAngenommen({ ja, nein, mehrheitsregel, angenommen: gesagt }: Einzelabstimmung): boolean | null {
  if (typeof ja === 'number' && typeof nein === 'number') return angenommen({ ja, nein }, mehrheitsregel)
  return gesagt ?? null
}

const artVon = (art: ErgebnisArt | null): Abstimmungsart => {
  if (art === null) return 'sache'
  if (ergebnisKatalog[art].abstimmung === 'verfahren') return 'geschaeftsordnung'
  return art === 'gewaehlt' ? 'wahl' : 'sache'
}

/** What used to be said as bare counts: the one vote that the outcome follows. */
const alsEinzige = (art: ErgebnisArt | null, stimmen: Stimmen): Einzelabstimmung => ({
  art: artVon(art),
  massgeblich: true,
  ...stimmen,
})

/** The votes of an outcome, however they were sent. */
export function abstimmungenVon<A extends Einzelabstimmung>(
  art: ErgebnisArt | null,
  { abstimmung, abstimmungen }: { abstimmung?: Stimmen | null; abstimmungen?: readonly A[] },
): readonly (A | Einzelabstimmung)[] {
  if (abstimmungen?.length) return abstimmungen
  return abstimmung ? [alsEinzige(art, abstimmung)] : []
}

/** And back: the counts that the outcome follows, for whoever knows only one vote. */
export function massgeblicheStimmen(alle: readonly Einzelabstimmung[]): Stimmen | null {
  const eine = alle.find((a) => a.massgeblich)
  return eine ? gezaehlt(eine) : null
}

/** Nothing to say of it but its counts, as of every vote of before. */
export const istSchlicht = (a: Einzelabstimmung): boolean =>
  a.massgeblich &&
  gezaehlt(a) !== null &&
  !a.gegenstand &&
  !a.geheim &&
  !a.fraktionen?.length &&
  (!a.mehrheitsregel || a.mehrheitsregel.art === 'einfach')

/**
 * Every fault of the votes of one outcome in themselves. @param anwesende those present with a vote; null where it is not known
 */
export function pruefeAbstimmungen(
  alle: readonly (Einzelabstimmung & { gremium?: string })[],
  anwesende: number | null,
  zeiger = '/abstimmungen',
): Feldfehler[] {
  return alle.flatMap((a, i) => {
    const ort = `${zeiger}/${i}`
    const zweite = a.massgeblich && alle.slice(0, i).some((b) => b.massgeblich && b.gremium === a.gremium)
    return [
      ...(zweite ? [{ zeiger: `${ort}/massgeblich`, text: zweiMassgebliche }] : []),
      ...pruefeEinzelabstimmung(a, anwesende, ort),
    ]
  })
}

const zweiMassgebliche = 'Je Gremium ist eine Abstimmung maßgeblich: die, der das Ergebnis folgt.'

/** Every fault of a vote in itself. */
function pruefeEinzelabstimmung(a: Einzelabstimmung, anwesende: number | null, zeiger: string): Feldfehler[] {
  const bekannte = { ...a, ja: a.ja ?? 0, nein: a.nein ?? 0, enthaltung: a.enthaltung ?? 0 }
  const { ja, nein, enthaltung } = bekannte
  const stimmen: Stimmen = { ja, nein, enthaltung, ungueltig: a.ungueltig ?? 0, befangen: a.befangen ?? 0 }
  const unzaehlbar = pruefeStimmen(stimmen, anwesende, zeiger)
  if (unzaehlbar.length > 0) return unzaehlbar
  return [...mehrheit(a, zeiger), ...ausgang(a, zeiger), ...aufteilung(a, zeiger)]
}

function mehrheit({ mehrheitsregel: regel }: Einzelabstimmung, zeiger: string): Feldfehler[] {
  if (regel?.art === 'absolut' && !regel.mitglieder)
    return [{ zeiger: `${zeiger}/mehrheitsregel/mitglieder`, text: 'Geben Sie die gesetzliche Mitgliederzahl an.' }]
  if (regel?.art === 'qualifiziert' && !regel.anteil)
    return [{ zeiger: `${zeiger}/mehrheitsregel/anteil`, text: 'Geben Sie den Anteil an, zum Beispiel 2/3.' }]
  return []
}

function ausgang(a: Einzelabstimmung, zeiger: string): Feldfehler[] {
  const ergibt = istAngenommen(a)
  if (typeof a.angenommen !== 'boolean' || ergibt === a.angenommen) return []
  const text = `Nach den Stimmen ist der Antrag ${ergibt ? 'angenommen' : 'abgelehnt'}. Prüfen Sie die Stimmen oder den Ausgang.`
  return [{ zeiger: `${zeiger}/angenommen`, text }]
}

function aufteilung(a: Einzelabstimmung, zeiger: string): Feldfehler[] {
  const fraktionen = a.fraktionen ?? []
  const ort = `${zeiger}/fraktionen`
  // R5.6: of a secret vote only sums are kept.
  if (a.geheim && fraktionen.length > 0)
    return [
      { zeiger: ort, text: 'Bei geheimer Abstimmung werden nur die Summen festgehalten. Lassen Sie die Liste leer.' },
    ]
  const doppelt = fraktionen.flatMap(({ name }, i) =>
    fraktionen.findIndex((f) => f.name === name) === i
      ? []
      : [{ zeiger: `${ort}/${i}/name`, text: `„${name}“ steht schon in der Liste. Fassen Sie die Stimmen zusammen.` }],
  )
  return [...doppelt, ...pruefeFraktionen(a, fraktionen, ort)]
}
