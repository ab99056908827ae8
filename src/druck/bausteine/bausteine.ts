import type { Absatz, Block, Inhalt, Ueberschrift, Zelle } from '../../pdf/bloecke.js'

/** One paragraph of plain text. */
export const absatz = (text: string, stil?: Absatz['stil'], mehr: Partial<Absatz> = {}): Absatz => ({
  art: 'absatz',
  inhalt: [{ text }],
  ...(stil && { stil }),
  ...mehr,
})

export const ueberschrift = (ebene: Ueberschrift['ebene'], text: string): Ueberschrift => ({
  art: 'ueberschrift',
  ebene,
  inhalt: [{ text }],
})

export const aufzaehlung = (eintraege: Block[][]): Block => ({ art: 'liste', geordnet: false, eintraege })

/** A cell of plain text or of blocks; an empty text is an empty cell. */
export const zelle = (inhalt: string | Inhalt | Block[], mehr: Partial<Zelle> = {}): Zelle => ({
  bloecke: zellbloecke(inhalt),
  ...mehr,
})

export const kopfzelle = (inhalt: string, mehr: Partial<Zelle> = {}): Zelle => zelle(inhalt, { kopf: true, ...mehr })

function zellbloecke(inhalt: string | Inhalt | Block[]): Block[] {
  if (typeof inhalt === 'string') return inhalt === '' ? [] : [absatz(inhalt)]
  return istBloecke(inhalt) ? inhalt : [{ art: 'absatz', inhalt }]
}

const istBloecke = (inhalt: Inhalt | Block[]): inhalt is Block[] => inhalt[0] !== undefined && 'art' in inhalt[0]
