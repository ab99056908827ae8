import type { VorlageZustand } from '../vorlage-schritte.js'
import { istEingang, istEingereicht, type VorlageArt } from '../vorlageart.js'

/** What the kinds of Vorlage are called. */
export const vorlageArtNamen: Record<VorlageArt, string> = {
  beschlussvorlage: 'Beschlussvorlage',
  mitteilungsvorlage: 'Mitteilungsvorlage',
  antrag: 'Antrag',
  anfrage: 'Anfrage',
  antwort: 'Antwort',
  dringlichkeitsvorlage: 'Dringlichkeitsvorlage',
  ergaenzungsvorlage: 'Ergänzungsvorlage',
  neufassung: 'Neufassung',
  aenderungsantrag: 'Änderungsantrag',
  anregung: 'Anregung',
  stellungnahme: 'Stellungnahme der Verwaltung',
}

const maennlich: ReadonlySet<VorlageArt> = new Set(['antrag', 'aenderungsantrag'])

/** Kind and publicity in one: "Öffentliche Beschlussvorlage", "Nichtöffentlicher Antrag". */
export function vorlageArtMitOeffentlichkeit(art: VorlageArt, oeffentlich: boolean): string {
  const endung = maennlich.has(art) ? 'er' : 'e'
  return `${oeffentlich ? 'Öffentlich' : 'Nichtöffentlich'}${endung} ${vorlageArtNamen[art]}`
}

export const vorlageZustandNamen: Readonly<Record<VorlageZustand, string>> = {
  entwurf: 'Entwurf',
  in_mitzeichnung: 'In Mitzeichnung',
  zur_freigabe: 'Zur Freigabe',
  freigegeben: 'Freigegeben',
  abgeschlossen: 'Abgeschlossen',
  zurueckgezogen: 'Zurückgezogen',
  verworfen: 'Verworfen',
}

/** What is brought in was never released. */
export const vorlageZustandName = ({ zustand, art }: { zustand: VorlageZustand; art: VorlageArt }): string =>
  zustand === 'freigegeben' && istEingereicht({ art }) ? 'Eingegangen' : vorlageZustandNamen[zustand]

/** In public it counts how far the Gremien are. */
export const vorlageZustandOeffentlich = {
  freigegeben: 'In Beratung',
  abgeschlossen: 'Beratung abgeschlossen',
  zurueckgezogen: 'Zurückgezogen',
} as const satisfies Partial<Record<VorlageZustand, string>>

/** Where the matter lies, in one line: "Bahnhofstraße, Marktplatz (Stadtbezirk Wanne)". */
export function lageText({
  strassen,
  stadtbezirk,
}: {
  strassen: readonly string[]
  stadtbezirk: string | null
}): string {
  const bezirk = stadtbezirk && (/^(stadt)?bezirk\b/i.test(stadtbezirk) ? stadtbezirk : `Stadtbezirk ${stadtbezirk}`)
  const wo = strassen.join(', ')
  return wo && bezirk ? `${wo} (${bezirk})` : wo || (bezirk ?? '')
}

/** What was done with a Fassung on its day: "freigegeben am …". */
export const fassungWort = (form: Parameters<typeof istEingang>[0]): string =>
  istEingang(form) ? 'festgehalten' : 'freigegeben'

/** What stands above its texts: a Stellungnahme is one, and proposes for the administration. */
export const abschnittNamen = (art: VorlageArt): { beschlussvorschlag: string; sachverhalt: string } =>
  art === 'stellungnahme'
    ? { beschlussvorschlag: 'Beschlussvorschlag der Verwaltung', sachverhalt: 'Stellungnahme' }
    : { beschlussvorschlag: 'Beschlussvorschlag', sachverhalt: 'Sachverhalt' }

/** Beside a proposal of the administration it says whose it is, as the outcome does. */
export const vorschlagName = ({
  art,
  stellungnahmen = [],
}: {
  art: VorlageArt
  stellungnahmen?: readonly { beschlussvorschlag: object | null }[] | undefined
}): string =>
  stellungnahmen.some(({ beschlussvorschlag }) => beschlussvorschlag)
    ? 'Beschlussvorschlag der Einreicher'
    : abschnittNamen(art).beschlussvorschlag
