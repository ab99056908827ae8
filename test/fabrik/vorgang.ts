import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { VorgangEintrag } from '../../src/schema/vorgang-eintrag.entity.js'
import { Vorgang } from '../../src/schema/vorgang.entity.js'
import { veroeffentlicheVorgang } from '../../src/vieraugen/wunsch/vorgang-veroeffentlichen.js'
import { anlass, naechste } from './stammdaten.js'

/** Confirmed like by a second person, unless it is said otherwise. */
type VorgangWunsch = Omit<Partial<Vorgang>, 'freigegeben'> & {
  eintraege?: Partial<VorgangEintrag>[]
  freigegeben?: boolean
}

export const vorgang = (
  db: Datenbank,
  { eintraege = [], freigegeben = true, ...angaben }: VorgangWunsch = {},
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
    if (freigegeben)
      await veroeffentlicheVorgang(tx, { id: v.id, eintraege: await tx.findBy(VorgangEintrag, { vorgangId: v.id }) })
    return v
  })
