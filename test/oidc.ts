import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Besucher } from './besucher.js'

/** Somebody as the provider knows them. */
export interface Person {
  sub: string
  name?: string
  email?: string
  groups?: string[]
}

export interface OidcAnbieter {
  aussteller: string
  /** What the application is told. */
  einstellungen: Record<string, string>
  /** From now on whoever comes is this person. */
  istDa(person: Person): Promise<void>
  /** Lets a browser follow the link to the provider; answers with the path that leads back to us. */
  besuchen(adresse: string, browser?: Besucher): Promise<string>
  /** A browser that keeps the cookies of the provider. */
  browser(): Besucher
  /** Opens the page that asks whether one wants to sign out, says yes, and answers with the address that leads back to us. */
  abmelden(adresse: string, browser: Besucher): Promise<string>
  stoppen(): void
}

const basis = 'http://localhost:3000'
const clientId = 'ratsfolge'
const geheimnis = 'nur-fuer-diesen-test'

/** Starts a real provider as a process of its own. With `imAusweis` everything it knows stands in the ID token. */
export async function oidcAnbieter(imAusweis: boolean, ohneAbmelden = false): Promise<OidcAnbieter> {
  const prozess = fork('test/oidc-anbieter.mjs', { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] })
  let fehlerausgabe = ''
  prozess.stderr!.on('data', (stueck) => (fehlerausgabe += String(stueck)))
  const erste = (await Promise.race([
    once(prozess, 'message').then(([m]) => m as { aussteller: string }),
    once(prozess, 'exit').then(() => Promise.reject(new Error(fehlerausgabe))),
  ])) as { aussteller: string }
  const sage = async (nachricht: object): Promise<void> => {
    prozess.send(nachricht)
    await once(prozess, 'message')
  }
  const { aussteller } = erste
  await sage({
    beginnen: {
      clientId,
      geheimnis,
      imAusweis,
      ohneAbmelden,
      rueckweg: `${basis}/amt/anmelden/oidc/antwort`,
      abgemeldet: `${basis}/amt/abgemeldet`,
    },
  })
  return {
    aussteller,
    einstellungen: {
      BASIS_URL: basis,
      OIDC_AUSSTELLER: aussteller,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_GEHEIMNIS: geheimnis,
      OIDC_GRUPPE_ADMINISTRATION: 'ris-admins',
    },
    istDa: (person) => sage({ person }),
    browser: () => new Besucher({ adresse: aussteller }),
    abmelden: async (adresse, b) => {
      const frage = await b.seite(adresse)
      const feld = (muster: RegExp) => muster.exec(frage.text)?.[1] ?? ''
      const { ort } = await b.formular(feld(/action="([^"]+)"/), {
        xsrf: feld(/name="xsrf" value="([^"]+)"/),
        logout: 'yes',
      })
      return ort ?? frage.text
    },
    besuchen: async (adresse, b = new Besucher({ adresse: aussteller })) => {
      let ort = adresse
      while (ort.startsWith(aussteller)) {
        const weiter = (await b.senden(ort)).headers.get('location')
        if (!weiter) throw new Error(`The provider led nowhere.\n${fehlerausgabe}`)
        ort = new URL(weiter, ort).href
      }
      const { pathname, search } = new URL(ort)
      return pathname + search
    },
    stoppen: () => void prozess.kill(),
  }
}
