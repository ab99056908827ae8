import { createHash } from 'node:crypto'
import { Controller, Get, Inject, Param, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { fassungDruck, fassungVon, gelesenAm, verlaufDruck } from '../druck/vorlage/oeffentlich.druck.js'
import type { Konfiguration } from '../konfiguration.js'
import { OeffentlicheAbfragen } from '../oeffentlich/oeffentliche.queries.js'
import type { Dokument } from '../pdf/bloecke.js'
import { setze } from '../pdf/dokument.js'
import { KONFIGURATION } from '../plattform/konfiguration.token.js'
import { heute } from '../plattform/uhr.js'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { PdfAblage } from './pdf-ablage.js'

/** The two prints of a public Vorlage, set from the public view alone. */
@Oeffentlich()
@Controller('vorlagen')
export class VorlagePdfController {
  private readonly ablage = new PdfAblage()

  constructor(
    private readonly abfragen: OeffentlicheAbfragen,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /** With the course of its Beratungen, as of the last change. */
  @Get(':kurz.pdf')
  async verlauf(@Param('kurz') kurz: string, @Res() antwort: FastifyReply): Promise<void> {
    const vorlage = await this.abfragen.vorlage(kurz)
    if (!vorlage) return this.umziehen(`vorlagen/${kurz}`, '.pdf', antwort)
    await sende(await this.setze(gelesenAm(vorlage, heute()), verlaufDruck), `vorlage-${vorlage.kurzadresse}`, antwort)
  }

  /** As frozen at its Freigabe, without outcomes. */
  @Get(':kurz/fassung-:nr.pdf')
  async fassung(@Param('kurz') kurz: string, @Param('nr') nr: string, @Res() antwort: FastifyReply): Promise<void> {
    const vorlage = await this.abfragen.vorlage(kurz)
    if (!vorlage) return this.umziehen(`vorlagen/${kurz}`, `/fassung-${nr}.pdf`, antwort)
    const fassung = fassungVon(vorlage, Number(nr))
    if (!fassung) throw new NichtGefunden()
    await sende(await this.setze(fassung, fassungDruck), `vorlage-${vorlage.kurzadresse}-fassung-${nr}`, antwort)
  }

  /**
   * Kept by all that is in it: an Anlage that was taken back, or names that are no longer told, change the print also of
   * a Fassung that is frozen, and two changes may fall into one second.
   */
  private setze<T>(inhalt: T, druck: (inhalt: T, basisUrl: string) => Dokument): Promise<Uint8Array> {
    const schluessel = createHash('sha256').update(JSON.stringify(inhalt)).digest('base64')
    return this.ablage.hole(
      `${druck.name} ${schluessel}`,
      async () => (await setze(druck(inhalt, this.konfiguration.basisUrl))).pdf,
    )
  }

  private async umziehen(weg: string, rest: string, antwort: FastifyReply): Promise<void> {
    const neu = await this.abfragen.umgezogen(weg)
    if (!neu) throw new NichtGefunden()
    await antwort.redirect(neu + rest, 308)
  }
}

async function sende(pdf: Uint8Array, name: string, antwort: FastifyReply): Promise<void> {
  await antwort
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .header('cache-control', 'no-cache')
    .send(Buffer.from(pdf))
}
