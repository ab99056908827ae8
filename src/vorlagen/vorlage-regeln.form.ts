import type { Feldfehler } from '../regeln/regelverstoss.js'
import { istObjekt, type Pruefung } from './formregeln.js'

/** Base64 of a PNG with a sensible size: the first chunk holds width and height (PNG specification, 11.2.2 IHDR). */
export function istPng(wert: string): boolean {
  if (wert.length > 2_000_000 || !/^[A-Za-z0-9+/]+={0,2}$/.test(wert)) return false
  const bytes = Buffer.from(wert, 'base64')
  if (bytes.length < 45 || bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.toString('latin1', 12, 16) !== 'IHDR') {
    return false
  }
  const [breite, hoehe] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return breite > 0 && hoehe > 0 && breite <= 4000 && hoehe <= 4000
}

/** "keine" is a statement of its own and excludes rows (domain.md R16.2). */
export const keineOderPositionen: Pruefung = (wert, zeiger) =>
  istObjekt(wert) && wert['keine'] === true && Array.isArray(wert['positionen']) && wert['positionen'].length > 0
    ? [
        {
          zeiger: `${zeiger}/positionen`,
          text: '„keine“ und einzelne Beträge schließen sich aus. Bitte wählen Sie eines.',
        },
      ]
    : []

/** After these the Gremium has not decided: the same step comes again, or another one takes its place. */
const offenGeblieben = new Set(['vertagt', 'vertagt_folgegremium', 'verwiesen', 'abgesetzt', 'zurueckgezogen'])

/** One Gremium decides. A postponed decision does not count: its successor decides. */
export const einEntscheidenderSchritt: Pruefung = (wert, zeiger) => {
  const schritte: unknown[] = Array.isArray(wert) ? wert : []
  return schritte
    .map((schritt, i) => ({ schritt, i }))
    .filter(({ schritt }) => istObjekt(schritt) && schritt['rolle'] === 'entscheidung' && !bliebOffen(schritt))
    .slice(1)
    .map(({ i }) => ({
      zeiger: `${zeiger}/${i}/rolle`,
      text: 'Nur ein Gremium kann entscheiden. Bitte geben Sie diesem Schritt eine andere Rolle.',
    }))
}

const bliebOffen = ({ ergebnis }: Record<string, unknown>) =>
  istObjekt(ergebnis) && offenGeblieben.has(String(ergebnis['art']))

/** Anlagen are cited by their number. */
export const eindeutigeNummern: Pruefung = (wert, zeiger): Feldfehler[] => {
  const anlagen: unknown[] = Array.isArray(wert) ? wert : []
  const gesehen = new Set<unknown>()
  return anlagen.flatMap((anlage, i) => {
    const nr = istObjekt(anlage) ? anlage['nr'] : undefined
    if (nr === undefined || !gesehen.has(nr)) {
      gesehen.add(nr)
      return []
    }
    return [{ zeiger: `${zeiger}/${i}/nr`, text: 'Diese Nummer hat schon eine andere Anlage.' }]
  })
}
