import trennung from 'hyphen/de-1996/index.js'
import { Speicher } from './speicher.js'

const WEICH = '\u00ad'
const buchstaben = (text: string) => text.replace(/\P{L}/gu, '').length

/** Rules of 1996; at least three letters before and after a break. A soft hyphen of the author goes first. */
function trenne(wort: string): string[] {
  if (wort.includes(WEICH)) return wort.split(WEICH).filter(Boolean)
  if (!/\p{L}{6}/u.test(wort)) return [wort]
  const silben = trennung.hyphenateSync(wort, { hyphenChar: WEICH, minWordLength: 6 }).split(WEICH)
  while (silben.length > 1 && buchstaben(silben[0]!) < 3) silben.splice(0, 2, silben[0]! + silben[1]!)
  while (silben.length > 1 && buchstaben(silben.at(-1)!) < 3) silben.push(silben.splice(-2).join(''))
  return silben
}

const speicher = new Speicher<string[]>(20_000)

/** The parts between which a word may be hyphenated; joined they are the word without soft hyphens. */
export const silben = (wort: string): string[] => speicher.hole(wort, trenne)
