import { Controller, Get, Param, Post } from '@nestjs/common'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { KennungPipe } from '../plattform/schnittstelle/version.js'
import { jetzt } from '../plattform/uhr.js'
import { Darf, Handelnde } from '../plattform/zugang/zugang.js'
import type { Akteur } from '../regeln/rechte.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { Umleitung } from '../web/umleitung.js'
import { type Barrierezeile, BarrieremeldungenSeite } from './barrieremeldungen.seite.js'

const listeSql = `
SELECT m.id, m.seite, m.beschreibung, m.kontakt, m.angelegt, m.erledigt_am AS "erledigtAm", b.name AS "erledigtVon"
  FROM ris.barrieremeldung m LEFT JOIN ris.benutzer b ON b.id = m.erledigt_von_id
 ORDER BY m.erledigt_am IS NOT NULL, m.angelegt DESC, m.id DESC LIMIT 200`

const erledigenSql = `
UPDATE ris.barrieremeldung SET erledigt_am = coalesce(erledigt_am, $2), erledigt_von_id = coalesce(erledigt_von_id, $3)
 WHERE id = $1 RETURNING id`

/** What the public has reported as a barrier, and that it was seen to. */
@Controller('amt/barrieremeldungen')
@Darf('organisation.schreiben')
export class BarrieremeldungenController {
  constructor(private readonly datenbank: Datenbank) {}

  @Get()
  async liste() {
    return <BarrieremeldungenSeite zeilen={await zeilen<Barrierezeile>(this.datenbank.lesen, listeSql)} />
  }

  @Post(':id/erledigt')
  async erledigt(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.datenbank.schreiben({ akteur, was: 'Barriere erledigt' }, async (tx) => {
      if (!(await eineZeile(tx, erledigenSql, [id, jetzt(), akteur.id]))) throw new NichtGefunden()
    })
    return new Umleitung('/amt/barrieremeldungen', 303)
  }
}
