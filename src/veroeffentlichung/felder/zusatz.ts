import type { VorlageForm } from '../../ansichten/vorlage.js'
import type { RichDokument } from '../../richtext/dokument.js'
import { bestaetigtFallsGesagt, type Glieder } from './feld.js'

/** A field that a town has added. Each row carries its definition as of its day, with who may read it (ADR 29). */
export interface Zusatzfeld {
  schluessel: string
  bezeichnung: string
  art: string
  oeffentlichkeit: 'intern' | 'oeffentlich'
  wert: string | number | boolean | RichDokument | null
}

/** A Fassung as it may be frozen: also with what no form of today writes. */
export interface EingefroreneForm extends VorlageForm {
  zusatz?: Zusatzfeld[]
}

/** Of the rows that are public; all others stay where they are. */
export const zusatzfeld: Glieder<Zusatzfeld> = {
  schluessel: bestaetigtFallsGesagt,
  bezeichnung: bestaetigtFallsGesagt,
  art: bestaetigtFallsGesagt,
  oeffentlichkeit: bestaetigtFallsGesagt,
  wert: bestaetigtFallsGesagt,
}
