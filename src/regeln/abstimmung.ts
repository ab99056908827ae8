import type { Mehrheit } from './ergebnis.js'
import type { Feldfehler } from './regelverstoss.js'

/** The counts of one vote (domain.md R5.1). */
export interface Stimmen {
  ja: number
  nein: number
  enthaltung: number
  ungueltig?: number
  /** Barred from voting, § 31 GO NRW. */
  befangen?: number
}

export const mehrheitsarten = ['einfach', 'absolut', 'qualifiziert'] as const
export const anteile = ['2/3', '3/4'] as const
type Anteil = (typeof anteile)[number]
const bruch: Readonly<Record<Anteil, readonly [number, number]>> = { '2/3': [2, 3], '3/4': [3, 4] }

/** Which majority is needed. */
export interface Mehrheitsregel {
  /** `absolut`: more than half of the statutory number of members. */
  art: (typeof mehrheitsarten)[number]
  /** The statutory number of members, the mayor included (§ 40 Abs. 2 GO NRW). Without it a share is one of the votes cast. */
  mitglieder?: number | null
  /** qualifiziert */
  anteil?: Anteil | null
}

const namen = {
  ja: 'Ja',
  nein: 'Nein',
  enthaltung: 'Enthaltungen',
  ungueltig: 'Ungültig',
  befangen: 'Befangen',
} as const
const felder = Object.keys(namen) as (keyof typeof namen)[]

/** Votes cast; abstentions and invalid votes included, barred members not. */
export const abgegeben = (s: Stimmen): number => s.ja + s.nein + s.enthaltung + (s.ungueltig ?? 0)

/**
 * Is the motion carried? More Ja than Nein; a tie is a rejection; abstentions and invalid votes do not count for the
 * majority (§ 50 Abs. 1 und 5 GO NRW).
 */
export function angenommen({ ja, nein }: Pick<Stimmen, 'ja' | 'nein'>, regel?: Mehrheitsregel | null): boolean {
  const { art, mitglieder, anteil } = regel ?? { art: 'einfach' }
  if (art === 'einfach') return ja > nein
  if (art === 'absolut') return 2 * ja > (mitglieder ?? Infinity)
  const [zaehler, nenner] = bruch[anteil ?? '2/3']
  return ja > 0 && ja * nenner >= (mitglieder ?? ja + nein) * zaehler
}

/** The majority as it is spoken: unanimous means that nobody was against, abstentions allowed (R5.5). */
export function mehrheitAus(s: Stimmen): Mehrheit {
  if (abgegeben(s) === 0) return 'ohne_abstimmung'
  if (s.ja === s.nein) return 'stimmengleichheit'
  return Math.min(s.ja, s.nein) === 0 ? 'einstimmig' : 'mehrheitlich'
}

/** "9 Ja, 4 Nein, 2 Enthaltungen" */
export function stimmenInWorten(s: Stimmen): string {
  const worte = [`${s.ja} Ja`, `${s.nein} Nein`, s.enthaltung === 1 ? '1 Enthaltung' : `${s.enthaltung} Enthaltungen`]
  if (s.ungueltig) worte.push(`${s.ungueltig} ungültig`)
  if (s.befangen) worte.push(`${s.befangen} befangen`)
  return worte.join(', ')
}

/** @param stimmberechtigte those present with a vote, the barred ones included; unknown for imported votes */
export function pruefeStimmen(
  s: Stimmen,
  stimmberechtigte: number | null = null,
  zeiger = '/abstimmung',
): Feldfehler[] {
  const falsch = felder.filter((feld) => !istAnzahl(s[feld] ?? 0))
  if (falsch.length) {
    return falsch.map((feld) => ({
      zeiger: `${zeiger}/${feld}`,
      text: `Geben Sie bei „${namen[feld]}“ eine ganze Zahl von 0 bis 999 ein.`,
    }))
  }
  const befangen = s.befangen ?? 0
  if (stimmberechtigte === null || abgegeben(s) + befangen <= stimmberechtigte) return []
  const ohne = befangen ? `, davon ${befangen} befangen` : ''
  return [
    {
      zeiger,
      text: `Es sind ${abgegeben(s)} Stimmen erfasst, aber nur ${stimmberechtigte} Stimmberechtigte anwesend${ohne}.`,
    },
  ]
}

/** R5.3: the breakdown by Fraktion must add up to the whole, as far as the whole is known. */
export function pruefeFraktionen(
  s: { [K in keyof Stimmen]?: number | null },
  fraktionen: readonly (Stimmen & { name: string })[],
  zeiger = '/fraktionen',
): Feldfehler[] {
  const einzeln = fraktionen.flatMap((f, i) => pruefeStimmen(f, null, `${zeiger}/${i}`))
  if (einzeln.length || fraktionen.length === 0) return einzeln
  return felder.flatMap((feld) => {
    const summe = fraktionen.reduce((n, f) => n + (f[feld] ?? 0), 0)
    const gesamt = s[feld] ?? (feld === 'ungueltig' || feld === 'befangen' ? 0 : null)
    if (gesamt === null || summe === gesamt) return []
    return [{ zeiger, text: `Die Fraktionen ergeben bei „${namen[feld]}“ ${summe}, erfasst sind ${gesamt}.` }]
  })
}

const istAnzahl = (wert: unknown) => Number.isInteger(wert) && (wert as number) >= 0 && (wert as number) <= 999
