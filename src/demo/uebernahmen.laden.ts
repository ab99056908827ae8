import { readFileSync } from 'node:fs'
import { Injectable } from '@nestjs/common'
import { VeroeffentlichungService } from '../vorlagen/veroeffentlichung.service.js'
import { VorlagenService } from '../vorlagen/vorlagen.service.js'
import { Vorgang } from '../schema/vorgang.entity.js'
import { VorgangEintrag } from '../schema/vorgang-eintrag.entity.js'
import { auftritt, type Buehne } from './buehne.js'

/** What two real cities have published, taken over word for word. */
@Injectable()
export class Uebernahmelader {
  constructor(
    private readonly vorlagen: VorlagenService,
    private readonly veroeffentlichung: VeroeffentlichungService,
  ) {}

  async laden(buehne: Buehne): Promise<void> {
    await this.ladeHerne(buehne)
    await ladeHattingen(buehne)
  }

  private async ladeHerne(buehne: Buehne): Promise<void> {
    const { id } = await auftritt(buehne, 'gremienbuero', '2016-09-01T08:00:00Z', (akteur) =>
      this.vorlagen.anlegen(akteur, lies('herne-vorlage-2016-0542.json')),
    )
    await auftritt(buehne, 'veroeffentlichung', '2016-09-01T09:00:00Z', (akteur) =>
      this.veroeffentlichung.setze(akteur, id, 'oeffentlich', null),
    )
  }
}

async function ladeHattingen(buehne: Buehne): Promise<void> {
  const { eintraege, ...vorgang } = lies('hattingen-integrationskonzept.json') as Partial<Vorgang> & {
    eintraege: Partial<VorgangEintrag>[]
  }
  await auftritt(buehne, 'gremienbuero', '2017-07-10T08:00:00Z', async () => {
    const { identifiers } = await buehne.tx.insert(Vorgang, vorgang as never)
    const vorgangId = identifiers[0]!['id'] as string
    await buehne.tx.insert(
      VorgangEintrag,
      eintraege.map((eintrag, i) => ({ ...eintrag, vorgangId, reihenfolge: i + 1 })) as never[],
    )
  })
}

const lies = (datei: string): unknown => JSON.parse(readFileSync(new URL(datei, import.meta.url), 'utf8'))
