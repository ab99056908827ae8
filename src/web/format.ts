/** How a German reader expects days, sums and sizes. Days are calendar days: formatted in UTC so that no zone moves them. */
const form = (optionen: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('de-DE', { ...optionen, timeZone: 'UTC' })
const lang = form({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const kurz = form({ day: '2-digit', month: '2-digit', year: 'numeric' })
const monatForm = form({ month: 'long', year: 'numeric' })
const monatKurzForm = form({ month: 'short' })
const ortstag = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' })

const alsDatum = (tag: string) => new Date(`${tag}T00:00:00Z`)

/** "Dienstag, 27. September 2016". */
export const datumLang = (tag: string) => lang.format(alsDatum(tag))
/** "27.09.2016". */
export const datumKurz = (tag: string) => kurz.format(alsDatum(tag))
/** "September 2016". */
export const monat = (tag: string) => monatForm.format(alsDatum(tag))
/** "Sep". */
export const monatKurz = (tag: string) => monatKurzForm.format(alsDatum(tag)).replace('.', '')
/** The calendar day in the town of an instant. */
export const tagVon = (zeitpunkt: string) => ortstag.format(new Date(zeitpunkt))

/** "16:00 Uhr", "16:00–18:20 Uhr". */
export const uhrzeit = (beginn: string | null, ende?: string | null) =>
  beginn && `${beginn.slice(0, 5)}${ende ? `–${ende.slice(0, 5)}` : ''} Uhr`

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
