import type { SitzungZustand } from '../ansichten/sitzung.js'
import type { Beispielgrund } from './beispielgrund.js'
import type { Herkunft } from '../regeln/herkunft.js'
import { herkunftHerne } from './herkunft.js'
import type { GremiumName } from './stammdaten.js'

/** A line of an agenda that no Vorlage brings. */
export interface FreierPunkt {
  titel: string
  /** Only for the non-public part: what the public may read instead of the title. */
  oeffentlicherTitel?: string
  geheimhaltung?: Beispielgrund
}

export interface BeispielSitzung {
  gremien: GremiumName[]
  datum: string
  beginn?: string
  ende?: string
  ort?: string
  /** What becomes of it in the end; the loader takes the steps that lead there. */
  zustand: SitzungZustand
  /** Else it is an example. */
  herkunft?: Herkunft
  /** Free items before the Vorlagen, in the public part. */
  vorab?: FreierPunkt[]
  /** Free items after the Vorlagen, in the public part. */
  danach?: FreierPunkt[]
  nichtoeffentlich?: FreierPunkt[]
}

/** The one item that is known of the two meetings of 2016. */
const ausHerne = {
  herkunft: herkunftHerne,
  vorab: [{ titel: 'Abschlussbericht zum 1. kommunalen Integrationskonzept' }],
  zustand: 'nachbereitet',
} satisfies Partial<BeispielSitzung>
const ratssaal = 'Rathaus, Großer Sitzungssaal'
const raum214 = 'Rathaus, Raum 214'
const eroeffnung: FreierPunkt[] = [
  { titel: 'Feststellung der ordnungsgemäßen Ladung und der Beschlussfähigkeit' },
  { titel: 'Fragestunde für Einwohnerinnen und Einwohner' },
]
const schluss: FreierPunkt[] = [{ titel: 'Mitteilungen der Verwaltung' }, { titel: 'Anfragen der Mitglieder' }]
const personal: FreierPunkt[] = [
  {
    titel: 'Besetzung einer Leitungsstelle',
    oeffentlicherTitel: 'Personalangelegenheit',
    geheimhaltung: {
      grundart: 'personal',
      grund: 'Vergleich von Bewerbungen mit Angaben zu den Personen',
      rechtsgrundlage: '§ 48 Abs. 2 Satz 2 GO NRW in Verbindung mit der Geschäftsordnung des Rates',
      pruefenAm: '2027-09-30',
    },
  },
]

/** The meetings of 2016 are those of the Herne Vorlage, with nothing added to it; all others are examples. */
export const sitzungen = {
  'ir-2016-09-14': { gremien: ['integrationsrat'], datum: '2016-09-14', ...ausHerne },
  'hpa-2016-09-27': { gremien: ['hpa'], datum: '2016-09-27', ...ausHerne },

  'aci-2026-09-16': {
    gremien: ['chancen'],
    datum: '2026-09-16',
    beginn: '16:00',
    ende: '18:10',
    ort: raum214,
    zustand: 'nachbereitet',
    vorab: eroeffnung,
    danach: schluss,
  },
  'umwelt-2026-09-24': {
    gremien: ['umwelt'],
    datum: '2026-09-24',
    beginn: '16:00',
    ende: '18:45',
    ort: ratssaal,
    zustand: 'nachbereitet',
    vorab: eroeffnung,
    danach: schluss,
  },
  'hpa-2026-09-29': {
    gremien: ['hpa'],
    datum: '2026-09-29',
    beginn: '16:00',
    ende: '17:35',
    ort: ratssaal,
    zustand: 'nachbereitet',
    vorab: eroeffnung.slice(0, 1),
    danach: schluss,
    nichtoeffentlich: personal,
  },
  'schule-2026-09-30': {
    gremien: ['schule'],
    datum: '2026-09-30',
    beginn: '16:00',
    ende: '18:20',
    ort: 'Gesamtschule Mitte, Aula',
    zustand: 'nachbereitet',
    vorab: eroeffnung,
    danach: schluss,
  },
  'rat-2026-10-06': {
    gremien: ['rat'],
    datum: '2026-10-06',
    beginn: '15:00',
    ende: '19:05',
    ort: ratssaal,
    zustand: 'nachbereitet',
    vorab: eroeffnung,
    danach: schluss,
  },
  'mitte-2026-10-08': {
    gremien: ['mitte'],
    datum: '2026-10-08',
    beginn: '17:00',
    ende: '19:15',
    ort: 'Bürgerhaus Mitte',
    zustand: 'nachbereitet',
    vorab: eroeffnung,
    danach: schluss,
  },
  'umwelt-aci-2026-11-12': {
    gremien: ['umwelt', 'chancen'],
    datum: '2026-11-12',
    beginn: '16:00',
    ende: '18:00',
    ort: ratssaal,
    zustand: 'beendet',
    vorab: eroeffnung,
    danach: schluss,
  },
  'hpa-2026-11-17': {
    gremien: ['hpa'],
    datum: '2026-11-17',
    beginn: '16:00',
    ende: '17:50',
    ort: ratssaal,
    zustand: 'beendet',
    vorab: eroeffnung.slice(0, 1),
    danach: schluss,
    nichtoeffentlich: personal,
  },
  'schule-2026-11-18': {
    gremien: ['schule'],
    datum: '2026-11-18',
    beginn: '16:00',
    ort: 'Gesamtschule Mitte, Aula',
    zustand: 'abgesagt',
    vorab: eroeffnung,
  },
  'mitte-2026-12-03': {
    gremien: ['mitte'],
    datum: '2026-12-03',
    beginn: '17:00',
    ort: 'Bürgerhaus Mitte',
    zustand: 'eingeladen',
    vorab: eroeffnung,
    danach: schluss,
  },
  'hpa-2026-12-08': {
    gremien: ['hpa'],
    datum: '2026-12-08',
    beginn: '16:00',
    ort: ratssaal,
    zustand: 'eingeladen',
    vorab: eroeffnung.slice(0, 1),
    danach: schluss,
    nichtoeffentlich: personal,
  },
  'rat-2026-12-15': {
    gremien: ['rat'],
    datum: '2026-12-15',
    beginn: '15:00',
    ort: ratssaal,
    zustand: 'eingeladen',
    vorab: eroeffnung,
    danach: schluss,
  },
  'umwelt-2027-01-21': {
    gremien: ['umwelt'],
    datum: '2027-01-21',
    beginn: '16:00',
    ort: ratssaal,
    zustand: 'to_in_vorbereitung',
    vorab: eroeffnung,
  },
  'schule-2027-02-03': { gremien: ['schule'], datum: '2027-02-03', beginn: '16:00', zustand: 'geplant' },
  'aci-2027-02-10': {
    gremien: ['chancen'],
    datum: '2027-02-10',
    beginn: '16:00',
    ort: raum214,
    zustand: 'geplant',
  },
  // Waits for the chair of the Rat to send it.
  'rat-2027-03-02': {
    gremien: ['rat'],
    datum: '2027-03-02',
    beginn: '15:00',
    ort: ratssaal,
    zustand: 'to_in_vorbereitung',
    vorab: eroeffnung,
    danach: schluss,
    nichtoeffentlich: personal,
  },
} satisfies Record<string, BeispielSitzung>
export type SitzungName = keyof typeof sitzungen
