import { mehrheitAus, type Stimmen } from './abstimmung.js'
import { brauchtWortlaut, type ErgebnisArt, type Ergebnisfakten } from './ergebnis.js'
import { ausText, gesagteArten } from './ergebnistext.js'
import type { Feldfehler } from './regelverstoss.js'
import { aenderungNamen, ergebnisNamen, mehrheitNamen } from './worte/ergebnis.js'

/** What a label may say beside its code: committees "decide" what they recommend, Erkelenz does so (R4.3). */
const auchGesagt: Partial<Record<ErgebnisArt, readonly ErgebnisArt[]>> = {
  empfohlen: ['beschlossen', 'genehmigt'],
  nicht_empfohlen: ['abgelehnt'],
  ohne_empfehlung: ['ohne_beschluss'],
  angehoert: ['zur_kenntnis_genommen', 'ohne_beschluss'],
  genehmigt: ['beschlossen'],
  gewaehlt: ['beschlossen'],
  vertagt_folgegremium: ['vertagt', 'verwiesen'],
  abgesetzt: ['vertagt'],
}

interface Bezeichnet extends Ergebnisfakten {
  bezeichnung?: string | null
  abstimmung?: Stimmen | null
}

/** Where the wording of the town says another thing than the code, as far as it can be read. */
export function pruefeBezeichnung({ art, aenderung, mehrheit, bezeichnung, abstimmung }: Bezeichnet): Feldfehler[] {
  if (!bezeichnung) return []
  const fremd = andereArt(bezeichnung, art)
  if (fremd) return [widerspruch(ergebnisNamen[fremd], ergebnisNamen[art])]
  const gelesen = ausText(bezeichnung)
  const gezaehlt = mehrheit ?? (abstimmung ? mehrheitAus(abstimmung) : null)
  return [
    ...(gelesen?.mehrheit && gezaehlt && gelesen.mehrheit !== gezaehlt
      ? [widerspruch(mehrheitNamen[gelesen.mehrheit], mehrheitNamen[gezaehlt])]
      : []),
    ...(gelesen?.aenderung && aenderung && gelesen.aenderung !== aenderung
      ? [widerspruch(aenderungNamen[gelesen.aenderung], aenderungNamen[aenderung])]
      : []),
  ]
}

/** "geändert" in words alone would go without the text that was decided. */
export const sagtGeaendert = ({ bezeichnung, aenderung }: Bezeichnet): Feldfehler[] => {
  const gelesen = bezeichnung && !aenderung ? ausText(bezeichnung)?.aenderung : null
  if (!brauchtWortlaut(gelesen)) return []
  return [
    { zeiger: '/aenderung', text: `Die Bezeichnung sagt „${aenderungNamen[gelesen!]}“. Wählen Sie das auch hier.` },
  ]
}

const widerspruch = (wort: string, statt: string): Feldfehler => ({
  zeiger: '/bezeichnung',
  text: `Die Bezeichnung sagt „${wort}“, erfasst ist „${statt}“. Gleichen Sie beides an.`,
})

/** A code that the label says instead of its own. One among several that it names is enough, none at all says nothing. */
function andereArt(bezeichnung: string, art: ErgebnisArt): ErgebnisArt | null {
  const eine = ausText(bezeichnung)?.art
  const gesagt = eine ? [eine] : gesagteArten(bezeichnung)
  return gesagt.some((a) => a === art || auchGesagt[art]?.includes(a)) ? null : (gesagt[0] ?? null)
}
