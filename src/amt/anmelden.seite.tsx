import { Fehlerliste, Textfeld, titelMitFehler, type FeldFehler } from '../web/formular.js'
import { Rahmen } from '../web/rahmen.js'
import { Knopf } from '../web/teile.js'

interface Beispielkonto {
  kennung: string
  name: string
}

interface Angaben {
  kennung: string
  weiter: string
  fehler: FeldFehler[]
  /** Empty unless the reader sits at this machine. */
  beispielkonten: Beispielkonto[]
}

/** Signing in. Works without JavaScript, like every form. */
export const AnmeldenSeite = ({ kennung, weiter, fehler, beispielkonten }: Angaben) => (
  <Rahmen titel={titelMitFehler('Anmelden', fehler)}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Anmelden</h1>
      <p class="einleitung">Für Mitarbeiterinnen und Mitarbeiter der Verwaltung.</p>
    </header>
    <Fehlerliste fehler={fehler} titel="Die Anmeldung ist nicht gelungen" />
    {beispielkonten.length > 0 && <Beispielkonten konten={beispielkonten} weiter={weiter} />}
    <form class="anmeldung" method="post" action="/amt/anmelden">
      {beispielkonten.length > 0 && <h2 class="kern-heading-medium">Mit Konto anmelden</h2>}
      <input type="hidden" name="weiter" value={weiter} />
      <Textfeld name="kennung" titel="Kennung" wert={kennung} autocomplete="username" pflicht />
      <Textfeld name="passwort" titel="Passwort" typ="password" autocomplete="current-password" pflicht />
      <p>
        <Knopf>Anmelden</Knopf>
      </p>
    </form>
  </Rahmen>
)

const Beispielkonten = ({ konten, weiter }: { konten: Beispielkonto[]; weiter: string }) => (
  <section class="beispielkonten" aria-labelledby="beispielkonten">
    <h2 id="beispielkonten" class="kern-heading-medium">
      Ohne Passwort ausprobieren
    </h2>
    <p>Die Konten der Beispielstadt öffnen sich mit einem Klick, aber nur auf diesem Rechner.</p>
    <form method="post" action="/amt/anmelden">
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
    </form>
  </section>
)
