import type { ProtokollEintragDto, ProtokollInhaltDto } from './protokoll.dto.js'
import { verdecktWorte } from './protokollworte.js'

type Zeile = ProtokollEintragDto & Partial<ProtokollInhaltDto>

const spalten = [
  'id',
  'zeitpunkt',
  'akteur',
  'akteurName',
  'fuer',
  'anfrage',
  'was',
  'tabelle',
  'zeile',
  'aktion',
  'felder',
] as const
const inhaltsspalten = ['verdeckt', 'grund', 'vorher', 'nachher'] as const
const ueberschriften: Record<(typeof spalten)[number] | (typeof inhaltsspalten)[number], string> = {
  id: 'Nr.',
  zeitpunkt: 'Zeitpunkt (UTC)',
  akteur: 'Konto',
  akteurName: 'Name',
  fuer: 'In Vertretung für',
  anfrage: 'Anfrage',
  was: 'Anlass',
  tabelle: 'Tabelle',
  zeile: 'Gegenstand',
  aktion: 'Art',
  felder: 'Felder',
  verdeckt: 'Verdeckt',
  grund: 'Begründung',
  vorher: 'Vorher',
  nachher: 'Nachher',
}

const namen = (mitInhalt: boolean) => (mitInhalt ? [...spalten, ...inhaltsspalten] : spalten)

/** With a mark at the beginning by which spreadsheets recognise UTF-8. */
export const kopfCsv = (mitInhalt: boolean): string =>
  `\uFEFF${namen(mitInhalt)
    .map((name) => zelle(ueberschriften[name]))
    .join(';')}\r\n`

export const alsCsv = (zeile: Zeile, mitInhalt: boolean): string =>
  `${namen(mitInhalt)
    .map((name) => zelle(name === 'verdeckt' && zeile.verdeckt ? verdecktWorte[zeile.verdeckt] : zeile[name]))
    .join(';')}\r\n`

export const alsJsonzeile = (zeile: Zeile): string => `${JSON.stringify(zeile)}\n`

/** A text that begins like a formula would be one when a spreadsheet opens the file. */
function zelle(wert: unknown): string {
  if (wert === null || wert === undefined) return ''
  const text = Array.isArray(wert) ? wert.join(', ') : typeof wert === 'object' ? JSON.stringify(wert) : String(wert)
  const harmlos = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(harmlos) ? `"${harmlos.replaceAll('"', '""')}"` : harmlos
}
