import { ergebnisArten } from '../regeln/ergebnis.js'
import { widersprichtSich } from '../regeln/finanzen.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { weitereEntscheidungen } from '../regeln/reihenfolge.js'
import { istObjekt, type Pruefung } from './feld.js'

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

/** "keine" is a statement of its own and excludes rows. */
export const keineOderPositionen: Pruefung = (wert, zeiger) =>
  istObjekt(wert) &&
  Array.isArray(wert['positionen']) &&
  widersprichtSich({ keine: wert['keine'] === true, positionen: wert['positionen'] })
    ? [
        {
          zeiger: `${zeiger}/positionen`,
          text: '„keine“ und einzelne Beträge schließen sich aus. Bitte wählen Sie eines.',
        },
      ]
    : []

export const einEntscheidenderSchritt: Pruefung = (wert, zeiger) =>
  weitereEntscheidungen((Array.isArray(wert) ? wert : []).map(alsEntscheidung)).map((i) => ({
    zeiger: `${zeiger}/${i}/rolle`,
    text: 'Nur ein Gremium kann entscheiden. Bitte geben Sie diesem Schritt eine andere Rolle.',
  }))

export const rolleFehlt = 'Bitte geben Sie an, was das Gremium tut, zum Beispiel anhoerung.'

/** A role of ours, or the words of another system in its place. */
export const rolleOderWorte: Pruefung = (wert, zeiger): Feldfehler[] => {
  if (!istObjekt(wert) || wert['rolle'] === undefined) return []
  const { rolle, rolleBezeichnung: worte = null } = wert
  if (rolle === null) return worte === null ? [{ zeiger: `${zeiger}/rolle`, text: rolleFehlt }] : []
  return worte === null
    ? []
    : [{ zeiger: `${zeiger}/rolleBezeichnung`, text: 'Die Rolle ist schon angegeben. Lassen Sie das Feld leer.' }]
}

/** As much of a step as can be believed before it is checked. */
function alsEntscheidung(schritt: unknown) {
  const { rolle, ergebnis, gremium } = istObjekt(schritt) ? schritt : {}
  const art = istObjekt(ergebnis) ? ergebnis['art'] : null
  return { rolle: String(rolle), gremium, ergebnis: ergebnisArten.find((bekannte) => bekannte === art) ?? null }
}

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
