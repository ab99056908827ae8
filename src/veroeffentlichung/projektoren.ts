import type { OeffentlicheArt } from '../schema/oeffentliche-art.js'
import { dateiProjektor } from './datei.projektor.js'
import { gremiumProjektor } from './gremium.projektor.js'
import type { Projektor } from './projektion.js'
import { sitzungProjektor } from './sitzung.projektor.js'
import { vorgangProjektor } from './vorgang.projektor.js'
import { vorlageProjektor } from './vorlage.projektor.js'

/** The rows come from the SQL of the same projector, so each gets its own. */
export const projektoren = {
  datei: dateiProjektor,
  gremium: gremiumProjektor,
  sitzung: sitzungProjektor,
  vorgang: vorgangProjektor,
  vorlage: vorlageProjektor,
} as unknown as Record<OeffentlicheArt, Projektor<unknown>>

/** Where things of a kind live on the server. */
export const pfade: Record<OeffentlicheArt, string> = {
  datei: 'dateien',
  gremium: 'gremien',
  sitzung: 'sitzungen',
  vorgang: 'vorgaenge',
  vorlage: 'vorlagen',
}
