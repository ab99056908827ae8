/**
 * SQL of one row (name, genitiv, kuerzel) to join: what a Gremium was called on a day (domain.md, Corrections 3). Both are
 * expressions; a step without a day bears the name of today.
 */
export const gremiumAm = (gremium: string, tag: string): string => `LATERAL (
  (SELECT gn.name, gn.genitiv, gn.kuerzel FROM ris.gremium_name gn
    WHERE gn.gremium_id = ${gremium} AND gn.von <= ${tag} ORDER BY gn.von DESC LIMIT 1)
  UNION ALL SELECT gh.name, gh.genitiv, gh.kuerzel FROM ris.gremium gh WHERE gh.id = ${gremium} AND ${tag} IS NULL)`

/** The day of a step, that of its Sitzung first. */
export const tagDesSchritts = (b: string): string =>
  `coalesce((SELECT ts.datum FROM ris.sitzung ts WHERE ts.id = ${b}.sitzung_id), ${b}.datum)`
