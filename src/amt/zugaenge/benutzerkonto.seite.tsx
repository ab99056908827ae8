import type { Kontozeile } from '../../plattform/zugang/konten.js'
import { Formular } from '../../web/formular.js'
import { Erledigt } from '../../web/erledigt.js'
import { Abschnitt, Angabe, Knopf, Plakette, Verweis } from '../../web/teile.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import { anmeldeart, rollen } from './kontoworte.js'

const hinweise: Record<string, string> = {
  angelegt: 'Das Konto ist angelegt. Stellen Sie einen Einmal-Link aus, mit dem die Person ihr Passwort setzt.',
  gesperrt: 'Das Konto ist gesperrt. Alle seine Anmeldungen sind beendet.',
  entsperrt: 'Das Konto ist entsperrt.',
  wartet:
    'Das Konto liest Nichtöffentliches. Eine zweite Person bestätigt den Link; danach stellen Sie ihn hier noch einmal aus.',
  faktor: 'Der zweite Faktor ist entfernt. Die Person richtet ihn neu ein.',
}
const technisch = { ...hinweise, angelegt: 'Das Konto ist angelegt. Legen Sie jetzt einen Schlüssel an.' }

interface EinerAngaben {
  konto: Kontozeile
  /** The account of the reader. */
  selbst: boolean
  hinweis: string
}

export const BenutzerkontoSeite = ({ konto, selbst, hinweis }: EinerAngaben) => (
  <AmtRahmen titel={konto.name} pfad={amtPfad({ name: 'Benutzer', adresse: '/amt/benutzer' }, { name: konto.name })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">{konto.name}</h1>
      {konto.gesperrt && (
        <Plakette ton="gefahr" symbol="gefahr">
          gesperrt
        </Plakette>
      )}
    </header>
    <div class="akte__text">
      <Erledigt saetze={konto.technisch ? technisch : hinweise} name={hinweis} />
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
  </AmtRahmen>
)

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
