import { Mitgliedschaft } from '../../src/schema/mitgliedschaft.entity.js'
import { type Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import type { EntityManager } from 'typeorm'
import { anlass } from './stammdaten.js'

/** A Fraktion and a member that this town knows, as a form names them. */
export async function bekannteEinreicher(db: Datenbank) {
  const id = async (tx: EntityManager, sql: string) => (await tx.query<{ id: string }[]>(`${sql} RETURNING id`))[0]!.id
  return db.schreiben(anlass, async (tx) => {
    const gremiumId = await id(tx, `INSERT INTO ris.gremium (name, art) VALUES ('Fraktion Grün', 'fraktion')`)
    const personId = await id(tx, `INSERT INTO ris.person (familienname, vorname) VALUES ('Yilmaz', 'Deniz')`)
    await tx.insert(Mitgliedschaft, { personId, gremiumId, funktion: 'mitglied', stimmrecht: true, von: '2020-11-01' })
    return {
      fraktion: {
        art: 'fraktion',
        name: 'Fraktion Grün',
        gremiumId,
      },
      mitglied: {
        art: 'mitglied',
        name: 'Deniz Yilmaz',
        personId,
      },
    }
  })
}

export const privatperson = { art: 'privat', name: 'Erna Sauerampfer' } as const
