import type { BeratungForm, FinanzielleAuswirkungen } from '../ansichten/vorlage.js'
import type { BeratungZustand } from '../regeln/beratungsfolge.js'
import { finanzhinweise } from '../regeln/finanzen.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { pruefeReihenfolge } from '../regeln/reihenfolge.js'

interface Gepruefte {
  finanzielleAuswirkungen: FinanzielleAuswirkungen | null
  beratungsfolge: (BeratungForm & { zustand: BeratungZustand })[]
}

/** What looks like a slip and yet is never refused: signs by Kontenklasse (R16.5), the order of the Beratungsfolge (R3.5). */
export function hinweise({ finanzielleAuswirkungen, beratungsfolge }: Gepruefte): Feldfehler[] {
  const schritte = beratungsfolge.map((schritt) => ({ ...schritt, hatErgebnis: schritt.ergebnis !== null }))
  return [
    ...(finanzielleAuswirkungen ? finanzhinweise(finanzielleAuswirkungen) : []),
    ...pruefeReihenfolge(schritte).warnungen,
  ]
}
