import { Controller, Get, Inject, Param, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { vorlageDruck, type Druckvorlage, type VorlageDruck } from '../druck/vorlage.druck.js'
import type { Konfiguration } from '../konfiguration.js'
import { OeffentlicheAbfragen } from '../oeffentlich/oeffentliche.queries.js'
import { setze } from '../pdf/dokument.js'
import { KONFIGURATION } from '../plattform/konfiguration.token.js'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import { tagInBerlin } from '../regeln/datum.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'
import { eingefroren } from './eingefroren.js'
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
    const stand = new Date(vorlage.geaendert)
    const druck = { verlauf: { stand: tagInBerlin(stand) }, zeitpunkt: stand }
    const pdf = await this.setze(`${vorlage.id} ${vorlage.geaendert}`, vorlage, druck)
    await sende(pdf, `vorlage-${vorlage.kurzadresse}`, antwort)
  }

  /** As frozen at its Freigabe, without outcomes. */
  @Get(':kurz/fassung-:nr.pdf')
  async fassung(@Param('kurz') kurz: string, @Param('nr') nr: string, @Res() antwort: FastifyReply): Promise<void> {
    const vorlage = await this.abfragen.vorlage(kurz)
    if (!vorlage) return this.umziehen(`vorlagen/${kurz}`, `/fassung-${nr}.pdf`, antwort)
    if (String(vorlage.fassung.nr) !== nr) throw new NichtGefunden()
    const zeitpunkt = new Date(vorlage.fassung.freigegebenAm)
    const pdf = await this.setze(`${vorlage.id} ${vorlage.fassung.hash}`, eingefroren(vorlage), { zeitpunkt })
    await sende(pdf, `vorlage-${vorlage.kurzadresse}-fassung-${nr}`, antwort)
  }

  private setze(schluessel: string, vorlage: Druckvorlage, druck: Omit<VorlageDruck, 'unterzeichnung'>) {
    const { basisUrl } = this.konfiguration
    return this.ablage.hole(schluessel, async () => {
      return (await setze(vorlageDruck(vorlage, { ...druck, unterzeichnung: 'gezeichnet', basisUrl }))).pdf
    })
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
