import { heute } from '../../plattform/uhr.js'
import { tagInBerlin } from '../../regeln/datum.js'
import { Eingabefehler, type Feldfehler } from '../../regeln/regelverstoss.js'
import type { Geprueft } from './wuensche.service.js'
import type { Wunschangaben } from '../../veroeffentlichung/stand/wunsch.js'
import type {
  VeroeffentlichungswunschDto,
  VeroeffentlichungswunschEingabe,
  VeroeffentlichungswunschMitVorschauDto,
} from './wunsch.dto.js'
import type { WunschSatz } from './wunsch.queries.js'

const zeit = (wann: Date | null): string | null => wann?.toISOString() ?? null

export const alsWunschDto = (a: WunschSatz): VeroeffentlichungswunschDto => ({
  id: a.id,
  vorlageId: a.vorlageId,
  vorgangId: a.vorgangId,
  anlageId: a.anlageId,
  nummer: a.nummer,
  betreff: a.betreff,
  anlage: a.anlage,
  gewuenschtVon: a.gewuenschtVon,
  gewuenschtAm: a.gewuenschtAm.toISOString(),
  // The former names answer for one version (CHANGELOG).
  beantragtVon: a.gewuenschtVon,
  beantragtAm: a.gewuenschtAm.toISOString(),
  ab: zeit(a.ab),
  onlineBis: a.onlineBis,
  ergebnis: a.ergebnis,
  entschiedenVon: a.entschiedenVon,
  entschiedenAm: zeit(a.entschiedenAm),
  grund: a.grund,
  ausgefuehrtAm: zeit(a.ausgefuehrtAm),
})

export const mitVorschau = ({ wunsch, gesehenes, hindernisse }: Geprueft): VeroeffentlichungswunschMitVorschauDto => ({
  ...alsWunschDto(wunsch),
  vorlage: gesehenes.vorlage,
  vorgang: gesehenes.vorgang,
  neues: gesehenes.neues,
  spaeter: gesehenes.spaeter,
  dateien: [...gesehenes.dateien].map(([id, { name, mimeType, groesse, sha512 }]) => ({
    anlageId: wunsch.vorlageId ? id : null,
    eintragId: wunsch.vorgangId ? id : null,
    name,
    mimeType,
    groesse,
    sha512,
  })),
  gesehen: gesehenes.fingerabdruck,
  hindernisse,
})

/** @throws Eingabefehler for both or neither, for a moment that does not exist, or an end before the beginning. */
export function wunschAus(eingabe: VeroeffentlichungswunschEingabe): Wunschangaben | { vorgangId: string } {
  const { vorlageId, vorgangId, anlageId, ab, onlineBis } = eingabe
  if (!vorlageId === !vorgangId)
    throw new Eingabefehler([{ zeiger: '/vorlageId', text: 'Nennen Sie entweder eine Vorlage oder einen Vorgang.' }])
  if (!vorlageId) return nurVorgang(vorgangId!, eingabe)
  const beginn = ab ? new Date(ab) : null
  if (beginn && Number.isNaN(beginn.getTime()))
    throw new Eingabefehler([{ zeiger: '/ab', text: 'Diesen Zeitpunkt gibt es nicht.' }])
  const wunsch = { vorlageId, anlageId: anlageId ?? null, ab: beginn, onlineBis: onlineBis ?? null }
  const fehler = pruefeWunsch(wunsch)
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return wunsch
}

/** All that waits in a Vorgang is confirmed together and at once. */
function nurVorgang(
  vorgangId: string,
  { anlageId, ab, onlineBis }: VeroeffentlichungswunschEingabe,
): { vorgangId: string } {
  const fremd = Object.entries({ anlageId, ab, onlineBis }).filter(([, wert]) => wert)
  if (fremd.length === 0) return { vorgangId }
  throw new Eingabefehler(fremd.map(([name]) => ({ zeiger: `/${name}`, text: 'Das gibt es nur bei einer Vorlage.' })))
}

/** Days are days of the town. */
export function pruefeWunsch({ ab, onlineBis }: Pick<Wunschangaben, 'ab' | 'onlineBis'>): Feldfehler[] {
  if (!onlineBis) return []
  if (ab && onlineBis < tagInBerlin(ab)) return [{ zeiger: '/onlineBis', text: 'Das Ende liegt vor dem Beginn.' }]
  return onlineBis < heute() ? [{ zeiger: '/onlineBis', text: 'Das Ende liegt in der Vergangenheit.' }] : []
}
