import { fehlendeGeheimhaltung, type Geheimhaltungsangaben } from './nichtoeffentlichkeit.js'
import type { Hindernis } from './regelverstoss.js'
import { istLeererText } from './text.js'
import { type VorlageArt, vorlageKatalog } from './vorlageart.js'
import { vorlageArtNamen } from './worte/vorlage.js'

/** What a Vorlage says, as far as completeness goes. Texts are looked at by the rich text folder; here only: empty or not. */
export interface Vorlageninhalt {
  art: VorlageArt
  betreff: string
  federfuehrung: string | null
  verfasser: string | null
  beschlussvorschlagLeer: boolean
  sachverhaltLeer: boolean
  /** Both plans: rows or an explicit "keine"; or why no amount can be named (see finanzen.ts). */
  finanzenVollstaendig: boolean
  /** Somebody outside of the administration brings it in. */
  eingereicht: boolean
  /** Amounts, or why there are none yet; "keine" is no statement of somebody who brings something in. */
  finanzenGenannt: boolean
  unterschrieben: boolean
  beratungen: number
  oeffentlich: boolean
  /** Why it is non-public, and when somebody asks again (domain.md R9.1). */
  geheimhaltung?: Geheimhaltungsangaben | null
  uebergeordnet?: boolean
}

/** The checklist beside the draft: what is still owed before it may leave the department (domain.md E1). */
export function fehlendeAngaben(v: Vorlageninhalt): Hindernis[] {
  const art = vorlageKatalog[v.art]
  const artname = vorlageArtNamen[v.art]
  const fehlt: [boolean, code: string, text: string][] = [
    [istLeererText(v.betreff), 'betreff_fehlt', 'Geben Sie einen Betreff ein.'],
    [istLeererText(v.federfuehrung), 'federfuehrung_fehlt', 'Wählen Sie die federführende Organisationseinheit.'],
    [istLeererText(v.verfasser), 'verfasser_fehlt', 'Geben Sie an, wer die Vorlage verfasst hat.'],
    [
      art.pflicht.includes('beschlussvorschlag') && v.beschlussvorschlagLeer,
      'beschlussvorschlag_fehlt',
      `Schreiben Sie den Beschlussvorschlag. Die Art „${artname}“ braucht ihn.`,
    ],
    [art.pflicht.includes('sachverhalt') && v.sachverhaltLeer, 'sachverhalt_fehlt', 'Schreiben Sie den Sachverhalt.'],
    [
      !v.eingereicht && art.finanzen === 'verlangt' && !v.finanzenVollstaendig,
      'finanzen_fehlen',
      'Tragen Sie die finanziellen Auswirkungen ein, oder wählen Sie „keine“ oder „nicht bezifferbar“ mit dem Grund.',
    ],
    [
      v.eingereicht && v.finanzenGenannt,
      'finanzen_der_verwaltung',
      'Wer etwas einreicht, sagt nichts zu den finanziellen Auswirkungen. Entfernen Sie die Beträge.',
    ],
    [
      v.eingereicht && v.unterschrieben,
      'unterschrift_der_verwaltung',
      'Was eingereicht ist, unterschreibt die Verwaltung nicht. Entfernen Sie die Unterschrift.',
    ],
    [v.art !== 'stellungnahme' && v.beratungen === 0, 'beratungsfolge_fehlt', 'Wählen Sie mindestens eine Beratung.'],
    [
      art.nummer === 'unternummer' && v.uebergeordnet === false,
      'uebergeordnete_fehlt',
      `Wählen Sie die Vorlage, zu der die Art „${artname}“ gehört.`,
    ],
  ]
  // § 48 Abs. 2 GO NRW: meetings are public; every exclusion needs its reason.
  const geheim = v.oeffentlich ? [] : fehlendeGeheimhaltung(v.geheimhaltung ?? {}, '')
  return [
    ...fehlt.filter(([ja]) => ja).map(([, code, text]) => ({ code, text })),
    ...geheim.map(({ zeiger, text }) => ({ code: `${geheimCodes[zeiger]}_fehlt`, text })),
  ]
}

const geheimCodes: Record<string, string> = {
  '/grundart': 'grundart',
  '/grund': 'grund_nichtoeffentlich',
  '/rechtsgrundlage': 'rechtsgrundlage',
  '/pruefenAm': 'pruefung_der_geheimhaltung',
}
