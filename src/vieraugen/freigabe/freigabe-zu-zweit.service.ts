import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { fuerWen, type Akteur } from '../../regeln/rechte.js'
import { type Hindernis, Regelverstoss } from '../../regeln/regelverstoss.js'
import { hindernisse as gegenFreigabe } from '../../regeln/vorlage.js'
import { vorlageSchritte } from '../../regeln/vorlage-schritte.js'
import { alsGrund, type Trotzdem, verbleibende } from '../../regeln/warnung.js'
import { gegenGenannte, gegenZwei } from '../../regeln/zwei-genuegen.js'
import { gestempelt } from '../../veroeffentlichung/stand/fingerabdruck.js'
import {
  type Anlagenlage,
  ladeVeroeffentlichungslage,
  veroeffentliche,
  zuVeroeffentlichende,
} from '../../veroeffentlichung/stand/veroeffentlichungsstand.js'
import { freigabeVorschau, probeweise } from '../../veroeffentlichung/vorschau.js'
import type { VorlageDto } from '../../vorlagen/form/vorlage-antwort.dto.js'
import { friereEin } from '../../vorlagen/freigabe.js'
import { SchritteService } from '../../vorlagen/schritte.service.js'
import { kreisVon, ladeSichtbare } from '../../vorlagen/sichtbarkeit.js'
import { standVon } from '../../vorlagen/vorlage-stand.js'
import { VorlageDruckService } from '../../vorlagen/vorlage-druck.service.js'
import { sperreVorlage, type VorlageSatz } from '../../vorlagen/vorlage.queries.js'
import { VorlagenService } from '../../vorlagen/vorlagen.service.js'
import type { Gesehenes } from '../wunsch/gegenstand.js'
import { gegen, veraendert } from '../wunsch/wunsch-regeln.js'
import { neueDateien } from '../wunsch/wunsch-vorlage.js'
import { beantworteWuensche, ladeHaende } from './zweierlage.queries.js'

/** What the releaser sees before he releases. */
export interface Freigabeblatt {
  satz: VorlageSatz
  gesehenes: Pick<Gesehenes, 'vorlage' | 'dateien' | 'neueDateien' | 'fingerabdruck'>
  /** They go out with it; each is named. */
  anlagen: Pick<Anlagenlage, 'id' | 'nr' | 'titel'>[]
  hindernisse: Hindernis[]
}

export interface Gesehen {
  /** Fingerprint of the preview. */
  gesehen: string
  /** Ids of the Anlagen that were looked at. */
  anlagen: readonly string[]
  trotzdem?: readonly Trotzdem[]
}

/** Stands on the page until the Freigabe gives one. */
export const nummerFolgt = 'Nummer folgt'

/** Two people suffice: whoever releases, had no hand in it and saw what the world will read, confirms it in the same act. */
@Injectable()
export class FreigabeZuZweitService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly schritte: SchritteService,
    private readonly vorlagen: VorlagenService,
    private readonly druck: VorlageDruckService,
  ) {}

  /** The public page as it will be, and what stands in the way. Changes nothing. */
  ansehen(akteur: Akteur, id: string): Promise<Freigabeblatt> {
    return this.datenbank.schreiben({ akteur, was: 'Vorschau einer Freigabe' }, (tx) => sieh(tx, akteur, id))
  }

  /** @throws Regelverstoss with every reason why not; then nothing is released either */
  async freigeben(akteur: Akteur, id: string, { gesehen, anlagen, trotzdem = [] }: Gesehen): Promise<VorlageDto> {
    const was = 'Freigeben und veröffentlichen'
    await this.datenbank.schreiben({ akteur, was, grund: alsGrund(null, trotzdem) }, async (tx) => {
      await sperreVorlage(tx, id)
      const blatt = await sieh(tx, akteur, id)
      const gruende = [...verbleibende(blatt.hindernisse, trotzdem), ...gegenGenannte(anlagen, blatt.anlagen)]
      if (gruende.length === 0 && blatt.gesehenes.fingerabdruck !== gesehen) gruende.push(veraendert)
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      const { schreibendId } = await ladeHaende(tx, id)
      await this.schritte.gehen(akteur, id, 'freigeben', null)
      const lage = await ladeVeroeffentlichungslage(tx, id)
      await veroeffentliche(tx, akteur.id, gewuenscht(schreibendId), lage)
      await beantworteWuensche(tx, id, { freigebendId: akteur.id, schreibendId, gesehen: await gestempelt(gesehen) })
    })
    await this.druck.hefteAb(akteur, id)
    return this.vorlagen.eine(akteur, id)
  }
}

const gewuenscht = (gewuenschtVonId: string | null) => ({ anlageId: null, gewuenschtVonId, onlineBis: null })

async function sieh(tx: EntityManager, akteur: Akteur, id: string): Promise<Freigabeblatt> {
  const satz = await ladeSichtbare(tx, akteur, id)
  const ohneFreigabe = gegenFreigabe(standVon(satz, null), 'freigeben', akteur)
  const { schreibendId, ...haende } = await ladeHaende(tx, id)
  const zwei = gegenZwei(akteur, { ...haende, kreis: kreisVon(satz) })
  // Who may not release hears nothing else, and what is no longer a draft is not shown as one that will be.
  if (ohneFreigabe.length > 0) return { satz, gesehenes: nichts, anlagen: [], hindernisse: ohneFreigabe }
  return probeweise(tx, async () => {
    const fuer = fuerWen(akteur, vorlageSchritte.freigeben.recht, kreisVon(satz))?.id ?? null
    await friereEin(tx, { id: akteur.id, fuer }, satz, satz.nummer ?? nummerFolgt)
    const lage = await ladeVeroeffentlichungslage(tx, id)
    const wunsch = gewuenscht(schreibendId)
    await veroeffentliche(tx, akteur.id, wunsch, lage)
    const alle = lage.anlagen.map((a) => a.id)
    const { ansicht, dateien, fingerabdruck } = await freigabeVorschau(tx, id, alle, satz.datum === null)
    return {
      satz,
      gesehenes: { vorlage: ansicht, dateien, neueDateien: neueDateien(lage, wunsch, dateien), fingerabdruck },
      anlagen: zuVeroeffentlichende(lage, wunsch),
      hindernisse: [...zwei, ...gegen(akteur, wunsch, satz, lage, ansicht)],
    }
  })
}

const nichts: Freigabeblatt['gesehenes'] = { vorlage: null, dateien: new Map(), neueDateien: [], fingerabdruck: null }
