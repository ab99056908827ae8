import type { VorlageForm } from '../../ansichten/vorlage.js'
import { pruefeAnlagen } from '../../regeln/oeffentlichkeit.js'
import type { Feldfehler } from '../../regeln/regelverstoss.js'
import { istBerichtigung } from '../entwurfsstand.js'
import { istEingereicht } from '../../regeln/vorlageart.js'
import type { VorlageSatz } from '../vorlage.queries.js'
import { formAus } from './entwurfsform.js'
import type { GeheimhaltungForm } from './vorlage-eingabe.js'

/** § 48 Abs. 2 GO NRW: a draft may still lack its reason, what was released may not lose it. */
export function ohneGrund(geheim: GeheimhaltungForm | null, satz: VorlageSatz, oeffentlich: boolean): Feldfehler[] {
  if (oeffentlich || geheim || !istBerichtigung(satz)) return []
  return [{ zeiger: '/geheimhaltung', text: 'Geben Sie an, warum die Vorlage nichtöffentlich ist.' }]
}

/** What was released keeps its publicity: one way there is taking back, the other way a public version of its own (R9.6). */
export function andereOeffentlichkeit(oeffentlich: boolean, satz: VorlageSatz): Feldfehler[] {
  if (!istBerichtigung(satz) || oeffentlich === satz.oeffentlich) return []
  const text = oeffentlich
    ? 'Eine Berichtigung macht nichts öffentlich. Beginnen Sie eine öffentliche Fassung als eigene Vorlage.'
    : 'Eine Berichtigung macht nichts nichtöffentlich. Nehmen Sie die Vorlage aus der Öffentlichkeit.'
  return [{ zeiger: '/oeffentlich', text }]
}

/** R9.8 at the field that would break it: a Vorlage with public Anlagen does not become non-public. */
export function mitOeffentlichenAnlagen(oeffentlich: boolean, { anlagen }: VorlageSatz): Feldfehler[] {
  const namen = anlagen.filter((a) => pruefeAnlagen(oeffentlich, [a]).length > 0).map((a) => `„${a.name}“`)
  if (namen.length === 0) return []
  const text = `Öffentlich ${namen.length === 1 ? 'ist die Anlage' : 'sind die Anlagen'} ${namen.join(', ')}. Entfernen Sie sie oder lassen Sie die Vorlage öffentlich.`
  return [{ zeiger: '/oeffentlich', text }]
}

/** What somebody has brought in stays his, and what the administration wrote stays its own; a Stellungnahme goes with its Antrag. */
export function andereHerkunft(form: VorlageForm, satz: VorlageSatz): Feldfehler[] {
  if (!istBerichtigung(satz)) return []
  if ((form.art === 'stellungnahme') !== (satz.art === 'stellungnahme'))
    return [{ zeiger: '/art', text: 'Eine Stellungnahme bleibt eine, und eine Berichtigung macht keine daraus.' }]
  if (istEingereicht(form) === istEingereicht(formAus(satz))) return []
  const text = 'Eine Berichtigung ändert nicht, ob die Vorlage eingereicht ist.'
  return [{ zeiger: form.art === satz.art ? '/einreicher' : '/art', text }]
}
