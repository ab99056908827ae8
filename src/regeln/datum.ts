/** A calendar day in Europe/Berlin, `2026-01-02`. Days are not instants. */
export type Tag = string

export const monatsnamen = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const
export const wochentage = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const

const zweistellig = (zahl: number) => String(zahl).padStart(2, '0')
const teile = (tag: Tag) => tag.split('-').map(Number) as [jahr: number, monat: number, tag: number]
/** Noon in UTC stands for the day in arithmetic: no time zone comes near it. */
const alsUtc = (tag: Tag) => {
  const [jahr, monat, t] = teile(tag)
  return new Date(Date.UTC(jahr, monat - 1, t, 12))
}
const ausUtc = (datum: Date): Tag => datum.toISOString().slice(0, 10)

/** A day that exists, from 1800 (older papers are in the archive) to 2199 (beyond it is a typing error). */
export function istTag(wert: unknown): wert is Tag {
  if (typeof wert !== 'string' || !/^(18|19|20|21)\d\d-\d\d-\d\d$/.test(wert)) return false
  const datum = alsUtc(wert)
  return !Number.isNaN(datum.getTime()) && ausUtc(datum) === wert
}

/** What people type: `27.9.2016`, `27.09.2016`, `27. September 2016` or `2016-09-27`; null if there is no such day. */
export function tagAusEingabe(eingabe: string): Tag | null {
  const text = eingabe.trim()
  if (istTag(text)) return text
  const fund = /^(\d{1,2})\.\s*(?:(\d{1,2})\.|([A-Za-zä]+))\s*(\d{4})$/.exec(text)
  if (!fund) return null
  const monat = fund[2] ? Number(fund[2]) : monatsnamen.findIndex((name) => name === fund[3]) + 1
  const tag = `${fund[4]}-${zweistellig(monat)}-${zweistellig(Number(fund[1]))}`
  return istTag(tag) ? tag : null
}

/** `27.09.2016` */
export function datumKurz(tag: Tag): string {
  const [jahr, monat, t] = teile(tag)
  return `${zweistellig(t)}.${zweistellig(monat)}.${jahr}`
}

/** `27.09.`, where the year is clear */
export const datumOhneJahr = (tag: Tag): string => datumKurz(tag).slice(0, 6)

/** `27. September 2016` */
export function datumMitMonat(tag: Tag): string {
  const [jahr, monat, t] = teile(tag)
  return `${t}. ${monatsnamen[monat - 1]} ${jahr}`
}

/** `Dienstag, 27. September 2016` */
export const datumLang = (tag: Tag): string => `${wochentage[alsUtc(tag).getUTCDay()]}, ${datumMitMonat(tag)}`

export const jahrVon = (tag: Tag): number => teile(tag)[0]

export function plusTage(tag: Tag, tage: number): Tag {
  const datum = alsUtc(tag)
  datum.setUTCDate(datum.getUTCDate() + tage)
  return ausUtc(datum)
}

const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Herne at an instant: at 23:30 UTC on New Year's Eve it is already next year's. */
export const tagInBerlin = (zeitpunkt: Date): Tag => {
  const teil = new Map(berlin.formatToParts(zeitpunkt).map((t) => [t.type, t.value]))
  return `${teil.get('year')}-${teil.get('month')}-${teil.get('day')}`
}

const uhrInBerlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
})

/** The instant of a clock time (`08:00`) on a day in Herne; null in the hour that the clock skips in March. */
export function zeitpunktInBerlin(tag: Tag, uhrzeit: string): Date | null {
  // Summer time is tried first: of the hour that comes twice in October it is the first one.
  const moegliche = ['+02:00', '+01:00'].map((zone) => new Date(`${tag}T${uhrzeit}:00${zone}`))
  return (
    moegliche.find((z) => !Number.isNaN(z.getTime()) && tagInBerlin(z) === tag && uhrInBerlin.format(z) === uhrzeit) ??
    null
  )
}
