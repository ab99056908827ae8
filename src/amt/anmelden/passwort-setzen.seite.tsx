import { Formular } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler, type FeldFehler } from '../../web/formularfehler.js'
import { Knopf } from '../../web/teile.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { NeuesPasswort } from './konto.seite.js'

interface Angaben {
  konto: { kennung: string; name: string }
  link: string
  fehler: FeldFehler[]
}

export const PasswortSetzenSeite = ({ konto, link, fehler }: Angaben) => (
  <AmtRahmen titel={titelMitFehler('Passwort setzen', fehler)}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Passwort setzen</h1>
      <p class="einleitung">
        Für {konto.name}, Kennung {konto.kennung}. Der Link gilt einmal.
      </p>
    </header>
    <Fehlerliste fehler={fehler} titel="Das Passwort ist noch nicht gesetzt" />
    <Formular klasse="anmeldung" nach="/amt/passwort-setzen">
      <input type="hidden" name="link" value={link} />
      <NeuesPasswort fehler={fehler} />
      <p>
        <Knopf>Passwort setzen</Knopf>
      </p>
    </Formular>
  </AmtRahmen>
)
