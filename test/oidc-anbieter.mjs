// A real OpenID provider (oidc-provider) as a process of its own, on this machine only. Whoever comes is signed in as the
// person that the parent process named last; nobody is asked for a password or for consent.
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

const personen = new Map()
let angemeldet = ''

const server = createServer()
await new Promise((fertig) => server.listen(0, '127.0.0.1', fertig))
const aussteller = `http://127.0.0.1:${server.address().port}`

function anbieter({ clientId, geheimnis, rueckweg, abgemeldet, imAusweis, ohneAbmelden }) {
  const provider = new Provider(aussteller, {
    clients: [
      {
        client_id: clientId,
        client_secret: geheimnis,
        redirect_uris: [rueckweg],
        post_logout_redirect_uris: [abgemeldet],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups', 'email'] },
    // As some providers do: everything in the ID token; as others do: only where one asks for it.
    conformIdTokenClaims: !imAusweis,
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...personen.get(id) }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: !ohneAbmelden } },
    interactions: { url: (_, vorgang) => `/interaction/${vorgang.uid}` },
    cookies: { keys: ['nur fuer diesen Test'] },
  })
  const antworten = provider.callback()
  server.on('request', (anfrage, antwort) => {
    if (!anfrage.url.startsWith('/interaction/')) return antworten(anfrage, antwort)
    void provider.interactionFinished(anfrage, antwort, { login: { accountId: angemeldet } })
  })
}

process.on('message', (nachricht) => {
  if (nachricht.beginnen) anbieter(nachricht.beginnen)
  if (nachricht.person) {
    const { sub, ...angaben } = nachricht.person
    personen.set(sub, angaben)
    angemeldet = sub
  }
  process.send('verstanden')
})
process.on('disconnect', () => process.exit(0))
process.send({ aussteller })
