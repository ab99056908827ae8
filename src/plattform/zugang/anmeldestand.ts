import { parseCookie, stringifySetCookie } from 'cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Where the secret of a session travels: in a cookie for browsers, as a bearer token for scripts. */
export class Anmeldekeks {
  private readonly sicher: boolean
  readonly name: string

  constructor(basisUrl: string) {
    this.sicher = basisUrl.startsWith('https:')
    // __Host-: only over https, only this host, only with Path=/; a neighbour domain cannot set it.
    this.name = this.sicher ? '__Host-ratsfolge' : 'ratsfolge'
  }

  setzen(antwort: FastifyReply, geheimnis: string, laeuftAb: Date): void {
    antwort.header('set-cookie', this.zeile(geheimnis, { expires: laeuftAb }))
  }

  loeschen(antwort: FastifyReply): void {
    antwort.header('set-cookie', this.zeile('', { maxAge: 0 }))
  }

  /** The secret of the request and whether a browser sent it by itself. */
  lesen(anfrage: FastifyRequest): { geheimnis: string; keks: boolean } | undefined {
    const traeger = /^Bearer ([\w-]{20,100})$/i.exec(anfrage.headers.authorization ?? '')?.[1]
    if (traeger) return { geheimnis: traeger, keks: false }
    const wert = parseCookie(anfrage.headers.cookie ?? '')[this.name]
    return wert ? { geheimnis: wert, keks: true } : undefined
  }

  private zeile(wert: string, dauer: { expires?: Date; maxAge?: number }): string {
    return stringifySetCookie({
      name: this.name,
      value: wert,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.sicher,
      ...dauer,
    })
  }
}
