import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler, type Hindernis, NichtGefunden, Regelverstoss } from '../../regeln/regelverstoss.js'
import { istLeererText } from '../../regeln/schritt.js'
import { verlangeSchreiben } from '../schreibrecht.js'
import { fuerLeser, ladeSichtbare } from '../sichtbarkeit.js'
import { sperreVorlage } from '../vorlage.queries.js'
import { type AntragSatz, ladeAntrag, ladeOffene, ladeOffeneZu, ladeWartende } from './antrag.queries.js'
import { type Antragswunsch, stelleAntrag } from './antrag.js'
import { gegenAntrag, schonBeantragt, schonEntschieden, veraendert } from './antrag-regeln.js'
import { antragVorgang, stelleVorgangsantrag } from './antrag-vorgang.js'
import { antragVorlage } from './antrag-vorlage.js'
import type { Gegenstand, Gesehenes } from './gegenstand.js'
import { ladeLage } from './lage.js'

/** An Antrag as the second person sees it. */
export interface Geprueft {
  antrag: AntragSatz
  gesehenes: Gesehenes
  /** Why this person may not confirm now; the look at the list of Anlagen is among them until it is confirmed. */
  hindernisse: Hindernis[]
}

export interface Bestaetigung {
  /** Fingerprint of the preview that was looked at. */
  gesehen: string
  /** The list of Anlagen names none that is not public. */
  verzeichnisGeprueft?: boolean
}

@Injectable()
export class AntraegeService {
  constructor(private readonly datenbank: Datenbank) {}

  beantragen(akteur: Akteur, wunsch: Antragswunsch): Promise<AntragSatz> {
    return this.datenbank.schreiben({ akteur, was: 'Veröffentlichung beantragen' }, async (tx) => {
      await sperreVorlage(tx, wunsch.vorlageId)
      const satz = await ladeSichtbare(tx, akteur, wunsch.vorlageId)
      if (wunsch.anlageId && !fuerLeser(satz).anlagen.some((a) => a.id === wunsch.anlageId)) throw new NichtGefunden()
      await verlangeSchreiben(tx, akteur, satz)
      const lage = await ladeLage(tx, satz.id)
      const gruende = [...gegenAntrag(satz, lage, wunsch.anlageId ?? null), ...(await laufende(tx, wunsch))]
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      const id = await stelleAntrag(tx, akteur, wunsch)
      return ladeAntrag(tx, id!)
    })
  }

  /** What was refused, or asked for no longer, is asked for anew. */
  beantrageVorgang(akteur: Akteur, vorgangId: string): Promise<AntragSatz> {
    return this.datenbank.schreiben({ akteur, was: 'Veröffentlichung beantragen' }, async (tx) => {
      await stelleVorgangsantrag(tx, akteur, vorgangId)
      return ladeAntrag(tx, (await ladeOffeneZu(tx, vorgangId))[0]!.id)
    })
  }

  /** What waits for a second person, then what is confirmed and waits for its moment. */
  async offene(akteur: Akteur): Promise<AntragSatz[]> {
    const { lesen } = this.datenbank
    return [...(await ladeOffene(lesen, akteur)), ...(await ladeWartende(lesen, akteur))]
  }

  /** What the world would see, and what stands in the way. Changes nothing. */
  ansehen(akteur: Akteur, id: string): Promise<Geprueft> {
    return this.datenbank.schreiben({ akteur, was: 'Vorschau einer Veröffentlichung' }, (tx) => pruefe(tx, akteur, id))
  }

  /** The second person confirms exactly what was seen; with an embargo it waits for its moment. */
  bestaetigen(akteur: Akteur, id: string, { gesehen, verzeichnisGeprueft }: Bestaetigung): Promise<AntragSatz> {
    return this.datenbank.schreiben({ akteur, was: 'Veröffentlichung bestätigen' }, async (tx) => {
      const { antrag, gesehenes, hindernisse } = await pruefe(tx, akteur, id, true)
      const gruende = hindernisse.filter((h) => h.code !== 'verzeichnis_pruefen' || !verzeichnisGeprueft)
      if (gruende.length === 0 && gesehenes.fingerabdruck !== gesehen) gruende.push(veraendert)
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      const sofort = antrag.ab === null || antrag.ab <= jetzt()
      if (sofort) await gesehenes.gibFrei(tx)
      await entscheide(tx, akteur, [id, ...(await gesehenes.eingeschlossene(tx))], {
        ergebnis: 'bestaetigt',
        gesehen,
        ausgefuehrt: sofort,
      })
      return ladeAntrag(tx, id)
    })
  }

