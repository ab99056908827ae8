import type { SitzungZustand } from '../sitzung-schritte.js'

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

/** In public only states are said that change what a reader does. */
export const sitzungZustandOeffentlich: Readonly<Partial<Record<SitzungZustand, string>>> = {
  laufend: 'Sitzung läuft',
  unterbrochen: 'Sitzung unterbrochen',
  abgesagt: 'Abgesagt',
  verlegt: 'Verlegt',
}
