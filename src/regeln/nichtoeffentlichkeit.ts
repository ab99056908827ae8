import type { Tag } from './datum.js'
import type { Feldfehler } from './regelverstoss.js'
import { istLeererText } from './text.js'
import type { Tagesordnungsteil } from './tagesordnung.js'

/** What is shown of non-public items: the policy of the town (R9.3); from what shows least on. */
export const titelregeln = ['keine', 'anzahl', 'platzhalter', 'oeffentlicher_titel'] as const
export type Titelregel = (typeof titelregeln)[number]

export const titelPlatzhalter = 'Nichtöffentlicher Tagesordnungspunkt'

/**
 * The title of a non-public item as the public may read it; null: the item does not appear. Takes no Betreff, so that
 * none can slip through.
 */
export function oeffentlicherTitel(regel: Titelregel, titel: string | null): string | null {
  if (regel === 'keine' || regel === 'anzahl') return null
  return regel === 'oeffentlicher_titel' && !istLeererText(titel) ? titel : titelPlatzhalter
}

/** With the policy `anzahl`: one sentence instead of the items; else null. */
export function anzahlHinweis(regel: Titelregel, anzahl: number): string | null {
  if (regel !== 'anzahl' || anzahl === 0) return null
  return anzahl === 1 ? 'Ein nichtöffentlicher Tagesordnungspunkt' : `${anzahl} nichtöffentliche Tagesordnungspunkte`
}

export interface Nichtoeffentlichkeitsgrund {
  code: string
  bezeichnung: string
  rechtsgrundlage: string
}

/** § 48 Abs. 2 Satz 2 GO NRW: the Geschäftsordnung may exclude the public for matters of a certain kind. */
const nachGeschaeftsordnung = '§ 48 Abs. 2 Satz 2 GO NRW in Verbindung mit der Geschäftsordnung des Rates'

/** The kinds that the Geschäftsordnungen usually name (R9.1); proposals, the town may write its own. */
export const nichtoeffentlichkeitsgruende: readonly Nichtoeffentlichkeitsgrund[] = [
  { code: 'personal', bezeichnung: 'Personalangelegenheit', rechtsgrundlage: nachGeschaeftsordnung },
  { code: 'liegenschaft', bezeichnung: 'Liegenschaftsangelegenheit', rechtsgrundlage: nachGeschaeftsordnung },
  { code: 'vergabe', bezeichnung: 'Auftragsvergabe', rechtsgrundlage: nachGeschaeftsordnung },
  { code: 'zivile_verteidigung', bezeichnung: 'Zivile Verteidigung', rechtsgrundlage: nachGeschaeftsordnung },
  { code: 'abgaben', bezeichnung: 'Einzelne Abgabensache', rechtsgrundlage: nachGeschaeftsordnung },
  {
    code: 'rechnungspruefung',
    bezeichnung: 'Rechnungsprüfung, außer Jahresabschluss und Entlastung',
    rechtsgrundlage: nachGeschaeftsordnung,
  },
  // § 48 Abs. 2 Satz 3 GO NRW: by motion, for a single matter.
  {
    code: 'einzelfall',
    bezeichnung: 'Beschluss über den Ausschluss der Öffentlichkeit im Einzelfall',
    rechtsgrundlage: '§ 48 Abs. 2 Satz 3 GO NRW',
  },
  {
    code: 'schutzwuerdige_interessen',
    bezeichnung: 'Schützenswerte Interessen Einzelner',
    rechtsgrundlage: '§ 48 Abs. 3 GO NRW',
  },
]

/** Their codes. */
export const grundarten: readonly string[] = nichtoeffentlichkeitsgruende.map((g) => g.code)

/** Why something is non-public, and when somebody asks whether it still must be (R9.1). */
export interface Geheimhaltungsangaben {
  grundart?: string | null
  grund?: string | null
  rechtsgrundlage?: string | null
  pruefenAm?: string | null
}

/** What is non-public, as the sentences call it. */
export type Geheimes = 'die Vorlage' | 'der Punkt'

export const verlangteAngaben: Readonly<Record<keyof Geheimhaltungsangaben, (was: Geheimes) => string>> = {
  grundart: (was) => `Wählen Sie die Art des Grundes, aus dem ${was} nichtöffentlich ist.`,
  grund: (was) => `Geben Sie den Grund an, aus dem ${was} nichtöffentlich ist.`,
  rechtsgrundlage: (was) => `Geben Sie die Rechtsgrundlage an, aus der ${was} nichtöffentlich ist.`,
  pruefenAm: (was) => `Geben Sie den Tag an, an dem geprüft wird, ob ${was} noch nichtöffentlich sein muss.`,
}
const angaben = Object.keys(verlangteAngaben) as (keyof Geheimhaltungsangaben)[]

/** The reason still holds, or is another one: complete, and with a day ahead on which somebody looks again. */
export function pruefeFortdauer(g: Geheimhaltungsangaben, heute: Tag, was: Geheimes = 'die Vorlage'): Feldfehler[] {
  const fehler = fehlendeGeheimhaltung(g, '', was)
  if (!istLeererText(g.grundart) && !grundarten.includes(g.grundart!))
    fehler.push({ zeiger: '/grundart', text: verlangteAngaben.grundart(was) })
  if (g.pruefenAm && g.pruefenAm <= heute)
    fehler.push({ zeiger: '/pruefenAm', text: 'Der Tag der nächsten Prüfung muss in der Zukunft liegen.' })
  return fehler
}

/** § 48 Abs. 2 GO NRW: meetings are public; every exclusion needs its reason, and an end in sight. */
export function fehlendeGeheimhaltung(
  g: Geheimhaltungsangaben,
  zeiger = '/geheimhaltung',
  was: Geheimes = 'die Vorlage',
): Feldfehler[] {
  return angaben
    .filter((name) => istLeererText(g[name]))
    .map((name) => ({ zeiger: `${zeiger}/${name}`, text: verlangteAngaben[name](was) }))
}

/** Why an item of an agenda is non-public, as far as it is known. */
export interface Punktgrund {
  teil: Tagesordnungsteil
  /** Of the non-public Vorlage that is debated there: it holds for the item, too. */
  derVorlage: Geheimhaltungsangaben | null
  /** What stands with the item already. */
  bisher: Geheimhaltungsangaben | null
  /** What comes with this act. */
  neu: Geheimhaltungsangaben | null
}

/** Part N is the exclusion of the public (§ 48 Abs. 2 GO NRW), whether a Vorlage is debated there or not. */
export function pruefePunktgrund({ teil, derVorlage, bisher, neu }: Punktgrund, zeiger: string): Feldfehler[] {
  if (teil === 'oe')
    return neu ? [{ zeiger, text: 'Einen Grund braucht nur ein Punkt im nichtöffentlichen Teil.' }] : []
  if (!derVorlage) return fehlendeGeheimhaltung(neu ?? bisher ?? {}, zeiger, 'der Punkt')
  if (!neu || angaben.every((name) => (neu[name] ?? null) === (derVorlage[name] ?? null))) return []
  const text =
    'Hier wird eine nichtöffentliche Vorlage beraten. Ihr Grund gilt auch für den Punkt; ändern Sie ihn dort.'
  return [{ zeiger, text }]
}
