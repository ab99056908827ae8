import fc from 'fast-check'

const deutsch =
  'der die das und für mit Rat Stadt Bericht Maßnahme Förderrichtlinie Integrationskonzept Öffnung größer Übergang 7.5.2014 86% u.a. z.B. §§ 31 GO NRW „Zitat“ 1.250.000,00 € FB 31/3 Straße, Weg; Platz: (neu) – bis 12:30 Uhr'.split(
    ' ',
  )
const lang = [
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung',
  'https://ris.example.de/vorlagen/2016-0542/anlagen/vielfalt-in-herne_gesamtstaedtisches-integrationskonzept.pdf?ansicht=druck&seite=1',
  'A'.repeat(180),
  'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsänderungsentwurf',
  '0123456789'.repeat(15),
]
const xml = [
  '<Test>',
  '&amp;',
  'Straßen&Wege',
  ']]>',
  '"doppelt"',
  "'einfach'",
  '<!--',
  '<?xml',
  '\\(Klammer\\)',
  '%PDF',
  '()',
]
const fremd =
  'Władysław Żółć François Çelik Ştefan Țurcanu Jiří Dvořák Ægir Þórsson Αθήνα Москва ẞ ﬁnden ½ m² CO₂ →'.split(' ')
const rechtsNachLinks = ['שלום', 'مرحبا', 'ירושלים', 'العربية']
const zeichen = ['😀', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇩🇪', '漢字', 'ไทย', '𝔘𝔫', '☐', '☑', '✓', '\u{10FFFD}', '�']
const zusammengesetzt = [
  'Bu\u0308rger',
  'Stra\u00adße',
  'e\u0301te\u0301',
  'Z\u0301o\u0301łc\u0301',
  'a\u0323\u0302',
  'x\u0335',
]
const abstaende = [
  '1\u00a0000',
  '10\u202fkm',
  'a\u200bb',
  '\u2011',
  'Ost\u2011West',
  'a\u2028'.trim(),
  '\u200f',
  '\ufeff',
].filter((wort) => wort.trim() !== '')

/** A word as clerks, converters and vandals write it. */
export const wort = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...deutsch) },
  { weight: 2, arbitrary: fc.constantFrom(...lang) },
  { weight: 2, arbitrary: fc.constantFrom(...xml) },
  { weight: 3, arbitrary: fc.constantFrom(...fremd) },
  { weight: 1, arbitrary: fc.constantFrom(...rechtsNachLinks) },
  { weight: 1, arbitrary: fc.constantFrom(...zeichen) },
  { weight: 2, arbitrary: fc.constantFrom(...zusammengesetzt) },
  { weight: 1, arbitrary: fc.constantFrom(...abstaende) },
)

/** Some words, mostly with one blank between them. */
export const satz = (hoechstens: number) =>
  fc
    .array(fc.tuple(wort, fc.constantFrom(' ', ' ', ' ', ' ', '  ', '\u00a0')), { minLength: 1, maxLength: hoechstens })
    .map((teile) =>
      teile
        .map(([w, abstand]) => w + abstand)
        .join('')
        .trimEnd(),
    )

/** One line that holds a letter or digit, as names and titles must. */
export const zeile = (hoechstens: number) =>
  satz(hoechstens).map((text) => [...`${text}`].slice(0, 190).join('').trim() || 'x')
