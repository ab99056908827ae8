import { betragMuster, betragText, cent } from './betrag.js'
import type { Feldfehler } from './regelverstoss.js'

/** Konsumtiv: Ertrag and Aufwand. Investiv: Einzahlung and Auszahlung. */
export type Plan = 'ergebnisplan' | 'finanzplan'

export const planNamen: Readonly<Record<Plan, string>> = {
  ergebnisplan: 'Teilergebnisplan (konsumtiv)',
  finanzplan: 'Teilfinanzplan (investiv)',
}

/** As much of a row as the rules look at. */
export interface Finanzzeile {
  kontengruppe: { nr: string }
  haushaltsjahr: number
  /** EUR, `-48000.00`; minus is Aufwand or Auszahlung. */
  betrag: string
}

export interface Teilplanangabe {
  /** "keine" is a statement of its own; neither rows nor "keine" means: not filled in yet. */
  keine: boolean
  positionen: readonly Finanzzeile[]
}
export type Finanzangaben = Readonly<Record<Plan, Teilplanangabe>>

const plaene = Object.keys(planNamen) as Plan[]

/** Rows or an explicit "keine" in both plans (domain.md R16.2). */
export const vollstaendig = (finanzen: Finanzangaben | null): boolean =>
  finanzen !== null && plaene.every((plan) => finanzen[plan].keine !== finanzen[plan].positionen.length > 0)

/** R14.2: the Kämmerei signs wherever money moves. */
export const mitFinanzwirkung = (finanzen: Finanzangaben | null): boolean =>
  finanzen !== null &&
  plaene.some((plan) => finanzen[plan].positionen.some((p) => betragMuster.test(p.betrag) && cent(p.betrag) !== 0n))

/** Every fault of both plans, with its place in the body. */
export function pruefeFinanzen(finanzen: Finanzangaben, zeiger = '/finanzielleAuswirkungen'): Feldfehler[] {
  return plaene.flatMap((plan) => pruefeTeilplan(finanzen[plan], `${zeiger}/${plan}`))
}

function pruefeTeilplan({ keine, positionen }: Teilplanangabe, zeiger: string): Feldfehler[] {
  const text = 'Es sind Beträge eingetragen. Löschen Sie diese, oder nehmen Sie „keine“ zurück.'
  return [
    ...(keine && positionen.length > 0 ? [{ zeiger: `${zeiger}/keine`, text }] : []),
    ...positionen.flatMap((position, i) => pruefeZeile(position, `${zeiger}/positionen/${i}`)),
  ]
}

function pruefeZeile({ kontengruppe, haushaltsjahr, betrag }: Finanzzeile, zeiger: string): Feldfehler[] {
  const fehler: Feldfehler[] = []
  if (!betragMuster.test(betrag)) {
    const text = `„${betrag.slice(0, 30)}“ ist kein Betrag. Schreiben Sie ihn wie -48000.00.`
    fehler.push({ zeiger: `${zeiger}/betrag`, text })
  }
  if (!Number.isInteger(haushaltsjahr) || haushaltsjahr < 1900 || haushaltsjahr > 2200) {
    fehler.push({ zeiger: `${zeiger}/haushaltsjahr`, text: 'Geben Sie das Haushaltsjahr mit vier Ziffern an.' })
  }
  if (kontengruppe.nr.trim() === '') {
    fehler.push({ zeiger: `${zeiger}/kontengruppe/nr`, text: 'Geben Sie die Nummer der Kontengruppe an.' })
  }
  return fehler
}

export interface Summen {
  /** In cents, by year in order. */
  jeJahr: { jahr: number; cent: bigint }[]
  gesamt: bigint
}

/** Sums of one plan; amounts of different plans are never added up. */
export function summen(positionen: readonly Finanzzeile[]): Summen {
  const jeJahr = new Map<number, bigint>()
  for (const { haushaltsjahr, betrag } of positionen) {
    jeJahr.set(haushaltsjahr, (jeJahr.get(haushaltsjahr) ?? 0n) + cent(betrag))
  }
  return {
    jeJahr: [...jeJahr].map(([jahr, summe]) => ({ jahr, cent: summe })).sort((a, b) => a.jahr - b.jahr),
    gesamt: [...jeJahr.values()].reduce((a, b) => a + b, 0n),
  }
}

/** NKF-Kontenrahmen NRW: the first digit of an account is its class. */
const klassen: Readonly<Record<string, { name: string; plan: Plan; minus: boolean }>> = {
  4: { name: 'ein Ertrag', plan: 'ergebnisplan', minus: false },
  5: { name: 'ein Aufwand', plan: 'ergebnisplan', minus: true },
  6: { name: 'eine Einzahlung', plan: 'finanzplan', minus: false },
  7: { name: 'eine Auszahlung', plan: 'finanzplan', minus: true },
}

/** R16.5: plausibility only, towns book exceptions; shown at the row, never refused. */
export function finanzhinweise(finanzen: Finanzangaben, zeiger = '/finanzielleAuswirkungen'): Feldfehler[] {
  return plaene.flatMap((plan) =>
    finanzen[plan].positionen.flatMap((position, i) => {
      const text = zeilenhinweis(plan, position)
      return text ? [{ zeiger: `${zeiger}/${plan}/positionen/${i}`, text }] : []
    }),
  )
}

function zeilenhinweis(plan: Plan, { kontengruppe, betrag }: Finanzzeile): string | null {
  const nr = kontengruppe.nr.trim()
  const klasse = klassen[nr.charAt(0)]
  if (!klasse || !betragMuster.test(betrag)) return null
  if (klasse.plan !== plan) {
    return `Kontengruppe ${nr} ist ${klasse.name} und gehört in den ${planNamen[klasse.plan]}.`
  }
  const wert = cent(betrag)
  if (wert === 0n || wert < 0n === klasse.minus) return null
  const rat = klasse.minus ? 'Setzen Sie ein Minus davor.' : 'Nehmen Sie das Minus weg.'
  return `Kontengruppe ${nr} ist ${klasse.name}, eingetragen ist ${betragText(wert)}. ${rat}`
}
