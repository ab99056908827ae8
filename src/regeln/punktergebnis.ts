import { datumKurz, type Tag } from './datum.js'
import type { Akteur } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { pruefeSchritt, type Schrittregel } from './schritt.js'

/** How far the outcome of an item without a Vorlage is. */
export type PunktergebnisZustand = 'ohne_ergebnis' | 'vorlaeufig' | 'festgestellt'

const zustandWorte: Readonly<Record<PunktergebnisZustand, string>> = {
  ohne_ergebnis: 'Es ist kein Ergebnis erfasst.',
  vorlaeufig: 'Das Ergebnis ist vorläufig.',
  festgestellt: 'Das Ergebnis ist festgestellt.',
}

const regel = (r: Schrittregel<PunktergebnisZustand>) => r

export const punktSchritte = {
  ergebnis_erfassen: regel({
    von: ['ohne_ergebnis', 'vorlaeufig'],
    nach: 'vorlaeufig',
    recht: 'ergebnis.erfassen',
    bezeichnung: 'Ergebnis erfassen',
  }),
  ergebnis_zuruecknehmen: regel({
    von: ['vorlaeufig'],
    nach: 'ohne_ergebnis',
    recht: 'ergebnis.erfassen',
    bezeichnung: 'Ergebnis zurücknehmen',
  }),
  ergebnis_feststellen: regel({
    von: ['vorlaeufig'],
    nach: 'festgestellt',
    recht: 'ergebnis.feststellen',
    bezeichnung: 'Ergebnis feststellen',
  }),
  ergebnis_berichtigen: regel({
    von: ['festgestellt'],
    nach: 'festgestellt',
    recht: 'ergebnis.feststellen',
    bezeichnung: 'Ergebnis berichtigen',
    grundNoetig: true,
  }),
}
export type PunktSchritt = keyof typeof punktSchritte

/** Everything the rules look at. */
export interface PunktergebnisStand {
  zustand: PunktergebnisZustand
  /** Of its Sitzung. */
  gremiumIds: readonly string[]
  datum: Tag
  ausgefallen: boolean
  /** A Vorlage is debated here, or was to be. */
  mitVorlage: boolean
  heute: Tag
  grund?: string | null
}

/** What somebody who enters an outcome does with the one that is there. */
export const erfassungsschritt = (zustand: PunktergebnisZustand): PunktSchritt =>
  zustand === 'festgestellt' ? 'ergebnis_berichtigen' : 'ergebnis_erfassen'

/** Every reason why the actor may not take the step now; empty: he may. */
export const punktHindernisse = (stand: PunktergebnisStand, schritt: PunktSchritt, akteur: Akteur): Hindernis[] =>
  pruefeSchritt(
    punktSchritte[schritt],
    { zustand: stand.zustand, grund: stand.grund ?? null, kreise: [{ gremiumIds: stand.gremiumIds }] },
    akteur,
    zustandWorte[stand.zustand],
    () => eigene(stand),
  )

function eigene({ mitVorlage, ausgefallen, datum, heute }: PunktergebnisStand): Hindernis[] {
  const gruende: [boolean, string, string][] = [
    [mitVorlage, 'punkt_mit_vorlage', 'Hier wird eine Vorlage beraten. Erfassen Sie das Ergebnis an ihrer Beratung.'],
    [ausgefallen, 'sitzung_abgesagt', 'Diese Sitzung findet nicht statt. Ein Ergebnis gibt es nicht.'],
    [
      !ausgefallen && datum > heute,
      'sitzung_bevorstehend',
      `Die Sitzung ist erst am ${datumKurz(datum)}. Ein Ergebnis gibt es noch nicht.`,
    ],
  ]
  return gruende.filter(([ja]) => ja).map(([, code, text]) => ({ code, text }))
}
