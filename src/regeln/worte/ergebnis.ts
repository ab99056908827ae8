import type { KeinErgebnis } from '../anzeige.js'
import {
  type Aenderung,
  brauchtWortlaut,
  type ErgebnisArt,
  type Ergebnisfakten,
  ergebnisKatalog,
  type Mehrheit,
} from '../ergebnis.js'
import { stimmenInWorten } from '../abstimmung.js'
import { datumKurz, type Tag } from '../datum.js'
import { abstimmungsliste, type Stimmenangaben, stimmenDesErgebnisses } from './abstimmung.js'
import { imGenitiv, mitArtikel, satzanfang } from './gremium.js'

export const ergebnisNamen: Readonly<Record<ErgebnisArt, string>> = {
  beschlossen: 'beschlossen',
  empfohlen: 'empfohlen',
  nicht_empfohlen: 'nicht empfohlen',
  ohne_empfehlung: 'ohne Empfehlung',
  abgelehnt: 'abgelehnt',
  zur_kenntnis_genommen: 'zur Kenntnis genommen',
  vertagt: 'vertagt',
  vertagt_folgegremium: 'vertagt in das nächste Gremium',
  verwiesen: 'verwiesen',
  zurueckgezogen: 'zurückgezogen',
  erledigt: 'erledigt',
  abgesetzt: 'von der Tagesordnung abgesetzt',
  angehoert: 'angehört',
  genehmigt: 'genehmigt',
  aufgehoben: 'aufgehoben',
  gewaehlt: 'gewählt',
  ohne_beschluss: 'ohne Beschluss behandelt',
}

export const aenderungNamen: Readonly<Record<Aenderung, string>> = {
  ungeaendert: 'ungeändert',
  geaendert: 'geändert',
  teilweise: 'teilweise',
}

export const mehrheitNamen: Readonly<Record<Mehrheit, string>> = {
  einstimmig: 'einstimmig',
  mehrheitlich: 'mehrheitlich',
  stimmengleichheit: 'Stimmengleichheit',
  ohne_abstimmung: 'ohne Abstimmung',
}

const mehrheitVoran: Record<Mehrheit, string> = {
  einstimmig: 'einstimmig ',
  mehrheitlich: 'mehrheitlich ',
  stimmengleichheit: 'bei Stimmengleichheit ',
  ohne_abstimmung: '',
}

/** The usual German words for the three facts: "einstimmig geändert beschlossen", "mehrheitlich abgelehnt". */
export function bezeichnung({ art, aenderung, mehrheit }: Ergebnisfakten): string {
  const name = ergebnisNamen[art]
  const wie = mehrheit ? mehrheitVoran[mehrheit] : ''
  // "einstimmig nicht empfohlen" could be read as "not unanimously"; the majority goes behind.
  if (art === 'nicht_empfohlen') return wie ? `${name} (${wie.trim()})` : name
  return wie + aenderungWorte(art, aenderung) + name
}

function aenderungWorte(art: ErgebnisArt, aenderung?: Aenderung | null): string {
  if (!aenderung || !ergebnisKatalog[art].aenderbar) return ''
  if (aenderung === 'ungeaendert') return 'ungeändert '
  if (aenderung === 'teilweise') return 'teilweise '
  return art === 'empfohlen' ? 'mit Änderungen ' : 'geändert '
}

interface InWorten extends Omit<Ergebnisfakten, 'art'> {
  bezeichnung: string
  ziele?: readonly { name: string; oeffentlichkeit: string }[]
}

/** What the local wording of an outcome does not say itself: that it was changed, with which majority, where it goes. */
function ungesagt({ bezeichnung: worte, aenderung, mehrheit, ziele = [] }: InWorten) {
  const klein = worte.toLowerCase()
  const wort = brauchtWortlaut(aenderung) ? aenderungNamen[aenderung!] : null
  const name = mehrheit ? mehrheitNamen[mehrheit] : null
  return {
    geaendert: wort && !klein.includes(wort) && !/\bmit änderung/.test(klein) ? wort : null,
    mehrheit: name !== null && !klein.includes(name.toLowerCase()) ? name : null,
    wohin: ziele.filter((ziel) => !klein.includes(ziel.name.toLowerCase())).map(anZiel),
  }
}

/** "an den Bauausschuss", "an „Regionalverband Ruhr“ (nichtöffentlich)". */
function anZiel({ name, oeffentlichkeit }: NonNullable<InWorten['ziele']>[number]): string {
  const mit = mitArtikel(name, 'akkusativ')
  const wen = mit.endsWith('“') ? `„${name}“` : mit
  return `an ${wen}${oeffentlichkeit === 'nichtoeffentlich' ? ' (nichtöffentlich)' : ''}`
}

