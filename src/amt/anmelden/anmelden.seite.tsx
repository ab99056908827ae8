import { Formular, Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler, type FeldFehler } from '../../web/formularfehler.js'
import { unterNamen } from '../../web/erledigt.js'
import { Hinweis, Knopf, KnopfVerweis, Verweis } from '../../web/teile.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'

interface Beispielkonto {
  kennung: string
  name: string
}

interface Angaben {
  kennung: string
  weiter: string
  fehler: FeldFehler[]
  /** Why somebody came here, as a key of `hinweise`. */
  hinweis: string
  /** Words of the button that leads to the identity provider. */
  oidc: string | undefined
  /** Empty unless the reader sits at this machine. */
  beispielkonten: Beispielkonto[]
}

const hinweise: Record<string, { art: 'info' | 'success'; text: string }> = {
  abgemeldet: { art: 'success', text: 'Sie sind abgemeldet.' },
  abgemeldet_hier: {
    art: 'info',
    text: 'Sie sind hier abgemeldet, beim Anmeldedienst noch nicht. Schließen Sie den Browser, wenn andere ihn benutzen.',
  },
  passwort: { art: 'success', text: 'Ihr Passwort ist gesetzt. Melden Sie sich damit an.' },
}

/** For the moment on the way to the provider; the link is for browsers that do not go by themselves. */
export const AbmeldenSeite = ({ adresse }: { adresse: string }) => (
  <AmtRahmen titel="Abmelden">
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Sie sind hier abgemeldet</h1>
    </header>
    <div class="akte__text">
      <p>
        <KnopfVerweis href={adresse}>Auch beim Anmeldedienst abmelden</KnopfVerweis>
      </p>
    </div>
  </AmtRahmen>
)

/** Signing in. Works without JavaScript, like every form. */
export const AnmeldenSeite = ({ kennung, weiter, fehler, hinweis, oidc, beispielkonten }: Angaben) => {
  const meldung = fehler.length === 0 ? unterNamen(hinweise, hinweis) : undefined
  return (
    <AmtRahmen titel={titelMitFehler('Anmelden', fehler)}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Anmelden</h1>
        <p class="einleitung">Für Mitarbeiterinnen und Mitarbeiter der Verwaltung.</p>
      </header>
      <Fehlerliste fehler={fehler} titel="Die Anmeldung ist nicht gelungen" />
      {meldung && <Hinweis art={meldung.art} titel={meldung.text} />}
      {beispielkonten.length > 0 && <Beispielkonten konten={beispielkonten} weiter={weiter} />}
      {oidc && (
        <p class="anmeldung__anbieter">
          <KnopfVerweis art="primary" href={`/amt/anmelden/oidc?weiter=${encodeURIComponent(weiter)}`}>
            {oidc}
          </KnopfVerweis>
        </p>
      )}
      <Formular klasse="anmeldung" nach="/amt/anmelden">
        {(beispielkonten.length > 0 || oidc) && <h2 class="kern-heading-medium">Mit Passwort anmelden</h2>}
        <input type="hidden" name="weiter" value={weiter} />
        <Textfeld name="kennung" titel="Kennung" wert={kennung} autocomplete="username" pflicht />
        <Textfeld name="passwort" titel="Passwort" typ="password" autocomplete="current-password" pflicht />
        <p>
          <Knopf art={oidc ? 'secondary' : 'primary'}>Anmelden</Knopf>
        </p>
      </Formular>
    </AmtRahmen>
  )
}

const Beispielkonten = ({ konten, weiter }: { konten: Beispielkonto[]; weiter: string }) => (
  <section class="beispielkonten" aria-labelledby="beispielkonten">
    <h2 id="beispielkonten" class="kern-heading-medium">
      Ohne Passwort ausprobieren
    </h2>
    <p>Die Konten der Beispielstadt öffnen sich mit einem Klick, aber nur auf diesem Rechner.</p>
    <Formular nach="/amt/anmelden">
      <input type="hidden" name="weiter" value={weiter} />
      <ul class="liste--schlicht aktionen">
        {konten.map(({ kennung, name }) => (
          <li key={kennung}>
            <Knopf art="secondary" name="beispiel" wert={kennung}>
              {name}
            </Knopf>
          </li>
        ))}
      </ul>
    </Formular>
  </section>
)

/** The second step, for accounts with a second factor. */
export const CodeSeite = ({ weiter, fehler }: { weiter: string; fehler: FeldFehler[] }) => (
  <AmtRahmen titel={titelMitFehler('Zweiter Faktor', fehler)}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Zweiter Faktor</h1>
      <p class="einleitung">Ihr Passwort stimmt. Geben Sie jetzt den Code aus Ihrer App ein.</p>
    </header>
    <Fehlerliste fehler={fehler} titel="Die Anmeldung ist nicht gelungen" />
    <Formular klasse="anmeldung" nach="/amt/anmelden/code">
      <input type="hidden" name="weiter" value={weiter} />
      <Textfeld
        name="code"
        titel="Code"
        hinweis="6 Ziffern. Haben Sie die App nicht zur Hand, nehmen Sie einen Ihrer Wiederherstellungscodes."
        autocomplete="one-time-code"
        pflicht
      />
      <p>
        <Knopf>Anmelden</Knopf>
      </p>
    </Formular>
    <p>
      <Verweis href="/amt/anmelden">Mit einem anderen Konto anmelden</Verweis>
    </p>
  </AmtRahmen>
)
