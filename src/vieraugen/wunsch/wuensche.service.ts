import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler, type Hindernis, NichtGefunden, Regelverstoss } from '../../regeln/regelverstoss.js'
import { istLeererText } from '../../regeln/text.js'
import { gestempelt } from '../../veroeffentlichung/stand/fingerabdruck.js'
import { verlangeSchreiben } from '../../vorlagen/schreibrecht.js'
import { fuerLeser, ladeSichtbare } from '../../vorlagen/sichtbarkeit.js'
import { sperreVorlage } from '../../vorlagen/vorlage.queries.js'
import { type WunschSatz, ladeWunsch, ladeOffene, ladeOffeneZu, ladeWartende } from './wunsch.queries.js'
import { type Wunschangaben, meldeWunsch } from '../../veroeffentlichung/stand/wunsch.js'
import { gegenWunsch, schonGewuenscht, schonEntschieden, veraendert } from './wunsch-regeln.js'
import { wunschVorgang, meldeVorgangswunsch } from './wunsch-vorgang.js'
import { wunschVorlage } from './wunsch-vorlage.js'
import type { Gegenstand, Gesehenes } from './gegenstand.js'
import { alsGrund, type Trotzdem, verbleibende } from '../../regeln/warnung.js'
import { ladeVeroeffentlichungslage } from '../../veroeffentlichung/stand/veroeffentlichungsstand.js'

/** An Wunsch as the second person sees it. */
export interface Geprueft {
  wunsch: WunschSatz
  gesehenes: Gesehenes
  /** Why this person may not confirm now; the look at the list of Anlagen is among them until it is confirmed. */
  hindernisse: Hindernis[]
}

export interface Bestaetigung {
  /** Fingerprint of the preview that was looked at. */
  gesehen: string
  trotzdem?: readonly Trotzdem[]
}

/** That the list of Anlagen names none that is not public. */
export const verzeichnisGeprueft: Trotzdem = {
  code: 'verzeichnis_pruefen',
  grund: 'Das Verzeichnis der Anlagen nennt keine Anlage, die nichtöffentlich ist.',
}

@Injectable()
export class WuenscheService {
  constructor(private readonly datenbank: Datenbank) {}

  wuenschen(akteur: Akteur, wunsch: Wunschangaben): Promise<WunschSatz> {
    return this.datenbank.schreiben({ akteur, was: 'Veröffentlichung wünschen' }, async (tx) => {
      await sperreVorlage(tx, wunsch.vorlageId)
      const satz = await ladeSichtbare(tx, akteur, wunsch.vorlageId)
      if (wunsch.anlageId && !fuerLeser(satz).anlagen.some((a) => a.id === wunsch.anlageId)) throw new NichtGefunden()
      await verlangeSchreiben(tx, akteur, satz)
      const lage = await ladeVeroeffentlichungslage(tx, satz.id)
      const gruende = [...gegenWunsch(satz, lage, wunsch.anlageId ?? null), ...(await laufende(tx, wunsch))]
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      const id = await meldeWunsch(tx, akteur, wunsch)
      return ladeWunsch(tx, id!)
    })
  }

  /** What was refused, or asked for no longer, is asked for anew. */
  wuenscheVorgang(akteur: Akteur, vorgangId: string): Promise<WunschSatz> {
    return this.datenbank.schreiben({ akteur, was: 'Veröffentlichung wünschen' }, async (tx) => {
      await meldeVorgangswunsch(tx, akteur, vorgangId)
      return ladeWunsch(tx, (await ladeOffeneZu(tx, vorgangId))[0]!.id)
    })
  }

  /** What waits for a second person, then what is confirmed and waits for its moment. */
  async offene(akteur: Akteur): Promise<WunschSatz[]> {
    const { lesen } = this.datenbank
    return [...(await ladeOffene(lesen, akteur)), ...(await ladeWartende(lesen, akteur))]
  }

  /** What the world would see, and what stands in the way. Changes nothing. */
  ansehen(akteur: Akteur, id: string): Promise<Geprueft> {
    return this.datenbank.schreiben({ akteur, was: 'Vorschau einer Veröffentlichung' }, (tx) => pruefe(tx, akteur, id))
  }

