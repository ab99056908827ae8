import type { Recht } from './amtsrollen.js'
import type { Akteur, Wirkungskreis } from './rechte.js'
import type { Feldfehler, Hindernis } from './regelverstoss.js'
import type { Schrittregel } from './schritt.js'
import { istLeererText } from './text.js'
import { warnung } from './warnung.js'
import { zweitePerson } from './zweite-person.js'

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
  /** It is released by a Freigabe: nothing public is a draft. */
  freigabe?: boolean
  /** The Fassung that was released to the public is frozen. */
  fassung?: boolean
  /** What a Stellungnahme is said to. */
  antrag?: boolean
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
  // Also what is public already: its next Fassung, another file.
  veroeffentlichen: regel({
    von: ['intern', 'gremium', 'oeffentlich', 'depubliziert'],
    nach: 'oeffentlich',
    recht: 'vorlage.veroeffentlichen',
    bezeichnung: 'Veröffentlichung bestätigen',
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

/** Who had a hand in what is to become public. */
export interface Beteiligung {
  id: string | null
  wie: 'verfasst' | 'bearbeitet' | 'eingestellt' | 'gewuenscht' | 'angelegt' | 'geschrieben' | 'eintrag'
}

const beteiligt: Record<Beteiligung['wie'], string> = {
  verfasst: 'Sie haben die Vorlage verfasst.',
  bearbeitet: 'Sie haben die Vorlage zuletzt bearbeitet.',
  eingestellt: 'Sie haben die Datei eingestellt.',
  gewuenscht: 'Sie haben die Veröffentlichung gewünscht.',
  angelegt: 'Sie haben den Vorgang angelegt.',
  geschrieben: 'Sie haben die Angaben zum Vorgang geändert.',
  eintrag: 'Sie haben einen Eintrag geschrieben.',
}

export interface VeroeffentlichungSicht {
  stand: VeroeffentlichungStand
  /** Is the Vorlage released? Drafts are never shown, not even to members. */
  freigegeben: boolean
  /** Is the Vorlage public by itself, and the Anlage, if it is about one? */
  oeffentlich: boolean
  /** Kinds of files among what is to become public that are internal. */
  interneArten?: readonly string[]
  /** The list of Anlagen has entries that the second person must look at. */
  ungeprueftesVerzeichnis?: boolean
  beteiligte: readonly Beteiligung[]
  handelndeId: string
  grund?: string | null
}

/** Every reason why the step may not be taken now; empty: it may. */
export function hindernisse(sicht: VeroeffentlichungSicht, schritt: VeroeffentlichungSchritt): Hindernis[] {
  const { von, grundNoetig, bezeichnung } = veroeffentlichungSchritte[schritt]
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
    [schritt !== 'depublizieren' && !sicht.freigegeben, 'nicht_freigegeben', 'Die Vorlage ist noch nicht freigegeben.'],
  ]
  const immer = gruende.filter(([ja]) => ja).map(([, code, text]) => ({ code, text }))
  return schritt === 'veroeffentlichen' ? [...immer, ...gegenVeroeffentlichung(sicht)] : immer
}

function gegenVeroeffentlichung(sicht: VeroeffentlichungSicht): Hindernis[] {
  const { oeffentlich, interneArten = [], ungeprueftesVerzeichnis = false, beteiligte, handelndeId } = sicht
  const gruende: Hindernis[] = []
  if (!oeffentlich)
    gruende.push({ code: 'nichtoeffentlich', text: 'Die Vorlage, ihre Beratung oder die Anlage ist nichtöffentlich.' })
  for (const art of interneArten)
    gruende.push({
      code: 'dokumentart_intern',
      text: `Dateien der Art „${art}“ sind intern. Wählen Sie eine andere Art, oder lassen Sie diese für öffentlich erklären.`,
    })
  if (ungeprueftesVerzeichnis)
    gruende.push(
      warnung(
        'verzeichnis_pruefen',
        'Die Vorlage hat nichtöffentliche Anlagen. Prüfen Sie, dass das Verzeichnis der Anlagen keine davon nennt, und bestätigen Sie das.',
      ),
    )
  return [...gruende, ...vierAugen(beteiligte, handelndeId)]
}

/** R9.9: four eyes before the first publication, for every Anlage added later, and for every other change of it. */
export const vierAugen = (beteiligte: readonly Beteiligung[], handelndeId: string): Hindernis[] =>
  [...new Set(beteiligte.filter(({ id }) => id === handelndeId).map(({ wie }) => wie))].map((wie) => ({
    code: 'vier_augen',
    text: `${beteiligt[wie]} Bestätigen muss jemand anderes.`,
  }))

/** A second person can be stood in for, but not one that had a hand in it herself. */
export const gegenVertretung = (
  akteur: Akteur,
  recht: Recht,
  kreis: Wirkungskreis,
  beteiligte: readonly Beteiligung[],
): Hindernis[] =>
  beteiligte.some(({ id }) => id === akteur.id)
    ? []
    : zweitePerson(
        akteur,
        { recht, kreis, beteiligte: beteiligte.flatMap(({ id }) => id ?? []) },
        (wer) => `${wer} selbst daran mitgewirkt. Bestätigen muss jemand anderes.`,
      )

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
