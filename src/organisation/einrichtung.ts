import type { EntityManager } from 'typeorm'
import { Koerperschaft } from '../schema/koerperschaft.entity.js'
import { Nummernkreis } from '../schema/nummernkreis.entity.js'

export type Gemeinde = Pick<Koerperschaft, 'name' | 'behoerde'> & Partial<Pick<Koerperschaft, 'anschrift' | 'demo'>>

/** Non-public Vorlagen have a circle of their own, so that a gap in the public numbers tells nothing. */
const nummernkreise = [
  { kuerzel: 'vorlagen', muster: '{jahr}/{lfd:4}', untermuster: '{parent}-{sub}' },
  { kuerzel: 'vorlagen-nichtoeffentlich', muster: 'N {jahr}/{lfd:4}', untermuster: '{parent}-{sub}' },
]

/** What a town needs before anybody can act in it: its letterhead and the circles of its numbers. */
export async function richteEin(tx: EntityManager, gemeinde: Gemeinde): Promise<void> {
  await tx.insert(Koerperschaft, gemeinde)
  await tx.insert(Nummernkreis, nummernkreise)
}
