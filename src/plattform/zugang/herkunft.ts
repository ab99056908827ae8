import type { FastifyRequest } from 'fastify'

const lesend = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Against forged requests: a browser names the page an unsafe request comes from in `Origin`. It must be ours; with a
 * cookie it must be there.
 */
export function herkunftStimmt(
  { method, headers }: Pick<FastifyRequest, 'method' | 'headers'>,
  basisUrl: string,
  keks: boolean,
): boolean {
  if (lesend.has(method)) return true
  const { origin, host } = headers
  if (origin === undefined) return !keks
  if (!URL.canParse(origin)) return false
  const { origin: herkunft, host: rechner } = new URL(origin)
  return herkunft === new URL(basisUrl).origin || rechner === host
}

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
