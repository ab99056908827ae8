import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Eingang } from '../oeffentlich/eingang.js'
import { Abweisung } from '../plattform/fehler/abweisung.js'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import type { Barrieremeldung } from '../regeln/barrieremeldung.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import { BarriereGemeldetSeite, BarriereMeldenSeite } from '../seiten/barriere-melden.seite.js'
import { BarrierefreiheitSeite } from '../seiten/barrierefreiheit.seite.js'
import type { FeldFehler } from '../web/formularfehler.js'
import { Umleitung } from '../web/umleitung.js'

/** What is accessible, and the way to say that something is not. */
@Oeffentlich()
@Controller('barrierefreiheit')
export class BarriereController {
  constructor(private readonly eingang: Eingang) {}

  @Get()
  barrierefreiheit() {
    return <BarrierefreiheitSeite meldbar={this.eingang.offen} />
  }

  @Get('melden')
  formular(@Query('seite') seite: unknown) {
    this.nurWennOffen()
    return <BarriereMeldenSeite eingabe={alsMeldung({ seite })} fehler={[]} />
  }

  @Post('melden')
  @HttpCode(200)
  async melden(@Body() gesendet: Record<string, unknown>, @Res({ passthrough: true }) antwort: FastifyReply) {
    this.nurWennOffen()
    const eingabe = alsMeldung(gesendet)
    try {
      await this.eingang.barriereMelden(eingabe)
      return new Umleitung('/barrierefreiheit/gemeldet', 303)
    } catch (fehler) {
      const { status, felder } = abgewiesen(fehler)
      antwort.status(status).header('cache-control', 'no-store')
      return <BarriereMeldenSeite eingabe={eingabe} fehler={felder} />
    }
  }

  @Get('gemeldet')
  gemeldet() {
    this.nurWennOffen()
    return <BarriereGemeldetSeite />
  }

  private nurWennOffen(): void {
    if (!this.eingang.offen) throw new NichtGefunden()
  }
}

const text = (wert: unknown): string => (typeof wert === 'string' ? wert : '')

const alsMeldung = (gesendet: Record<string, unknown> | null): Barrieremeldung => ({
  beschreibung: text(gesendet?.['beschreibung']),
  seite: text(gesendet?.['seite']),
  kontakt: text(gesendet?.['kontakt']),
})

/** What the page can say itself; everything else is a fault. */
function abgewiesen(fehler: unknown): { status: number; felder: FeldFehler[] } {
  if (fehler instanceof Eingabefehler)
    return { status: 422, felder: fehler.felder.map((f) => ({ feld: f.zeiger.slice(1), text: f.text })) }
  if (fehler instanceof Abweisung)
    return { status: fehler.status, felder: [{ feld: 'beschreibung', text: fehler.satz }] }
  throw fehler
}
