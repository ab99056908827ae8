import { monatsnamen, tagInBerlin, type Tag } from '../regeln/datum.js'

const monatsname = (tag: Tag) => monatsnamen[Number(tag.slice(5, 7)) - 1]!

/** "September 2016". */
export const monat = (tag: Tag) => `${monatsname(tag)} ${tag.slice(0, 4)}`
/** "Sep", as on the leaf of a calendar. */
export const monatKurz = (tag: Tag) => monatsname(tag).slice(0, 3)
/** The calendar day in the town of an instant in ISO form. */
export const tagVon = (zeitpunkt: string): Tag => tagInBerlin(new Date(zeitpunkt))

/** "27.09.2016, 16:00:05 Uhr", in the town, to the second, of an instant in ISO form. */
export const sekunde = (iso: string) =>
  `${new Date(iso).toLocaleString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'medium' })} Uhr`

/** "16:00 Uhr", "16:00–18:20 Uhr". */
export const uhrzeit = (beginn: string | null, ende?: string | null) =>
  beginn && `${beginn.slice(0, 5)}${ende ? `–${ende.slice(0, 5)}` : ''} Uhr`

/** "Mühlenkamp, Radojka" → "Radojka Mühlenkamp"; anything else stays as it is. */
export function personName(name: string): string {
  const [nachname, vorname, ...rest] = name.split(', ')
  return nachname && vorname && rest.length === 0 ? `${vorname} ${nachname}` : name
}

const typen: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/plain': 'Text',
  'text/csv': 'CSV',
}

/** "PDF, 1,5 MB": what a reader downloads, before the click. */
export function dateiAngabe(mimeType: string, bytes: number): string {
  const [zahl, einheit, stellen] = bytes < 1e6 ? [bytes / 1e3, 'kB', 0] : [bytes / 1e6, 'MB', 1]
  const groesse = zahl.toLocaleString('de-DE', { maximumFractionDigits: stellen as number })
  return `${typen[mimeType] ?? 'Datei'}, ${groesse} ${einheit}`
}

const berlin = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** "am 27.09.2016 um 16:05 Uhr", where the town is. */
export const zeitpunkt = (wann: Date): string => `am ${berlin.format(wann).replace(', ', ' um ')} Uhr`
