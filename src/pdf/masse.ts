/** The design: measures in points, colours as PDF operands (sRGB). */
export const SEITE = {
  breite: 595.28,
  hoehe: 841.89,
  links: 70.87,
  textbreite: 462.05,
  /** Top of the text on the first page (below the accent band) and on the others (below the running head). */
  obenErste: 38,
  oben: 84,
  unten: 767.89,
} as const

// Contrast on white: ink 17:1, grey 6.8:1, accent 10.2:1, warning 7.9:1 (WCAG AA asks for 4.5:1).
export const FARBE = {
  tinte: '0.1 0.1 0.11',
  grau: '0.34 0.36 0.39',
  akzent: '0.047 0.267 0.43',
  warnung: '0.6 0.1 0.12',
  haar: '0.72 0.74 0.77',
  grund: '0.945 0.957 0.969',
} as const

export interface Textmass {
  groesse: number
  zeile: number
}

type Absatzmass = 'text' | 'hervor' | 'klein' | 'still' | 'gross' | 'fett'

export const TEXT: Record<Absatzmass, Textmass> = {
  text: { groesse: 10.5, zeile: 15 },
  fett: { groesse: 10.5, zeile: 15 },
  still: { groesse: 10.5, zeile: 15 },
  hervor: { groesse: 11.5, zeile: 16.5 },
  klein: { groesse: 9, zeile: 12.5 },
  gross: { groesse: 22, zeile: 26 },
}

/** Text in a table is one step smaller. */
export const ZELLE: Record<Absatzmass, Textmass> = {
  ...TEXT,
  text: { groesse: 9.5, zeile: 13 },
  fett: { groesse: 9.5, zeile: 13 },
  still: { groesse: 9.5, zeile: 13 },
  hervor: { groesse: 10.5, zeile: 14.5 },
  klein: { groesse: 8.5, zeile: 11.5 },
}

/** Per level: size, line, space before and after. */
export const UEBERSCHRIFT = [
  { groesse: 19, zeile: 23.5, davor: 0, danach: 12 },
  { groesse: 13, zeile: 17, davor: 22, danach: 6 },
  { groesse: 11, zeile: 15, davor: 14, danach: 4 },
  { groesse: 10.5, zeile: 15, davor: 11, danach: 3 },
  { groesse: 10.5, zeile: 15, davor: 10, danach: 3 },
] as const

export const ABSATZ_DANACH = 7
export const ZELLRAND = { oben: 4, seite: 6 } as const

/** Where the baseline lies in a line of this height, so that the text looks centred. */
export const grundlinie = ({ groesse, zeile }: Textmass) => zeile * 0.5 + groesse * 0.325
