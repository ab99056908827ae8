import { Injectable } from '@nestjs/common'
import type { Akteur, Amtsrolle } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { GruppeRolle } from '../../schema/gruppe-rolle.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { zeilen } from '../datenbank/zeilen.js'

export interface Gruppenzeile {
  id: string
  gruppe: string
  rolle: Amtsrolle
  einheit: string | null
  gremium: string | null
}

export interface Zuordnung {
  gruppe: string
  rolle: Amtsrolle
  organisationseinheitId: string | null
  gremiumId: string | null
}

/** Which group of the identity provider gives which role. A change counts from the next sign-in of each person. */
@Injectable()
export class Gruppen {
  constructor(private readonly datenbank: Datenbank) {}

  liste(): Promise<Gruppenzeile[]> {
    return zeilen(
      this.datenbank.lesen,
      `SELECT z.id, z.gruppe, z.rolle, e.kuerzel AS einheit, g.name AS gremium
         FROM ris.gruppe_rolle z LEFT JOIN ris.organisationseinheit e ON e.id = z.organisationseinheit_id
           LEFT JOIN ris.gremium g ON g.id = z.gremium_id ORDER BY z.gruppe, z.rolle, e.kuerzel, g.name`,
    )
  }

  /** Twice the same is once. */
  async zuordnen(akteur: Akteur, zuordnung: Zuordnung): Promise<void> {
    await this.datenbank.schreiben({ akteur, was: 'Gruppe zuordnen' }, (tx) =>
      tx.createQueryBuilder().insert().into(GruppeRolle).values(zuordnung).orIgnore().execute(),
    )
  }

  async entfernen(akteur: Akteur, id: string): Promise<void> {
    await this.datenbank.schreiben({ akteur, was: 'Zuordnung der Gruppe entfernen' }, async (tx) => {
      const { affected } = await tx.delete(GruppeRolle, { id })
      if (!affected) throw new NichtGefunden()
    })
  }
}
