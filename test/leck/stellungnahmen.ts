import type * as m from './modell.js'
import type { Stadtbau } from './stadtbau.js'

/** What the administration says to Anträge, and what was decided on it. */
export interface Stellungnahmen {
  antrag: m.Vorlage
  bestaetigt: m.Vorlage
  /** Goes with its Stellungnahme. */
  zurueckzunehmen: m.Vorlage
}

/** Confirmed and not, public and not, drafted; one whose Antrag will be taken back, with a file and in a Vorgang. */
export async function baueStellungnahmen(b: Stadtbau, vorgang: m.Vorgang): Promise<Stellungnahmen> {
  const [bau, , rat] = b.gremien as [(typeof b.gremien)[0], unknown, (typeof b.gremien)[0]]
  const eingereicht = { art: 'antrag', eingereicht: true } as const
  const antrag = await b.freigegebene('Antrag mit Stellungnahmen', {
    ...eingereicht,
    schritte: [{ gremium: bau, oeffentlich: false }, { gremium: bau }, { gremium: rat }],
  })
  const zurueckzunehmen = await b.freigegebene('Antrag, der mit seiner Stellungnahme geht', {
    ...eingereicht,
    schritte: [{ gremium: rat }],
  })
  for (const v of [antrag, zurueckzunehmen]) await b.veroeffentliche(v)
  const dazu = { art: 'stellungnahme', zu: antrag, schritte: [] } as const
  const bestaetigt = await b.freigegebene('bestätigte Stellungnahme', dazu)
  const unbestaetigt = await b.freigegebene('unbestätigte Stellungnahme', dazu)
  const geheim = await b.freigegebene('nichtöffentliche Stellungnahme', {
    ...dazu,
    geheim: true,
    ungezeichnet: true,
    einheit: b.einheiten[2]!,
  })
  await b.entwurf('Entwurf einer Stellungnahme', { ...dazu, geheim: true, einheit: b.einheiten[2]! })
  const mitgehend = await b.freigegebene('Stellungnahme, die mit ihrem Antrag geht', {
    ...dazu,
    zu: zurueckzunehmen,
    anlagen: [{ oeffentlich: true }],
    vorgangId: vorgang.id,
  })
  for (const v of [bestaetigt, mitgehend]) await b.veroeffentliche(v)
  await b.eintrag(vorgang, { oeffentlich: true, vorlage: mitgehend })
  const [verschlossen, imAusschuss, imRat] = antrag.schritte as [m.Schritt, m.Schritt, m.Schritt]
  for (const [schritte, gremium] of [[[verschlossen, imAusschuss], bau] as const, [[imRat], rat] as const]) {
    const sitzung = await b.sitzung('über Stellungnahmen', [gremium])
    for (const schritt of schritte) await b.aufTagesordnung(schritt, sitzung)
    await b.geheSitzung(sitzung, 'einladen')
  }
  await b.ergebnis(verschlossen, 'ungeaendert', geheim)
  await b.ergebnis(imAusschuss, 'ungeaendert', unbestaetigt)
  await b.ergebnis(imRat, 'ungeaendert', bestaetigt)
  return { antrag, bestaetigt, zurueckzunehmen }
}

/** Nothing of it is public: one that waits, and one that never will be. */
export async function nimmVerborgenStellung(b: Stadtbau, { antrag }: Stellungnahmen): Promise<void> {
  const dazu = { art: 'stellungnahme', zu: antrag, schritte: [] } as const
  await b.freigegebene('verborgene Stellungnahme', { ...dazu, anlagen: [{ oeffentlich: true }] })
  await b.freigegebene('verborgene nichtöffentliche Stellungnahme', { ...dazu, geheim: true })
}
