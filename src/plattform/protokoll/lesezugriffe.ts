import { Injectable } from '@nestjs/common'
import { Datenbank, type Handelnder } from '../datenbank/datenbank.js'
import { zeilen } from '../datenbank/zeilen.js'

/** What was read, and on what occasion; never what it said. */
export interface Gelesen {
  was: string
  tabelle: string
  /** Ids of the rows. */
  zeilen: string[]
}

const vermerkeSql = 'SELECT ris.lesen_protokollieren($1, $2, $3, $4, $5, $6)'

/** Notes in the log that somebody read what not everybody may read. */
@Injectable()
export class Lesezugriffe {
  constructor(private readonly datenbank: Datenbank) {}

  /** Wait for it before you answer: what is not noted must not have been read. */
  async vermerken(akteur: Handelnder, { was, tabelle, zeilen: gelesen }: Gelesen): Promise<void> {
    const { id, fuer = null, anfrage = null } = akteur
    if (gelesen.length === 0) return
    await zeilen(this.datenbank.lesen, vermerkeSql, [id, fuer, anfrage, was, tabelle, gelesen])
  }
}
