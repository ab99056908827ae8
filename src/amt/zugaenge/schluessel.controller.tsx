import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { istKennung } from '../../plattform/schnittstelle/felder.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Konten } from '../../plattform/zugang/konten.js'
import { Schluessel } from '../../plattform/zugang/schluessel.js'
import { wartetNoch } from '../../plattform/zugang/zu-zweit.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Regelverstoss } from '../../regeln/regelverstoss.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { Umleitung } from '../../web/umleitung.js'
import { SchluesselFormular } from './schluessel.dto.js'
import { NeuerSchluesselSeite, SchluesselSeite } from './schluessel.seite.js'

/** The keys of the interface, for the Administration. */
@Controller('amt/schluessel')
@Darf('benutzer.schreiben')
export class SchluesselSeitenController {
  constructor(
    private readonly schluessel: Schluessel,
    private readonly konten: Konten,
  ) {}

  @Get()
  liste(@Query('hinweis') hinweis: unknown) {
    return this.seite({ tage: '180' }, [], String(hinweis ?? ''))
  }

  /** The key is on this one page and nowhere else. */
  @Post()
  @HttpCode(200)
  async anlegen(
    @Handelnde() akteur: Akteur,
    @Body() eingabe: SchluesselFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const { konto = '', name = '', tage = '' } = eingabe
    const fehler: FeldFehler[] = []
    if (!istKennung(konto)) fehler.push({ feld: 'konto', text: 'Wählen Sie ein technisches Konto.' })
    if (!name.trim())
      fehler.push({ feld: 'name', text: 'Geben Sie einen Namen ein, an dem Sie den Schlüssel erkennen.' })
    if (fehler.length === 0)
      try {
        const rechte = [eingabe.rechte ?? []].flat()
        const wunsch = { benutzerId: konto, name: name.trim(), rechte, tage: Number(tage) }
        const neu = await this.schluessel.anlegen(akteur, wunsch)
        if (wartetNoch(neu)) return new Umleitung('/amt/schluessel?hinweis=wartet', 303)
        return <NeuerSchluesselSeite name={name.trim()} schluessel={neu.schluessel} laeuftAb={neu.laeuftAb} />
      } catch (grund) {
        if (!(grund instanceof Regelverstoss)) throw grund
        fehler.push(...grund.hindernisse.map(({ code, text }) => ({ feld: felder[code] ?? 'rechte', text })))
      }
    antwort.status(422)
    return this.seite(eingabe, fehler)
  }

  @Post(':id/widerrufen')
  async widerrufen(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.schluessel.widerrufen(akteur, id)
    return new Umleitung('/amt/schluessel', 303)
  }

  private async seite(eingabe: SchluesselFormular, fehler: FeldFehler[], hinweis = '') {
    const [schluessel, konten] = await Promise.all([this.schluessel.liste(), this.konten.liste()])
    const technische = konten.filter((k) => k.technisch && !k.gesperrt)
    return <SchluesselSeite {...{ schluessel, konten: technische, eingabe, fehler, hinweis }} />
  }
}

/** At which field a reason is said. */
const felder: Record<string, string> = { konto_nicht_technisch: 'konto', dauer: 'tage' }
