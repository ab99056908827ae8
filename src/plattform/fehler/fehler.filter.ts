import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Abweisung, FaktorFehlt, faktorWeg } from './abweisung.js'
import { bereich } from '../http/adressform.js'
import { wegangabe } from '../http/protokollierung.js'
import { alsProblem, type Problem } from './problem.js'

/** Pages for people; made by the page kit, which stands below this folder. */
export abstract class Fehlerseiten {
  /** The id of the request is on it, for whoever calls the administration. */
  abstract seite(problem: Problem, anfrage: FastifyRequest): Promise<string>
}

/** The one place where an error becomes an answer: problem+json for the interfaces, a page for people. */
@Catch()
export class FehlerFilter implements ExceptionFilter {
  constructor(private readonly seiten: Fehlerseiten) {}

  async catch(fehler: unknown, host: ArgumentsHost): Promise<void> {
    const kontext = host.switchToHttp()
    const [anfrage, antwort] = [kontext.getRequest<FastifyRequest>(), kontext.getResponse<FastifyReply>()]
    const problem = alsProblem(fehler)
    const angaben = { weg: wegangabe(anfrage), status: problem.status, err: fehler }
    if (problem.status >= 500) anfrage.log.error(angaben, problem.title)
    else anfrage.log.debug(angaben, problem.title)
    // The answer has begun (a stream that breaks): all that is left is to cut it off.
    if (antwort.sent || antwort.raw.headersSent) return void antwort.raw.destroy()
    antwort.status(problem.status).removeHeader('content-disposition').header('cache-control', 'no-store')
    if (fehler instanceof Abweisung && fehler.warten) antwort.header('retry-after', String(fehler.warten))
    if (istSchnittstelle(anfrage)) return sendeProblem(anfrage, antwort, problem)
    if (fehler instanceof FaktorFehlt) return void antwort.redirect(faktorWeg, 303)
    if (problem.status === 401 && bereich(anfrage) === 'amt') return zurAnmeldung(anfrage, antwort)
    await antwort.type('text/html; charset=utf-8').send(await this.html(problem, anfrage))
  }

  /** Without a database there is no name of the town either; then a bare page must do. */
  private async html(problem: Problem, anfrage: FastifyRequest): Promise<string> {
    try {
      return await this.seiten.seite(problem, anfrage)
    } catch (fehler) {
      anfrage.log.error({ err: fehler }, 'Fehlerseite')
      return `<!doctype html><html lang="de"><meta charset="utf-8"><title>${problem.title}</title><h1>${problem.title}</h1></html>`
    }
  }
}

const schnittstellen = new Set(['api', 'oparl', 'gesund', 'bereit'])

export const istSchnittstelle = (anfrage: FastifyRequest): boolean => schnittstellen.has(bereich(anfrage))

export function sendeProblem({ id, body }: FastifyRequest, antwort: FastifyReply, problem: Problem): void {
  if (problem.status === 401) antwort.header('www-authenticate', 'Bearer realm="Ratsfolge"')
  void antwort
    .type('application/problem+json; charset=utf-8')
    .header('content-language', 'de')
    .send(
      JSON.stringify({
        ...problem,
        // Beside what is stored, so that one answer holds all that is needed to bring both together.
        ...(problem.status === 412 && { gesendet: body }),
        instance: `urn:uuid:${id}`,
      }),
    )
}

function zurAnmeldung({ method, url }: FastifyRequest, antwort: FastifyReply): void {
  const weiter = method === 'GET' ? `?weiter=${encodeURIComponent(url)}` : ''
  void antwort.redirect(`/amt/anmelden${weiter}`, 303)
}
