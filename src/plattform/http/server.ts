import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import multipart from '@fastify/multipart'
import { LogController } from 'fastify'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Konfiguration } from '../../konfiguration.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { istSchnittstelle, sendeProblem } from '../fehler/fehler.filter.js'
import { Abweisung } from '../fehler/abweisung.js'
import { alsProblem } from '../fehler/problem.js'
import { eingabepruefung } from '../fehler/eingabepruefung.js'
import { bleibtHier } from '../zugang/herkunft.js'
import { Waechter } from '../zugang/waechter.js'
import { bereich, einzigeForm, ohneRechner } from './adressform.js'
import { heutigeAdresse } from './fruehere-adressen.js'
import { pruefeInhalt } from './inhaltsgrenzen.js'
import { nurHttps, sicherheitskopf } from './kopfzeilen.js'
import { logger, zugriffszeilen } from './protokollierung.js'
import { unlesbar } from './unlesbar.js'
import { Zugriffe } from './zugriffe.js'

/** A Vorlage with long texts has some hundred kilobytes; files travel as streams and have limits of their own. */
const bodyLimit = 4 * 1024 * 1024
/** Of multipart/form-data: a file, and a few words about it. */
const formulargrenzen = {
  fileSize: 200 * 1024 * 1024,
  files: 20,
  fields: 50,
  parts: 60,
  fieldNameSize: 100,
  fieldSize: 100_000,
  headerPairs: 20,
}

/**
 * Milliseconds. Who sends headers or a body slowly is cut off; a file of 100 MB needs a line of 3 Mbit/s. Exported for the
 * test, which has no minutes to wait.
 */
export const fristen = { kopf: 15_000, anfrage: 300_000, stille: 150_000, wiederverwendung: 72_000, pruefung: 5_000 }

/** Fastify with limits: a client that sends slowly or without end is cut off. */
export function fastify({ vertrauteProxys, logstufe }: Konfiguration, protokoll?: true | Writable): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    requestTimeout: fristen.anfrage,
    connectionTimeout: fristen.stille,
    keepAliveTimeout: fristen.wiederverwendung,
    maxRequestsPerSocket: 10_000,
    http: { headersTimeout: fristen.kopf, connectionsCheckingInterval: fristen.pruefung, maxHeaderSize: 16 * 1024 },
    clientErrorHandler: unlesbar,
    // Only these may say on whose behalf they ask; whoever else sends X-Forwarded-For is himself the caller.
    trustProxy: vertrauteProxys.length > 0 ? [...vertrauteProxys] : false,
    genReqId: () => randomUUID(),
    logger: protokoll ? logger(logstufe, protokoll === true ? undefined : protokoll) : false,
    // Before any route: what follows sees the address of today only.
    rewriteUrl: (anfrage: { url?: string }) => heutigeAdresse(ohneRechner(anfrage.url ?? '/')),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 300 },
    // Before any route and hook: addresses that cannot be read.
    frameworkErrors: (fehler: FastifyError, anfrage: FastifyRequest, antwort: FastifyReply) => {
      const problem = alsProblem(fehler)
      antwort.status(problem.status).headers(sicherheitskopf)
      antwort.headers({ 'x-request-id': anfrage.id, 'cache-control': 'no-store' })
      if (istSchnittstelle(anfrage)) return sendeProblem(anfrage, antwort, problem)
      void antwort.type('text/plain; charset=utf-8').send(problem.title)
    },
  })
}

/** People follow a redirection without knowing; a program is told what to mend. */
const unnoetigVerschluesselt =
  'Schreiben Sie Buchstaben, Ziffern, Punkt, Bindestrich, Unterstrich und Tilde in der Adresse unverschlüsselt.'

/** Everything that stands before the controllers. */
export async function einrichten(app: NestFastifyApplication, { basisUrl, logstufe }: Konfiguration): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance
  const kopf = basisUrl.startsWith('https:') ? { ...sicherheitskopf, ...nurHttps } : sicherheitskopf
  server.addHook('onRequest', async (anfrage, antwort) => {
    antwort.headers(kopf).header('x-request-id', anfrage.id)
    // PostgreSQL stores no NUL, so nothing can ever stand at such an address.
    if (anfrage.url.includes('%00')) throw new NichtGefunden()
    // What only the staff may see is kept by no cache; public routes say themselves how long they hold.
    if (['amt', 'api'].includes(bereich(anfrage))) antwort.header('cache-control', 'no-store')
    const form = einzigeForm(anfrage.url)
    if (form === anfrage.url) return
    if (istSchnittstelle(anfrage)) throw new Abweisung(400, unnoetigVerschluesselt)
    if (!bleibtHier(form)) throw new NichtGefunden()
    return antwort.header('cache-control', 'no-store').redirect(form, 308)
  })
  if (logstufe === 'info') zugriffszeilen(server)
  const waechter = app.get(Waechter, { strict: false })
  app.get(Zugriffe, { strict: false }).einrichten(server, () => waechter.einrichten(server))
  server.addHook('preValidation', async ({ body }) => pruefeInhalt(body))
  await app.register(multipart, { limits: formulargrenzen })
  app.useGlobalPipes(eingabepruefung())
}
