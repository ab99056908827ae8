import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { istKennung } from '../../plattform/schnittstelle/felder.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { Umleitung } from '../../web/umleitung.js'
import { leiteOder } from '../../web/ablehnung.js'
import { WuenscheService } from '../../vieraugen/wunsch/wuensche.service.js'
import { wunschAusFormular } from './wunschformular.js'
import { WunschFormular, WunschZurueckFormular } from './wunschblatt.dto.js'
import { type Wunschblatt, WunschblattService } from '../../vieraugen/wunsch/wunschblatt.service.js'
import { WunschblattSeite } from './wunschblatt.seite.js'
import { vorlageAdresse } from './wunschblatt.teile.js'
import { VorlagenlisteSeite } from './vorlagenliste.seite.js'

/** The pages of whoever asks for publication. */
@Controller('amt/vorlagen')
export class WunschblattSeiten {
  constructor(
    private readonly stellung: WunschblattService,
    private readonly wuensche: WuenscheService,
  ) {}

  @Get()
  @Darf('vorlage.lesen')
  async liste(
    @Handelnde() akteur: Akteur,
    @Query('nummer') nummer: unknown,
    @Query('nach') nach: unknown,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const gesucht = typeof nummer === 'string' ? nummer.trim().slice(0, 100) : ''
    const id = gesucht && (await this.stellung.zurNummer(akteur, gesucht))
    if (id) return new Umleitung(vorlageAdresse(id), 303)
    if (gesucht) antwort.status(404)
    const blatt = await this.stellung.liste(akteur, typeof nach === 'string' && nach !== '' ? nach : undefined)
    return <VorlagenlisteSeite blatt={blatt} gesucht={gesucht} fortgesetzt={typeof nach === 'string'} />
  }

  @Get(':id')
  @Darf('vorlage.lesen')
  async eine(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string, @Query('hinweis') hinweis: unknown) {
    return <WunschblattSeite {...await this.stellung.eine(akteur, id)} hinweis={String(hinweis ?? '')} />
  }

  @Post(':id/wunsch')
  @HttpCode(200)
  @Darf('vorlage.schreiben')
  async wuenschen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() formular: WunschFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const wuensche = async () => {
      await this.wuensche.wuenschen(akteur, wunschAusFormular(id, formular))
      return `${vorlageAdresse(id)}?hinweis=gewuenscht`
    }
    return leiteOder(antwort, wuensche, async (sage) => {
      const stand = await this.stellung.eine(akteur, id)
      const endung = endungZu(stand, formular.anlage)
      const saetze = sage((name) => (felder.has(name) ? name + endung : 'veroeffentlichung'))
      return <WunschblattSeite {...stand} fehler={saetze} wunsch={formular} />
    })
  }

  @Post(':id/wunsch/zuruecknehmen')
  @HttpCode(200)
  @Darf('vorlage.schreiben')
  async zuruecknehmen(
    @Handelnde() akteur: Akteur,
    @Param('id', KennungPipe) id: string,
    @Body() { wunsch = '' }: WunschZurueckFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const stand = await this.stellung.eine(akteur, id)
    const eigene = [stand.ganze, ...stand.anlagen.map((a) => a.sache)].some((s) => s?.wunsch?.id === wunsch)
    if (!istKennung(wunsch) || !eigene) throw new NichtGefunden()
    const nimmZurueck = async () => {
      await this.wuensche.zuruecknehmen(akteur, wunsch)
      return `${vorlageAdresse(id)}?hinweis=zurueckgenommen`
    }
    return leiteOder(antwort, nimmZurueck, async (sage) => {
      const saetze = sage(() => 'veroeffentlichung')
      return <WunschblattSeite {...await this.stellung.eine(akteur, id)} fehler={saetze} />
    })
  }
}

const felder = new Set(['abTag', 'abUhrzeit', 'onlineBis'])

/** The fields of an Anlage bear its number. */
const endungZu = ({ anlagen }: Wunschblatt, anlageId: string | undefined): string => {
  const nr = anlagen.find((a) => a.anlage.id === anlageId)?.anlage.nr
  return nr === undefined ? '' : `-${nr}`
}
