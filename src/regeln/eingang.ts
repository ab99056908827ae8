import type { Tag } from './datum.js'
import type { EinreicherArt } from './einreicher.js'
import type { Hindernis } from './regelverstoss.js'
import type { VorlageSchritt } from './vorlage-schritte.js'
import type { VorlageArt } from './vorlageart.js'

interface Genannt {
  art: EinreicherArt
  name: string
}

/** Who brought something in, and when. */
interface Eingang {
  einreicher: readonly Genannt[]
  eingegangenAm: Tag | null
}

/** What the rules of receipt look at. */
export interface Eingangsstand extends Eingang {
  art: VorlageArt
  /** Somebody outside of the administration brings it in. */
  eingereicht: boolean
  /** What somebody has brought in, above this Vorlage; null: that one is of the administration, or there is none. */
  darueber: (Eingang & { oeffentlich: boolean }) | null
}

const derVerwaltung: ReadonlySet<VorlageSchritt> = new Set(['zur_mitzeichnung', 'zur_freigabe', 'freigeben'])

/** What is brought in goes its own way: received, frozen, looked at by a second person. */
export const istWegVon = (schritt: VorlageSchritt, { eingereicht }: { eingereicht: boolean }): boolean =>
  schritt === 'eingegangen' ? eingereicht : !(eingereicht && derVerwaltung.has(schritt))

export const ohneFreigabe: Hindernis = {
  code: 'ohne_freigabe',
  text: 'Was eingereicht ist, wird nicht mitgezeichnet und nicht freigegeben. Das Gremienbüro hält fest, dass es eingegangen ist.',
}

const nichtEingereicht: Hindernis = {
  code: 'nicht_eingereicht',
  text: 'Das ist eine Vorlage der Verwaltung. Geben Sie sie zur Freigabe.',
}

/** The step belongs to the other way. */
export const falscherWeg = (schritt: VorlageSchritt, stand: { eingereicht: boolean }): Hindernis[] =>
  istWegVon(schritt, stand) ? [] : [schritt === 'eingegangen' ? nichtEingereicht : ohneFreigabe]

/** The day counts: deadlines run from it, and a Neufassung has one of its own. */
export function eingangshindernisse(stand: Eingangsstand): Hindernis[] {
  if (!stand.eingegangenAm)
    return [{ code: 'eingang_fehlt', text: 'Geben Sie an, an welchem Tag die Vorlage eingegangen ist.' }]
  const { art, darueber } = stand
  return art === 'neufassung' && darueber?.eingegangenAm && stand.eingegangenAm < darueber.eingegangenAm
    ? [
        {
          code: 'eingang_davor',
          text: 'Die Neufassung ist vor dem eingegangen, was sie neu fasst. Prüfen Sie den Tag.',
        },
      ]
    : []
}

/** Nobody but who has brought it in changes what he said. */
export function fremdeNeufassung({ art, einreicher, darueber }: Eingangsstand): Hindernis[] {
  if (art !== 'neufassung' || !darueber) return []
  const text =
    'Was eingereicht ist, fasst nur neu, wer es eingereicht hat. Nennen Sie als Einreicher jemanden von ihnen und den Tag, an dem die Neufassung eingegangen ist.'
  const selbst = darueber.einreicher.length === 0 ? einreicher.length > 0 : einreicher.some((e) => nennt(darueber, e))
  return selbst ? [] : [{ code: 'fremde_neufassung', text }]
}

const nennt = ({ einreicher }: Eingang, e: Genannt): boolean =>
  einreicher.some(({ art, name }) => art === e.art && name === e.name)
