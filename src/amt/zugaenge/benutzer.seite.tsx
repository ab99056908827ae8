import { linkStunden, type Kontozeile } from '../../plattform/zugang/konten.js'
import { rollenKatalog, type Amtsrolle } from '../../regeln/rechte.js'
import { type Faktorregel, faktorrollen } from '../../regeln/zweitfaktor.js'
import { Auswahl, Haken, Formular, Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler, type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Rahmen } from '../../web/rahmen.js'
import { Abschnitt, Angabe, Hinweis, Knopf, Plakette, Tabelle, Verweis } from '../../web/teile.js'
import type { KontoFormular } from './benutzer.dto.js'
import { amtPfad } from '../rahmen/pfad.js'

interface Angaben {
  konten: Kontozeile[]
  /** What was typed, if it was refused. */
  eingabe: KontoFormular
  fehler: FeldFehler[]
  regel: Faktorregel
  hinweis: string
}

const rollen = (konto: Kontozeile): string =>
  konto.rollen.map((r) => rollenKatalog[r as Amtsrolle]?.bezeichnung ?? r).join(', ') || 'keine'

const regelworte: [Faktorregel, string][] = [
  ['keine', 'niemand muss'],
  ['rollen', `wer eine dieser Rollen hat: ${faktorrollen.map((r) => rollenKatalog[r].bezeichnung).join(', ')}`],
  ['alle', 'alle mit Passwort'],
]

/** How somebody gets in. */
function anmeldeart({ technisch, aussteller, demo, hatPasswort, zweitfaktor }: Kontozeile): string {
  if (technisch) return 'mit Schlüssel (Programm)'
  if (aussteller) return 'mit dem Dienstkonto'
  if (demo) return 'als Beispielkonto'
  if (!hatPasswort) return 'noch nicht, Passwort fehlt'
  return zweitfaktor ? 'mit Passwort und zweitem Faktor' : 'mit Passwort'
}

export const BenutzerSeite = ({ konten, eingabe, fehler, regel, hinweis }: Angaben) => (
  <Rahmen titel={titelMitFehler('Benutzer', fehler)} pfad={amtPfad({ name: 'Benutzer' })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Benutzer</h1>
    </header>
    <Fehlerliste fehler={fehler} titel="Das Konto ist nicht angelegt" />
    {hinweis === 'faktorregel' && <Hinweis art="success" titel="Die Regel für den zweiten Faktor ist gespeichert." />}
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
          hinweis="Wer keinen hat, richtet ihn bei der nächsten Anmeldung ein und kann vorher nichts anderes tun. Für das Dienstkonto gilt, was der Anbieter verlangt."
          werte={regelworte}
          wert={regel}
        />
        <p>
          <Knopf art="secondary">Speichern</Knopf>
        </p>
      </Formular>
    </Abschnitt>
  </Rahmen>
)

const hinweise: Record<string, string> = {
  angelegt: 'Das Konto ist angelegt. Stellen Sie einen Einmal-Link aus, mit dem die Person ihr Passwort setzt.',
  gesperrt: 'Das Konto ist gesperrt. Alle seine Anmeldungen sind beendet.',
  entsperrt: 'Das Konto ist entsperrt.',
  faktor: 'Der zweite Faktor ist entfernt. Die Person richtet ihn neu ein.',
}

interface EinerAngaben {
  konto: Kontozeile
  /** The account of the reader. */
  selbst: boolean
  hinweis: string
}

export const EinBenutzerSeite = ({ konto, selbst, hinweis }: EinerAngaben) => (
  <Rahmen titel={konto.name} pfad={amtPfad({ name: 'Benutzer', adresse: '/amt/benutzer' }, { name: konto.name })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">{konto.name}</h1>
      {konto.gesperrt && (
        <Plakette ton="gefahr" symbol="gefahr">
          gesperrt
        </Plakette>
      )}
    </header>
    <div class="akte__text">
      {hinweise[hinweis] && <Hinweis art="success" titel={technischPassend(hinweis, konto)} />}
      <dl class="daten">
        <Angabe name="Kennung">{konto.kennung}</Angabe>
        <Angabe name="Organisationseinheit">{konto.einheit ?? 'keine'}</Angabe>
        <Angabe name="Rollen">{rollen(konto)}</Angabe>
        <Angabe name="Anmeldung">{anmeldeart(konto)}</Angabe>
      </dl>
      {!konto.technisch && !konto.aussteller && !konto.demo && !konto.gesperrt && <Ruecksetzen konto={konto} />}
      {konto.technisch && (
        <p>
          <Verweis href="/amt/schluessel">Schlüssel für dieses Konto anlegen</Verweis>
        </p>
      )}
      {!selbst && <Sperre konto={konto} />}
    </div>
  </Rahmen>
)

const technischPassend = (hinweis: string, { technisch }: Kontozeile): string =>
  hinweis === 'angelegt' && technisch
    ? 'Das Konto ist angelegt. Legen Sie jetzt einen Schlüssel an.'
    : hinweise[hinweis]!

const Ruecksetzen = ({ konto }: { konto: Kontozeile }) => (
  <Abschnitt id="ruecksetzen" titel="Passwort und zweiter Faktor">
    <p>
      Mit einem Einmal-Link setzt die Person ein neues Passwort. Ihre Anmeldungen enden dann. Das Passwort erfahren Sie
      nicht.
    </p>
    <div class="aktionen">
      <Formular nach={`/amt/benutzer/${konto.id}/link`}>
        <Knopf art="secondary">Einmal-Link ausstellen</Knopf>
      </Formular>
      {konto.zweitfaktor && (
        <Formular nach={`/amt/benutzer/${konto.id}/zweiter-faktor-entfernen`}>
          <Knopf art="secondary">Zweiten Faktor entfernen</Knopf>
        </Formular>
      )}
    </div>
  </Abschnitt>
)

const Sperre = ({ konto }: { konto: Kontozeile }) => (
  <Abschnitt id="sperre" titel="Sperre">
    <p>
      {konto.gesperrt
        ? 'Das Konto kann sich nicht anmelden.'
        : 'Ein gesperrtes Konto kann sich nicht anmelden. Laufende Anmeldungen und Schlüssel enden sofort, was es geschrieben hat, bleibt.'}
    </p>
    <Formular nach={`/amt/benutzer/${konto.id}/${konto.gesperrt ? 'entsperren' : 'sperren'}`}>
      <Knopf art="secondary">{konto.gesperrt ? 'Konto entsperren' : 'Konto sperren'}</Knopf>
    </Formular>
  </Abschnitt>
)

export const LinkSeite = ({ konto, adresse }: { konto: Kontozeile; adresse: string }) => (
  <Rahmen
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
  </Rahmen>
)
