import { Blatt, Ganz, Intern, JeZeile, OhneNamen, Reihen } from './feld.js'

/** The jsonpath of each leaf of a table that only towns show that name their staff: `$.verfasser.name`. */
export function namenpfade(knoten: unknown, pfad = '$'): string[] {
  if (knoten instanceof Blatt) return knoten.sicht === 'nur_mit_namen' ? [pfad] : []
  if (knoten instanceof Intern) return []
  if (knoten instanceof JeZeile || knoten instanceof Reihen) return namenpfade(knoten.felder, `${pfad}[*]`)
  if (knoten instanceof OhneNamen || knoten instanceof Ganz) return namenpfade(knoten.felder, pfad)
  if (Array.isArray(knoten)) return namenpfade(knoten[0], `${pfad}[*]`)
  return Object.entries(knoten as object).flatMap(([name, glied]) => namenpfade(glied, `${pfad}.${name}`))
}
