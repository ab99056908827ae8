import { type Mehrheitsregel, stimmenInWorten, type Stimmen } from '../abstimmung.js'
import {
  type Abstimmungsart,
  type Einzelabstimmung,
  gezaehlt,
  gruppenname,
  istSchlicht,
  massgeblicheStimmen,
} from '../einzelabstimmung.js'

const abstimmungsartNamen: Readonly<Record<Abstimmungsart, string>> = {
  sache: 'Abstimmung zur Sache',
  aenderungsantrag: 'Änderungsantrag',
  geschaeftsordnung: 'Antrag zur Geschäftsordnung',
  wahl: 'Wahl',
}

/** One vote: what on and how it went, and who of the Gremium voted how. */
interface Abstimmungsworte {
  zeile: string
  gruppen: string[]
}

export interface Stimmenangaben {
  abstimmung?: Stimmen | null
  abstimmungen?: readonly (Einzelabstimmung & { gremium?: string })[]
}

/** The bare counts that the outcome follows. Where several Gremien voted they are not one Gremium's, and the list tells. */
export function stimmenDesErgebnisses({ abstimmung, abstimmungen = [] }: Stimmenangaben): Stimmen | null {
  if (mehrereGremien(abstimmungen)) return null
  return abstimmung ?? massgeblicheStimmen(abstimmungen)
}

/** Every vote in the order in which they were held, if there is more to tell than the bare counts. */
export function abstimmungsliste({ abstimmungen = [] }: Stimmenangaben): Abstimmungsworte[] {
  if (abstimmungen.length === 0 || (abstimmungen.length === 1 && istSchlicht(abstimmungen[0]!))) return []
  const benannt = mehrereGremien(abstimmungen)
  return abstimmungen.map((a) => ({
    zeile: `${benannt && a.gremium ? `${a.gremium}: ` : ''}${[gegenstand(a), ...angaben(a)].join(', ')}`,
    gruppen: (a.fraktionen ?? []).map((f) => `${gruppenname(f)}: ${stimmenInWorten(f)}`),
  }))
}

const mehrereGremien = (alle: readonly { gremium?: string }[]) => new Set(alle.map(({ gremium }) => gremium)).size > 1

const gegenstand = ({ art, gegenstand: worte }: Einzelabstimmung): string => {
  if (!worte) return abstimmungsartNamen[art]
  return art === 'sache' ? worte : `${worte} (${abstimmungsartNamen[art]})`
}

/** Of the one that the outcome follows, the outcome itself says whether it was carried. */
function angaben(a: Einzelabstimmung): string[] {
  const regel = a.mehrheitsregel ? mehrheitNoetig(a.mehrheitsregel) : null
  const ausgang = typeof a.angenommen === 'boolean' && !a.massgeblich ? ausgaenge(a.art)[a.angenommen ? 0 : 1] : null
  const stimmen = gezaehlt(a)
  return [
    ausgang,
    ...(stimmen ? [stimmenInWorten(stimmen)] : bekannte(a)),
    a.geheim ? 'geheim' : null,
    regel,
    a.massgeblich ? 'maßgeblich für das Ergebnis' : null,
  ].filter((wort) => wort !== null)
}

const ausgaenge = (art: Abstimmungsart) =>
  art === 'wahl' ? (['gewählt', 'nicht gewählt'] as const) : (['angenommen', 'abgelehnt'] as const)

/** What the minutes do not say is not said. */
const bekannte = ({ ja, nein, enthaltung, ungueltig, befangen }: Einzelabstimmung): string[] => [
  ...(typeof ja === 'number' ? [`${ja} Ja`] : []),
  ...(typeof nein === 'number' ? [`${nein} Nein`] : []),
  ...(typeof enthaltung === 'number' ? [enthaltung === 1 ? '1 Enthaltung' : `${enthaltung} Enthaltungen`] : []),
  ...(ungueltig ? [`${ungueltig} ungültig`] : []),
  ...(befangen ? [`${befangen} befangen`] : []),
]

const anteilWorte = { '2/3': 'zwei Drittel', '3/4': 'drei Viertel' } as const

function mehrheitNoetig({ art, mitglieder, anteil }: Mehrheitsregel): string | null {
  if (art === 'einfach') return null
  const wovon = mitglieder ? `der gesetzlichen Mitgliederzahl (${mitglieder})` : 'der abgegebenen Stimmen'
  return `nötig ${art === 'absolut' ? 'die Mehrheit' : anteilWorte[anteil ?? '2/3']} ${wovon}`
}
