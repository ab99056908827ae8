import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Anmeldebremse } from '../../plattform/zugang/anmeldebremse.js'
import { Konten, type Kontozeile } from '../../plattform/zugang/konten.js'
import { Zweitfaktoren } from '../../plattform/zugang/zweitfaktoren.js'
import { Angemeldet, AuchOhneFaktor, Handelnde } from '../../plattform/zugang/zugang.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { Umleitung } from '../../web/umleitung.js'
import { CodeFormular } from './anmelden.dto.js'
import { qrCode } from './qr-code.js'
import { CodesSeite, type Faktorlage, FaktorSeite, FaktorVerwalten } from './zweitfaktor.seite.js'

/** The second factor of the own account. Whatever turns it off or makes new codes asks for a code first. */
@Controller('amt/konto/zweiter-faktor')
@Angemeldet()
export class ZweitfaktorController {
  constructor(
    private readonly konten: Konten,
    private readonly faktoren: Zweitfaktoren,
    private readonly bremse: Anmeldebremse,
  ) {}

  @Get()
  @AuchOhneFaktor()
  async seite(@Handelnde() akteur: Akteur, @Req() { stand }: FastifyRequest) {
    const konto = await this.lokal(akteur)
    if (konto.zweitfaktor) return <FaktorVerwalten codes={await this.faktoren.codesUebrig(akteur.id)} />
    return this.einrichtung(akteur, konto, { pflicht: stand?.faktorFehlt })
  }

  @Post()
  @HttpCode(200)
  @AuchOhneFaktor()
  async einschalten(
    @Handelnde() akteur: Akteur,
    @Body() { code = '' }: CodeFormular,
    @Req() { stand }: FastifyRequest,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    const konto = await this.lokal(akteur)
    const codes = await this.bremse.pruefe([['code', akteur.id]], () => this.faktoren.bestaetigen(akteur, code))
    if (codes) return <CodesSeite codes={codes} />
    antwort.status(422)
    const fehler = 'Dieser Code stimmt nicht. Nehmen Sie den, den die App gerade zeigt.'
    return this.einrichtung(akteur, konto, { pflicht: stand?.faktorFehlt, fehler })
  }

  @Post('codes')
  @HttpCode(200)
  async neueCodes(
    @Handelnde() akteur: Akteur,
    @Body() { code = '' }: CodeFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    if (!(await this.mitCode(akteur, code))) return this.falsch(akteur, antwort, 'code-codes')
    return <CodesSeite codes={await this.faktoren.codesErneuern(akteur)} />
  }

  @Post('ausschalten')
  @HttpCode(200)
  async ausschalten(
    @Handelnde() akteur: Akteur,
    @Body() { code = '' }: CodeFormular,
    @Res({ passthrough: true }) antwort: FastifyReply,
  ) {
    if (!(await this.mitCode(akteur, code))) return this.falsch(akteur, antwort, 'code-aus')
    await this.faktoren.entfernen(akteur, akteur.id)
    return new Umleitung('/amt/konto?hinweis=faktor_aus', 303)
  }

  private mitCode(akteur: Akteur, code: string): Promise<true | undefined> {
    return this.bremse.pruefe([['code', akteur.id]], () => this.faktoren.pruefe(akteur, code))
  }

  private async falsch(akteur: Akteur, antwort: FastifyReply, feld: string) {
    antwort.status(422)
    const text = 'Dieser Code stimmt nicht oder wurde schon benutzt. Nehmen Sie den nächsten.'
    return <FaktorVerwalten codes={await this.faktoren.codesUebrig(akteur.id)} fehler={{ feld, text }} />
  }

  private async einrichtung(akteur: Akteur, { kennung }: Kontozeile, lage: Faktorlage) {
    const einrichtung = await this.faktoren.beginnen(akteur, kennung)
    return <FaktorSeite {...einrichtung} {...lage} bild={await qrCode(einrichtung.adresse)} />
  }

  /** Whoever signs in at the identity provider has the second factor there. */
  private async lokal(akteur: Akteur): Promise<Kontozeile> {
    const konto = await this.konten.eines(akteur.id)
    if (!konto.hatPasswort) throw new NichtGefunden()
    return konto
  }
}
