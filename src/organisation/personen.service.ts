import { Injectable } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { doppelt } from './doppelt.js'
import { type PersonDto, type PersonEingabe } from './person.dto.js'
import { Stammdaten } from './stammdaten.js'

const spalten = 'id, familienname, vorname, titel, organisationseinheit_id AS "organisationseinheitId", version'
const einheitUnbekannt = doppelt(
  'person_organisationseinheit_id_fkey',
  '/organisationseinheitId',
  'Diese Organisationseinheit gibt es nicht.',
)

@Injectable()
export class PersonenService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdaten,
  ) {}

  liste(): Promise<PersonDto[]> {
    return zeilen(this.datenbank.lesen, `SELECT ${spalten} FROM ris.person ORDER BY familienname, vorname, id`)
  }

  async eine(id: string): Promise<PersonDto> {
    const person = await eineZeile<PersonDto>(this.datenbank.lesen, `SELECT ${spalten} FROM ris.person WHERE id = $1`, [
      id,
    ])
    if (!person) throw new NichtGefunden()
    return person
  }

  anlegen(akteur: Akteur, eingabe: PersonEingabe): Promise<PersonDto> {
    return this.datenbank.schreiben({ akteur, was: 'Person anlegen' }, async (tx) => {
      const [person] = await zeilen<PersonDto>(
        tx,
        `INSERT INTO ris.person (familienname, vorname, titel, organisationseinheit_id)
         VALUES ($1, $2, $3, $4) RETURNING ${spalten}`,
        werte(eingabe),
      ).catch(einheitUnbekannt)
      return person!
    })
  }

  aendern(akteur: Akteur, id: string, version: number | null, eingabe: PersonEingabe): Promise<PersonDto> {
    return this.stammdaten.aendern(
      { akteur, was: 'Person ändern' },
      () => this.eine(id),
      version,
      (tx) =>
        zeilen<PersonDto>(
          tx,
          `UPDATE ris.person
              SET familienname = $1, vorname = $2, titel = $3, organisationseinheit_id = $4, version = version + 1
            WHERE id = $5 AND version = coalesce($6, version) RETURNING ${spalten}`,
          [...werte(eingabe), id, version],
        ).catch(einheitUnbekannt),
    )
  }
}

const werte = (e: PersonEingabe) => [
  e.familienname,
  e.vorname ?? null,
  e.titel ?? null,
  e.organisationseinheitId ?? null,
]
