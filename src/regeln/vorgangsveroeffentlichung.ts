import { type Beteiligung, gegenVertretung, vierAugen } from './oeffentlichkeit.js'
import type { Akteur, Wirkungskreis } from './rechte.js'
import type { Hindernis } from './regelverstoss.js'

/** An entry of a Vorgang that somebody wants in public. */
export interface EintragVeroeffentlichung {
  /** It was never confirmed; what was confirmed does not change any more. */
  neu: boolean
  /** Its file is another one than was confirmed, or there was none. */
  neueDatei: boolean
  angelegtVonId: string | null
  dateiVonId: string | null
}

/** How far a Vorgang is confirmed for the public. */
export interface VorgangVeroeffentlichung {
  /** Somebody wants it in public. */
  oeffentlich: boolean
  bestaetigt: boolean
  /** Its title, its address, what it says of itself: not as it was confirmed. */
  angabenNeu: boolean
  angelegtVonId: string | null
  /** Who wrote these since they were confirmed. */
  geschriebenVon: readonly string[]
  eintraege: readonly EintragVeroeffentlichung[]
}

export const istNeu = (e: EintragVeroeffentlichung): boolean => e.neu || e.neueDatei

/** Something is wanted in public that nobody else has seen. */
export const wartet = (v: VorgangVeroeffentlichung): boolean =>
  v.oeffentlich && (v.angabenNeu || v.eintraege.some(istNeu))

/** R9.9: whoever asked, and everybody who wrote something of what is new. */
function beteiligte(v: VorgangVeroeffentlichung, gewuenschtVonId: string | null): Beteiligung[] {
  const angaben = v.angabenNeu ? v.geschriebenVon.map((id) => ({ id, wie: 'geschrieben' as const })) : []
  return [
    { id: gewuenschtVonId, wie: 'gewuenscht' },
    ...(v.bestaetigt ? [] : [{ id: v.angelegtVonId, wie: 'angelegt' as const }]),
    ...angaben,
    ...v.eintraege.flatMap((e): Beteiligung[] => [
      ...(e.neu ? [{ id: e.angelegtVonId, wie: 'eintrag' as const }] : []),
      ...(istNeu(e) ? [{ id: e.dateiVonId, wie: 'eingestellt' as const }] : []),
    ]),
  ]
}

/**
 * Every reason why this person may not confirm what is new in the Vorgang, nor in the place of somebody who had a hand in it.
 * @param wer null: whoever it will be
 */
export function gegenVorgangsveroeffentlichung(
  v: VorgangVeroeffentlichung,
  gewuenschtVonId: string | null,
  wer: { akteur: Akteur; kreis: Wirkungskreis } | null,
): Hindernis[] {
  const gruende: Hindernis[] = []
  if (!v.oeffentlich) gruende.push({ code: 'nichtoeffentlich', text: 'Der Vorgang soll nicht öffentlich sein.' })
  else if (!wartet(v)) gruende.push(nichtsNeues)
  if (!wer) return gruende
  const { akteur, kreis } = wer
  const mitwirkende = beteiligte(v, gewuenschtVonId)
  return [
    ...gruende,
    ...vierAugen(mitwirkende, akteur.id),
    ...gegenVertretung(akteur, 'vorlage.veroeffentlichen', kreis, mitwirkende),
  ]
}

export const nichtsNeues: Hindernis = {
  code: 'nichts_neues',
  text: 'Was öffentlich sein soll, ist schon bestätigt. Es gibt nichts Neues zu prüfen.',
}
