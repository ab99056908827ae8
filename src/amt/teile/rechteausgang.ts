import { einloeseStunden } from '../../regeln/rechte-zu-zweit.js'
import type { RechtewunschSatz } from '../../vieraugen/rechte/rechtewunsch.queries.js'
import { zeitpunkt } from '../../web/format.js'

/** How it ended, in words; who did it alone is told to everybody. */
export function ausgang({ ergebnis, entschiedenVon, entschiedenAm, grund, eingeloestAm }: RechtewunschSatz): string {
  const wann = entschiedenAm ? zeitpunkt(entschiedenAm) : ''
  if (ergebnis === 'allein') return `ohne zweite Person ${wann}`
  if (ergebnis === 'abgelehnt') return `abgelehnt von ${entschiedenVon} ${wann}: ${grund}`
  if (ergebnis === 'zurueckgezogen') return `zurückgenommen ${wann}`
  const offen = eingeloestAm ? '' : `, höchstens ${einloeseStunden} Stunden abzuholen`
  return `bestätigt von ${entschiedenVon} ${wann}${offen}`
}