/** An outcome in one line: "Geändert beschlossen, einstimmig". */
export function ergebnisZeile(ergebnis: InWorten): string {
  const { geaendert, mehrheit, wohin } = ungesagt(ergebnis)
  const zeile = satzanfang(`${geaendert ? `${geaendert} ` : ''}${mitZiel(ergebnis.bezeichnung, wohin)}`)
  return [zeile, ...wohin.slice(1), ...(mehrheit ? [mehrheit] : [])].join(', ')
}

/** "verwiesen an den Schulausschuss"; local wording that names a place of its own is not run into the next. */
const mitZiel = (worte: string, [ziel]: readonly string[]): string =>
  ziel ? `${worte}${/verwiesen$/i.test(worte) ? ' ' : ', '}${ziel}` : worte

/** The same as two: what stands below the local wording, as it is. */
export function ergebnisZusatz(ergebnis: InWorten): string[] {
  const { geaendert, mehrheit, wohin } = ungesagt(ergebnis)
  return [geaendert, ...wohin, mehrheit].filter((wort) => wort !== null)
}

/** Why a step shows no outcome; a reader must be able to tell the kinds of "nothing" apart (ui.md 5). */
export const keinErgebnisWorte: Readonly<Record<KeinErgebnis, string>> = {
  bevorstehend: 'Sitzung steht noch bevor',
  ausstehend: 'Ergebnis wird nach Unterzeichnung der Niederschrift veröffentlicht',
  ohne_ergebnis: 'Kein Ergebnis veröffentlicht',
  nichtoeffentlich: 'Nichtöffentlich beraten',
  nicht_behandelt: 'In dieser Sitzung nicht behandelt',
  entfallen: 'Beratung entfallen',
}

/** Where a Vorlage stands of which no outcome is public. A Stellungnahme is never debated, and nobody is told that it will be. */
export const standOhneErgebnis = (
  zustand: 'freigegeben' | 'abgeschlossen' | 'zurueckgezogen',
  stehtBevor: boolean,
): string => {
  if (zustand === 'abgeschlossen') return 'Abgeschlossen'
  return stehtBevor ? 'Noch nicht beraten' : 'Veröffentlicht'
}

export const verstrichenWorte = 'Termin verstrichen'

// The GO NRW knows no approval of the Niederschrift: it is signed (§ 52 Abs. 1 GO NRW).
export const vorlaeufigWorte = 'vorläufig, bis die Niederschrift unterzeichnet ist'

/** What stands above the adopted wording: who recommends has not decided. */
export const wortlautName = (art: ErgebnisArt | null): string =>
  art === 'empfohlen' || art === 'nicht_empfohlen' ? 'Wortlaut der Empfehlung' : 'Wortlaut des Beschlusses'
export const frueherWortlaut = 'Wortlaut vor der Berichtigung'

/** "berichtigt am 29.11.2026, vorher: mehrheitlich beschlossen, 9 Ja, 4 Nein, 2 Enthaltungen"; without what may not be read any more. */
export const berichtigtWorte = (am: Tag, vorher: (InWorten & Stimmenangaben) | null): string =>
  [`berichtigt am ${datumKurz(am)}`, ...(vorher ? [`vorher: ${vorherWorte(vorher)}`] : [])].join(', ')

function vorherWorte(vorher: InWorten & Stimmenangaben): string {
  const stimmen = stimmenDesErgebnisses(vorher)
  const einzeln = abstimmungsliste(vorher).map(({ zeile, gruppen }) => [zeile, ...gruppen].join(', '))
  const zeile = [vorher.bezeichnung, ...ergebnisZusatz(vorher), ...(stimmen ? [stimmenInWorten(stimmen)] : [])].join(
    ', ',
  )
  return [zeile, ...einzeln].join('; ')
}

/** "in der Fassung der Empfehlung des Integrationsrates vom 14.09.2016" */
export const fassungDerEmpfehlung = (gremium: string, genitiv: string | null, tag: Tag | null): string =>
  `in der Fassung der Empfehlung ${imGenitiv(gremium, genitiv)}${tag ? ` vom ${datumKurz(tag)}` : ''}`

/** Which of two proposals was voted on. */
export const vorschlagDerVerwaltung = (nummer: string): string =>
  `Grundlage: Beschlussvorschlag der Verwaltung (Stellungnahme ${nummer})`
export const vorschlagDerEinreicher = 'Grundlage: Beschlussvorschlag der Einreicher'
