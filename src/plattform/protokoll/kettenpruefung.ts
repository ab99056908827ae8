import { type Eintragstext, gleich, type Glied, inhaltHash, kettenglied, kopfHash } from './siegel.js'

/** A link as it stands in the database, with the row it stands for and what is noted about its erasure. */
export interface Vorgefunden extends Glied {
  kopfSalz: Buffer | null
  inhaltSalz: Buffer | null
  kette: Buffer
  /** Null: the row is gone. */
  eintrag: Eintragstext | null
  eintragGetilgt: boolean
  inhaltGetilgt: boolean
}

/** Where the checked part of the chain ends. */
export interface Geprueft {
  nr: bigint
  kette: Buffer
  zeitpunkt: string
}

/** Rows of one transaction bear later times than those of a later one that was faster; no act takes a day. */
const spielraum = 24 * 3600_000

/** What is wrong with the next link; null: it holds. */
export function bruch(vorher: Geprueft, g: Vorgefunden): string | null {
  const nr = vorher.nr + 1n
  if (g.nr !== String(nr)) return `In der Kette fehlt Nr. ${nr}.`
  if (!gleich(kettenglied(vorher.kette, g), g.kette))
    return `Nr. ${nr} der Kette schließt nicht an die vorige an: Ein Siegel wurde geändert, vertauscht oder eingefügt.`
  return bruchAmEintrag(g) ?? bruchDerZeit(vorher, g)
}

function bruchAmEintrag(g: Vorgefunden): string | null {
  const { eintrag, kopfSalz, inhaltSalz } = g
  const name = `Eintrag ${g.protokollId} (Nr. ${g.nr} der Kette)`
  if (!eintrag && g.eintragGetilgt && !kopfSalz) return null
  if (!eintrag) return `${name} wurde gelöscht, und keine Löschung nach Frist ist dafür vermerkt.`
  if (!kopfSalz || !gleich(kopfHash(eintrag, kopfSalz), g.kopfHash))
    return `${name} wurde geändert: wer, wann oder was.`
  if (inhaltSalz && gleich(inhaltHash(eintrag, inhaltSalz), g.inhaltHash)) return null
  if (inhaltSalz || [eintrag.vorher, eintrag.nachher, eintrag.grund].some((wert) => wert !== null))
    return `${name} wurde im Inhalt geändert.`
  return g.inhaltGetilgt ? null : `${name} verlor seinen Inhalt, und keine Löschung nach Frist ist dafür vermerkt.`
}

function bruchDerZeit({ zeitpunkt }: Geprueft, { eintrag, nr }: Vorgefunden): string | null {
  if (!eintrag || zeitpunkt === '' || alsZeit(eintrag.zeitpunkt) >= alsZeit(zeitpunkt) - spielraum) return null
  return `Eintrag ${eintrag.id} (Nr. ${nr} der Kette) trägt eine Zeit, die nicht in die Reihe passt: Er wurde später eingefügt.`
}

/** To the millisecond, as far as a Date can tell. */
const alsZeit = (zeitpunkt: string): number => Date.parse(`${zeitpunkt.slice(0, 23)}Z`)
