import { darf, type Akteur } from '../../regeln/rechte.js'
import { Formular } from '../../web/formular.js'
import { Rahmen } from '../../web/rahmen.js'
import { Abschnitt, Knopf, Verweis } from '../../web/teile.js'

const verwaltung: [adresse: string, name: string][] = [
  ['/amt/benutzer', 'Benutzer'],
  ['/amt/rollen', 'Rollen'],
  ['/amt/vertretungen', 'Vertretungen'],
  ['/amt/gruppen', 'Gruppen des Dienstkontos und ihre Rollen'],
  ['/amt/schluessel', 'Schlüssel der Schnittstelle'],
]

/** Where signing in leads: says who is signed in, what can be done from here, and how to leave. */
export const AufgabenSeite = ({ akteur }: { akteur: Akteur }) => (
  <Rahmen titel="Angemeldet">
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Sie sind angemeldet</h1>
      <p class="einleitung">Konto: {akteur.name}</p>
    </header>
    <div class="akte__text">
      <p>
        Vorlagen, Sitzungen und Ergebnisse bearbeiten Sie in dieser Version über die Schnittstelle. Ihre Beschreibung
        steht unter <Verweis href="/api/v1/openapi.json">/api/v1/openapi.json</Verweis>. Was veröffentlicht ist, finden
        Sie in der <Verweis href="/vorlagen">Liste der Vorlagen</Verweis>.
      </p>
      {darf(akteur, 'organisation.lesen') && (
        <Abschnitt id="veroeffentlichung" titel="Veröffentlichung">
          <ul class="liste">
            {darf(akteur, 'vorlage.lesen') && (
              <li>
                <Verweis href="/amt/vorlagen">Vorlagen und ihre Veröffentlichung</Verweis>
              </li>
            )}
            {darf(akteur, 'vorlage.veroeffentlichen') && (
              <>
                <li>
                  <Verweis href="/amt/veroeffentlichungen">Prüfen, was öffentlich werden soll</Verweis>
                </li>
                <li>
                  <Verweis href="/amt/vorfaelle">Was zurückgenommen wurde</Verweis>
                </li>
              </>
            )}
            <li>
              <Verweis href="/amt/oeffentlichkeitsregeln">Regeln der Öffentlichkeit</Verweis>
            </li>
          </ul>
        </Abschnitt>
      )}
      {darf(akteur, 'tagesordnung.versenden') && (
        <Abschnitt id="sitzungen" titel="Sitzungen">
          <p>
            <Verweis href="/amt/sitzungen">Tagesordnungen versenden</Verweis>
          </p>
        </Abschnitt>
      )}
      {darf(akteur, 'benutzer.schreiben') && (
        <Abschnitt id="verwaltung" titel="Verwaltung der Zugänge">
          <ul class="liste">
            {verwaltung.map(([adresse, name]) => (
              <li key={adresse}>
                <Verweis href={adresse}>{name}</Verweis>
              </li>
            ))}
          </ul>
        </Abschnitt>
      )}
      {darf(akteur, 'organisation.schreiben') && (
        <Abschnitt id="rueckmeldungen" titel="Rückmeldungen">
          <p>
            <Verweis href="/amt/barrieremeldungen">Gemeldete Barrieren</Verweis>
          </p>
        </Abschnitt>
      )}
      {darf(akteur, 'protokoll.lesen') && (
        <Abschnitt id="nachsehen" titel="Nachsehen">
          <p>
            <Verweis href="/amt/protokoll">Protokoll: wer was geändert oder gelesen hat</Verweis>
          </p>
        </Abschnitt>
      )}
      <Abschnitt id="konto" titel="Ihr Konto">
        <p>
          <Verweis href="/amt/konto">Meine Anmeldungen, Passwort und zweiter Faktor</Verweis>
        </p>
      </Abschnitt>
      <Formular nach="/amt/abmelden">
        <Knopf art="secondary">Abmelden</Knopf>
      </Formular>
    </div>
  </Rahmen>
)
