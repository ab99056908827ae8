import { Controller, Get, Headers, Param, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { OeffentlicheAbfragen } from '../oeffentlich/oeffentliche.queries.js'
import { OeffentlicheDateien } from '../plattform/dateien/dateispeicher.js'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import { NichtGefunden } from '../regeln/regelverstoss.js'

/** What a browser shows itself; everything else is offered for saving. */
const zeigbar = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain'])

/** Published files: Anlagen, files of a Vorgang, stored prints. Found by their row, read from the public store alone. */
@Oeffentlich()
@Controller('dateien')
export class DateienController {
  constructor(
    private readonly abfragen: OeffentlicheAbfragen,
    private readonly dateien: OeffentlicheDateien,
  ) {}

  @Get(':id')
  async sende(
    @Param('id') id: string,
    @Headers('if-none-match') hat: string | undefined,
    @Res() antwort: FastifyReply,
  ): Promise<void> {
    const datei = await this.abfragen.datei(id)
    if (!datei || !(await this.dateien.hat(datei.sha512))) throw new NichtGefunden()
    const etag = `"${datei.sha512}"`
    antwort.header('etag', etag).header('cache-control', 'no-cache')
    if (hat === etag) return void (await antwort.status(304).send())
    // A file of others is no page of ours: nothing in it runs, loads or sends. On a PDF Chromium ignores a sandbox, and WebKit
    // shows nothing in it; what acts was refused at its upload (ADR 22).
    const sandkasten = datei.mimeType === 'application/pdf' ? '' : 'sandbox; '
    antwort.header('content-security-policy', `${sandkasten}default-src 'none'; frame-ancestors 'none'`)
    const weise = zeigbar.has(datei.mimeType) ? 'inline' : 'attachment'
    await antwort
      .type(datei.mimeType)
      .header('content-length', datei.groesse)
      .header('content-disposition', `${weise}; filename*=UTF-8''${kopfzeile(datei.name)}`)
      .send(this.dateien.lesen(datei.sha512))
  }
}

/** RFC 8187: more is reserved in a header than in an address. */
const kopfzeile = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (zeichen) => `%${zeichen.charCodeAt(0).toString(16)}`)
