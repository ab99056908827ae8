import type { VorlageForm } from '../../ansichten/vorlage.js'
import { istObjekt } from '../../form/feld.js'
import { Eingabefehler, type Feldfehler } from '../../regeln/regelverstoss.js'
import type { SchrittForm } from '../beratungsfolge.js'
import { type Teil, teilAus, teilGlieder } from './teil.js'
import { teilEingabe } from './vorlage-eingabe.dto.js'
import { type GeheimhaltungForm, mitGeprueftenTexten } from './vorlage-eingabe.js'

/** The members of a part, as they were sent and found right. */
export type Teilinhalt = Partial<VorlageForm> & {
  geheimhaltung?: GeheimhaltungForm | null
  beratungsfolge?: SchrittForm[]
}

/** Checks each member by the rule it has in the whole form, and that it belongs to this part. */
export function pruefeTeil(teil: Teil, json: unknown): Teilinhalt {
  if (!istObjekt(json))
    throw new Eingabefehler([{ zeiger: '', text: 'Hier wird ein Objekt mit den Feldern des Teils erwartet.' }])
  const glieder = teilGlieder(teil)
  const fremd: Feldfehler[] = Object.keys(json)
    .filter((name) => !glieder.includes(name))
    .map((name) => ({ zeiger: `/${name}`, text: `Das Feld „${name}“ gehört nicht zu diesem Teil.` }))
  const fehler = [...fremd, ...teilEingabe.pruefe(ohneIds(teilAus(teil, json)), '')]
  if (fehler.length > 0) throw new Eingabefehler(fehler)
  return mitGeprueftenTexten(json as Teilinhalt)
}

/** The ids of the steps are not part of the interchange form. */
export function ohneIds<T extends { beratungsfolge?: unknown }>({ beratungsfolge, ...rest }: T): object {
  if (!Array.isArray(beratungsfolge)) return beratungsfolge === undefined ? rest : { ...rest, beratungsfolge }
  const schritte = (beratungsfolge as unknown[]).map((schritt) => {
    if (!istObjekt(schritt)) return schritt
    const { id: _, ...form } = schritt
    return form
  })
  return { ...rest, beratungsfolge: schritte }
}
