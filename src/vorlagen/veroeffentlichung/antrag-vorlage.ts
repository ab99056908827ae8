import type { EntityManager } from 'typeorm'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { probeweise, vorlageVorschau } from '../../veroeffentlichung/vorschau.js'
import { verlangePruefung, verlangeSchreiben } from '../schreibrecht.js'
import { fuerLeser, ladeSichtbare } from '../sichtbarkeit.js'
import { sperreVorlage } from '../vorlage.queries.js'
import type { AntragSatz } from './antrag.queries.js'
import { gegen } from './antrag-regeln.js'
import type { Gegenstand, Gesehenes, NeueDatei } from './gegenstand.js'
import { freizugebende, gibFrei, istNeu, type Lage, ladeLage } from './lage.js'

/** A Vorlage with its Anlagen, or one Anlage by itself. */
export const antragVorlage: Gegenstand = {
  sperre: (tx, { vorlageId }) => sperreVorlage(tx, vorlageId!),
  async verlange(tx, akteur, { vorlageId, anlageId }, wozu) {
    const satz = await ladeSichtbare(tx, akteur, vorlageId!)
    if (anlageId && !fuerLeser(satz).anlagen.some((a) => a.id === anlageId)) throw new NichtGefunden()
    await (wozu === 'pruefen' ? verlangePruefung : verlangeSchreiben)(tx, akteur, satz)
  },
  sieh,
}

async function sieh(tx: EntityManager, akteur: Akteur, antrag: AntragSatz): Promise<Gesehenes> {
  const vorlageId = antrag.vorlageId!
  const satz = await ladeSichtbare(tx, akteur, vorlageId)
  const lage = await ladeLage(tx, vorlageId)
  const sicht = lage.fassung && (await vorschauAuf(tx, akteur.id, antrag, lage))
  const dateien = sicht?.dateien ?? new Map<string, NeueDatei['ansicht']>()
  return {
    vorlage: sicht?.ansicht ?? null,
    vorgang: null,
    dateien,
    neueDateien: neueDateien(lage, antrag, dateien),
    neues: [],
    spaeter: [],
    fingerabdruck: sicht?.fingerabdruck ?? null,
    hindernisse: gegen(akteur, antrag, satz, lage, sicht?.ansicht ?? null),
    gibFrei: (wo) => gibFrei(wo, akteur.id, antrag, lage),
    eingeschlossene: (wo) => eingeschlossene(wo, antrag, lage),
  }
}

/** What the world would see if this were released now. */
export const vorschauAuf = (tx: EntityManager, durch: string | null, antrag: AntragSatz, lage: Lage) =>
  probeweise(tx, async () => {
    await gibFrei(tx, durch, antrag, lage)
    return vorlageVorschau(
      tx,
      lage.vorlageId,
      lage.anlagen.map((a) => a.id),
    )
  })

const neueDateien = (lage: Lage, antrag: AntragSatz, dateien: Gesehenes['dateien']): NeueDatei[] =>
  freizugebende(lage, antrag)
    .filter(istNeu)
    .flatMap(({ id, nr, geschwaerzt }) => {
      const ansicht = dateien.get(id)
      return ansicht ? [{ id, titel: `Anlage ${nr}`, geschwaerzt, ansicht }] : []
    })

/** Open Anträge of single Anlagen that go out with their Vorlage. */
async function eingeschlossene(tx: EntityManager, antrag: AntragSatz, lage: Lage): Promise<string[]> {
  if (antrag.anlageId !== null) return []
  const ids = freizugebende(lage, antrag).map((a) => a.id)
  const offene = await zeilen<{ id: string }>(
    tx,
    'SELECT id FROM ris.veroeffentlichungsantrag WHERE anlage_id = ANY ($1::uuid[]) AND ergebnis IS NULL',
    [ids],
  )
  return offene.map((o) => o.id)
}
