import { heute } from '../../plattform/uhr.js'
import { tagInBerlin } from '../../regeln/datum.js'
import { Eingabefehler, type Feldfehler } from '../../regeln/regelverstoss.js'
import type { Geprueft } from './antraege.service.js'
import type { Antragswunsch } from './antrag.js'
import type { AntragDto, AntragEingabe, AntragMitVorschauDto, VorfallDto } from './antrag.dto.js'
import type { AntragSatz } from './antrag.queries.js'
import type { VorfallSatz } from './vorfall.js'

const zeit = (wann: Date | null): string | null => wann?.toISOString() ?? null

export const alsAntragDto = (a: AntragSatz): AntragDto => ({
  id: a.id,
  vorlageId: a.vorlageId,
  anlageId: a.anlageId,
  nummer: a.nummer,
  betreff: a.betreff,
  anlage: a.anlage,
  beantragtVon: a.beantragtVon,
  beantragtAm: a.beantragtAm.toISOString(),
  ab: zeit(a.ab),
  onlineBis: a.onlineBis,
  ergebnis: a.ergebnis,
  entschiedenVon: a.entschiedenVon,
  entschiedenAm: zeit(a.entschiedenAm),
  grund: a.grund,
  ausgefuehrtAm: zeit(a.ausgefuehrtAm),
})

export const mitVorschau = ({ antrag, vorschau, hindernisse }: Geprueft): AntragMitVorschauDto => ({
  ...alsAntragDto(antrag),
  vorlage: vorschau?.vorlage ?? null,
  dateien: [...(vorschau?.dateien ?? [])].map(([anlageId, { name, mimeType, groesse, sha512 }]) => ({
    anlageId,
    name,
    mimeType,
    groesse,
    sha512,
  })),
  gesehen: vorschau?.fingerabdruck ?? null,
  hindernisse,
})

/** @throws Eingabefehler for a moment that does not exist, or an end before the beginning. */
export function wunschAus({ vorlageId, anlageId, ab, onlineBis }: AntragEingabe): Antragswunsch {
  const beginn = ab ? new Date(ab) : null
  if (beginn && Number.isNaN(beginn.getTime()))
    throw new Eingabefehler([{ zeiger: '/ab', text: 'Diesen Zeitpunkt gibt es nicht.' }])
  const wunsch = { vorlageId, anlageId: anlageId ?? null, ab: beginn, onlineBis: onlineBis ?? null }
  const fehler = pruefeWunsch(wunsch)
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return wunsch
}

/** Days are days of the town. */
export function pruefeWunsch({ ab, onlineBis }: Pick<Antragswunsch, 'ab' | 'onlineBis'>): Feldfehler[] {
  if (!onlineBis) return []
  if (ab && onlineBis < tagInBerlin(ab)) return [{ zeiger: '/onlineBis', text: 'Das Ende liegt vor dem Beginn.' }]
  return onlineBis < heute() ? [{ zeiger: '/onlineBis', text: 'Das Ende liegt in der Vergangenheit.' }] : []
}

export const alsVorfallDto = (v: VorfallSatz): VorfallDto => ({ ...v, am: v.am.toISOString() })
