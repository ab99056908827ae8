import type { EntityManager } from 'typeorm'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { probeweise, vorlageVorschau } from '../../veroeffentlichung/vorschau.js'
import { verlangePruefung, verlangeSchreiben } from '../../vorlagen/schreibrecht.js'
import { fuerLeser, ladeSichtbare } from '../../vorlagen/sichtbarkeit.js'
import { sperreVorlage } from '../../vorlagen/vorlage.queries.js'
import type { WunschSatz } from './wunsch.queries.js'
import { gegen } from './wunsch-regeln.js'
import type { Gegenstand, Gesehenes, NeueDatei } from './gegenstand.js'
import {
  zuVeroeffentlichende,
  veroeffentliche,
  istNeu,
  type Veroeffentlichungslage,
  ladeVeroeffentlichungslage,
} from '../../veroeffentlichung/stand/veroeffentlichungsstand.js'

/** A Vorlage with its Anlagen, or one Anlage by itself. */
export const wunschVorlage: Gegenstand = {
  sperre: (tx, { vorlageId }) => sperreVorlage(tx, vorlageId!),
  async verlange(tx, akteur, { vorlageId, anlageId }, wozu) {
    const satz = await ladeSichtbare(tx, akteur, vorlageId!)
    if (anlageId && !fuerLeser(satz).anlagen.some((a) => a.id === anlageId)) throw new NichtGefunden()
    await (wozu === 'pruefen' ? verlangePruefung : verlangeSchreiben)(tx, akteur, satz)
  },
  sieh,
}

async function sieh(tx: EntityManager, akteur: Akteur, wunsch: WunschSatz): Promise<Gesehenes> {
  const vorlageId = wunsch.vorlageId!
  const satz = await ladeSichtbare(tx, akteur, vorlageId)
  const lage = await ladeVeroeffentlichungslage(tx, vorlageId)
  const sicht = lage.fassung && (await vorschauAuf(tx, akteur.id, wunsch, lage))
  const dateien = sicht?.dateien ?? new Map<string, NeueDatei['ansicht']>()
  return {
    vorlage: sicht?.ansicht ?? null,
    vorgang: null,
    dateien,
    neueDateien: neueDateien(lage, wunsch, dateien),
    neues: [],
    spaeter: [],
    fingerabdruck: sicht?.fingerabdruck ?? null,
    hindernisse: gegen(akteur, wunsch, satz, lage, sicht?.ansicht ?? null),
    veroeffentliche: (wo) => veroeffentliche(wo, akteur.id, wunsch, lage),
    eingeschlossene: (wo) => eingeschlossene(wo, wunsch, lage),
  }
}

/** What the world would see if this were released now. */
export const vorschauAuf = (
  tx: EntityManager,
  durch: string | null,
  wunsch: WunschSatz,
  lage: Veroeffentlichungslage,
) =>
  probeweise(tx, async () => {
    await veroeffentliche(tx, durch, wunsch, lage)
    return vorlageVorschau(
      tx,
      lage.vorlageId,
      lage.anlagen.map((a) => a.id),
    )
  })

export const neueDateien = (
  lage: Veroeffentlichungslage,
  wunsch: Pick<WunschSatz, 'anlageId'>,
  dateien: Gesehenes['dateien'],
): NeueDatei[] =>
  zuVeroeffentlichende(lage, wunsch)
    .filter(istNeu)
    .flatMap(({ id, nr, geschwaerzt }) => {
      const ansicht = dateien.get(id)
      return ansicht ? [{ id, titel: `Anlage ${nr}`, geschwaerzt, ansicht }] : []
    })

/** Open Wünsche of single Anlagen that go out with their Vorlage. */
async function eingeschlossene(tx: EntityManager, wunsch: WunschSatz, lage: Veroeffentlichungslage): Promise<string[]> {
  if (wunsch.anlageId !== null) return []
  const ids = zuVeroeffentlichende(lage, wunsch).map((a) => a.id)
  const offene = await zeilen<{ id: string }>(
    tx,
    'SELECT id FROM ris.veroeffentlichungsantrag WHERE anlage_id = ANY ($1::uuid[]) AND ergebnis IS NULL',
    [ids],
  )
  return offene.map((o) => o.id)
}
