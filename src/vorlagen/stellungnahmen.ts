import type { VorlageForm } from '../ansichten/vorlage.js'
import { literal } from '../plattform/datenbank/sql.js'
import { vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import type { VorlageArt } from '../regeln/vorlageart.js'
import type { VorlageZustand } from '../regeln/vorlage-schritte.js'

/** What the administration says to a Vorlage that somebody has brought in. */
export interface Stellungnahmesatz {
  id: string
  nummer: string | null
  zustand: VorlageZustand
  /** Ids of its frozen Fassungen, the newest first, and what that says; null: it is still a draft. */
  fassungen: string[]
  form: VorlageForm | null
}

/** Those that the reader `$2` may read; `v` is the row of ris.vorlage. */
export const stellungnahmenSql = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', sv.id, 'nummer', sv.nummer, 'zustand', sv.zustand,
           'fassungen', (SELECT coalesce(jsonb_agg(sf.id ORDER BY sf.nr DESC), '[]') FROM ris.fassung sf
             WHERE sf.vorlage_id = sv.id AND sf.eingefroren_am IS NOT NULL),
           'form', (SELECT sf.eingefroren FROM ris.fassung sf WHERE sf.vorlage_id = sv.id AND sf.eingefroren_am IS NOT NULL
             ORDER BY sf.nr DESC LIMIT 1)) ORDER BY sv.nummer, sv.angelegt), '[]')
    FROM ris.vorlage sv WHERE sv.uebergeordnet_id = v.id AND sv.art = ${literal<VorlageArt>('stellungnahme')} AND ${vorlageLesbar('sv', '$2')}`
