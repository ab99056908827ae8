import { istKennung } from '../../plattform/schnittstelle/felder.js'
import { tagAusEingabe, zeitpunktInBerlin } from '../../regeln/datum.js'
import { Eingabefehler, type Feldfehler } from '../../regeln/regelverstoss.js'
import type { Wunschangaben } from '../../veroeffentlichung/stand/wunsch.js'
import { pruefeWunsch } from '../../vieraugen/wunsch/wunsch-antwort.js'
import type { WunschFormular } from './wunschblatt.dto.js'

/** Reads the form as people fill it in: an embargo has a day and may have an hour. @throws Eingabefehler with every fault */
export function wunschAusFormular(vorlageId: string, formular: WunschFormular): Wunschangaben {
  const fehler: Feldfehler[] = []
  const tag = (name: 'abTag' | 'onlineBis'): string | null => {
    const eingabe = formular[name]?.trim()
    if (!eingabe) return null
    const gelesen = tagAusEingabe(eingabe)
    if (!gelesen)
      fehler.push({ zeiger: `/${name}`, text: 'Diesen Tag gibt es nicht. Schreiben Sie ihn so: 31.01.2027.' })
    return gelesen
  }
  const [abTag, onlineBis] = [tag('abTag'), tag('onlineBis')]
  const ab = beginn(abTag, formular, fehler)
  const wunsch = { vorlageId, anlageId: istKennung(formular.anlage) ? formular.anlage : null, ab, onlineBis }
  if (fehler.length === 0) fehler.push(...pruefeWunsch(wunsch))
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return wunsch
}

function beginn(tag: string | null, { abTag, abUhrzeit = '' }: WunschFormular, fehler: Feldfehler[]): Date | null {
  const uhrzeit = abUhrzeit.trim()
  if (!tag) {
    if (uhrzeit && !abTag?.trim()) fehler.push({ zeiger: '/abTag', text: 'Geben Sie zur Uhrzeit auch den Tag an.' })
    return null
  }
  const [, stunde, minute] = /^(\d{1,2})[:.](\d\d)$/.exec(uhrzeit || '00:00') ?? []
  const wann = stunde ? zeitpunktInBerlin(tag, `${stunde.padStart(2, '0')}:${minute}`) : null
  if (!wann)
    fehler.push({ zeiger: '/abUhrzeit', text: 'Diese Uhrzeit gibt es an dem Tag nicht. Schreiben Sie sie so: 08:00.' })
  return wann
}
