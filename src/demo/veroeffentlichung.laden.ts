import { Injectable } from '@nestjs/common'
import { WuenscheService } from '../vieraugen/wunsch/wuensche.service.js'
import { RuecknahmeService } from '../vieraugen/ruecknahme/ruecknahme.service.js'
import type { Beispiel } from './beispiel.js'
import { auftritt, type Buehne } from './buehne.js'

/** The second person: confirms what the Freigabe has asked for, and leaves one waiting. */
@Injectable()
export class Veroeffentlichungslader {
  constructor(
    private readonly wuensche: WuenscheService,
    private readonly ruecknahme: RuecknahmeService,
  ) {}

  async entscheide(
    buehne: Buehne,
    { datum, veroeffentlichung }: Pick<Beispiel, 'datum' | 'veroeffentlichung'>,
    id: string,
  ): Promise<void> {
    if (veroeffentlichung === 'wartet') return
    await auftritt(buehne, 'veroeffentlichung', `${datum}T11:00:00Z`, (akteur) =>
      this.wuensche.bestaetigeGesehene(akteur, id),
    )
  }

  /** What is to be taken back must have been public: this is another transaction than the one that published it. */
  async nimmZurueck(buehne: Buehne, { datum, veroeffentlichung }: Beispiel, id: string): Promise<void> {
    if (typeof veroeffentlichung !== 'object') return
    await auftritt(buehne, 'veroeffentlichung', `${datum}T12:30:00Z`, (akteur) =>
      this.ruecknahme.setze(akteur, id, 'depubliziert', veroeffentlichung.zurueckgenommen),
    )
  }
}
