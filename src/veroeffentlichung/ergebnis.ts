import type { Abstimmung, BeratungAnzeige, ErgebnisForm, Verweisungsziel } from '../ansichten/vorlage.js'
import { type Anzeigelage, anzeigeVon } from '../regeln/anzeige.js'
import type { Aenderung, ErgebnisArt, Mehrheit } from '../regeln/ergebnis.js'
import type { RichDokument } from '../richtext/dokument.js'

/** The valid Beschluss of a step or item. */
export interface BeschlussRoh {
  art: ErgebnisArt | null
  bezeichnung: string
  aenderung: Aenderung | null
  mehrheit: Mehrheit | null
  text: RichDokument | null
  vorlaeufig: boolean
  abstimmung: Abstimmung | null
  /** Null: none. */
  ziele?: Verweisungsziel[] | null
}

/** A Fraktion meets behind closed doors: that it was asked, only its members know. */
const zieleSql = `(SELECT jsonb_agg(jsonb_build_object('name', z.ziel ->> 'name', 'oeffentlichkeit',
      CASE WHEN g.art = 'fraktion' THEN 'nichtoeffentlich' ELSE z.ziel ->> 'oeffentlichkeit' END) ORDER BY z.nr)
     FROM jsonb_array_elements(bs.ziele) WITH ORDINALITY z (ziel, nr)
     LEFT JOIN ris.gremium g ON g.id = (z.ziel ->> 'gremiumId')::uuid)`

export const beschlussSql = (bedingung: string): string => `
  (SELECT jsonb_build_object('art', bs.art, 'bezeichnung', bs.bezeichnung, 'aenderung', bs.aenderung, 'mehrheit', bs.mehrheit,
      'text', bs.text, 'ziele', ${zieleSql}, 'vorlaeufig', bs.vorlaeufig, 'abstimmung',
      (SELECT jsonb_build_object('ja', a.ja, 'nein', a.nein, 'enthaltung', a.enthaltung, 'ungueltig', a.ungueltig,
          'befangen', a.befangen) FROM ris.abstimmung a WHERE a.beschluss_id = bs.id AND a.massgeblich))
     FROM ris.beschluss bs
    WHERE ${bedingung} AND bs.ersetzt_durch_id IS NULL AND bs.zurueckgenommen_am IS NULL
    ORDER BY bs.angelegt DESC LIMIT 1)`

export interface Ausgang {
  anzeige: BeratungAnzeige
  ergebnis: ErgebnisForm | null
  vorlaeufig: boolean
}

/** What a reader is told of the outcome of a step or an item. */
export function ausgang(lage: Anzeigelage & { beschluss: BeschlussRoh | null }): Ausgang {
  const anzeige = anzeigeVon(lage)
  if (anzeige !== 'ergebnis') return { anzeige, ergebnis: null, vorlaeufig: false }
  return { anzeige, ergebnis: alsErgebnis(lage.beschluss!), vorlaeufig: lage.beschluss!.vorlaeufig }
}

function alsErgebnis(b: BeschlussRoh): ErgebnisForm {
  return {
    art: b.art,
    bezeichnung: b.bezeichnung,
    aenderung: b.aenderung,
    mehrheit: b.mehrheit,
    beschlusstext: b.text,
    abstimmung: b.abstimmung,
    ...(b.ziele && { ziele: b.ziele }),
  }
}
