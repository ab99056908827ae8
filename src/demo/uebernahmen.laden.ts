import { readFileSync } from 'node:fs'
import { Injectable } from '@nestjs/common'
import { EintraegeService } from '../vorgaenge/eintraege.service.js'
import { VorgaengeService } from '../vorgaenge/vorgaenge.service.js'
import type { EintragEingabe } from '../vorgaenge/eintrag.dto.js'
import type { VorgangEingabe } from '../vorgaenge/vorgang.dto.js'
import { VorlagenService } from '../vorlagen/vorlagen.service.js'
import { auftritt, type Buehne } from './buehne.js'
import { Veroeffentlichungslader } from './veroeffentlichung.laden.js'

/** What two real cities have published, taken over word for word. */
@Injectable()
export class Uebernahmelader {
  constructor(
    private readonly vorlagen: VorlagenService,
    private readonly veroeffentlichung: Veroeffentlichungslader,
    private readonly vorgaenge: VorgaengeService,
    private readonly eintraege: EintraegeService,
  ) {}

  /** The page of Herne names no day of the release; the first day it proves is that of the first meeting. */
  async ladeHerne(buehne: Buehne): Promise<void> {
    const { id } = await auftritt(buehne, 'gremienbuero', '2016-09-14T06:00:00Z', (akteur) =>
      this.vorlagen.anlegen(akteur, lies('herne-vorlage-2016-0542.json')),
    )
    await this.veroeffentlichung.entscheide(buehne, { datum: '2016-09-14' }, id)
  }

  async ladeHattingen(buehne: Buehne): Promise<void> {
    const { eintraege, ...vorgang } = lies('hattingen-integrationskonzept.json') as VorgangEingabe & {
      eintraege: EintragEingabe[]
    }
    const { id } = await auftritt(buehne, 'gremienbuero', '2017-07-10T08:00:00Z', async (akteur) => {
      const neu = await this.vorgaenge.anlegen(akteur, vorgang)
      for (const eintrag of eintraege) await this.eintraege.anfuegen(akteur, neu.id, eintrag)
      return neu
    })
    await this.veroeffentlichung.entscheide(buehne, { datum: '2017-07-10' }, id)
  }
}

const lies = (datei: string): unknown => JSON.parse(readFileSync(new URL(datei, import.meta.url), 'utf8'))
