import type { Geltend } from '../../plattform/zugang/anmelderegeln.js'
import type { Kontozeile } from '../../plattform/zugang/konten.js'
import { rollenKatalog } from '../../regeln/amtsrollen.js'
import { type Zugangsregel, zugangsregeln } from '../../regeln/rechte-zu-zweit.js'
import { type Faktorregel, faktorrollen } from '../../regeln/zweitfaktor.js'
import { Auswahl, Haken, Formular, Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler, type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Erledigt } from '../../web/erledigt.js'
import { Abschnitt, Knopf, Tabelle, Verweis } from '../../web/teile.js'
import type { KontoFormular } from './benutzer.dto.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import { anmeldeart, rollen } from './kontoworte.js'

interface Angaben {
  konten: Kontozeile[]
  /** What was typed, if it was refused. */
  eingabe: KontoFormular
  fehler: FeldFehler[]
  regeln: Geltend
  hinweis: string
}

const hinweise: Record<string, string> = {
  faktorregel: 'Die Regel für den zweiten Faktor ist gespeichert.',
  regeln: 'Die Regeln sind gespeichert.',
  wartet: 'Was mehr öffnet, gilt, sobald eine zweite Person es bestätigt hat.',
}

const regelworte: [Faktorregel, string][] = [
  ['keine', 'niemand muss'],
  ['rollen', 'wer eine dieser Rollen hat'],
  ['alle', 'alle mit Passwort'],
]

export const BenutzerSeite = ({ konten, eingabe, fehler, regeln, hinweis }: Angaben) => (
  <AmtRahmen titel={titelMitFehler('Benutzer', fehler)} pfad={amtPfad({ name: 'Benutzer' })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Benutzer</h1>
    </header>
    <Fehlerliste fehler={fehler} titel="Das Konto ist nicht angelegt" />
    <Erledigt saetze={hinweise} name={hinweis} />
    <Abschnitt id="konten" titel="Konten">
      <Tabelle name="Konten">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Kennung</th>
            <th scope="col">Rollen</th>
            <th scope="col">Anmeldung</th>
          </tr>
        </thead>
        <tbody>
          {konten.map((konto) => (
            <tr key={konto.id}>
              <th scope="row">
                <Verweis href={`/amt/benutzer/${konto.id}`}>{konto.name}</Verweis>
              </th>
              <td>{konto.kennung}</td>
              <td>{rollen(konto)}</td>
              <td>{konto.gesperrt ? 'gesperrt' : anmeldeart(konto)}</td>
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
    <Abschnitt id="anlegen" titel="Konto anlegen">
      <Formular klasse="anmeldung" nach="/amt/benutzer">
        <Textfeld
          name="kennung"
          titel="Kennung"
          wert={eingabe.kennung}
          fehler={satzAn('kennung', fehler)}
          autocomplete="off"
          pflicht
        />
        <Textfeld
          name="name"
          titel="Name"
          wert={eingabe.name}
          fehler={satzAn('name', fehler)}
          autocomplete="off"
          pflicht
        />
        <Haken
          name="technisch"
          wert="ja"
          titel="Technisches Konto für ein Programm. Es meldet sich nie an und bekommt Schlüssel."
          gewaehlt={eingabe.technisch === 'ja'}
        />
        <p>
          <Knopf>Anlegen</Knopf>
        </p>
      </Formular>
    </Abschnitt>
    <Abschnitt id="zweiter-faktor" titel="Zweiter Faktor">
      <Formular klasse="anmeldung" nach="/amt/benutzer/zweiter-faktor">
        <Auswahl
          name="zweitfaktor"
          titel="Wer ihn haben muss"
          hinweis={`Die Rollen sind ${faktorrollen.map((r) => rollenKatalog[r].bezeichnung).join(', ')}. Wer keinen hat, richtet ihn bei der nächsten Anmeldung ein und kann vorher nichts anderes tun. Für das Dienstkonto gilt, was der Anbieter verlangt.`}
          werte={regelworte}
          wert={regeln.zweitfaktor}
        />
        <p>
          <Knopf art="secondary">Speichern</Knopf>
        </p>
      </Formular>
    </Abschnitt>
    <Regeln regeln={regeln} />
  </AmtRahmen>
)

const Regeln = ({ regeln }: { regeln: Geltend }) => (
  <Abschnitt id="regeln" titel="Was mehr öffnet">
    <Formular klasse="anmeldung" nach="/amt/benutzer/regeln">
      <p>Was Sie hier einschalten, bestätigt eine zweite Person. Ausgeschaltet ist es sofort.</p>
      {(Object.keys(zugangsregeln) as Zugangsregel[]).map((regel) => (
        <Haken key={regel} name={regel} wert="ja" titel={zugangsregeln[regel]} gewaehlt={regeln[regel]} />
      ))}
      <p>
        <Knopf art="secondary">Speichern</Knopf>
      </p>
    </Formular>
  </Abschnitt>
)
