import { linkStunden, type Kontozeile } from '../../plattform/zugang/konten.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'

/** The one page that shows the link. */
export const EinmallinkSeite = ({ konto, adresse }: { konto: Kontozeile; adresse: string }) => (
  <AmtRahmen
    titel="Einmal-Link"
    pfad={amtPfad(
      { name: 'Benutzer', adresse: '/amt/benutzer' },
      { name: konto.name, adresse: `/amt/benutzer/${konto.id}` },
      { name: 'Einmal-Link' },
    )}
  >
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Einmal-Link für {konto.name}</h1>
      <p class="einleitung">Sie sehen ihn nur jetzt. Er gilt einmal und höchstens {linkStunden} Stunden.</p>
    </header>
    <div class="akte__text">
      <p>
        <code class="geheimnis">{adresse}</code>
      </p>
      <p>
        Geben Sie ihn nur der Person selbst, am besten persönlich oder am Telefon. Ein früherer Link gilt nicht mehr.
      </p>
    </div>
  </AmtRahmen>
)
