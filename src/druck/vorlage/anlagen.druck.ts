import type { AnlageForm } from '../../ansichten/vorlage.js'
import type { Block, Inhalt } from '../../pdf/bloecke.js'
import { absatz, aufzaehlung, kopfzelle, ueberschrift, zelle } from '../bausteine/bausteine.js'

/** Bytes as the source prints them: 1495040 → `1460 KB`. */
const groesseText = (bytes: number): string => `${bytes > 0 ? Math.max(1, Math.round(bytes / 1024)) : 0} KB`

/** An Anlage; with `adresse` its name becomes a link. */
export type Druckanlage = AnlageForm & { adresse?: string | null }

/** The list as the author tells it and the table of the files, as the source has both. */
export function anlagenDruck(
  verzeichnis: readonly string[],
  anlagen: readonly Druckanlage[],
  basisUrl: string | undefined,
): Block[] {
  if (verzeichnis.length === 0 && anlagen.length === 0) return []
  return [
    ueberschrift(2, 'Anlagen'),
    ...verzeichnisDruck(verzeichnis),
    ...(anlagen.length > 0 ? [tabelle(anlagen, basisUrl)] : []),
  ]
}

function verzeichnisDruck(verzeichnis: readonly string[]): Block[] {
  if (verzeichnis.length < 2) return verzeichnis.map((eintrag) => absatz(eintrag))
  return [aufzaehlung(verzeichnis.map((eintrag) => [absatz(eintrag)]))]
}

function tabelle(anlagen: readonly Druckanlage[], basisUrl: string | undefined): Block {
  return {
    art: 'tabelle',
    zusammenfassung: `Dateien: ${anlagen.length}`,
    spalten: [
      { anteil: 0.13, zahl: true },
      { anteil: 0.6 },
      { anteil: 0.15 },
      { anteil: 0.12, ausrichtung: 'rechts', zahl: true },
    ],
    kopf: [['Nr.', 'Name', 'Status', 'Größe'].map((name) => kopfzelle(name))],
    rumpf: anlagen.map((anlage) => [
      kopfzelle(`Anlage ${anlage.nr}`),
      zelle(name(anlage, basisUrl)),
      zelle(anlage.oeffentlich ? 'öffentlich' : 'nichtöffentlich'),
      zelle(groesseText(anlage.groesse)),
    ]),
  }
}

function name({ nr, name, adresse }: Druckanlage, basisUrl: string | undefined): Inhalt {
  if (!adresse || !basisUrl) return [{ text: name }]
  return [{ text: name, link: basisUrl + adresse, linkBeschreibung: `Anlage ${nr} öffnen: ${name}` }]
}
