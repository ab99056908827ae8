import type { Nomen } from '../regeln/namen.js'

/** What something was called on a day, as SQL of one row to join; without a day, what it is called today. */
const namenAm =
  (nomen: Nomen, spalten: readonly string[]) =>
  (wer: string, tag: string): string => `LATERAL (
  (SELECT ${spalten.map((s) => `gn.${s}`).join(', ')} FROM ris.${nomen}_name gn
    WHERE gn.${nomen}_id = ${wer} AND gn.von <= ${tag} ORDER BY gn.von DESC LIMIT 1)
  UNION ALL SELECT ${spalten.map((s) => `gh.${s}`).join(', ')} FROM ris.${nomen} gh WHERE gh.id = ${wer} AND ${tag} IS NULL)`

/** (name, genitiv, kuerzel) of a Gremium on a day (domain.md, Corrections 3). Both are expressions. */
export const gremiumAm = namenAm('gremium', ['name', 'genitiv', 'kuerzel'])

/** (name, kuerzel) of a unit. */
export const einheitAm = namenAm('organisationseinheit', ['name', 'kuerzel'])

/** The day of a step, that of its Sitzung first. */
export const tagDesSchritts = (b: string): string =>
  `coalesce((SELECT ts.datum FROM ris.sitzung ts WHERE ts.id = ${b}.sitzung_id), ${b}.datum)`
