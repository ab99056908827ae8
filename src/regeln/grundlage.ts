import { type Aenderung, brauchtWortlaut, type ErgebnisArt, ergebnisKatalog } from './ergebnis.js'
import type { Hindernis } from './regelverstoss.js'

/** What lay before a Gremium when it decided. */
export const grundlageArten = ['vorlage', 'stellungnahme', 'empfehlung'] as const
export type GrundlageArt = (typeof grundlageArten)[number]

/** The valid outcome of an earlier step. */
export interface FrueheresVotum {
  beratungId: string
  /** Null: its words are understood by nobody. */
  art: ErgebnisArt | null
  aenderung: Aenderung | null
  /** A wording is kept with it; `uebernommen`: that of its own base. */
  mitText: boolean
  uebernommen: boolean
  grundlageArt: GrundlageArt | null
  grundlageBeratungId: string | null
  /** stellungnahme: it is no non-public one. */
  stellungnahmeOeffentlich?: boolean | null
  /** Everybody may know of it; and of a Fraktion nobody else ever does. */
  oeffentlich: boolean
  fraktion: boolean
}

/** Whether the outcome is about a wording at all, and so has a base. */
export const hatGrundlage = (art: ErgebnisArt): boolean => ergebnisKatalog[art].abstimmung === 'sache'

/** A recommendation that went through. What was refused is nothing that the next Gremium decides on. */
const angenommen = ({ art }: FrueheresVotum): boolean => art !== null && ergebnisKatalog[art].aenderbar

const eigenerText = (v: FrueheresVotum): boolean =>
  v.mitText && !v.uebernommen && (brauchtWortlaut(v.aenderung) || v.aenderung === null)

/** What was recommended behind closed doors is never named nor inherited in public (domain.md R9.5). */
export const nennbar = (votum: FrueheresVotum, ziel: { oeffentlich: boolean }): boolean =>
  !votum.fraktion && (votum.oeffentlich || !ziel.oeffentlich) && stellungnahmeNennbar(votum, ziel)

/** Nor is a wording out of a Stellungnahme that is non-public. */
export const stellungnahmeNennbar = (
  { stellungnahmeOeffentlich }: Pick<FrueheresVotum, 'stellungnahmeOeffentlich'>,
  ziel: { oeffentlich: boolean },
): boolean => stellungnahmeOeffentlich !== false || !ziel.oeffentlich

/**
 * The recommendation that lies before the next Gremium if nobody says otherwise (R4.1): the last one that was adopted. One that changed
 * nothing stands for what it is based on. Null: the Vorlage itself.
 * @param fruehere in the order of the Beratungsfolge
 */
export function uebliche(fruehere: readonly FrueheresVotum[], ziel: { oeffentlich: boolean }): FrueheresVotum | null {
  const bekannte = fruehere.filter((v) => angenommen(v) && nennbar(v, ziel))
  const letzte = bekannte.at(-1)
  return letzte ? ursprung(letzte, bekannte) : null
}

/** Its words are those of the Stellungnahme, which is then the base of the next one, too. */
export const ausStellungnahme = (votum: FrueheresVotum): boolean =>
  votum.grundlageArt === 'stellungnahme' && !eigenerText(votum)

/** Of a recommendation, the one that gave it its words, or took them out of a Stellungnahme; null: the Vorlage did. */
export function ursprung(votum: FrueheresVotum, fruehere: readonly FrueheresVotum[]): FrueheresVotum | null {
  if (eigenerText(votum) || ausStellungnahme(votum)) return votum
  if (votum.grundlageArt === 'empfehlung')
    return fruehere.find(({ beratungId }) => beratungId === votum.grundlageBeratungId) ?? null
  if (votum.grundlageArt !== null) return null
  // Recorded before the base was kept.
  return fruehere.slice(0, fruehere.indexOf(votum)).findLast(eigenerText) ?? null
}

/** @param quelle the step that an outcome is based on, as its reader sees it: its recommendation may have been taken back by who does not see the outcome */
export const grundlagehinweise = (quelle: { ergebnis: object | null } | undefined): Hindernis[] =>
  quelle && !quelle.ergebnis
    ? [
        {
          code: 'grundlage_zurueckgenommen',
          text: 'Die Empfehlung, auf der das Ergebnis beruht, ist zurückgenommen. Der Wortlaut ist geblieben. Prüfen Sie ihn.',
        },
      ]
    : []
