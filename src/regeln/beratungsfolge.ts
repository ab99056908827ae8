import { datumKurz, type Tag } from './datum.js'
import type { Akteur } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { pruefeSchritt, type Schrittregel } from './schritt.js'

/** What a Gremium does with the Vorlage at a step of the Beratungsfolge (domain.md R3.2). */
export const rollen = [
  'anhoerung',
  'stellungnahme',
  'vorberatung',
  'empfehlung',
  'beschlussempfehlung',
  'zustimmung',
  'kenntnisnahme',
  'entscheidung',
  'genehmigung',
] as const
export type Rolle = (typeof rollen)[number]

/** OParl `authoritative`: the step decides, it does not advise. */
export const massgeblich = (rolle: Rolle): boolean => rolle === 'entscheidung' || rolle === 'genehmigung'

/** A step that comes before the decision; a Kenntnisnahme may follow it. */
export const vorbereitend = (rolle: Rolle): boolean => !massgeblich(rolle) && rolle !== 'kenntnisnahme'

export const beratungZustaende = [
  'geplant',
  'terminiert',
  'auf_tagesordnung',
  'aufgerufen',
  'ergebnis_vorlaeufig',
  'ergebnis_festgestellt',
  'entfallen',
] as const
export type BeratungZustand = (typeof beratungZustaende)[number]

export const beratungZustandNamen: Readonly<Record<BeratungZustand, string>> = {
  geplant: 'Geplant',
  terminiert: 'Terminiert',
  auf_tagesordnung: 'Auf der Tagesordnung',
  aufgerufen: 'Aufgerufen',
  ergebnis_vorlaeufig: 'Ergebnis vorläufig',
  ergebnis_festgestellt: 'Ergebnis festgestellt',
  entfallen: 'Entfallen',
}

const offene: readonly BeratungZustand[] = ['geplant', 'terminiert', 'auf_tagesordnung', 'aufgerufen']

/** No outcome yet, and not fallen away. */
export const beratungOffen = (zustand: BeratungZustand): boolean => offene.includes(zustand)

const regel = (r: Schrittregel<BeratungZustand>) => r

/** The steps of domain.md E2. */
export const beratungSchritte = {
  terminieren: regel({
    von: ['geplant', 'terminiert'],
    nach: 'terminiert',
    recht: 'beratung.planen',
    bezeichnung: 'Sitzung wählen',
  }),
  termin_loesen: regel({
    von: ['terminiert', 'auf_tagesordnung'],
    nach: 'geplant',
    recht: 'beratung.planen',
    bezeichnung: 'Sitzung abwählen',
  }),
  auf_tagesordnung_setzen: regel({
    von: ['terminiert'],
    nach: 'auf_tagesordnung',
    recht: 'tagesordnung.schreiben',
    bezeichnung: 'Auf die Tagesordnung setzen',
  }),
  von_tagesordnung_nehmen: regel({
    von: ['auf_tagesordnung'],
    nach: 'terminiert',
    recht: 'tagesordnung.schreiben',
    bezeichnung: 'Von der Tagesordnung nehmen',
  }),
  aufrufen: regel({
    von: ['auf_tagesordnung'],
    nach: 'aufgerufen',
    recht: 'sitzung.leiten',
    bezeichnung: 'Aufrufen',
  }),
  ergebnis_erfassen: regel({
    von: ['auf_tagesordnung', 'aufgerufen'],
    nach: 'ergebnis_vorlaeufig',
    recht: 'ergebnis.erfassen',
    bezeichnung: 'Ergebnis erfassen',
  }),
  ergebnis_korrigieren: regel({
    von: ['ergebnis_vorlaeufig'],
    nach: 'ergebnis_vorlaeufig',
    recht: 'ergebnis.erfassen',
    bezeichnung: 'Ergebnis korrigieren',
  }),
  // Also out of `entfallen`: an Absetzung is an outcome that lets the step fall away.
  ergebnis_zuruecknehmen: regel({
    von: ['ergebnis_vorlaeufig', 'entfallen'],
    nach: 'auf_tagesordnung',
    recht: 'ergebnis.erfassen',
    bezeichnung: 'Ergebnis zurücknehmen',
  }),
  ergebnis_feststellen: regel({
    von: ['ergebnis_vorlaeufig'],
    nach: 'ergebnis_festgestellt',
    recht: 'ergebnis.feststellen',
    bezeichnung: 'Ergebnis feststellen',
  }),
  ergebnis_berichtigen: regel({
    von: ['ergebnis_festgestellt'],
    nach: 'ergebnis_festgestellt',
    recht: 'ergebnis.feststellen',
    bezeichnung: 'Ergebnis berichtigen',
    grundNoetig: true,
  }),
  entfallen_lassen: regel({
    von: offene,
    nach: 'entfallen',
    recht: 'beratung.planen',
    bezeichnung: 'Entfallen lassen',
    grundNoetig: true,
  }),
}
export type BeratungSchritt = keyof typeof beratungSchritte

/** Everything the rules look at. */
export interface BeratungStand {
  zustand: BeratungZustand
  gremiumId: string
  /** The unit that leads the Vorlage. */
  federfuehrungId: string
  /** The chosen meeting, or the one to be chosen. */
  sitzung: { gremiumIds: readonly string[]; datum: Tag; abgesagt: boolean; begonnen: boolean; geladen: boolean } | null
  heute: Tag
  hatErgebnis: boolean
  /** Steps that the outcome has created and somebody has touched since: put on an agenda, decided. */
  nachfolgerBeruehrt: boolean
  grund?: string | null
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
  ergebnis_erfassen: nachDerSitzung,
  ergebnis_korrigieren: mitUnberuehrtenFolgen,
  ergebnis_zuruecknehmen: (stand) => [...ohneErgebnis(stand), ...mitUnberuehrtenFolgen(stand)],
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

const ohneErgebnis = ({ hatErgebnis }: BeratungStand): Hindernis[] =>
  hatErgebnis ? [] : [{ code: 'kein_ergebnis', text: 'Es ist kein Ergebnis erfasst, das sich zurücknehmen ließe.' }]

function mitUnberuehrtenFolgen({ nachfolgerBeruehrt }: BeratungStand): Hindernis[] {
  const text =
    'Die Beratung, die aus diesem Ergebnis entstanden ist, steht schon auf einer Tagesordnung oder hat ein Ergebnis. ' +
    'Nehmen Sie zuerst diese zurück.'
  return nachfolgerBeruehrt ? [{ code: 'nachfolger_beruehrt', text }] : []
}
