import type { Konfiguration } from '../../konfiguration.js'
import { Startfehler } from '../startfehler.js'
import { nurFuerDiesenRechner } from './herkunft.js'
import type { Konten } from './konten.js'

/**
 * An application that others can reach and nobody can administer must not start: the first to find it could not be told
 * from the town itself, and the town would not know what is missing.
 * @throws Startfehler that says what to do
 */
export async function verlangeVerwaltung(konten: Pick<Konten, 'hatAdministration'>, konfiguration: Konfiguration) {
  const { host, basisUrl, anmeldung } = konfiguration
  if (nurFuerDiesenRechner(host, basisUrl) || anmeldung.oidc || (await konten.hatAdministration())) return
  throw new Startfehler(
    'Niemand kann diese Anwendung verwalten. Legen Sie ein Konto an: npm run verwaltung -- benutzer anlegen --kennung KENNUNG --name NAME. Oder setzen Sie OIDC_AUSSTELLER, OIDC_CLIENT_ID und OIDC_CLIENT_GEHEIMNIS.',
  )
}
