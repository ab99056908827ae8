import type { VorlageAnsicht, VorlageForm } from '../../ansichten/vorlage.js'
import type { Dokument } from '../../pdf/bloecke.js'
import { terminVerstrichen } from '../../regeln/anzeige.js'
import { type Tag, tagInBerlin } from '../../regeln/datum.js'
import { eingefroren } from './eingefroren.js'
import { vorlageDruck } from './vorlage.druck.js'

/* The prints of a public Vorlage, out of its public view and nothing else. */

/** A public Fassung: the one that is valid, or a former one. */
export interface OeffentlicheFassung {
  nr: number
  freigegebenAm: string
  inhalt: VorlageForm
}

/** The public Fassung with this number; null: there is none. */
export function fassungVon(v: VorlageAnsicht, nr: number): OeffentlicheFassung | null {
  if (v.fassung.nr === nr) return { ...v.fassung, inhalt: eingefroren(v) }
  return v.fruehereFassungen.find((f) => f.nr === nr) ?? null
}

export const fassungDruck = ({ inhalt, freigegebenAm }: OeffentlicheFassung, basisUrl: string): Dokument =>
  vorlageDruck(inhalt, { unterzeichnung: 'gezeichnet', basisUrl, zeitpunkt: new Date(freigegebenAm) })

/** The view as it is read on that day: what is past by then says so. */
export const gelesenAm = (v: VorlageAnsicht, heute: Tag): VorlageAnsicht => ({
  ...v,
  beratungsfolge: v.beratungsfolge.map((b) => (terminVerstrichen(b, heute) ? { ...b, verstrichen: true } : b)),
})

/** With the course of its Beratungen, as of the last change. */
export function verlaufDruck(v: VorlageAnsicht, basisUrl: string): Dokument {
  const stand = new Date(v.geaendert)
  const verlauf = { stand: tagInBerlin(stand) }
  return vorlageDruck(v, { unterzeichnung: 'gezeichnet', basisUrl, verlauf, zeitpunkt: stand })
}
