import { type BeratungSchritt, beratungSchritte, type BeratungZustand } from './beratung-schritte.js'
import { datumKurz, type Tag } from './datum.js'
import type { Akteur } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { pruefeSchritt } from './schritt.js'
import { type Trotzdem, warnung } from './warnung.js'
import { beratungZustandNamen } from './worte/beratung.js'

/** Everything the rules look at. */
export interface BeratungStand {
  zustand: BeratungZustand
  gremiumId: string
  /** The unit that leads the Vorlage. */
  federfuehrungId: string
  /** The chosen meeting, or the one to be chosen. */
  sitzung: {
    gremiumIds: readonly string[]
    datum: Tag
    abgesagt: boolean
    begonnen: boolean
    laeuft: boolean
    geladen: boolean
  } | null
  heute: Tag
  hatErgebnis: boolean
  /** Steps that the outcome has created and somebody has touched since: put on an agenda, decided. */
  nachfolgerBeruehrt: boolean
  /** Later steps that took up what was recommended here, in words. */
  beruhende?: readonly string[]
  grund?: string | null
  trotzdem?: readonly Trotzdem[]
}

/** Where the right to a step must be held: planning also by the Federführung, all else by the Gremium. */
export const kreis = ({ gremiumId, federfuehrungId }: Pick<BeratungStand, 'gremiumId' | 'federfuehrungId'>) => ({
  organisationseinheitId: federfuehrungId,
  gremiumIds: [gremiumId],
})

/** Every reason why the actor may not take the step now; empty: he may. */
export const hindernisse = (stand: BeratungStand, schritt: BeratungSchritt, akteur: Akteur): Hindernis[] =>
  pruefeSchritt(
    beratungSchritte[schritt],
    { ...stand, kreise: [kreis(stand)] },
    akteur,
    `Die Beratung ist im Stand „${beratungZustandNamen[stand.zustand]}“.`,
    () => eigene[schritt]?.(stand) ?? [],
  )

const eigene: Partial<Record<BeratungSchritt, (stand: BeratungStand) => Hindernis[]>> = {
  terminieren: mitSitzung,
  auf_tagesordnung_setzen: mitSitzung,
  termin_loesen: (stand) => (stand.zustand === 'auf_tagesordnung' ? nachLadung(stand) : []),
  von_tagesordnung_nehmen: nachLadung,
  aufrufen: nurWaehrendSieLaeuft,
  nicht_behandeln: nachDerSitzung,
  ergebnis_erfassen: nachDerSitzung,
  ergebnis_korrigieren: (stand) => [...mitUnberuehrtenFolgen(stand), ...beruht(stand, true)],
  ergebnis_zuruecknehmen: (stand) => [...ohneErgebnis(stand), ...mitUnberuehrtenFolgen(stand), ...beruht(stand, false)],
  ergebnis_berichtigen: (stand) => beruht(stand, true),
}

function mitSitzung({ sitzung, gremiumId }: BeratungStand): Hindernis[] {
  if (!sitzung) return [{ code: 'sitzung_fehlt', text: 'Wählen Sie eine Sitzung.' }]
  const gruende: [boolean, string, string][] = [
    [!sitzung.gremiumIds.includes(gremiumId), 'anderes_gremium', 'In dieser Sitzung tagt ein anderes Gremium.'],
    [sitzung.abgesagt, 'sitzung_abgesagt', 'Diese Sitzung ist abgesagt. Wählen Sie eine andere.'],
    [sitzung.begonnen, 'sitzung_begonnen', 'Diese Sitzung hat schon begonnen. Wählen Sie eine spätere.'],
  ]
  return gruende.filter(([ja]) => ja).map(([, code, text]) => ({ code, text }))
}

function nurWaehrendSieLaeuft({ sitzung }: BeratungStand): Hindernis[] {
  if (sitzung?.laeuft) return []
  const text = 'Die Sitzung läuft nicht. Eröffnen Sie sie, bevor Sie einen Punkt aufrufen.'
  return [{ code: 'sitzung_laeuft_nicht', text }]
}

function nachDerSitzung({ sitzung, heute }: BeratungStand): Hindernis[] {
  if (!sitzung || sitzung.datum <= heute) return []
  const text = `Die Sitzung ist erst am ${datumKurz(sitzung.datum)}. Ein Ergebnis gibt es noch nicht.`
  return [{ code: 'sitzung_bevorstehend', text }]
}

/** E2: what was announced with the invitation (§ 48 Abs. 1 GO NRW) is taken off only by the Gremium itself. */
function nachLadung({ sitzung }: BeratungStand): Hindernis[] {
  const text = 'Zu dieser Sitzung ist schon eingeladen worden. Erfassen Sie in der Sitzung „abgesetzt“.'
  return sitzung?.geladen ? [{ code: 'schon_geladen', text }] : []
}

const ohneErgebnis = ({ hatErgebnis, zustand }: BeratungStand): Hindernis[] =>
  hatErgebnis || zustand === 'nicht_behandelt'
    ? []
    : [{ code: 'kein_ergebnis', text: 'Es ist kein Ergebnis erfasst, das sich zurücknehmen ließe.' }]

function mitUnberuehrtenFolgen({ nachfolgerBeruehrt }: BeratungStand): Hindernis[] {
  const text =
    'Die Beratung, die aus diesem Ergebnis entstanden ist, steht schon auf einer Tagesordnung oder hat ein Ergebnis. ' +
    'Nehmen Sie zuerst diese zurück.'
  return nachfolgerBeruehrt ? [{ code: 'nachfolger_beruehrt', text }] : []
}

/** What is taken back has nothing built on it; what is corrected leaves what others adopted as it is, which somebody must know. */
function beruht({ beruhende = [] }: BeratungStand, bestaetigbar: boolean): Hindernis[] {
  if (beruhende.length === 0) return []
  const text = `Darauf beruhen schon: ${beruhende.join('; ')}.`
  return bestaetigbar
    ? [warnung('ergebnis_beruht_darauf', `${text} Deren Wortlaut bleibt, wie er ist. Nennen Sie den Grund.`)]
    : [{ code: 'ergebnis_beruht_darauf', text: `${text} Nehmen Sie zuerst diese zurück.` }]
}
