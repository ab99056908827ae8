import type { KoerperschaftAnsicht } from '../../ansichten/koerperschaft.js'
import type { Briefkopf } from '../../ansichten/vorlage.js'
import { type Anlass, durch, type Glieder, Intern } from './feld.js'

/** The letterhead: frozen with a Fassung, or as the town has it now. */
export const briefkopf = (anlass: Anlass): Glieder<Briefkopf> => ({
  name: durch(anlass),
  behoerde: durch(anlass),
  anschrift: durch(anlass),
  wappen: { png: durch(anlass), alt: durch(anlass) },
})

const jetziger = briefkopf('stammdaten')

const koerperschaft: Glieder<KoerperschaftAnsicht> = {
  name: durch('stammdaten'),
  briefkopf: jetziger,
  demo: durch('stammdaten'),
}

/* The municipality is one row that no projector writes: of `ris.koerperschaft` SQL takes what the table lets out. */

const wappen = `CASE WHEN wappen_png IS NOT NULL THEN
    jsonb_build_object('png', translate(encode(wappen_png, 'base64'), E'\\n', ''), 'alt', wappen_alt) END`

const briefkopfQuellen: Record<keyof Briefkopf, string> = {
  name: 'name',
  behoerde: 'behoerde',
  anschrift: 'anschrift',
  wappen,
}

/** Names of members that get out, each with the SQL of its value. */
const offene = <T extends object>(felder: Glieder<T>, quellen: Record<keyof T, string>): [string, string][] =>
  Object.entries(felder)
    .filter(([, feld]) => !(feld instanceof Intern))
    .map(([name]) => [name, quellen[name as keyof T]])

const briefkopfSql = offene<Briefkopf>(jetziger, briefkopfQuellen).map(([name, sql]) => `'${name}', ${sql}`)

/** Columns of `oeffentlich.koerperschaft`, each with the SQL of its value. */
export const koerperschaftSpalten = offene<KoerperschaftAnsicht>(koerperschaft, {
  name: 'name',
  briefkopf: `jsonb_build_object(${briefkopfSql.join(', ')})`,
  demo: 'demo',
})
