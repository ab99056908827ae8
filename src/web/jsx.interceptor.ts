import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { isValidElement } from 'preact'
import { mergeMap, type Observable } from 'rxjs'
import { alsHtml } from './html.js'
import { Umfeldquelle } from './umfeldquelle.js'

/** A handler that returns JSX answers with a page; everything else passes untouched. */
@Injectable()
export class JsxInterceptor implements NestInterceptor {
  constructor(private readonly quelle: Umfeldquelle) {}

  intercept(kontext: ExecutionContext, naechster: CallHandler): Observable<unknown> {
    return naechster.handle().pipe(
      mergeMap(async (wert: unknown) => {
        if (!isValidElement(wert)) return wert
        kontext.switchToHttp().getResponse<FastifyReply>().header('content-type', 'text/html; charset=utf-8')
        return alsHtml(wert, await this.quelle.umfeld())
      }),
    )
  }
}
