import { randomUUID } from 'node:crypto'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import multipart from '@fastify/multipart'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Konfiguration } from '../../konfiguration.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { istSchnittstelle, sendeProblem } from '../fehler/fehler.filter.js'
import { alsProblem } from '../fehler/problem.js'
import { eingabepruefung } from '../fehler/eingabepruefung.js'
import { Waechter } from '../zugang/waechter.js'
import { pruefeInhalt } from './inhaltsgrenzen.js'
import { nurHttps, sicherheitskopf } from './kopfzeilen.js'

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

/** Fastify with limits: a client that sends slowly or without end is cut off. */
export function fastify(protokollieren: boolean): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    requestTimeout: 120_000,
    connectionTimeout: 150_000,
    keepAliveTimeout: 72_000,
    trustProxy: false,
    genReqId: () => randomUUID(),
    // Level warn leaves out the line that Fastify writes for every request.
    logger: protokollieren && { level: 'warn', redact: ['req.headers.cookie', 'req.headers.authorization'] },
    routerOptions: { maxParamLength: 300 },
    // Before any route and hook: addresses that cannot be read.
    frameworkErrors: (fehler: FastifyError, anfrage: FastifyRequest, antwort: FastifyReply) => {
      const problem = alsProblem(fehler)
      antwort.status(problem.status).headers(sicherheitskopf)
      antwort.headers({ 'x-request-id': anfrage.id, 'cache-control': 'no-store' })
      if (istSchnittstelle(anfrage.url)) return sendeProblem(anfrage, antwort, problem)
      void antwort.type('text/plain; charset=utf-8').send(problem.title)
    },
  })
}

/** Everything that stands before the controllers. */
export async function einrichten(app: NestFastifyApplication, { basisUrl }: Konfiguration): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance
  const kopf = basisUrl.startsWith('https:') ? { ...sicherheitskopf, ...nurHttps } : sicherheitskopf
  server.addHook('onRequest', async (anfrage, antwort) => {
    antwort.headers(kopf).header('x-request-id', anfrage.id)
    // PostgreSQL stores no NUL, so nothing can ever stand at such an address.
    if (anfrage.url.includes('%00')) throw new NichtGefunden()
    // What only the staff may see is kept by no cache; public routes say themselves how long they hold.
    if (/^\/(amt|api)(\/|\?|$)/.test(anfrage.url)) antwort.header('cache-control', 'no-store')
  })
  app.get(Waechter, { strict: false }).einrichten(server)
  server.addHook('preValidation', async ({ body }) => pruefeInhalt(body))
  await app.register(multipart, { limits: formulargrenzen })
  app.useGlobalPipes(eingabepruefung())
}
