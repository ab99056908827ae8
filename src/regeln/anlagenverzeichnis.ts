/** An Anlage as far as somebody could name it. */
export interface Nennbar {
  nr: number
  /** Its title. */
  name: string
}

const worte = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\.[a-z0-9]{2,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const stelle = /^(?:anlagen?|anl|nr|nummer)?\s*(\d+)\b\s*/

/** Whole words of one text within the other. */
const enthaelt = (text: string, teil: string): boolean => teil.length > 2 && ` ${text} `.includes(` ${teil} `)

/**
 * Does an entry of the narrative list of Anlagen name this one: by its number, by its title, or by a part of its title?
 * Frozen texts stay as they are; the public version leaves such entries of non-public Anlagen out.
 */
export function nennt(eintrag: string, { nr, name }: Nennbar): boolean {
  const ganz = worte(eintrag)
  const nummer = stelle.exec(ganz)
  const rest = nummer ? ganz.slice(nummer[0].length) : ganz.replace(/^anlagen?\s+/, '')
  const titel = worte(name)
  return (nummer !== null && Number(nummer[1]) === nr) || enthaelt(ganz, titel) || enthaelt(titel, rest)
}

/** The entries that may stand in public: those that name none of the Anlagen that are not. */
export const ohneVerborgene = (eintraege: readonly string[], verborgene: readonly Nennbar[]): string[] =>
  eintraege.filter((eintrag) => !verborgene.some((anlage) => nennt(eintrag, anlage)))
