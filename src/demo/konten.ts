import type { Amtsrolle } from '../regeln/amtsrollen.js'
import type { GremiumName, Kuerzel } from './stammdaten.js'

/** The name an account signs in with. */
export type KontoName = string

export interface Konto {
  kennung: KontoName
  name: string
  einheit?: Kuerzel
  rollen: { rolle: Amtsrolle; einheit?: Kuerzel; gremium?: GremiumName }[]
}

/** `FB 31` → `sachbearbeitung-fb31` */
export const sachbearbeitung = (kuerzel: Kuerzel): KontoName => `sachbearbeitung-${kurz(kuerzel)}`

const kurz = (kuerzel: Kuerzel) => kuerzel.toLowerCase().replace(' ', '')

const fachbereich = (kuerzel: Kuerzel): Konto => ({
  kennung: sachbearbeitung(kuerzel),
  name: `Sachbearbeitung ${kuerzel}`,
  einheit: kuerzel,
  rollen: [{ rolle: 'sachbearbeitung', einheit: kuerzel }],
})

/** The accounts of the demo, named by what they do. They have no password: they are signed in by one click, on this machine only. */
export const konten: Konto[] = [
  ...(['FB 31', 'FB 11', 'FB 12', 'FB 21', 'FB 30', 'FB 51', 'FB 53'] as const).map(fachbereich),
  {
    kennung: 'leitung-fb31',
    name: 'Leitung FB 31',
    einheit: 'FB 31',
    rollen: [{ rolle: 'leitung', einheit: 'FB 31' }],
  },
  { kennung: 'kaemmerei', name: 'Kämmerei', einheit: 'FB 21', rollen: [{ rolle: 'kaemmerei', einheit: 'FB 21' }] },
  { kennung: 'freigabe', name: 'Freigabe Dezernat', rollen: [{ rolle: 'freigabe' }] },
  { kennung: 'gremienbuero', name: 'Gremienbüro', einheit: 'FB 11', rollen: [{ rolle: 'gremienbuero' }] },
  // Sends the agendas that the Gremienbüro has written.
  {
    kennung: 'gremienleitung',
    name: 'Leitung Gremienbüro',
    einheit: 'FB 11',
    rollen: [{ rolle: 'gremienbuero' }],
  },
  { kennung: 'schriftfuehrung', name: 'Schriftführung', rollen: [{ rolle: 'schriftfuehrung' }] },
  { kennung: 'vorsitz-rat', name: 'Vorsitz Rat der Stadt', rollen: [{ rolle: 'vorsitz', gremium: 'rat' }] },
  {
    kennung: 'veroeffentlichung',
    name: 'Veröffentlichungsprüfung',
    rollen: [{ rolle: 'veroeffentlichungspruefung' }],
  },
  { kennung: 'administration', name: 'Administration', rollen: [{ rolle: 'administration' }] },
]
