import type { FastifyRequest } from 'fastify'

const lesend = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Against forged requests: a browser names the page an unsafe request comes from in `Origin`. It must be ours, by the
 * address the town gave itself or the one this request was sent to; `null` is nobody's. With a cookie it must be there.
 */
export function herkunftStimmt(
  { method, headers }: Pick<FastifyRequest, 'method' | 'headers'>,
  basisUrl: string,
  keks: boolean,
): boolean {
  if (istLesend(method)) return true
  const { origin, host, 'sec-fetch-site': lage } = headers
  // Says the same in other words, and cannot be set by a page either. `none`: sent by the person, not by a page.
  if (lage !== undefined && lage !== 'same-origin' && lage !== 'none') return false
  if (origin === undefined) return !keks
  if (!URL.canParse(origin)) return false
  const [herkunft, basis] = [new URL(origin), new URL(basisUrl)]
  // A page of http could be anybody's on the way; it is not ours if ours is https.
  return herkunft.origin === basis.origin || (herkunft.host === host && herkunft.protocol === basis.protocol)
}

export const istLesend = (methode: string): boolean => lesend.has(methode)

const schleife = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|::ffff:127\.\d+\.\d+\.\d+)$/

export const istSchleife = (rechner: string): boolean => schleife.test(rechner)

/** Is the application only meant for this machine? Then a demo town and signing in by one click are harmless. */
export const nurFuerDiesenRechner = (host: string, basisUrl: string): boolean =>
  istSchleife(host) && istSchleife(new URL(basisUrl).hostname)

/** What a proxy adds: then the real caller may be anywhere, however near the peer is. */
const weitergeleitet = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
  'cf-connecting-ip',
]

/** Does the request come from this very machine, without anything in between? */
export function vonHier({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>): boolean {
  const url = `http://${headers.host ?? ''}`
  return (
    weitergeleitet.every((name) => headers[name] === undefined) &&
    istSchleife(socket.remoteAddress ?? '') &&
    URL.canParse(url) &&
    istSchleife(new URL(url).hostname)
  )
}

/** A path of this host: "//" and "/\\" begin the name of another one. */
export const bleibtHier = (adresse: string): boolean => /^\/(?![/\\])/.test(adresse)

/** Only a path of this application; an address from outside would make the sign-in a springboard. */
export const nachInnen = (weiter: unknown): string =>
  typeof weiter === 'string' && bleibtHier(weiter) && !/[\s\\]/.test(weiter) ? weiter : '/amt'
