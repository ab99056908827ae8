import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { RouteConfig } from '@nestjs/platform-fastify'
import type { Recht } from '../../regeln/amtsrollen.js'
import type { Akteur } from '../../regeln/rechte.js'

/** Who may call a route. A route that says nothing answers nobody. */
export type Zugang = (
  { art: 'oeffentlich' } | { art: 'angemeldet'; nurPersonen?: boolean } | { art: 'recht'; recht: Recht }
) & {
  /** Also for somebody who must set up a second factor first. */
  ohneFaktor?: true
}

declare module 'fastify' {
  interface FastifyContextConfig {
    zugang?: Zugang
  }
  interface FastifyRequest {
    /** The signed-in person; undefined for the public. */
    akteur?: Akteur
    /** The session of this request; undefined for a program with a key. */
    stand?: { id: string; geheimnis: string; faktorFehlt: boolean }
    /** What a form on the page that is answered must carry, so that it was made for this browser. */
    formularmarke?: string
  }
}

type Aussage = (ziel: object, name?: string | symbol, eigenschaft?: PropertyDescriptor) => void

/** Handlers with a statement of their own, which that of the class leaves alone. */
const mitEigener = new WeakSet<object>()

/** The statement goes into the configuration of the Fastify route, so that it is judged before the body is read. */
const aussage =
  (zugang: Zugang): Aussage =>
  (ziel, name, eigenschaft) => {
    if (name !== undefined && eigenschaft) return festhalten(zugang, ziel, name, eigenschaft)
    const { prototype } = ziel as { prototype: object }
    for (const [methode, e] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (methode === 'constructor' || typeof e.value !== 'function' || mitEigener.has(e.value)) continue
      festhalten(zugang, prototype, methode, e)
    }
  }

function festhalten(zugang: Zugang, ziel: object, name: string | symbol, eigenschaft: PropertyDescriptor): void {
  mitEigener.add(eigenschaft.value as object)
  RouteConfig({ zugang })(ziel, name, eigenschaft)
}

/** Everybody, also without signing in. On a class: for each of its routes that says nothing else. */
export const Oeffentlich = () => aussage({ art: 'oeffentlich' })

/** Everybody who is signed in. */
export const Angemeldet = () => aussage({ art: 'angemeldet' })

/** Everybody who is signed in, but no program with a key: what concerns the own account. */
export const Persoenlich = () => aussage({ art: 'angemeldet', nurPersonen: true })

/** Like `Persoenlich`, also while a second factor that the town demands is missing: setting it up, and going. */
export const AuchOhneFaktor = () => aussage({ art: 'angemeldet', nurPersonen: true, ohneFaktor: true })

/** Who holds the right in any of their roles; where a role is bound to a unit or a Gremium, the service asks again. */
export const Darf = (recht: Recht) => aussage({ art: 'recht', recht })

/** The signed-in person on whose behalf the request acts. */
export const Handelnde = createParamDecorator((_: unknown, kontext: ExecutionContext): Akteur => {
  const { akteur } = kontext.switchToHttp().getRequest<{ akteur?: Akteur }>()
  if (!akteur) throw new Error('@Handelnde() on a public route')
  return akteur
})
