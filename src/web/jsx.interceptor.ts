import { createHash } from 'node:crypto'
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isValidElement } from 'preact'
import { mergeMap, type Observable } from 'rxjs'
import { Anfrageumfeld } from './anfrageumfeld.js'
import { alsHtml } from './html.js'
import { Umleitung } from './umleitung.js'

/** A handler that returns JSX answers with a page; everything else passes untouched. */
@Injectable()
export class JsxInterceptor implements NestInterceptor {
  constructor(private readonly umfeld: Anfrageumfeld) {}

  intercept(kontext: ExecutionContext, naechster: CallHandler): Observable<unknown> {
    const http = kontext.switchToHttp()
    return naechster.handle().pipe(
      mergeMap(async (wert: unknown) => {
        const antwort = http.getResponse<FastifyReply>()
        if (wert instanceof Umleitung) {
          antwort.status(wert.status).header('location', wert.adresse)
          return ''
        }
        if (!isValidElement(wert)) return wert
        const anfrage = http.getRequest<FastifyRequest>()
        return sendeSeite(anfrage, antwort, alsHtml(wert, await this.umfeld.von(anfrage)))
      }),
    )
  }
}

/** A page that did not change since the last visit is not sent again. Staff pages set `no-store` before. */
function sendeSeite(anfrage: FastifyRequest, antwort: FastifyReply, html: string): string {
  const etag = `W/"${createHash('sha1').update(html).digest('base64url')}"`
  antwort.header('content-type', 'text/html; charset=utf-8').header('etag', etag)
  if (!antwort.hasHeader('cache-control')) antwort.header('cache-control', 'no-cache')
  if (anfrage.headers['if-none-match'] !== etag) return html
  antwort.status(304)
  return ''
}
