import { Inject, Injectable } from '@nestjs/common'
import type { ClientAuth, Configuration } from 'openid-client'
import type { OidcAngaben } from '../../einstellungen.js'
import type { Konfiguration } from '../../konfiguration.js'
import { KONFIGURATION } from '../konfiguration.token.js'

/** What the answer of the provider is compared with; it travels in a cookie of the browser that asked. */
export interface Anfragestand {
  state: string
  nonce: string
  verifier: string
  weiter: string
}

/** Who somebody is, as the provider says it. `aussteller` and `subjekt` together are the identity. */
export interface Ausgewiesen {
  aussteller: string
  subjekt: string
  name: string
  gruppen: string[]
  /** The ID token itself: shown to the provider again when the person signs out. */
  idToken: string
}

const wartezeitSekunden = 5
const laengsterHinweis = 4_000

/** The provider does not answer, or answers what must not be believed. `grund` is for the log. */
export class Anbieterfehler extends Error {
  constructor(
    readonly erreichbar: boolean,
    grund: unknown,
  ) {
    super(grund instanceof Error ? grund.message : String(grund), { cause: grund })
  }
}

/** The identity provider: authorization code with PKCE (OpenID Connect, RFC 7636). Looked up when somebody first needs it. */
@Injectable()
export class Anbieter {
  private gefunden: Promise<Configuration> | undefined
  private readonly rueckweg: string
  private readonly basisUrl: string
  private readonly angaben: OidcAngaben | undefined

  constructor(@Inject(KONFIGURATION) { anmeldung, basisUrl }: Konfiguration) {
    this.angaben = anmeldung.oidc
    this.basisUrl = basisUrl
    this.rueckweg = `${basisUrl}/amt/anmelden/oidc/antwort`
  }

  get eingerichtet(): boolean {
    return this.angaben !== undefined
  }

  /** Where the browser is sent, and what it must come back with. @throws Anbieterfehler */
  async hin(weiter: string): Promise<{ adresse: string; stand: Anfragestand }> {
    const oidc = await import('openid-client')
    const anbieter = await this.suche()
    const stand = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      weiter,
    }
    const adresse = oidc.buildAuthorizationUrl(anbieter, {
      redirect_uri: this.rueckweg,
      scope: this.angaben!.bereiche,
      state: stand.state,
      nonce: stand.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(stand.verifier),
      code_challenge_method: 'S256',
    })
    return { adresse: adresse.href, stand }
  }

  /** Checks the answer that the browser brings and redeems its code. @throws Anbieterfehler */
  async zurueck(suche: string, { state, nonce, verifier }: Anfragestand): Promise<Ausgewiesen> {
    const oidc = await import('openid-client')
    const anbieter = await this.suche()
    const adresse = new URL(this.rueckweg + suche)
    const pruefen = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
    try {
      const marken = await oidc.authorizationCodeGrant(anbieter, adresse, pruefen)
      const ausweis = marken.claims()!
      const { gruppen } = this.angaben!
      // Some providers name the groups only where one asks for them.
      const fragen = ausweis[gruppen] === undefined && anbieter.serverMetadata().userinfo_endpoint
      const mehr = fragen ? await oidc.fetchUserInfo(anbieter, marken.access_token, ausweis.sub) : {}
      const alles = { ...mehr, ...ausweis } as Record<string, unknown>
      return {
        aussteller: ausweis.iss,
        subjekt: ausweis.sub,
        name: name(alles),
        gruppen: liste(alles[gruppen]),
        idToken: marken.id_token!,
      }
    } catch (fehler) {
      throw new Anbieterfehler(true, fehler)
    }
  }

  /** Where the browser ends its session at the provider; undefined: it offers none, or does not answer. */
  async ab(idToken: string | undefined): Promise<string | undefined> {
    const oidc = await import('openid-client')
    const anbieter = await this.suche().catch(() => undefined)
    if (!anbieter?.serverMetadata().end_session_endpoint) return undefined
    return oidc.buildEndSessionUrl(anbieter, {
      post_logout_redirect_uri: `${this.basisUrl}/amt/abgemeldet`,
      // Without it the provider asks once more. An address that is too long reaches nobody.
      ...(idToken && idToken.length <= laengsterHinweis && { id_token_hint: idToken }),
    }).href
  }

  /** Remembered once it was found; a provider that was down is asked again by the next who signs in. */
  private suche(): Promise<Configuration> {
    this.gefunden ??= this.entdecke().catch((fehler: unknown) => {
      this.gefunden = undefined
      throw new Anbieterfehler(false, fehler)
    })
    return this.gefunden
  }

  private async entdecke(): Promise<Configuration> {
    const oidc = await import('openid-client')
    const { aussteller, clientId, clientGeheimnis } = this.angaben!
    const [basic, post] = [oidc.ClientSecretBasic(clientGeheimnis), oidc.ClientSecretPost(clientGeheimnis)]
    // Basic is what a provider takes that says nothing (OpenID Connect Discovery 1.0, 3).
    const anmelden: ClientAuth = (server, ...rest) =>
      (server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false ? post : basic)(
        server,
        ...rest,
      )
    return oidc.discovery(new URL(aussteller), clientId, undefined, anmelden, {
      timeout: wartezeitSekunden,
      // The settings let http pass for this machine alone.
      ...(aussteller.startsWith('http:') && { execute: [oidc.allowInsecureRequests] }),
    })
  }
}

/** Names are for people and may change; nothing is found by them. */
function name(alles: Record<string, unknown>): string {
  const gefunden = [alles['name'], alles['preferred_username'], alles['sub']].find(
    (n) => typeof n === 'string' && n.trim(),
  )
  return String(gefunden).slice(0, 200)
}

const liste = (wert: unknown): string[] => [wert ?? []].flat().filter((g): g is string => typeof g === 'string')
