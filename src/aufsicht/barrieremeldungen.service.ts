import { Injectable } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { jetzt } from '../plattform/uhr.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'

export interface Barrierezeile {
  id: string
  seite: string | null
  beschreibung: string
  kontakt: string | null
  angelegt: Date
  erledigtAm: Date | null
  erledigtVon: string | null
}

const listeSql = `
SELECT m.id, m.seite, m.beschreibung, m.kontakt, m.angelegt, m.erledigt_am AS "erledigtAm", b.name AS "erledigtVon"
  FROM ris.barrieremeldung m LEFT JOIN ris.benutzer b ON b.id = m.erledigt_von_id
 ORDER BY m.erledigt_am IS NOT NULL, m.angelegt DESC, m.id DESC LIMIT 200`

const erledigenSql = `
UPDATE ris.barrieremeldung SET erledigt_am = coalesce(erledigt_am, $2), erledigt_von_id = coalesce(erledigt_von_id, $3)
 WHERE id = $1 RETURNING id`

/** What the public has reported as a barrier, and that it was seen to. */
@Injectable()
export class Barrieremeldungen {
  constructor(private readonly datenbank: Datenbank) {}

  /** Open ones first, then the newest. */
  liste(): Promise<Barrierezeile[]> {
    return zeilen<Barrierezeile>(this.datenbank.lesen, listeSql)
  }

  /** @throws NichtGefunden */
  erledige(akteur: Akteur, id: string): Promise<void> {
    return this.datenbank.schreiben({ akteur, was: 'Barriere erledigt' }, async (tx) => {
      if (!(await eineZeile(tx, erledigenSql, [id, jetzt(), akteur.id]))) throw new NichtGefunden()
    })
  }
}
