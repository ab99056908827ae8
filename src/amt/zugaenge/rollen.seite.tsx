import type { RolleDto } from '../../organisation/rechte/rolle.dto.js'
import type { Kontowahl } from '../../organisation/rechte/rollen.queries.js'
import type { Kontozeile, Orte } from '../../organisation/rechte/rollenwahl.js'
import { datumKurz } from '../../regeln/datum.js'
import { amtsrollen, rollenKatalog } from '../../regeln/amtsrollen.js'
import { istAmtsrolle } from '../../regeln/rechte-zuweisung.js'
import type { Zeitraum } from '../../regeln/zeitraum.js'
import { Auswahl, Formular, Textfeld } from '../../web/formular.js'
import { Fehlerliste, type FeldFehler, titelMitFehler, satzAn } from '../../web/formularfehler.js'
import { Erledigt } from '../../web/erledigt.js'
import { Abschnitt, Knopf, Leer, Merkmale, Tabelle, Verweis } from '../../web/teile.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import type { RolleFormular } from './rollen.dto.js'

export const rollenname = (rolle: string): string => (istAmtsrolle(rolle) ? rollenKatalog[rolle].bezeichnung : rolle)

/** `ab 01.12.2026, bis 31.12.2026`; without a period nothing. */
export const zeitraumText = ({ von, bis }: Zeitraum): string =>
  [von && `ab ${datumKurz(von)}`, bis && `bis ${datumKurz(bis)}`].filter(Boolean).join(', ')

export const RollenuebersichtSeite = ({ konten }: { konten: Kontozeile[] }) => (
  <AmtRahmen titel="Rollen" pfad={amtPfad({ name: 'Rollen' })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Rollen</h1>
      <p class="einleitung">
        Was jemand darf, folgt aus seinen Rollen. Wählen Sie ein Konto, um sie zu ändern, oder richten Sie eine{' '}
        <Verweis href="/amt/vertretungen">Vertretung</Verweis> ein.
      </p>
    </header>
    <Tabelle name="Konten und ihre Rollen">
      <thead>
        <tr>
          <th scope="col">Konto</th>
          <th scope="col">Rollen, die heute gelten</th>
        </tr>
      </thead>
      <tbody>
        {konten.map(({ id, name, kennung, gesperrt, rollen }) => (
          <tr key={id}>
            <th scope="row">
              <Verweis href={`/amt/rollen/${id}`}>{name}</Verweis> ({kennung}
              {gesperrt && ', gesperrt'})
            </th>
            <td>{rollen.map(rollenname).join(', ') || 'keine'}</td>
          </tr>
        ))}
      </tbody>
    </Tabelle>
  </AmtRahmen>
)

const hinweise: Record<string, string> = {
  gegeben: 'Die Rolle ist gegeben.',
  wartet: 'Die Rolle öffnet Nichtöffentliches. Sie gilt, sobald eine zweite Person sie bestätigt hat.',
  beendet: 'Die Rolle ist beendet.',
}

interface RollenAngaben extends Orte {
  konto: Kontowahl
  rollen: RolleDto[]
  hinweis?: string
  formular?: RolleFormular
  fehler?: FeldFehler[]
}

export const RollenSeite = ({ konto, rollen, hinweis = '', formular = {}, fehler = [], ...orte }: RollenAngaben) => (
  <AmtRahmen
    titel={titelMitFehler(`Rollen von ${konto.name}`, fehler)}
    pfad={amtPfad({ name: 'Rollen', adresse: '/amt/rollen' }, { name: konto.name })}
  >
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Rollen von {konto.name}</h1>
      <p class="einleitung">Kennung {konto.kennung}</p>
    </header>
    <Fehlerliste fehler={fehler} titel="Die Rollen sind nicht geändert" />
    <div class="akte__text">
      <Erledigt saetze={hinweise} name={hinweis} />
      <Abschnitt id="rollen" titel="Rollen">
        {rollen.length === 0 && <Leer>Dieses Konto hat keine Rolle.</Leer>}
        <ul class="liste--schlicht anmeldungen">
          {rollen.map((rolle) => (
            <Rolleneintrag key={rolle.id} kontoId={konto.id} rolle={rolle} />
          ))}
        </ul>
      </Abschnitt>
      <Abschnitt id="geben" titel="Rolle geben">
        <RolleGeben kontoId={konto.id} formular={formular} fehler={fehler} {...orte} />
      </Abschnitt>
    </div>
  </AmtRahmen>
)

const Rolleneintrag = ({ kontoId, rolle }: { kontoId: string; rolle: RolleDto }) => (
  <li>
    <div>
      <strong>{rollenname(rolle.rolle)}</strong>
      <Merkmale
        teile={[
          rolle.einheit ?? rolle.gremium ?? 'für das ganze Haus',
          zeitraumText(rolle),
          rolle.gruppe && `aus der Gruppe ${rolle.gruppe}`,
        ]}
      />
    </div>
    {rolle.gruppe === null && (
      <Formular nach={`/amt/rollen/${kontoId}/${rolle.id}/ende`}>
        <Knopf art="secondary">
          Beenden<span class="kern-sr-only">: {rollenname(rolle.rolle)}</span>
        </Knopf>
      </Formular>
    )}
  </li>
)

interface GebenAngaben extends Orte {
  kontoId: string
  formular: RolleFormular
  fehler: FeldFehler[]
}

function RolleGeben({ kontoId, formular, fehler, einheiten, gremien }: GebenAngaben) {
  const wahl = (liste: { id: string; name: string }[]): [string, string][] => liste.map(({ id, name }) => [id, name])
  return (
    <Formular klasse="anmeldung" nach={`/amt/rollen/${kontoId}`}>
      <Auswahl
        name="rolle"
        titel="Rolle"
        leer="Bitte wählen"
        werte={amtsrollen.map((rolle) => [rolle, rollenKatalog[rolle].bezeichnung])}
        wert={formular.rolle}
        fehler={satzAn('rolle', fehler)}
      />
      <Auswahl
        name="organisationseinheitId"
        titel="Organisationseinheit"
        hinweis="Die Rolle gilt auch für alles, was darunter steht."
        leer="keine"
        werte={wahl(einheiten)}
        wert={formular.organisationseinheitId}
        fehler={satzAn('organisationseinheitId', fehler)}
        freiwillig
      />
      <Auswahl
        name="gremiumId"
        titel="Gremium"
        hinweis="Ohne Organisationseinheit und ohne Gremium gilt die Rolle für das ganze Haus."
        leer="keines"
        werte={wahl(gremien)}
        wert={formular.gremiumId}
        fehler={satzAn('gremiumId', fehler)}
        freiwillig
      />
      <Zeitraumfelder formular={formular} fehler={fehler} freiwillig />
      <p>
        <Knopf>Rolle geben</Knopf>
      </p>
    </Formular>
  )
}

export const Zeitraumfelder = ({
  formular,
  fehler,
  freiwillig,
}: {
  formular: { von?: string; bis?: string }
  fehler: FeldFehler[]
  freiwillig?: boolean
}) => (
  <>
    <Textfeld
      name="von"
      titel="Erster Tag"
      hinweis="Zum Beispiel 31.01.2027"
      wert={formular.von}
      fehler={satzAn('von', fehler)}
      freiwillig={freiwillig}
    />
    <Textfeld
      name="bis"
      titel="Letzter Tag"
      hinweis="Zum Beispiel 31.01.2027"
      wert={formular.bis}
      fehler={satzAn('bis', fehler)}
      freiwillig={freiwillig}
    />
  </>
)
