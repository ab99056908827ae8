import { Injectable } from '@nestjs/common'
import { plusTage } from '../regeln/datum.js'
import type { SitzungSchritt } from '../regeln/sitzung-schritte.js'
import { SitzungSchritteService } from '../sitzungen/sitzung-schritte.service.js'
import type { SitzungDto } from '../sitzungen/sitzung.dto.js'
import type { ZeileEingabe } from '../sitzungen/tagesordnung.dto.js'
import { SitzungenService } from '../sitzungen/sitzungen.service.js'
import { auftritt, type Buehne, nenne } from './buehne.js'
import { erfunden } from './herkunft.js'
import { type BeispielSitzung, type FreierPunkt, sitzungen, type SitzungName } from './sitzungen.js'

/** How the committee office and the clerk carry a meeting through its states. */
@Injectable()
export class Sitzungslader {
  constructor(
    private readonly sitzungen: SitzungenService,
    private readonly schritte: SitzungSchritteService,
  ) {}

  /** All meetings of the calendar, as planned. */
  async plane(buehne: Buehne): Promise<Map<SitzungName, string>> {
    const ids = new Map<SitzungName, string>()
    for (const [name, sitzung] of Object.entries(sitzungen) as [SitzungName, BeispielSitzung][]) {
      const { datum, beginn, ende, ort, herkunft = erfunden } = sitzung
      const gremien = sitzung.gremien.map((gremium) => nenne(buehne.gremien, gremium))
      const { id } = await auftritt(buehne, 'gremienbuero', `${plusTage(datum, -120)}T09:00:00Z`, (akteur) =>
        this.sitzungen.anlegen(akteur, { gremien, datum, beginn, ende, ort, herkunft }),
      )
      ids.set(name, id)
    }
    return ids
  }

  /** Puts free items in front of and behind what is on the agenda already. */
  async ergaenze(buehne: Buehne, id: string, datum: string, vorn: ZeileEingabe[], hinten: ZeileEingabe[]) {
    if (vorn.length + hinten.length === 0) return
    await auftritt(buehne, 'gremienbuero', `${plusTage(datum, -15)}T09:00:00Z`, async (akteur) => {
      const { tagesordnung } = await this.sitzungen.eine(akteur, id)
      const schonDa = (tagesordnung?.zeilen ?? []).map(({ topId, teil, titel, oeffentlicherTitel }) => ({
        topId,
        teil,
        titel,
        oeffentlicherTitel,
      }))
      await this.sitzungen.setzeTagesordnung(akteur, id, tagesordnung?.version ?? 1, [...vorn, ...schonDa, ...hinten])
    })
  }

  gehe(
    buehne: Buehne,
    id: string,
    konto: string,
    zeit: string,
    schritt: SitzungSchritt,
    grund?: string,
  ): Promise<SitzungDto> {
    return auftritt(buehne, konto, zeit, async (akteur) => {
      const gesehen = schritt === 'einladen' ? (await this.schritte.vorschau(akteur, id)).gesehen : null
      return this.schritte.gehen(akteur, id, schritt, { grund: grund ?? null, gesehen })
    })
  }
}

/** Free items as lines of a part. */
export const punkte = (teil: 'oe' | 'n', liste: readonly FreierPunkt[] = []): ZeileEingabe[] =>
  liste.map((punkt) => ({ teil, ...punkt }))
