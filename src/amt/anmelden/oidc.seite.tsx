import { Hinweis, KnopfVerweis } from '../../web/teile.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'

export const AnbieterfehlerSeite = ({ satz }: { satz: string }) => (
  <AmtRahmen titel="Fehler: Anmelden">
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Sie sind nicht angemeldet</h1>
    </header>
    <div class="akte__text">
      <Hinweis art="danger" titel={satz} />
      <p>
        <KnopfVerweis art="primary" href="/amt/anmelden">
          Zur Anmeldung
        </KnopfVerweis>
      </p>
    </div>
  </AmtRahmen>
)
