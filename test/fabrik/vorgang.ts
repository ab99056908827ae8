import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { VorgangEintrag } from '../../src/schema/vorgang-eintrag.entity.js'
import { Vorgang } from '../../src/schema/vorgang.entity.js'
import { anlass, naechste } from './stammdaten.js'

export const vorgang = (
  db: Datenbank,
  { eintraege = [], ...angaben }: Partial<Vorgang> & { eintraege?: Partial<VorgangEintrag>[] } = {},
): Promise<Vorgang> =>
  db.schreiben(anlass, async (tx) => {
    const v = await tx.save(Vorgang, {
      titel: 'Integrationskonzept',
      kurz: `integrationskonzept-${naechste()}`,
      oeffentlich: true,
      ...angaben,
    })
    for (const [i, e] of eintraege.entries())
      await tx.save(VorgangEintrag, {
        vorgangId: v.id,
        reihenfolge: i + 1,
        art: 'bericht',
        jahr: 2016,
        titel: 'Bericht',
        ...e,
      })
    return v
  })
