import type { Tag } from './datum.js'
import type { Feldfehler } from './regelverstoss.js'
import { istLeererText } from './schritt.js'

/** What is shown of non-public items: the policy of the town (R9.3). */
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

const verlangte = {
  grundart: 'Wählen Sie die Art des Grundes, aus dem die Vorlage nichtöffentlich ist.',
  grund: 'Geben Sie den Grund an, aus dem die Vorlage nichtöffentlich ist.',
  rechtsgrundlage: 'Geben Sie die Rechtsgrundlage an, aus der die Vorlage nichtöffentlich ist.',
  pruefenAm: 'Geben Sie den Tag an, an dem geprüft wird, ob die Vorlage noch nichtöffentlich sein muss.',
} as const

/** The reason still holds, or is another one: complete, and with a day ahead on which somebody looks again. */
export function pruefeFortdauer(g: Geheimhaltungsangaben, heute: Tag): Feldfehler[] {
  const fehler = fehlendeGeheimhaltung(g, '')
  if (!istLeererText(g.grundart) && !grundarten.includes(g.grundart!))
    fehler.push({ zeiger: '/grundart', text: verlangte.grundart })
  if (g.pruefenAm && g.pruefenAm <= heute)
    fehler.push({ zeiger: '/pruefenAm', text: 'Der Tag der nächsten Prüfung muss in der Zukunft liegen.' })
  return fehler
}

/** § 48 Abs. 2 GO NRW: meetings are public; every exclusion needs its reason, and an end in sight. */
export function fehlendeGeheimhaltung(g: Geheimhaltungsangaben, zeiger = '/geheimhaltung'): Feldfehler[] {
  return (Object.keys(verlangte) as (keyof typeof verlangte)[])
    .filter((name) => istLeererText(g[name]))
    .map((name) => ({ zeiger: `${zeiger}/${name}`, text: verlangte[name] }))
}
