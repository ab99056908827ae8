import { datumKurz, type Tag } from './datum.js'
import type { Akteur } from './rechte.js'
import type { Feldfehler, Hindernis } from './regelverstoss.js'
import { pruefeRecht } from './rechte.js'
import { zweitePerson } from './zweite-person.js'

/** By what an outcome is established. */
export const feststellungen = ['niederschrift', 'ohne_niederschrift', 'uebernommen'] as const
export type Feststellung = (typeof feststellungen)[number]

export const berichtigungsentscheidungen = ['bestaetigt', 'abgelehnt', 'zurueckgezogen'] as const
export type Berichtigungsentscheidung = (typeof berichtigungsentscheidungen)[number]

/** What is to be corrected: the outcome of a Gremium on a day. */
export interface ZuBerichtigendes {
  gremiumId: string
  datum: Tag | null
  /** Null: it was established before that was kept, so by its Niederschrift. */
  feststellung: Feststellung | null
}

/** The decision of a later Sitzung, as it is kept; null: there is none of that name, or the reader may not see it. */
export interface Berichtigungsbeschluss {
  gremiumIds: readonly string[]
  datum: Tag | null
  angenommen: boolean
}

/** R11.3: once the Niederschrift is signed, only the Gremium itself corrects what stands in it (§ 52 GO NRW). */
export const brauchtBeschluss = (feststellung: Feststellung | null): boolean =>
  feststellung === null || feststellung === 'niederschrift'

/** @param durch undefined: none was named */
export function pruefeDurch(
  { gremiumId, datum, feststellung }: ZuBerichtigendes,
  durch: Berichtigungsbeschluss | null | undefined,
): Feldfehler[] {
  const fehler = (text: string) => [{ zeiger: '/durch', text }]
  if (durch === undefined)
    return brauchtBeschluss(feststellung)
      ? fehler(
          'Die Niederschrift ist unterzeichnet. Nennen Sie den Beschluss einer späteren Sitzung, mit dem das Gremium sie berichtigt hat.',
        )
      : []
  if (!durch) return fehler('Diesen Beschluss gibt es nicht.')
  if (!durch.gremiumIds.includes(gremiumId))
    return fehler('Berichtigen kann nur das Gremium, das beschlossen hat. Nennen Sie einen seiner Beschlüsse.')
  if (!durch.datum || (datum !== null && durch.datum <= datum))
    return fehler(`Nennen Sie den Beschluss einer Sitzung nach dem ${datum ? datumKurz(datum) : 'berichtigten Tag'}.`)
  return durch.angenommen ? [] : fehler('Dort ist nichts beschlossen worden. Erfassen Sie zuerst dieses Ergebnis.')
}

/** E2: the Vorsitz, or its deputy, confirms what somebody else asked for. */
export function gegenEntscheidung(
  akteur: Akteur,
  { gremiumId, gewuenschtVonId, entschieden }: { gremiumId: string; gewuenschtVonId: string; entschieden: boolean },
): Hindernis[] {
  const recht = 'ergebnis.berichtigung_bestaetigen'
  const kreis = { gremiumIds: [gremiumId] }
  const ohneRecht = pruefeRecht(akteur, { recht, bezeichnung: 'Berichtigung bestätigen' }, kreis)
  if (ohneRecht.length > 0) return ohneRecht
  if (entschieden) return [{ code: 'entschieden', text: 'Darüber ist schon entschieden.' }]
  return zweitePerson(
    akteur,
    { recht, kreis, beteiligte: [gewuenschtVonId] },
    (wer) => `${wer} diese Berichtigung gewünscht. Bestätigen muss sie jemand anderes.`,
  )
}
