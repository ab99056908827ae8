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

export const koerperschaft: Glieder<KoerperschaftAnsicht> = {
  name: durch('stammdaten'),
  briefkopf: briefkopf('stammdaten'),
  demo: durch('stammdaten'),
}

/** The columns of `ris.koerperschaft` that each member comes from. */
const quellen: Record<keyof Briefkopf, string> = {
  name: 'name',
  behoerde: 'behoerde',
  anschrift: 'anschrift',
  wappen: `CASE WHEN wappen_png IS NOT NULL THEN
    jsonb_build_object('png', translate(encode(wappen_png, 'base64'), E'\\n', ''), 'alt', wappen_alt) END`,
}

/** SQL of the public letterhead: the municipality is one row, and no projector writes it. */
export const briefkopfSql = `jsonb_build_object(${Object.entries(briefkopf('stammdaten'))
  .filter(([, feld]) => !(feld instanceof Intern))
  .map(([name]) => `'${name}', ${quellen[name as keyof Briefkopf]}`)
  .join(', ')})`
