import type { ErgebnisForm } from '../ansichten/vorlage.js'
import type { Abfragend } from '../plattform/datenbank/zeilen.js'
import type { Tag } from '../regeln/datum.js'
import type { Akteur } from '../regeln/rechte.js'
import { fuerLeser, ohneVerdeckte } from '../vorlagen/sichtbarkeit.js'
import { type BeratungSatz, ladeBeratung } from './beratung.queries.js'
import type { ErgebnisberichtigungDto } from './berichtigung.dto.js'
import type { Beschlussstelle } from './beschluss.js'
import { ladePunkt, type PunktSatz } from './punktergebnis.queries.js'

/** Where an outcome stands: at a step of a Vorlage, or at an item without one; as it is for one reader. */
export interface Ergebnisort {
  id: string
  stelle: Beschlussstelle
  /** The leading one first: the outcome follows it, so its Vorsitz and its later decision correct it (docs/adr/0037). */
  gremien: readonly { id: string; name: string }[]
  tag: Tag | null
  ergebnis: ErgebnisForm | null
  /** Something hangs on the outcome: it may not turn into one with which the matter goes on in another way. */
  mitFolge: boolean
  /** The reader knows what nobody has confirmed, what is hidden, and why something was corrected. */
  ganzLesbar: boolean
  /** What came out is none of his business. */
  verdeckt: boolean
  zeige: (ergebnis: ErgebnisForm, uebernommen: boolean) => ErgebnisForm
  kopf: Pick<ErgebnisberichtigungDto, 'beratungId' | 'topId' | 'vorlageId' | 'nummer' | 'betreff' | 'gremium' | 'datum'>
}

export function ortDerBeratung({ vorlage, beratung }: BeratungSatz): Ergebnisort {
  const { id, topId, gremiumId, gremium, datum: tag, ergebnis } = beratung
  const { datum } = fuerLeser(vorlage).beratungen.find((b) => b.id === id)!
  const { nummer, betreff, ganzLesbar } = vorlage
  return {
    id,
    stelle: { id, topId },
    gremien: [{ id: gremiumId, name: gremium }],
    tag,
    ergebnis,
    mitFolge: true,
    ganzLesbar,
    verdeckt: vorlage.verdeckt.includes(id),
    zeige: (e, uebernommen) => ohneVerdeckte(e, uebernommen, vorlage),
    kopf: { beratungId: id, topId: null, vorlageId: vorlage.id, nummer, betreff, gremium, datum },
  }
}

export const ortDesPunkts = (punkt: PunktSatz): Ergebnisort => ({
  id: punkt.id,
  stelle: { id: null, topId: punkt.id },
  gremien: punkt.gremiumIds.map((id, i) => ({ id, name: punkt.gremien[i]! })),
  tag: punkt.datum,
  ergebnis: punkt.ergebnis,
  mitFolge: false,
  ganzLesbar: punkt.ganzLesbar,
  verdeckt: false,
  zeige: (e) => e,
  kopf: {
    beratungId: null,
    topId: punkt.id,
    vorlageId: null,
    nummer: null,
    betreff: punkt.titel,
    gremium: punkt.gremien.join(', '),
    datum: punkt.datum,
  },
})

export const ladeErgebnisort = async (
  db: Abfragend,
  akteur: Akteur,
  { beratungId, topId }: { beratungId: string | null; topId: string | null },
  sperren: boolean,
): Promise<Ergebnisort> =>
  beratungId
    ? ortDerBeratung(await ladeBeratung(db, akteur, beratungId, sperren))
    : ortDesPunkts(await ladePunkt(db, akteur, topId!, sperren))
