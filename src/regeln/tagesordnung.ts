/** Public and non-public part, as the agenda prints and numbers them. */
export type Tagesordnungsteil = 'oe' | 'n'

export interface Zeile {
  teil: Tagesordnungsteil
  /** Belongs below the item before it: "Ö 6.5". */
  unterpunkt?: boolean
  /** A number that has been sent out stays (domain.md R8.4): people cite it. */
  nummer?: string | null
}

const vorsatz: Record<Tagesordnungsteil, string> = { oe: 'Ö', n: 'N' }
/** "Ö 6.5": how people cite an item, of the number that is stored. */
export const punktnummer = (teil: Tagesordnungsteil, nummer: string): string => `${vorsatz[teil]} ${nummer}`
/** The same as SQL, of the line that goes by this name. */
export const punktnummerSql = (zeile: string): string =>
  `CASE ${zeile}.teil WHEN 'oe' THEN '${vorsatz.oe} ' ELSE '${vorsatz.n} ' END || ${zeile}.nummer`

/** And back: "6.5". */
export const gespeicherteNummer = (punkt: string): string => punkt.slice(punkt.indexOf(' ') + 1)

const muster = /^([ÖN]) (\d+)(?:\.(\d+))?$/

/** Numbers the lines of an agenda: "Ö 1", "Ö 1.1", "N 1". What has a number keeps it; new lines go behind the last of their kind. */
export function nummeriere(zeilen: readonly Zeile[]): string[] {
  const haupt: Record<Tagesordnungsteil, number> = { oe: hoechste(zeilen, 'oe'), n: hoechste(zeilen, 'n') }
  const letzter: Partial<Record<Tagesordnungsteil, number>> = {}
  const unter = new Map<string, number>()
  for (const { nummer } of zeilen) merke(unter, nummer)
  return zeilen.map(({ teil, unterpunkt, nummer }) => {
    const fest = nummer ? muster.exec(nummer) : null
    if (fest) {
      letzter[teil] = Number(fest[2])
      return nummer!
    }
    // A sub-item with nothing above it is an item.
    if (!unterpunkt || letzter[teil] === undefined) {
      letzter[teil] = ++haupt[teil]
      return punktnummer(teil, String(letzter[teil]))
    }
    const ueber = punktnummer(teil, String(letzter[teil]))
    const lfd = (unter.get(ueber) ?? 0) + 1
    unter.set(ueber, lfd)
    return `${ueber}.${lfd}`
  })
}

function hoechste(zeilen: readonly Zeile[], teil: Tagesordnungsteil): number {
  const vergeben = zeilen.filter((z) => z.teil === teil).map((z) => Number(muster.exec(z.nummer ?? '')?.[2] ?? 0))
  return Math.max(0, ...vergeben)
}

function merke(unter: Map<string, number>, nummer?: string | null): void {
  const fund = muster.exec(nummer ?? '')
  if (!fund?.[3]) return
  const ueber = `${fund[1]} ${fund[2]}`
  unter.set(ueber, Math.max(unter.get(ueber) ?? 0, Number(fund[3])))
}

/** What who sends an agenda is told: a number that was sent stays, so a new item among the old ones stands out of order. */
export function ausDerReihe(zeilen: readonly { teil: Tagesordnungsteil; nummer: string }[]): string[] {
  return (['oe', 'n'] as const).flatMap((art) => {
    const folge = zeilen.filter(({ teil, nummer }) => teil === art && nummer).map(({ nummer }) => nummer)
    const stelle = folge.findIndex((nummer, i) => i > 0 && rang(nummer) < rang(folge[i - 1]!))
    if (stelle < 0) return []
    const [davor, danach] = [folge[stelle - 1]!, folge[stelle]!].map((nummer) => punktnummer(art, nummer))
    return [
      `${davor} steht vor ${danach}, denn versandte Nummern bleiben. Setzen Sie neue Punkte ans Ende, wenn die Nummern der Reihe nach stehen sollen.`,
    ]
  })
}

const rang = (nummer: string): number => {
  const [haupt = 0, unter = 0] = nummer.split('.').map(Number)
  return haupt * 1000 + unter
}

/**
 * The new lines with those that their writer may not read: each stays behind the line that it stood behind, so that nobody strikes or
 * moves what is hidden from him.
 */
export function mitVerdeckten<N extends { topId?: string }, A extends { topId: string }>(
  neue: readonly N[],
  bisher: readonly A[],
  verdeckt: ReadonlySet<string>,
): (N | A)[] {
  const alle: (N | A)[] = [...neue]
  bisher.forEach((zeile, i) => {
    if (!verdeckt.has(zeile.topId)) return
    const davor = bisher.slice(0, i).findLast((b) => alle.some((z) => z.topId === b.topId))
    alle.splice(davor ? alle.findIndex((z) => z.topId === davor.topId) + 1 : 0, 0, zeile)
  })
  return alle
}

/** Place on the page of the Sitzung: "Ö 6.5" → `oe-6-5`. */
export const anker = (nummer: string): string =>
  nummer
    .toLowerCase()
    .replace('ö', 'oe')
    .replace(/[^a-z0-9]+/g, '-')
