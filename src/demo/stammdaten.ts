import type { GremiumArt } from '../ansichten/gremium.js'

/** The town as the Herne Vorlage prints it. Everything around that Vorlage is an example and says so. */
export const koerperschaft = {
  name: 'Stadt Herne',
  behoerde: 'Der Oberbürgermeister',
}

export const wahlperiode = { bezeichnung: 'Wahlperiode 2025–2030', von: '2025-11-01', bis: '2030-10-31' }

export const einheiten = [
  { kuerzel: 'FB 11', name: 'Rat und Bezirksvertretungen' },
  { kuerzel: 'FB 12', name: 'Personal und Zentraler Service' },
  { kuerzel: 'FB 21', name: 'Finanzsteuerung' },
  { kuerzel: 'FB 30', name: 'Recht' },
  { kuerzel: 'FB 31', name: 'Schule und Weiterbildung' },
  { kuerzel: 'FB 31/3', name: 'Abteilung 31/3', uebergeordnet: 'FB 31' },
  { kuerzel: 'FB 51', name: 'Umwelt und Stadtplanung' },
  { kuerzel: 'FB 53', name: 'Tiefbau und Verkehr' },
] as const
export type Kuerzel = (typeof einheiten)[number]['kuerzel']

interface BeispielGremium {
  name: string
  genitiv: string
  kuerzel: string
  art: GremiumArt
  /** The last day on which it existed. */
  bis?: string
  /** Which one, that stands before it, it took over from. */
  folgt?: string
}

export const gremien = {
  rat: { name: 'Rat der Stadt', genitiv: 'des Rates der Stadt', kuerzel: 'Rat', art: 'rat' },
  hpa: {
    name: 'Haupt- und Personalausschuss',
    genitiv: 'des Haupt- und Personalausschusses',
    kuerzel: 'HPA',
    art: 'ausschuss',
  },
  integrationsrat: {
    name: 'Integrationsrat',
    genitiv: 'des Integrationsrates',
    kuerzel: 'IR',
    art: 'beirat',
    bis: '2025-10-31',
  },
  // § 27 GO NRW in the wording of 2025 (GV. NRW. 2025 S. 618).
  chancen: {
    name: 'Ausschuss für Chancengerechtigkeit und Integration',
    genitiv: 'des Ausschusses für Chancengerechtigkeit und Integration',
    kuerzel: 'ACI',
    art: 'ausschuss',
    folgt: 'integrationsrat',
  },
  schule: { name: 'Schulausschuss', genitiv: 'des Schulausschusses', kuerzel: 'SchulA', art: 'ausschuss' },
  umwelt: {
    name: 'Ausschuss für Umwelt und Verkehr',
    genitiv: 'des Ausschusses für Umwelt und Verkehr',
    kuerzel: 'AUV',
    art: 'ausschuss',
  },
  mitte: {
    name: 'Bezirksvertretung Mitte',
    genitiv: 'der Bezirksvertretung Mitte',
    kuerzel: 'BV Mitte',
    art: 'bezirksvertretung',
  },
  fraktionA: { name: 'Beispielfraktion A', genitiv: 'der Beispielfraktion A', kuerzel: 'BfA', art: 'fraktion' },
  fraktionB: { name: 'Beispielfraktion B', genitiv: 'der Beispielfraktion B', kuerzel: 'BfB', art: 'fraktion' },
} as const satisfies Record<string, BeispielGremium>
export type GremiumName = keyof typeof gremien
