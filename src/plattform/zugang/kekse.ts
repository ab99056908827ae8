import { parseCookie, stringifySetCookie } from 'cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** What each cookie of the staff holds, and its name. The public gets none. */
const namen = {
  /** The secret of the session. */
  stand: 'ratsfolge',
  /** Before there is a session: binds the sign-in form to this browser. */
  gast: 'ratsfolge-gast',
  /** The password was right, the second factor is missing. */
  halb: 'ratsfolge-code',
  /** This account was signed in from this browser before. */
  geraet: 'ratsfolge-geraet',
  /** What the answer of the identity provider is compared with. */
  oidc: 'ratsfolge-oidc',
} as const
export type Keks = keyof typeof namen

/** Reads and writes the cookies: HttpOnly, SameSite=Lax, and over https with the prefix `__Host-`. */
export class Kekse {
  private readonly sicher: boolean

  constructor(basisUrl: string) {
    this.sicher = basisUrl.startsWith('https:')
  }

  // __Host-: only over https, only this host, only with Path=/; a neighbour domain cannot set it.
  name(keks: Keks): string {
    return this.sicher ? `__Host-${namen[keks]}` : namen[keks]
  }

  /** Without `laeuftAb` it ends with the browser. */
  setzen(antwort: FastifyReply, keks: Keks, wert: string, laeuftAb?: Date): void {
    antwort.header('set-cookie', this.zeile(keks, wert, laeuftAb && { expires: laeuftAb }))
  }

  loeschen(antwort: FastifyReply, keks: Keks): void {
    antwort.header('set-cookie', this.zeile(keks, '', { maxAge: 0 }))
  }

  lesen({ headers }: Pick<FastifyRequest, 'headers'>, keks: Keks): string | undefined {
    return parseCookie(headers.cookie ?? '')[this.name(keks)] || undefined
  }

  private zeile(keks: Keks, wert: string, dauer: { expires?: Date; maxAge?: number } = {}): string {
    return stringifySetCookie({
      name: this.name(keks),
      value: wert,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.sicher,
      ...dauer,
    })
  }
}
