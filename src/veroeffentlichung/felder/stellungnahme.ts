import type { StellungnahmeAnsicht } from '../../ansichten/vorlage.js'
import { Blatt, durch, Ganz, type Glieder, Intern, JeZeile, OhneNamen, Reihen } from './feld.js'
import { vorlageForm } from './vorlage-form.js'

type Tafel = Readonly<Record<string, unknown>>

/** The same leaves where they come out by a confirmation of their own: that of the Stellungnahme, not that of the Antrag. */
const andereSache = <T>(felder: Glieder<T>): Glieder<T> => glieder(felder as Tafel) as unknown as Glieder<T>

const glieder = (tafel: Tafel): Tafel =>
  Object.fromEntries(Object.entries(tafel).map(([name, knoten]) => [name, umgewidmet(knoten)]))

function umgewidmet(knoten: unknown): unknown {
  if (knoten instanceof Blatt) return new Blatt(knoten.sicht, 'andere_sache', knoten.zeigen)
  if (knoten instanceof OhneNamen) return new OhneNamen<object>(glieder(knoten.felder as Tafel), knoten.stattdessen)
  if (knoten instanceof Ganz || knoten instanceof Reihen || knoten instanceof JeZeile)
    throw new Error('A Stellungnahme shows none of these.')
  if (Array.isArray(knoten)) return [glieder(knoten[0] as Tafel)]
  return knoten instanceof Intern ? knoten : glieder(knoten as Tafel)
}

const { datum, herkunft, verfasser, federfuehrung, finanzielleAuswirkungen, finanzen } = vorlageForm
const { beschlussvorschlag, sachverhalt, unterschrift } = vorlageForm

export const stellungnahme: Glieder<StellungnahmeAnsicht> = {
  nummer: durch('andere_sache'),
  adresse: durch('adresse'),
  ...andereSache({
    datum,
    herkunft,
    verfasser,
    federfuehrung,
    finanzielleAuswirkungen,
    finanzen,
    beschlussvorschlag,
    sachverhalt,
    unterschrift,
  }),
}
