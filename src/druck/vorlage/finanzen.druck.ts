import type {
  FinanzielleAuswirkungen,
  Finanzposition,
  Finanzstand,
  Haushaltsstelle,
  Teilplan,
} from '../../ansichten/vorlage.js'
import type { Block, Tabelle, Zelle } from '../../pdf/bloecke.js'
import { betragText, cent } from '../../regeln/betrag.js'
import { finanzstandText, summen } from '../../regeln/finanzen.js'
import { absatz, kopfzelle, ueberschrift, zelle } from '../bausteine/bausteine.js'

interface Planworte {
  titel: string
  /** What the first pair of columns names. */
  objekt: string
  betrag: string
  stelle: (position: Finanzposition) => Haushaltsstelle | undefined
}

const ergebnisplan: Planworte = {
  titel: 'Teilergebnisplan (konsumtiv)',
  objekt: 'Produkt',
  betrag: 'Ertrag/Aufwand (-)',
  stelle: (position) => position.produkt,
}

const finanzplan: Planworte = {
  titel: 'Teilfinanzplan (investiv)',
  objekt: 'Maßnahme',
  betrag: 'Einzahlung/Auszahlung (-)',
  stelle: (position) => position.massnahme,
}

/** The two plans of the municipal budget. Both are printed even when they say "keine". */
export function finanzenDruck(
  auswirkungen: FinanzielleAuswirkungen | null,
  stand?: Finanzstand | null,
  ebene: 2 | 3 = 2,
): Block[] {
  const satz = stand ? finanzstandText(stand) : null
  if (!auswirkungen) return satz ? [ueberschrift(ebene, 'Finanzielle Auswirkungen'), absatz(satz)] : []
  const unter = ebene === 2 ? 3 : 4
  return [
    ueberschrift(ebene, 'Finanzielle Auswirkungen in Euro'),
    ...(satz ? [absatz(satz)] : []),
    ueberschrift(unter, ergebnisplan.titel),
    plantabelle(auswirkungen.ergebnisplan, ergebnisplan),
    ueberschrift(unter, finanzplan.titel),
    plantabelle(auswirkungen.finanzplan, finanzplan),
  ]
}

function plantabelle(plan: Teilplan, worte: Planworte): Tabelle {
  const mitJahr = plan.positionen.length > 0
  return {
    art: 'tabelle',
    zusammenfassung: `${worte.titel}: ${plan.keine ? 'keine' : `${plan.positionen.length} Positionen`}`,
    spalten: [
      { anteil: 0.14, zahl: true },
      { anteil: mitJahr ? 0.22 : 0.24 },
      { anteil: 0.08, zahl: true },
      { anteil: mitJahr ? 0.22 : 0.26 },
      ...(mitJahr ? [{ anteil: 0.08, zahl: true }] : []),
      { anteil: 0.28, ausrichtung: 'rechts', zahl: true },
    ],
    kopf: kopf(worte, mitJahr),
    rumpf: mitJahr ? plan.positionen.map((position) => zeile(position, worte)) : [leerzeile(plan)],
    ...(plan.positionen.length > 1 && { summen: summenzeilen(plan.positionen) }),
  }
}

const kopf = (worte: Planworte, mitJahr: boolean): Zelle[][] => [
  [
    kopfzelle(worte.objekt, { spalten: 2 }),
    kopfzelle('Kontengruppe', { spalten: 2 }),
    ...(mitJahr ? [kopfzelle('Jahr', { zeilen: 2 })] : []),
    kopfzelle(worte.betrag, { zeilen: 2, ausrichtung: 'rechts' }),
  ],
  ['Nr.', 'Bez.', 'Nr.', 'Bez.'].map((name) => kopfzelle(name)),
]

/** As on the page of the source: no number, `---` for the missing names, and "keine" where the amount would stand. */
const leerzeile = (plan: Teilplan): Zelle[] => ['', '---', '', '---', plan.keine ? 'keine' : '---'].map((t) => zelle(t))

function zeile(position: Finanzposition, worte: Planworte): Zelle[] {
  const stelle = worte.stelle(position)
  const { kontengruppe, haushaltsjahr, betrag } = position
  return [
    zelle(stelle?.nr ?? ''),
    zelle(stelle?.bezeichnung || '---'),
    zelle(kontengruppe.nr),
    zelle(kontengruppe.bezeichnung || '---'),
    zelle(String(haushaltsjahr)),
    zelle(betragText(cent(betrag))),
  ]
}

/** One sum per year when there are several years, and always the sum of the plan. */
function summenzeilen(positionen: readonly Finanzposition[]): Zelle[][] {
  const { jeJahr, gesamt } = summen(positionen)
  const jahre = jeJahr.map(({ jahr, cent }) => ({ titel: `Summe ${jahr}`, cent }))
  return [...(jahre.length > 1 ? jahre : []), { titel: 'Summe', cent: gesamt }].map(({ titel, cent }) => [
    kopfzelle(titel, { spalten: 5 }),
    zelle([{ text: betragText(cent), fett: true }]),
  ])
}
