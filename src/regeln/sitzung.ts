import { datumKurz, type Tag } from './datum.js'
import type { Akteur } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { pruefeSchritt } from './schritt.js'
import { type SitzungSchritt, sitzungSchritte, type SitzungZustand } from './sitzung-schritte.js'
import { ungesehenes, versandhindernisse, type Versandstand } from './versand.js'
import { type Trotzdem, warnung } from './warnung.js'
import { sitzungZustandNamen } from './worte/sitzung.js'

/** Everything the rules look at. */
export interface SitzungStand extends Versandstand {
  zustand: SitzungZustand
  datum: Tag
  heute: Tag
  /** Numbers of the items on the agenda as it is now. */
  tagesordnungspunkte: number
  /** Items that still have no outcome, "Ö 4". */
  ohneErgebnis: readonly string[]
  grund?: string | null
  /** Warnings that the actor knows, and why he goes on. */
  trotzdem?: readonly Trotzdem[]
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
function offenePunkte({ ohneErgebnis }: SitzungStand): Hindernis[] {
  if (ohneErgebnis.length === 0) return []
  const text = `Ohne Ergebnis: ${ohneErgebnis.join(', ')}. Erfassen Sie es, oder nennen Sie den Grund.`
  return [warnung('ergebnis_fehlt', text)]
}
