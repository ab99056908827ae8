import { sitzungsnummerWort } from '../regeln/sitzungsnummer.js'
import { gremiumAm } from './gremiumname.js'

export interface GremiumName {
  name: string
  /** Genitive with article, "des Integrationsrates". */
  genitiv: string | null
  /** The how manieth Sitzung of this Gremium it is. */
  nummer?: number | null
}

/** Of the row `s` of `ris.sitzung`, as they were called on its day; the leading Gremium first. */
export const gremiumNamenSql = (s: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('name', g.name, 'genitiv', g.genitiv,
      'nummer', sg.nummer) ORDER BY sg.rang), '[]')
     FROM ris.sitzung_gremium sg CROSS JOIN ${gremiumAm('sg.gremium_id', `${s}.datum`)} g WHERE sg.sitzung_id = ${s}.id)`

const verbunden = (worte: string[]): string =>
  [worte.slice(0, -1).join(', '), worte.at(-1)].filter(Boolean).join(' und ')

/** "5. Sitzung des Integrationsrates", "Gemeinsame Sitzung des Schulausschusses (3. Sitzung) und des Integrationsrates (5. Sitzung)". */
export function sitzungsname(gremien: readonly GremiumName[]): string {
  const gemeinsam = gremien.length > 1
  const einzige = gemeinsam ? null : gremien[0]?.nummer
  const art = gemeinsam ? 'Gemeinsame Sitzung' : einzige ? sitzungsnummerWort(einzige) : 'Sitzung'
  const worte = (wie: 'genitiv' | 'name') =>
    verbunden(
      gremien.map(({ nummer, ...g }) =>
        gemeinsam && nummer ? `${g[wie]} (${sitzungsnummerWort(nummer)})` : (g[wie] ?? ''),
      ),
    )
  return gremien.every((g) => g.genitiv) ? `${art} ${worte('genitiv')}`.trim() : `${art}: ${worte('name')}`
}
