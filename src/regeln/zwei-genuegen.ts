import { type Akteur, type Wirkungskreis } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'
import { vorlageSchritte } from './vorlage-schritte.js'
import { zweitePerson } from './zweite-person.js'

/** What decides whether the releaser is the second pair of eyes. */
export interface Zweierlage {
  /** The rule of the town. */
  genuegen: boolean
  kreis: Wirkungskreis
  /** Everybody who wrote any part of it or put in an Anlage, whenever. */
  haende: readonly string[]
  /** Some of it was written before such hands were noted. */
  unbekannteHaende: boolean
}

const regelAus: Hindernis = {
  code: 'zwei_genuegen_nicht',
  text: 'Ihre Gemeinde verlangt für die Veröffentlichung eine eigene zweite Person. Geben Sie frei; sie bestätigt danach.',
}

const ungewiss: Hindernis = {
  code: 'bearbeitung_ungewiss',
  text: 'Wer alles an dieser Vorlage geschrieben hat, ist nicht vollständig vermerkt. Geben Sie frei; eine zweite Person bestätigt danach.',
}

/** Why who releases this does not confirm its publication in the same act; empty: he does (domain.md, Corrections 5). */
export function gegenZwei(akteur: Akteur, { genuegen, kreis, haende, unbekannteHaende }: Zweierlage): Hindernis[] {
  const satz = (wer: string) =>
    `${wer} an der Vorlage oder ihren Anlagen geschrieben. Veröffentlichen muss sie jemand anderes.`
  return [
    ...(genuegen ? [] : [regelAus]),
    ...(unbekannteHaende ? [ungewiss] : []),
    ...zweitePerson(akteur, { recht: vorlageSchritte.freigeben.recht, kreis, beteiligte: haende }, satz),
    ...vertretene(akteur, haende),
  ]
}

/** Also where a right of his own is enough to release: whoever stands in for a writer has his affairs in hand. */
function vertretene({ id, rollen }: Akteur, haende: readonly string[]): Hindernis[] {
  if (haende.includes(id)) return []
  const wen = rollen.find(({ fuer }) => fuer && haende.includes(fuer.id))?.fuer
  if (!wen) return []
  const text = `Sie vertreten ${wen.name}, und von dort stammt ein Teil der Vorlage. Veröffentlichen muss sie jemand anderes.`
  return [{ code: 'vier_augen', text }]
}

/** Each Anlage that goes out was looked at by name, and no other. */
export function gegenGenannte(
  genannt: readonly string[],
  gehenHinaus: readonly { id: string; nr: number }[],
): Hindernis[] {
  const fehlende = gehenHinaus.filter(({ id }) => !genannt.includes(id))
  const fremde = genannt.filter((id) => !gehenHinaus.some((a) => a.id === id))
  return [
    ...fehlende.map(({ nr }) => ({
      code: 'anlage_ungesehen',
      text: `Sehen Sie sich auch Anlage ${nr} an, und bestätigen Sie das. Sie wird mit öffentlich.`,
    })),
    ...(fremde.length > 0
      ? [
          {
            code: 'anlage_bleibt',
            text: 'Sie nennen eine Anlage, die nicht öffentlich wird. Sehen Sie sich die Vorschau noch einmal an.',
          },
        ]
      : []),
  ]
}
