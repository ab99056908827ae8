import type { BeratungForm, FinanzielleAuswirkungen } from '../ansichten/vorlage.js'
import type { BeratungZustand } from '../regeln/beratung-schritte.js'
import { heute } from '../plattform/uhr.js'
import { finanzhinweise } from '../regeln/finanzen.js'
import { nennt } from '../regeln/anlagenverzeichnis.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { reihenfolgehinweise, terminhinweise } from '../regeln/reihenfolge.js'

interface Gepruefte {
  finanzielleAuswirkungen: FinanzielleAuswirkungen | null
  anlagenVerzeichnis: readonly string[]
  anlagen: readonly { nr: number; name: string; oeffentlich: boolean }[]
  beratungsfolge: (BeratungForm & { zustand: BeratungZustand })[]
}

/**
 * What looks like a slip and yet is never refused: signs by Kontenklasse (R16.5), the order of the Beratungsfolge (R3.5),
 * an entry in print that names a non-public Anlage.
 */
export function hinweise({
  finanzielleAuswirkungen,
  beratungsfolge,
  anlagenVerzeichnis,
  anlagen,
}: Gepruefte): Feldfehler[] {
  const schritte = beratungsfolge.map((schritt) => ({ ...schritt, hatErgebnis: schritt.ergebnis !== null }))
  return [
    ...(finanzielleAuswirkungen ? finanzhinweise(finanzielleAuswirkungen) : []),
    ...reihenfolgehinweise(schritte),
    ...terminhinweise(schritte, heute()),
    ...verratene(anlagenVerzeichnis, anlagen),
  ]
}

function verratene(eintraege: Gepruefte['anlagenVerzeichnis'], anlagen: Gepruefte['anlagen']): Feldfehler[] {
  const text =
    'Dieser Eintrag nennt eine nichtöffentliche Anlage. In der Öffentlichkeit fehlt er. Im Druck für die Mitglieder steht er.'
  const geheime = anlagen.filter((a) => !a.oeffentlich)
  return eintraege.flatMap((eintrag, i) =>
    geheime.some((a) => nennt(eintrag, a)) ? [{ zeiger: `/anlagenVerzeichnis/${i}`, text }] : [],
  )
}
