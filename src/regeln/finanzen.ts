import { betragMuster, betragText, cent } from './betrag.js'
import type { Feldfehler } from './regelverstoss.js'
import { istLeererText } from './text.js'

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

type Aussage = { keine: boolean; positionen: readonly unknown[] }

/** "keine" is a statement of its own and excludes rows (domain.md R16.2). */
export const widersprichtSich = ({ keine, positionen }: Aussage): boolean => keine && positionen.length > 0

const gesagt = (angabe: Aussage): boolean => (angabe.keine || angabe.positionen.length > 0) && !widersprichtSich(angabe)

/** Rows or an explicit "keine" in both plans (domain.md R16.2). */
const vollstaendig = (finanzen: Finanzangaben | null): boolean =>
  finanzen !== null && plaene.every((plan) => gesagt(finanzen[plan]))

/** What is said beyond the rows (domain.md, Corrections 6). */
export const finanzstaende = ['keine', 'nicht_bezifferbar', 'betraege'] as const
export type Finanzstand = { stand: (typeof finanzstaende)[number]; begruendung?: string | null | undefined }

/** The statement on money is complete: rows or "keine", or why nobody can say it yet. */
export const finanziellGesagt = (finanzen: Finanzangaben | null, stand: Finanzstand | null): boolean =>
  stand?.stand === 'nicht_bezifferbar' ? !istLeererText(stand.begruendung) : vollstaendig(finanzen)

/** More is said than "keine". */
export const betraegeGenannt = (finanzen: Finanzangaben | null, stand: Finanzstand | null): boolean =>
  stand !== null || (finanzen !== null && plaene.some((plan) => finanzen[plan].positionen.length > 0))

/** In one sentence where no amount can be named; null: the rows say it. */
export const finanzstandText = ({ stand, begruendung }: Finanzstand): string | null =>
  stand === 'nicht_bezifferbar'
    ? `Die finanziellen Auswirkungen sind noch nicht bezifferbar: ${begruendung ?? ''}`
    : null

/** What is said of the whole is what the rows say, and what cannot be said has its reason. */
export function finanzstandFehler(finanzen: Finanzangaben | null, stand: Finanzstand | null): Feldfehler[] {
  if (!stand) return []
  const zeilen = betraegeGenannt(finanzen, null)
  const keine = finanzen !== null && plaene.every((plan) => finanzen[plan].keine)
  const falsch = { keine: zeilen, nicht_bezifferbar: keine, betraege: finanzen !== null && !zeilen }[stand.stand]
  const ohneGrund = stand.stand === 'nicht_bezifferbar' && istLeererText(stand.begruendung)
  return [
    ...(falsch ? [{ zeiger: '/finanzen/stand', text: 'Das widerspricht dem, was in den Plänen steht.' }] : []),
    ...(ohneGrund
      ? [{ zeiger: '/finanzen/begruendung', text: 'Bitte schreiben Sie, warum noch kein Betrag feststeht.' }]
      : []),
  ]
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