  /** Looks at what waits for a Vorlage or a Vorgang, and confirms it: for whoever takes over what was public elsewhere. */
  async bestaetigeGesehene(akteur: Akteur, gegenstandId: string): Promise<void> {
    for (const { id } of await ladeOffeneZu(this.datenbank.lesen, gegenstandId)) {
      const { gesehenes } = await this.ansehen(akteur, id)
      await this.bestaetigen(akteur, id, { gesehen: gesehenes.fingerabdruck ?? '', verzeichnisGeprueft: true })
    }
  }

  ablehnen(akteur: Akteur, id: string, grund: string | null): Promise<AntragSatz> {
    if (istLeererText(grund))
      throw new Eingabefehler([{ zeiger: '/grund', text: 'Nennen Sie den Grund der Ablehnung.' }])
    return this.schliessen(akteur, id, 'abgelehnt', grund, 'pruefen')
  }

  /** Whoever may ask may also stop asking, also while the confirmed one waits for its moment. */
  zuruecknehmen(akteur: Akteur, id: string): Promise<AntragSatz> {
    return this.schliessen(akteur, id, 'zurueckgezogen', null, 'schreiben')
  }

  private schliessen(
    akteur: Akteur,
    id: string,
    ergebnis: 'abgelehnt' | 'zurueckgezogen',
    grund: string | null,
    wozu: 'pruefen' | 'schreiben',
  ): Promise<AntragSatz> {
    return this.datenbank.schreiben({ akteur, was: `Veröffentlichungsantrag: ${ergebnis}` }, async (tx) => {
      const antrag = await sperreAntrag(tx, id)
      await gegenstand(antrag).verlange(tx, akteur, antrag, wozu)
      const wartet = antrag.ergebnis === 'bestaetigt' && antrag.ausgefuehrtAm === null
      if (antrag.ergebnis !== null && !wartet) throw new Regelverstoss([schonEntschieden])
      await entscheide(tx, akteur, [id], { ergebnis, grund })
      return ladeAntrag(tx, id)
    })
  }
}

async function laufende(tx: EntityManager, { vorlageId, anlageId = null }: Antragswunsch): Promise<Hindernis[]> {
  const offen = await zeilen(
    tx,
    `SELECT id FROM ris.veroeffentlichungsantrag WHERE vorlage_id = $1 AND anlage_id IS NOT DISTINCT FROM $2
        AND (ergebnis IS NULL OR (ergebnis = 'bestaetigt' AND ausgefuehrt_am IS NULL))`,
    [vorlageId, anlageId],
  )
  return offen.length > 0 ? [schonBeantragt] : []
}

const gegenstand = ({ vorgangId }: AntragSatz): Gegenstand => (vorgangId ? antragVorgang : antragVorlage)

/** With what it is about, so that nothing changes between the look and the act. */
async function sperreAntrag(tx: EntityManager, id: string): Promise<AntragSatz> {
  const antrag = await ladeAntrag(tx, id)
  await gegenstand(antrag).sperre(tx, antrag)
  return ladeAntrag(tx, id)
}

async function pruefe(tx: EntityManager, akteur: Akteur, id: string, sperren = false): Promise<Geprueft> {
  const antrag = sperren ? await sperreAntrag(tx, id) : await ladeAntrag(tx, id)
  const { verlange, sieh } = gegenstand(antrag)
  await verlange(tx, akteur, antrag, 'pruefen')
  const gesehenes = await sieh(tx, akteur, antrag)
  return { antrag, gesehenes, hindernisse: antrag.ergebnis === null ? gesehenes.hindernisse : [schonEntschieden] }
}

interface Entscheidung {
  ergebnis: NonNullable<AntragSatz['ergebnis']>
  grund?: string | null
  gesehen?: string
  ausgefuehrt?: boolean
}

async function entscheide(
  tx: EntityManager,
  akteur: Akteur,
  ids: string[],
  { ergebnis, grund = null, gesehen, ausgefuehrt = false }: Entscheidung,
): Promise<void> {
  await zeilen(
    tx,
    `UPDATE ris.veroeffentlichungsantrag SET ergebnis = $2, entschieden_von_id = $3, entschieden_am = $4, grund = $5,
       gesehen = $6, ausgefuehrt_am = CASE WHEN $7::boolean THEN $4::timestamptz END WHERE id = ANY ($1::uuid[])`,
    [ids, ergebnis, akteur.id, jetzt(), grund, gesehen ?? null, ausgefuehrt],
  )
}
