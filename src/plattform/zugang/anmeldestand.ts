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
    antwort.header('set-cookie', this.zeile(geheimnis, `Expires=${laeuftAb.toUTCString()}`))
  }

  loeschen(antwort: FastifyReply): void {
    antwort.header('set-cookie', this.zeile('', 'Max-Age=0'))
  }

  /** The secret of the request and whether a browser sent it by itself. */
  lesen(anfrage: FastifyRequest): { geheimnis: string; keks: boolean } | undefined {
    const traeger = /^Bearer ([\w-]{20,100})$/i.exec(anfrage.headers.authorization ?? '')?.[1]
    if (traeger) return { geheimnis: traeger, keks: false }
    for (const paar of anfrage.headers.cookie?.split(';') ?? []) {
      const [name, wert] = paar.trim().split('=')
      if (name === this.name && wert) return { geheimnis: wert, keks: true }
    }
    return undefined
  }

  private zeile(wert: string, dauer: string): string {
    return `${this.name}=${wert}; Path=/; HttpOnly; SameSite=Lax; ${dauer}${this.sicher ? '; Secure' : ''}`
  }
}
