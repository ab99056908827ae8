import { Controller, Get } from '@nestjs/common'
import { Angemeldet, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { AufgabenSeite } from './aufgaben.seite.js'

/** Where signing in leads. */
@Controller('amt')
@Angemeldet()
export class AufgabenController {
  @Get()
  seite(@Handelnde() akteur: Akteur) {
    return <AufgabenSeite akteur={akteur} />
  }
}
