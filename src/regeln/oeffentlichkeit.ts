import type { Feldfehler, Hindernis } from './regelverstoss.js'
import { istLeererText, type Schrittregel } from './schritt.js'

/** The publication axis of a Vorlage and of each Anlage (domain.md E1). */
export const veroeffentlichungStaende = ['intern', 'gremium', 'oeffentlich', 'depubliziert'] as const
export type VeroeffentlichungStand = (typeof veroeffentlichungStaende)[number]

export const veroeffentlichungNamen: Readonly<Record<VeroeffentlichungStand, string>> = {
  intern: 'Intern',
  gremium: 'Für das Gremium',
  oeffentlich: 'Öffentlich',
  depubliziert: 'Aus der Öffentlichkeit genommen',
}

/** Everything that must say yes. What is not part of the chain is left out; it is never assumed. */
export interface Oeffentlichkeitskette {
  veroeffentlichung: VeroeffentlichungStand
  vorlage?: boolean
  beratung?: boolean
  tagesordnungspunkt?: boolean
  sitzungsteil?: boolean
  anlage?: boolean
  dokumentart?: boolean
}

/** R9.5: the minimum over the chain. One no is enough, and a chain without a single yes is a no. */
export function istOeffentlich({ veroeffentlichung, ...glieder }: Oeffentlichkeitskette): boolean {
  const urteile = Object.values(glieder).filter((glied): glied is boolean => glied !== undefined)
  return veroeffentlichung === 'oeffentlich' && urteile.length > 0 && urteile.every(Boolean)
}

const regel = (r: Schrittregel<VeroeffentlichungStand>) => r

export const veroeffentlichungSchritte = {
  an_gremium: regel({
    von: ['intern'],
    nach: 'gremium',
    recht: 'vorlage.veroeffentlichen',
    bezeichnung: 'Für das Gremium bereitstellen',
  }),
  veroeffentlichen: regel({
    von: ['intern', 'gremium', 'depubliziert'],
    nach: 'oeffentlich',
    recht: 'vorlage.veroeffentlichen',
    bezeichnung: 'Veröffentlichen',
  }),
  depublizieren: regel({
    von: ['oeffentlich'],
    nach: 'depubliziert',
    recht: 'vorlage.veroeffentlichen',
    bezeichnung: 'Aus der Öffentlichkeit nehmen',
    grundNoetig: true,
  }),
}
export type VeroeffentlichungSchritt = keyof typeof veroeffentlichungSchritte

export interface VeroeffentlichungSicht {
  stand: VeroeffentlichungStand
  /** Is the Vorlage released? Drafts are never shown, not even to members. */
  freigegeben: boolean
  /** The minimum over the chain without the axis itself. */
  darfOeffentlichSein: boolean
  /** Who wrote the Vorlage or brought the Anlage. */
  urheberId: string | null
  handelndeId: string
  grund?: string | null
}

/** Every reason why the step may not be taken now; empty: it may. */
export function hindernisse(sicht: VeroeffentlichungSicht, schritt: VeroeffentlichungSchritt): Hindernis[] {
  const { von, grundNoetig, bezeichnung } = veroeffentlichungSchritte[schritt]
  const zeigen = schritt !== 'depublizieren'
  const gruende: [boolean, string, string][] = [
    [
      !von.includes(sicht.stand),
      'falscher_zustand',
      `Der Stand ist „${veroeffentlichungNamen[sicht.stand]}“. „${bezeichnung}“ ist dann nicht möglich.`,
    ],
    [
      Boolean(grundNoetig) && istLeererText(sicht.grund),
      'grund_fehlt',
      'Nennen Sie den Grund, aus dem das nicht mehr öffentlich sein soll.',
    ],
    [zeigen && !sicht.freigegeben, 'nicht_freigegeben', 'Die Vorlage ist noch nicht freigegeben.'],
    [
      schritt === 'veroeffentlichen' && !sicht.darfOeffentlichSein,
      'nichtoeffentlich',
      'Die Vorlage, ihre Beratung oder die Anlage ist nichtöffentlich.',
    ],
    // R9.9: four eyes before the first publication and for every Anlage added later.
    [
      schritt === 'veroeffentlichen' && sicht.urheberId === sicht.handelndeId,
      'vier_augen',
      'Sie haben das selbst eingestellt. Veröffentlichen muss es jemand anderes.',
    ],
  ]
  return gruende.filter(([ja]) => ja).map(([, code, text]) => ({ code, text }))
}

/** R9.8: a public Vorlage may have a non-public Anlage, never the other way round. */
export function pruefeAnlagen(
  vorlageOeffentlich: boolean,
  anlagen: readonly { oeffentlich: boolean }[],
  zeiger = '/anlagen',
): Feldfehler[] {
  if (vorlageOeffentlich) return []
  const text = 'Die Vorlage ist nichtöffentlich. Ihre Anlagen können nicht öffentlich sein.'
  return anlagen.flatMap(({ oeffentlich }, i) => (oeffentlich ? [{ zeiger: `${zeiger}/${i}/oeffentlich`, text }] : []))
}

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
