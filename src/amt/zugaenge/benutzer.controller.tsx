import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { Konfiguration } from '../../konfiguration.js'
import { KONFIGURATION } from '../../plattform/konfiguration.token.js'
import { KennungPipe } from '../../plattform/schnittstelle/version.js'
import { Anmelderegeln } from '../../plattform/zugang/anmelderegeln.js'
import { Konten } from '../../plattform/zugang/konten.js'
import { Darf, Handelnde } from '../../plattform/zugang/zugang.js'
import { wartetNoch } from '../../plattform/zugang/zu-zweit.js'
import { Zweitfaktoren } from '../../plattform/zugang/zweitfaktoren.js'
import type { Akteur } from '../../regeln/rechte.js'
import { type Zugangsregel, zugangsregeln } from '../../regeln/rechte-zu-zweit.js'
import { Eingabefehler } from '../../regeln/regelverstoss.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { Umleitung } from '../../web/umleitung.js'
import { FaktorregelFormular, KontoFormular, ZugangsregelFormular } from './benutzer.dto.js'
import { BenutzerSeite } from './benutzer.seite.js'
import { BenutzerkontoSeite } from './benutzerkonto.seite.js'
import { EinmallinkSeite } from './einmallink.seite.js'

/** The accounts, for the Administration. */
@Controller('amt/benutzer')
@Darf('benutzer.schreiben')
export class BenutzerController {
  constructor(
    private readonly konten: Konten,
    private readonly faktoren: Zweitfaktoren,
    private readonly regeln: Anmelderegeln,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  @Get()
  liste(@Query('hinweis') hinweis: unknown) {
    return this.seite({}, [], String(hinweis ?? ''))
  }

  @Post('zweiter-faktor')
  async faktorregel(@Handelnde() akteur: Akteur, @Body() { zweitfaktor }: FaktorregelFormular) {
    await this.regeln.aendern(akteur, { zweitfaktor })
    return new Umleitung('/amt/benutzer?hinweis=faktorregel', 303)
  }

  @Post('regeln')
  async zugangsregeln(@Handelnde() akteur: Akteur, @Body() formular: ZugangsregelFormular) {
    const { zweitfaktor } = await this.regeln.lesen()
    const namen = Object.keys(zugangsregeln) as Zugangsregel[]
    const gewollt = Object.fromEntries(namen.map((name) => [name, formular[name] === 'ja']))
    const gilt = await this.regeln.aendern(akteur, { zweitfaktor, ...gewollt })
    const alle = namen.every((name) => gilt[name] === gewollt[name])
    return new Umleitung(`/amt/benutzer?hinweis=${alle ? 'regeln' : 'wartet'}`, 303)
  }

  @Post()
  @HttpCode(200)
  async anlegen(
    @Handelnde() akteur: Akteur,
    @Body() eingabe: KontoFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const [kennung, name] = [eingabe.kennung?.trim() ?? '', eingabe.name?.trim() ?? '']
    const fehler = fehlendes(kennung, name)
    if (fehler.length === 0)
      try {
        const id = await this.konten.anlegen(akteur, { kennung, name, technisch: eingabe.technisch === 'ja' })
        return new Umleitung(`/amt/benutzer/${id}?hinweis=angelegt`, 303)
      } catch (grund) {
        if (!(grund instanceof Eingabefehler)) throw grund
        fehler.push(...grund.felder.map(({ zeiger, text }) => ({ feld: zeiger.slice(1), text })))
      }
    antwort.status(422)
    return this.seite(eingabe, fehler)
  }

  @Get(':id')
  async einer(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string, @Query('hinweis') hinweis: unknown) {
    const konto = await this.konten.eines(id)
    return <BenutzerkontoSeite konto={konto} selbst={akteur.id === id} hinweis={String(hinweis ?? '')} />
  }

  @Post(':id/sperren')
  async sperren(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.konten.sperren(akteur, id, true)
    return new Umleitung(`/amt/benutzer/${id}?hinweis=gesperrt`, 303)
  }

  @Post(':id/entsperren')
  async entsperren(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.konten.sperren(akteur, id, false)
    return new Umleitung(`/amt/benutzer/${id}?hinweis=entsperrt`, 303)
  }

  /** The link is on this one page and nowhere else. */
  @Post(':id/link')
  @HttpCode(200)
  async link(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    const geheimnis = await this.konten.einmallink(akteur, id)
    if (wartetNoch(geheimnis)) return new Umleitung(`/amt/benutzer/${id}?hinweis=wartet`, 303)
    const adresse = `${this.konfiguration.basisUrl}/amt/passwort-setzen?link=${geheimnis}`
    return <EinmallinkSeite konto={await this.konten.eines(id)} adresse={adresse} />
  }

  @Post(':id/zweiter-faktor-entfernen')
  async faktorEntfernen(@Handelnde() akteur: Akteur, @Param('id', KennungPipe) id: string) {
    await this.konten.eines(id)
    await this.faktoren.entfernen(akteur, id)
    return new Umleitung(`/amt/benutzer/${id}?hinweis=faktor`, 303)
  }

  private async seite(eingabe: KontoFormular, fehler: FeldFehler[], hinweis = '') {
    const [konten, regeln] = await Promise.all([this.konten.liste(), this.regeln.lesen()])
    return <BenutzerSeite {...{ konten, eingabe, fehler, hinweis, regeln }} />
  }
}

const fehlendes = (kennung: string, name: string): FeldFehler[] => [
  ...(kennung ? [] : [{ feld: 'kennung', text: 'Geben Sie eine Kennung ein.' }]),
  ...(name ? [] : [{ feld: 'name', text: 'Geben Sie einen Namen ein.' }]),
]
