import { gremiumAm } from './gremiumname.js'

export interface GremiumName {
  name: string
  /** Genitive with article, "des Integrationsrates". */
  genitiv: string | null
}

/** Of the row `s` of `ris.sitzung`, as they were called on its day; the leading Gremium first. */
export const gremiumNamenSql = (s: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('name', g.name, 'genitiv', g.genitiv) ORDER BY sg.rang), '[]')
     FROM ris.sitzung_gremium sg CROSS JOIN ${gremiumAm('sg.gremium_id', `${s}.datum`)} g WHERE sg.sitzung_id = ${s}.id)`

const verbunden = (worte: string[]): string =>
  [worte.slice(0, -1).join(', '), worte.at(-1)].filter(Boolean).join(' und ')

/** "Sitzung des Integrationsrates", "Gemeinsame Sitzung des Schulausschusses und des Integrationsrates". */
export function sitzungsname(gremien: readonly GremiumName[]): string {
  const art = gremien.length > 1 ? 'Gemeinsame Sitzung' : 'Sitzung'
  if (gremien.every((g) => g.genitiv)) return `${art} ${verbunden(gremien.map((g) => g.genitiv ?? ''))}`.trim()
  return `${art}: ${verbunden(gremien.map((g) => g.name))}`
}
