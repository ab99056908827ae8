import { type Akteur, darf, einheitenMit, gremienMit } from './rechte.js'

/** How far somebody sees inside the house: what the staff's queries ask. Empty lists see only what is public there. */
export interface Sichtweite {
  person: string
  /** Reads what is non-public everywhere, but for the Fraktionen. */
  alles: boolean
  /** Reads what is non-public in the Federführung of these units. */
  einheiten: readonly string[]
  /** Reads what is non-public before these Gremien. */
  gremien: readonly string[]
  /** Reads the drafts of every unit that are to become public: the Kämmerei keeps the list of what they cost. */
  entwuerfe: boolean
  /** Reads the drafts that are to become public and come before these Gremien: their Gremienbüro plans with them. */
  entwuerfeFuer: readonly string[]
  /** Signs for every unit, or for these: nobody signs what he cannot read (R14.3). */
  zeichnetUeberall: boolean
  zeichnetFuer: readonly string[]
  /** Fraktionen whose meetings are open to him: the administration has no part in them, so only by a role for that one. */
  fraktionen: readonly string[]
}

/** Out of the roles that count today; whom somebody stands in for, he reads for. */
export function sichtweite(akteur: Akteur): Sichtweite {
  const liest = einheitenMit(akteur, 'vorlage.lesen_nichtoeffentlich')
  const eigene = einheitenMit(akteur, 'vorlage.lesen_einheit')
  const zeichnet = einheitenMit(akteur, 'vorlage.mitzeichnen')
  return {
    person: akteur.id,
    alles: liest === 'alle',
    // Without a unit of his own somebody who drafts reads what he drafted, no more.
    einheiten: [...alsListe(liest), ...alsListe(eigene)],
    gremien: gremienMit(akteur, 'vorlage.lesen_nichtoeffentlich'),
    entwuerfe: darf(akteur, 'finanzen.pruefen'),
    entwuerfeFuer: gremienMit(akteur, 'tagesordnung.schreiben'),
    zeichnetUeberall: zeichnet === 'alle',
    zeichnetFuer: alsListe(zeichnet),
    fraktionen: gremienMit(akteur, 'sitzung.lesen'),
  }
}

const alsListe = (einheiten: 'alle' | readonly string[]): readonly string[] => (einheiten === 'alle' ? [] : einheiten)
