import type { OidcAngaben } from '../../einstellungen.js'
import type { Gruppenzeile } from '../../plattform/zugang/gruppen.js'
import { amtsrollen, rollenKatalog } from '../../regeln/amtsrollen.js'
import { Erledigt } from '../../web/erledigt.js'
import { Auswahl, Formular, Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler, type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Abschnitt, Hinweis, Knopf, Leer, Tabelle } from '../../web/teile.js'
import type { GruppenFormular } from './gruppen.dto.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'

interface Angaben {
  zeilen: Gruppenzeile[]
  einheiten: { id: string; kuerzel: string; name: string }[]
  gremien: { id: string; name: string }[]
  eingabe: GruppenFormular
  fehler: FeldFehler[]
  oidc: OidcAngaben | undefined
  hinweis: string
}

const hinweise: Record<string, string> = {
  wartet: 'Die Rolle öffnet Nichtöffentliches. Die Zuordnung gilt, sobald eine zweite Person sie bestätigt hat.',
}

export const GruppenSeite = (angaben: Angaben) => {
  const { zeilen, fehler, oidc, hinweis } = angaben
  return (
    <AmtRahmen titel={titelMitFehler('Gruppen und Rollen', fehler)} pfad={amtPfad({ name: 'Gruppen und Rollen' })}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Gruppen und Rollen</h1>
        <p class="einleitung">
          Wer sich mit dem Dienstkonto anmeldet, erhält die Rollen seiner Gruppen. Verlässt er eine Gruppe, endet ihre
          Rolle mit der nächsten Anmeldung, spätestens am nächsten Tag. Eine neue Zuordnung gilt ab der nächsten
          Anmeldung; wird eine entfernt, endet ihre Rolle sofort. Gruppen, mit denen Sie sich selbst angemeldet haben,
          ordnet eine andere Person mit der Rolle Administration zu.
        </p>
      </header>
      <Erledigt saetze={hinweise} name={hinweis} />
      <Fehlerliste fehler={fehler} titel="Es ist nichts geändert" />
      {!oidc && (
        <Hinweis titel="Es ist kein Anbieter eingestellt (OIDC_AUSSTELLER). Die Zuordnung wirkt erst mit ihm." />
      )}
      {oidc?.gruppeAdministration && (
        <Hinweis
          titel={`Die Gruppe „${oidc.gruppeAdministration}“ gibt die Rolle Administration (Einstellung des Servers).`}
        />
      )}
      <Abschnitt id="zuordnungen" titel="Zuordnungen">
        {zeilen.length === 0 ? <Leer>Noch keine Zuordnungen.</Leer> : <Liste zeilen={zeilen} />}
      </Abschnitt>
      <Abschnitt id="zuordnen" titel="Gruppe zuordnen">
        <Zuordnen {...angaben} />
      </Abschnitt>
    </AmtRahmen>
  )
}

const Liste = ({ zeilen }: { zeilen: Gruppenzeile[] }) => (
  <Tabelle name="Zuordnungen">
    <thead>
      <tr>
        <th scope="col">Gruppe</th>
        <th scope="col">Rolle</th>
        <th scope="col">nur in</th>
        <th scope="col">Entfernen</th>
      </tr>
    </thead>
    <tbody>
      {zeilen.map((z) => (
        <tr key={z.id}>
          <th scope="row">{z.gruppe}</th>
          <td>{rollenKatalog[z.rolle]?.bezeichnung ?? z.rolle}</td>
          <td>{[z.einheit, z.gremium].filter(Boolean).join(', ') || 'überall'}</td>
          <td>
            <Formular nach={`/amt/gruppen/${z.id}/entfernen`}>
              <Knopf art="secondary">
                Entfernen<span class="kern-sr-only">: {z.gruppe}</span>
              </Knopf>
            </Formular>
          </td>
        </tr>
      ))}
    </tbody>
  </Tabelle>
)

const Zuordnen = ({ einheiten, gremien, eingabe, fehler }: Angaben) => (
  <Formular klasse="anmeldung" nach="/amt/gruppen">
    <Textfeld
      name="gruppe"
      titel="Gruppe"
      hinweis="Genau so, wie der Anbieter sie nennt."
      wert={eingabe.gruppe}
      fehler={satzAn('gruppe', fehler)}
      pflicht
    />
    <Auswahl
      name="rolle"
      titel="Rolle"
      werte={amtsrollen.map((r) => [r, rollenKatalog[r].bezeichnung])}
      wert={eingabe.rolle}
      leer="Bitte wählen"
      fehler={satzAn('rolle', fehler)}
    />
    <Auswahl
      name="einheit"
      titel="Nur in dieser Organisationseinheit"
      werte={einheiten.map((e) => [e.id, `${e.kuerzel} ${e.name}`])}
      wert={eingabe.einheit}
      fehler={satzAn('einheit', fehler)}
      leer="überall"
      freiwillig
    />
    <Auswahl
      name="gremium"
      titel="Nur in diesem Gremium"
      werte={gremien.map((g) => [g.id, g.name])}
      wert={eingabe.gremium}
      fehler={satzAn('gremium', fehler)}
      leer="in allen"
      freiwillig
    />
    <p>
      <Knopf>Zuordnen</Knopf>
    </p>
  </Formular>
)
