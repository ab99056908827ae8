import { Controller, Get, Headers, NotFoundException, Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Oeffentlich } from '../plattform/zugang/zugang.js'
import { Statisch } from './statisch.js'

@Oeffentlich()
@Controller('assets')
export class StatischController {
  constructor(private readonly statisch: Statisch) {}

  @Get('*')
  sende(
    @Param('*') name: string,
    @Query('v') version: string | undefined,
    @Headers('accept-encoding') kann: string | undefined,
    @Headers('if-none-match') hat: string | undefined,
    @Res() antwort: FastifyReply,
  ): void {
    const datei = this.statisch.finde(name)
    if (!datei) throw new NotFoundException()
    const etag = `"${datei.etag}"`
    // The build puts a hash into the names of fonts; css and js carry theirs in the address.
    const unveraenderlich = version === datei.etag || datei.mimeType.startsWith('font/')
    antwort
      .header('content-type', datei.mimeType)
      .header('etag', etag)
      .header('vary', 'accept-encoding')
      .header('cache-control', unveraenderlich ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (hat === etag) void antwort.status(304).send()
    else if (datei.gzip && kann?.includes('gzip')) void antwort.header('content-encoding', 'gzip').send(datei.gzip)
    else void antwort.send(datei.bytes)
  }
}
