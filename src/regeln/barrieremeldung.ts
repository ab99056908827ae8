import type { Feldfehler } from './regelverstoss.js'

/** What somebody writes who cannot read or use something (§ 10 BGG NRW). */
export interface Barrieremeldung {
  beschreibung: string
  seite: string
  kontakt: string
}

const grenzen: Record<keyof Barrieremeldung, number> = { beschreibung: 4000, seite: 300, kontakt: 200 }

/** Every field that cannot be taken in, with its sentence. */
export function fehlerDerMeldung(meldung: Barrieremeldung): Feldfehler[] {
  const fehler = (Object.entries(grenzen) as [keyof Barrieremeldung, number][])
    .filter(([feld, hoechstens]) => [...meldung[feld].trim()].length > hoechstens)
    .map(([feld, hoechstens]) => ({
      zeiger: `/${feld}`,
      text: `Kürzen Sie den Text auf höchstens ${hoechstens.toLocaleString('de-DE')} Zeichen.`,
    }))
  if (meldung.beschreibung.trim() === '')
    fehler.push({ zeiger: '/beschreibung', text: 'Beschreiben Sie, was Sie nicht lesen oder benutzen können.' })
  return fehler
}
