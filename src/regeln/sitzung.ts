import { datumKurz, type Tag } from './datum.js'
import type { Akteur } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { istLeererText, pruefeSchritt, type Schrittregel } from './schritt.js'
import { ungesehenes, versandhindernisse } from './versand.js'

export const sitzungZustaende = [
  'geplant',
  'to_in_vorbereitung',
  'eingeladen',
  'laufend',
  'unterbrochen',
  'beendet',
  'nachbereitet',
  'abgesagt',
  'verlegt',
] as const
export type SitzungZustand = (typeof sitzungZustaende)[number]

export const sitzungZustandNamen: Readonly<Record<SitzungZustand, string>> = {
  geplant: 'Geplant',
  to_in_vorbereitung: 'Tagesordnung in Vorbereitung',
  eingeladen: 'Eingeladen',
  laufend: 'Läuft',
  unterbrochen: 'Unterbrochen',
  beendet: 'Beendet',
  nachbereitet: 'Nachbereitet',
  abgesagt: 'Abgesagt',
  verlegt: 'Verlegt',
}

/** From the invitation on the agenda is public and stays so, without a gap while the minutes are written. */
export const tagesordnungOeffentlich = (zustand: SitzungZustand): boolean =>
  zustand !== 'geplant' && zustand !== 'to_in_vorbereitung'

/** Members have been invited: Vorlagen on the agenda are changed only by Vorlagen of their own. */
export const geladen = (zustand: SitzungZustand): boolean => tagesordnungOeffentlich(zustand)

const vorBeginn = ['geplant', 'to_in_vorbereitung', 'eingeladen'] as const
const regel = (r: Schrittregel<SitzungZustand>) => r

/** The steps of domain.md E3. */
export const sitzungSchritte = {
  tagesordnung_vorbereiten: regel({
    von: ['geplant'],
    nach: 'to_in_vorbereitung',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Tagesordnung vorbereiten',
  }),
  einladen: regel({
    von: ['geplant', 'to_in_vorbereitung'],
    nach: 'eingeladen',
    recht: 'tagesordnung.versenden',
    bezeichnung: 'Einladen',
  }),
  nachtrag_versenden: regel({
    von: ['eingeladen'],
    nach: 'eingeladen',
    recht: 'tagesordnung.versenden',
    bezeichnung: 'Nachtrag versenden',
  }),
  verlegen: regel({
    von: vorBeginn,
    nach: 'verlegt',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Verlegen',
    grundNoetig: true,
  }),
  absagen: regel({
    von: vorBeginn,
    nach: 'abgesagt',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Absagen',
    grundNoetig: true,
  }),
  eroeffnen: regel({ von: ['eingeladen'], nach: 'laufend', recht: 'sitzung.leiten', bezeichnung: 'Eröffnen' }),
  unterbrechen: regel({ von: ['laufend'], nach: 'unterbrochen', recht: 'sitzung.leiten', bezeichnung: 'Unterbrechen' }),
  fortsetzen: regel({ von: ['unterbrochen'], nach: 'laufend', recht: 'sitzung.leiten', bezeichnung: 'Fortsetzen' }),
  schliessen: regel({ von: ['laufend'], nach: 'beendet', recht: 'sitzung.leiten', bezeichnung: 'Schließen' }),
  nachbereiten: regel({
    von: ['beendet'],
    nach: 'nachbereitet',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Nachbereitung abschließen',
  }),
  wieder_oeffnen: regel({
    von: ['nachbereitet'],
    nach: 'beendet',
    recht: 'sitzung.schreiben',
    bezeichnung: 'Nachbereitung wieder öffnen',
    grundNoetig: true,
  }),
}
export type SitzungSchritt = keyof typeof sitzungSchritte

/** Everything the rules look at. */
export interface SitzungStand {
  zustand: SitzungZustand
  /** Who meets. */
  gremiumIds: readonly string[]
  datum: Tag
  heute: Tag
  /** Numbers of the items on the agenda as it is now. */
  tagesordnungspunkte: number
  /** Vorlagen on the agenda that are not released, by number or Betreff. */
  nichtFreigegeben: readonly string[]
  /** false: the invitation goes out too late for the Geschäftsordnung of a Gremium. */
  ladungsfristGewahrt: boolean
  /** Items in part N that do not say completely why; `vorlage` is the one whose reason would be theirs. */
  ohneGrund: readonly { punkt: string; vorlage: string | null }[]
  /** Whether the public reads the agenda once it is sent: not that of a Fraktion. */
  oeffentlich: boolean
  /** Who changed the agenda since it last went out. */
  verfasserIds: readonly string[]
  /** Items that still have no outcome, "Ö 4". */
  ohneErgebnis: readonly string[]
  grund?: string | null
}

/** Every reason why the actor may not take the step now; empty: he may. */
export const hindernisse = (stand: SitzungStand, schritt: SitzungSchritt, akteur: Akteur): Hindernis[] =>
  pruefeSchritt(
    sitzungSchritte[schritt],
    { ...stand, kreise: [{ gremiumIds: stand.gremiumIds }] },
    akteur,
    `Die Sitzung ist im Stand „${sitzungZustandNamen[stand.zustand]}“.`,
    () => eigene[schritt]?.(stand, akteur) ?? [],
  )

const eigene: Partial<Record<SitzungSchritt, (stand: SitzungStand, akteur: Akteur) => Hindernis[]>> = {
  einladen: gegenVersand,
  nachtrag_versenden: gegenVersand,
  eroeffnen: (stand, akteur) => [...zuFrueh(stand), ...ungesehenes(stand, akteur)],
  schliessen: offenePunkte,
}

function gegenVersand(stand: SitzungStand, akteur: Akteur): Hindernis[] {
  return [...leereTagesordnung(stand), ...versandhindernisse(stand, akteur)]
}

function leereTagesordnung({ tagesordnungspunkte }: SitzungStand): Hindernis[] {
  if (tagesordnungspunkte > 0) return []
  return [{ code: 'tagesordnung_leer', text: 'Setzen Sie mindestens einen Punkt auf die Tagesordnung.' }]
}

function zuFrueh({ datum, heute }: SitzungStand): Hindernis[] {
  if (datum <= heute) return []
  return [{ code: 'sitzung_bevorstehend', text: `Die Sitzung ist erst am ${datumKurz(datum)}.` }]
}

/** An empty outcome is legal (R3.6), but never an oversight: somebody says why. */
function offenePunkte({ ohneErgebnis, grund }: SitzungStand): Hindernis[] {
  if (ohneErgebnis.length === 0 || !istLeererText(grund)) return []
  const text = `Ohne Ergebnis: ${ohneErgebnis.join(', ')}. Erfassen Sie es, oder nennen Sie den Grund.`
  return [{ code: 'ergebnis_fehlt', text }]
}