  /** The second person confirms exactly what was seen; with an embargo it waits for its moment. */
  bestaetigen(akteur: Akteur, id: string, { gesehen, trotzdem = [] }: Bestaetigung): Promise<WunschSatz> {
    return this.datenbank.schreiben(
      { akteur, was: 'Veröffentlichung bestätigen', grund: alsGrund(null, trotzdem) },
      async (tx) => {
        const { wunsch, gesehenes, hindernisse } = await pruefe(tx, akteur, id, true)
        const gruende = verbleibende(hindernisse, trotzdem)
        if (gruende.length === 0 && gesehenes.fingerabdruck !== gesehen) gruende.push(veraendert)
        if (gruende.length > 0) throw new Regelverstoss(gruende)
        const sofort = wunsch.ab === null || wunsch.ab <= jetzt()
        if (sofort) await gesehenes.veroeffentliche(tx)
        await entscheide(tx, akteur, [id, ...(await gesehenes.eingeschlossene(tx))], {
          ergebnis: 'bestaetigt',
          gesehen: await gestempelt(gesehen),
          ausgefuehrt: sofort,
        })
        return ladeWunsch(tx, id)
      },
    )
  }

  /** Looks at what waits for a Vorlage or a Vorgang, and confirms it: for whoever takes over what was public elsewhere. */
  async bestaetigeGesehene(akteur: Akteur, gegenstandId: string): Promise<void> {
    for (const { id } of await ladeOffeneZu(this.datenbank.lesen, gegenstandId)) {
      const { gesehenes } = await this.ansehen(akteur, id)
      await this.bestaetigen(akteur, id, { gesehen: gesehenes.fingerabdruck ?? '', trotzdem: [verzeichnisGeprueft] })
    }
  }

  ablehnen(akteur: Akteur, id: string, grund: string | null): Promise<WunschSatz> {
    if (istLeererText(grund))
      throw new Eingabefehler([{ zeiger: '/grund', text: 'Nennen Sie den Grund der Ablehnung.' }])
    return this.schliessen(akteur, id, 'abgelehnt', grund, 'pruefen')
  }

  /** Whoever may ask may also stop asking, also while the confirmed one waits for its moment. */
  zuruecknehmen(akteur: Akteur, id: string): Promise<WunschSatz> {
    return this.schliessen(akteur, id, 'zurueckgezogen', null, 'schreiben')
  }

  private schliessen(
    akteur: Akteur,
    id: string,
    ergebnis: 'abgelehnt' | 'zurueckgezogen',
    grund: string | null,
    wozu: 'pruefen' | 'schreiben',
  ): Promise<WunschSatz> {
    return this.datenbank.schreiben({ akteur, was: `Veröffentlichungswunsch: ${ergebnis}` }, async (tx) => {
      const wunsch = await sperreWunsch(tx, id)
      await gegenstand(wunsch).verlange(tx, akteur, wunsch, wozu)
      const wartet = wunsch.ergebnis === 'bestaetigt' && wunsch.ausgefuehrtAm === null
      if (wunsch.ergebnis !== null && !wartet) throw new Regelverstoss([schonEntschieden])
      await entscheide(tx, akteur, [id], { ergebnis, grund })
      return ladeWunsch(tx, id)
    })
  }
}

async function laufende(tx: EntityManager, { vorlageId, anlageId = null }: Wunschangaben): Promise<Hindernis[]> {
  const offen = await zeilen(
    tx,
    `SELECT id FROM ris.veroeffentlichungsantrag WHERE vorlage_id = $1 AND anlage_id IS NOT DISTINCT FROM $2
        AND (ergebnis IS NULL OR (ergebnis = 'bestaetigt' AND ausgefuehrt_am IS NULL))`,
    [vorlageId, anlageId],
  )
  return offen.length > 0 ? [schonGewuenscht] : []
}

const gegenstand = ({ vorgangId }: WunschSatz): Gegenstand => (vorgangId ? wunschVorgang : wunschVorlage)

/** With what it is about, so that nothing changes between the look and the act. */
async function sperreWunsch(tx: EntityManager, id: string): Promise<WunschSatz> {
  const wunsch = await ladeWunsch(tx, id)
  await gegenstand(wunsch).sperre(tx, wunsch)
  return ladeWunsch(tx, id)
}

async function pruefe(tx: EntityManager, akteur: Akteur, id: string, sperren = false): Promise<Geprueft> {
  const wunsch = sperren ? await sperreWunsch(tx, id) : await ladeWunsch(tx, id)
  const { verlange, sieh } = gegenstand(wunsch)
  await verlange(tx, akteur, wunsch, 'pruefen')
  const gesehenes = await sieh(tx, akteur, wunsch)
  return { wunsch, gesehenes, hindernisse: wunsch.ergebnis === null ? gesehenes.hindernisse : [schonEntschieden] }
}

interface Entscheidung {
  ergebnis: NonNullable<WunschSatz['ergebnis']>
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
