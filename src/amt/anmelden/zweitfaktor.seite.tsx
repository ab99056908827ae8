import { Formular, Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler, type FeldFehler } from '../../web/formularfehler.js'
import { Abschnitt, Hinweis, Knopf, Verweis } from '../../web/teile.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { kontoPfad } from '../rahmen/pfad.js'
import type { QrBild } from './qr-code.js'

/** Whether the town demands it, and what was wrong with the code. */
export interface Faktorlage {
  pflicht?: boolean | undefined
  fehler?: string | undefined
}

interface Einrichtung extends Faktorlage {
  geheimnis: string
  adresse: string
  bild: QrBild
}

/** `ABCDEFGH…` in groups of four, as one types it. */
const inGruppen = (geheimnis: string): string => geheimnis.replace(/(.{4})(?=.)/g, '$1 ')

export const FaktorSeite = ({ geheimnis, adresse, bild, pflicht, fehler }: Einrichtung) => {
  const liste = fehler ? [{ feld: 'code', text: fehler }] : []
  return (
    <AmtRahmen titel={titelMitFehler('Zweiten Faktor einrichten', liste)} pfad={kontoPfad('Zweiter Faktor')}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Zweiten Faktor einrichten</h1>
        <p class="einleitung">
          Beim Anmelden geben Sie dann außer dem Passwort einen Code ein, den eine App auf Ihrem Telefon oder Rechner
          zeigt.
        </p>
      </header>
      <Fehlerliste fehler={liste} titel="Der zweite Faktor ist noch nicht eingeschaltet" />
      {pflicht && (
        <Hinweis art="info" titel="Ihr Konto braucht einen zweiten Faktor.">
          <p>So ist es bei Ihrer Gemeinde festgelegt. Danach steht Ihnen alles wieder offen.</p>
        </Hinweis>
      )}
      <div class="akte__text">
        <Abschnitt id="app" titel="1. App verbinden">
          <p>Öffnen Sie Ihre App für Einmalcodes, fügen Sie ein Konto hinzu und lesen Sie dieses Bild ein.</p>
          <svg class="qr" viewBox={`0 0 ${bild.groesse} ${bild.groesse}`} role="img" aria-label="QR-Code für die App">
            <rect width={bild.groesse} height={bild.groesse} fill="#fff" />
            <path d={bild.pfad} fill="#000" />
          </svg>
          <p>
            Geht das nicht, tippen Sie diesen Schlüssel ein: <code class="geheimnis">{inGruppen(geheimnis)}</code>. Auf
            dem Gerät selbst <Verweis href={adresse}>öffnen Sie die App mit diesem Link</Verweis>.
          </p>
        </Abschnitt>
        <Abschnitt id="pruefen" titel="2. Code eingeben">
          <Formular klasse="anmeldung" nach="/amt/konto/zweiter-faktor">
            <Textfeld
              name="code"
              titel="Code"
              hinweis="6 Ziffern, die die App gerade zeigt."
              autocomplete="one-time-code"
              tasten="numeric"
              fehler={fehler}
              pflicht
            />
            <p>
              <Knopf>Einschalten</Knopf>
            </p>
          </Formular>
        </Abschnitt>
      </div>
    </AmtRahmen>
  )
}

export const CodesSeite = ({ codes }: { codes: string[] }) => (
  <AmtRahmen titel="Wiederherstellungscodes" pfad={kontoPfad('Zweiter Faktor')}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Ihre Wiederherstellungs&shy;codes</h1>
      <p class="einleitung">Der zweite Faktor ist eingeschaltet. Diese Codes sehen Sie nur jetzt.</p>
    </header>
    <div class="akte__text">
      <Hinweis art="warning" titel="Drucken Sie die Codes aus oder schreiben Sie sie ab.">
        <p>
          Mit jedem Code melden Sie sich einmal an, wenn Sie die App nicht zur Hand haben. Bewahren Sie sie nicht beim
          Passwort auf.
        </p>
      </Hinweis>
      <ol class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code class="geheimnis">{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <Verweis href="/amt/konto">Fertig, zu meinem Konto</Verweis>
      </p>
    </div>
  </AmtRahmen>
)

export const FaktorVerwalten = ({ codes, fehler }: { codes: number; fehler?: FeldFehler }) => {
  const liste = fehler ? [fehler] : []
  const satz = (feld: string) => (fehler?.feld === feld ? fehler.text : undefined)
  return (
    <AmtRahmen titel={titelMitFehler('Zweiter Faktor', liste)} pfad={kontoPfad('Zweiter Faktor')}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Zweiter Faktor</h1>
        <p class="einleitung">
          Er ist eingeschaltet.{' '}
          {codes === 1 ? 'Ein Wiederherstellungscode ist' : `${codes} Wiederherstellungscodes sind`} noch unbenutzt.
        </p>
      </header>
      <Fehlerliste fehler={liste} titel="Es ist nichts geändert" />
      <div class="akte__text">
        <Abschnitt id="neue-codes" titel="Neue Wiederherstellungscodes">
          <p>Die alten gelten dann nicht mehr.</p>
          <Formular klasse="anmeldung" nach="/amt/konto/zweiter-faktor/codes">
            <Codefeld id="code-codes" fehler={satz('code-codes')} />
            <p>
              <Knopf art="secondary">Neue Codes erstellen</Knopf>
            </p>
          </Formular>
        </Abschnitt>
        <Abschnitt id="ausschalten" titel="Ausschalten">
          <p>Um eine andere App zu verbinden, schalten Sie den zweiten Faktor aus und richten ihn neu ein.</p>
          <Formular klasse="anmeldung" nach="/amt/konto/zweiter-faktor/ausschalten">
            <Codefeld id="code-aus" fehler={satz('code-aus')} />
            <p>
              <Knopf art="secondary">Zweiten Faktor ausschalten</Knopf>
            </p>
          </Formular>
        </Abschnitt>
      </div>
    </AmtRahmen>
  )
}

const Codefeld = ({ id, fehler }: { id: string; fehler: string | undefined }) => (
  <Textfeld name="code" id={id} titel="Code der App" autocomplete="one-time-code" fehler={fehler} pflicht />
)
