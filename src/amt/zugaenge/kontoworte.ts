import type { Kontozeile } from '../../plattform/zugang/konten.js'
import { type Amtsrolle, rollenKatalog } from '../../regeln/amtsrollen.js'

export const rollen = (konto: Kontozeile): string =>
  konto.rollen.map((r) => rollenKatalog[r as Amtsrolle]?.bezeichnung ?? r).join(', ') || 'keine'

/** How somebody gets in. */
export function anmeldeart({ technisch, aussteller, demo, hatPasswort, zweitfaktor }: Kontozeile): string {
  if (technisch) return 'mit Schlüssel (Programm)'
  if (aussteller) return 'mit dem Dienstkonto'
  if (demo) return 'als Beispielkonto'
  if (!hatPasswort) return 'noch nicht, Passwort fehlt'
  return zweitfaktor ? 'mit Passwort und zweitem Faktor' : 'mit Passwort'
}
