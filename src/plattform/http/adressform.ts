import type { FastifyRequest } from 'fastify'

// RFC 3986 2.3: encoded or not, they mean the same, and the router reads both.
const unnoetigKodiert = /%(2[de]|3\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])/gi

/** The address by itself of a request line in absolute form ("GET http://host/amt", RFC 9112 3.2.2). */
export const ohneRechner = (adresse: string): string =>
  adresse.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/')

/** The same address in its one spelling: nothing is encoded that need not be. The query is left as it is. */
export function einzigeForm(adresse: string): string {
  const [weg = '', ...rest] = adresse.split(/(?=[?#])/)
  return weg.replace(unnoetigKodiert, (kodiert) => decodeURIComponent(kodiert)) + rest.join('')
}

/** The pattern of the route that answers, `/vorlagen/:kurz`; undefined where there is none. */
export const muster = ({ is404, routeOptions }: FastifyRequest): string | undefined =>
  is404 ? undefined : routeOptions.url

/**
 * The part of the house that answers: `amt`, `api`, `vorlagen`. Told by the route, never by the address as it was sent; where
 * no route is, nothing but the page that says so depends on it.
 */
export const bereich = (anfrage: FastifyRequest): string => (muster(anfrage) ?? anfrage.url).split(/[/?#]/)[1] ?? ''
