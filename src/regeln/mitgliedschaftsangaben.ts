import type { Tag } from './datum.js'
import type { Funktion } from './mitgliedschaft.js'
import type { Feldfehler } from './regelverstoss.js'

/** What somebody enters. */
export interface Mitgliedschaftsangaben {
  gremiumId: string
  funktion: Funktion
  stimmrecht: boolean
  fraktionId: string | null
  vertrittId: string | null
  von: Tag
  bis: Tag | null
}

/** What of the town it touches; null: there is no such thing. */
export interface Mitgliedschaftsumfeld {
  gremium: { istFraktion: boolean } | null
  fraktion: { istFraktion: boolean } | null
  vertritt: { gremiumId: string; funktion: Funktion } | null
  /** Of the same person in the same Gremium, but for the one that is changed. */
  andere: readonly Pick<Mitgliedschaftsangaben, 'funktion' | 'vertrittId' | 'von' | 'bis'>[]
}

/** § 58 Abs. 4 GO NRW: sachkundige Einwohner advise; whoever works for a Fraktion has no seat at all. */
export const mitStimme = (funktion: Funktion): boolean => funktion !== 'beratend' && funktion !== 'geschaeftsstelle'

/** Everything wrong with it, at its place. */
export function mitgliedschaftsfehler(neu: Mitgliedschaftsangaben, umfeld: Mitgliedschaftsumfeld): Feldfehler[] {
  const fehler: [boolean, zeiger: string, text: string][] = [
    [umfeld.gremium === null, '/gremiumId', 'Dieses Gremium gibt es nicht.'],
    [neu.bis !== null && neu.bis < neu.von, '/bis', 'Der letzte Tag liegt vor dem ersten.'],
    [neu.stimmrecht && !mitStimme(neu.funktion), '/stimmrecht', 'Wer nur berät oder zuarbeitet, stimmt nicht ab.'],
    [umfeld.fraktion?.istFraktion === false, '/fraktionId', 'Dieses Gremium ist keine Fraktion.'],
    [neu.fraktionId !== null && umfeld.fraktion === null, '/fraktionId', 'Diese Fraktion gibt es nicht.'],
    [
      neu.fraktionId !== null && umfeld.gremium?.istFraktion === true,
      '/fraktionId',
      'Im Eintrag einer Fraktion steht keine weitere Fraktion.',
    ],
    [neu.vertrittId !== null && !vertretbar(neu, umfeld), '/vertrittId', vertretungstext],
    [
      umfeld.andere.some((alt) => zugleich(alt, neu) && !vertretenAndere(alt, neu)),
      '/von',
      'Diese Person ist in diesem Gremium für diese Zeit schon eingetragen. Beenden Sie zuerst den früheren Eintrag.',
    ],
  ]
  return fehler.filter(([ja]) => ja).map(([, zeiger, text]) => ({ zeiger, text }))
}

const vertretungstext = 'Vertreten wird nur ein Mitglied desselben Gremiums, und nur von einer Stellvertretung.'

const vertretbar = ({ funktion, gremiumId }: Mitgliedschaftsangaben, { vertritt }: Mitgliedschaftsumfeld): boolean =>
  funktion === 'stellvertretung' &&
  vertritt?.gremiumId === gremiumId &&
  vertritt.funktion !== 'stellvertretung' &&
  vertritt.funktion !== 'geschaeftsstelle'

const zugleich = (a: { von: Tag; bis: Tag | null }, b: { von: Tag; bis: Tag | null }): boolean =>
  (b.bis === null || a.von <= b.bis) && (a.bis === null || b.von <= a.bis)

/** One person may stand in for several. */
const vertretenAndere = (
  a: Pick<Mitgliedschaftsangaben, 'funktion' | 'vertrittId'>,
  b: Pick<Mitgliedschaftsangaben, 'funktion' | 'vertrittId'>,
): boolean => a.funktion === 'stellvertretung' && b.funktion === 'stellvertretung' && a.vertrittId !== b.vertrittId
