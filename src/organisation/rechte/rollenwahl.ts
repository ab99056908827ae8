import { Injectable } from '@nestjs/common'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { heute } from '../../plattform/uhr.js'
import { type Kontowahl, ladeKonto } from './rollen.queries.js'

export interface Kontozeile extends Kontowahl {
  gesperrt: boolean
  /** Codes of the roles that count today. */
  rollen: string[]
}

/** Where a role can be held. */
export interface Orte {
  einheiten: { id: string; name: string }[]
  gremien: { id: string; name: string }[]
}

/** What the forms of the Administration offer to choose from. */
@Injectable()
export class Rollenwahl {
  constructor(private readonly datenbank: Datenbank) {}

  konten(): Promise<Kontozeile[]> {
    return zeilen(
      this.datenbank.lesen,
      `SELECT b.id, b.name, b.kennung, b.gesperrt,
              coalesce(array_agg(DISTINCT z.rolle) FILTER (WHERE z.id IS NOT NULL), '{}') AS rollen
         FROM ris.benutzer b LEFT JOIN ris.rolle_zuweisung z ON z.benutzer_id = b.id
          AND (z.von IS NULL OR z.von <= $1::date) AND (z.bis IS NULL OR z.bis >= $1::date)
        GROUP BY b.id ORDER BY b.name, b.kennung`,
      [heute()],
    )
  }

  /** @throws NichtGefunden */
  konto(id: string): Promise<Kontowahl> {
    return ladeKonto(this.datenbank.lesen, id)
  }

  async orte(): Promise<Orte> {
    const einheiten = await zeilen<{ id: string; name: string }>(
      this.datenbank.lesen,
      `SELECT id, kuerzel || ' ' || name AS name FROM ris.organisationseinheit ORDER BY kuerzel`,
    )
    const gremien = await zeilen<{ id: string; name: string }>(
      this.datenbank.lesen,
      'SELECT id, name FROM ris.gremium ORDER BY reihenfolge, name',
    )
    return { einheiten, gremien }
  }
}
