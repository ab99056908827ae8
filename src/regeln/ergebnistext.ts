import { ergebnisKatalog, type Aenderung, type ErgebnisArt, type Ergebnisfakten, type Mehrheit } from './ergebnis.js'

/*
 * R4.4: "ungeändert beschlossen" contains "geändert beschlossen", "nicht empfohlen" contains "empfohlen"; a harvester
 * of five cities got hundreds wrong. So the negative and the longer word come first, and what no row knows stays unknown.
 */
const reihenfolge: readonly [RegExp, ErgebnisArt | null][] = [
  [/nicht empfohlen|empfiehlt nicht|ablehnung empfohlen|empfehlung[^.]*abzulehnen/, 'nicht_empfohlen'],
  [/kein\w* (beschluss)?empfehlung|ohne (beschluss)?(empfehlung|votum)/, 'ohne_empfehlung'],
  [/nicht (beschlossen|angenommen|zugestimmt)/, 'abgelehnt'],
  [/ohne beschluss|kein\w* beschluss/, 'ohne_beschluss'],
  [/\bnicht (?!öffentlich)|\bkein/, null],
  [/vertagt in (das |den |die )?(folge|nächste)/, 'vertagt_folgegremium'],
  [/zurückgezogen|erledigt/, 'zurueckgezogen'],
  [/abgesetzt/, 'abgesetzt'],
  [/verwiesen|überwiesen/, 'verwiesen'],
  [/vertagt|zurückgestellt|verschoben|geschoben/, 'vertagt'],
  [/abgelehnt|ablehnung/, 'abgelehnt'],
  [/empfohlen|empfehlung/, 'empfohlen'],
  [/kenntnis/, 'zur_kenntnis_genommen'],
  [/aufgehoben/, 'aufgehoben'],
  [/genehmigt|genehmigung/, 'genehmigt'],
  [/gewählt/, 'gewaehlt'],
  [/angehört|anhörung erfolgt/, 'angehoert'],
  [/beschlossen|angenommen|zugestimmt|zustimmung/, 'beschlossen'],
  [/behandelt|beraten/, 'ohne_beschluss'],
]

const aenderungsworte: readonly [RegExp, Aenderung][] = [
  [/ungeändert|unverändert|ohne änderung/, 'ungeaendert'],
  [/geändert|mit änderung|verändert/, 'geaendert'],
]

const mehrheitsworte: readonly [RegExp, Mehrheit][] = [
  [/stimmengleichheit/, 'stimmengleichheit'],
  [/nicht einstimmig|mehrheitlich|mit (stimmen)?mehrheit|mehrheitsbeschluss/, 'mehrheitlich'],
  [/einstimmig/, 'einstimmig'],
]

/** Reads the words of another system; null where they say nothing we know for certain. */
export function ausText(text: string): Required<Ergebnisfakten> | null {
  const worte = text.slice(0, 500).normalize('NFC').replaceAll('\u00ad', '').toLowerCase().replace(/\s+/g, ' ').trim()
  const ohneMehrheit = worte.replace(/nicht einstimmig/g, '')
  const art = reihenfolge.find(([muster]) => muster.test(ohneMehrheit))?.[1] ?? null
  if (!art) return null
  const aenderung = aenderungsworte.find(([muster]) => muster.test(worte))?.[1] ?? null
  const mehrheit = mehrheitsworte.find(([muster]) => muster.test(worte))?.[1] ?? null
  return { art, aenderung: ergebnisKatalog[art].aenderbar ? aenderung : null, mehrheit }
}
