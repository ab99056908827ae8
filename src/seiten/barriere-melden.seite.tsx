import type { Barrieremeldung } from '../regeln/barrieremeldung.js'
import { Formular, Textbereich, Textfeld } from '../web/formular.js'
import { type FeldFehler, Fehlerliste, titelMitFehler, satzAn } from '../web/formularfehler.js'
import { Rahmen } from '../web/rahmen.js'
import { Knopf, Verweis } from '../web/teile.js'

const pfad = [{ name: 'Barrierefreiheit', adresse: '/barrierefreiheit' }, { name: 'Barriere melden' }]

/** The form; what was typed stays when something is wrong with it. */
export function BarriereMeldenSeite({ eingabe, fehler }: { eingabe: Barrieremeldung; fehler: FeldFehler[] }) {
  return (
    <Rahmen titel={titelMitFehler('Barriere melden', fehler)} pfad={pfad}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Barriere melden</h1>
        <p class="einleitung">
          Schreiben Sie uns, wenn Sie auf diesen Seiten etwas nicht lesen oder benutzen können. Angaben zu Ihrer Person
          sind nicht nötig.
        </p>
      </header>
      <Fehlerliste fehler={fehler} titel="Die Meldung ist nicht gesendet" />
      <Formular nach="/barrierefreiheit/melden" klasse="akte__text">
        <Textbereich
          name="beschreibung"
          titel="Was können Sie nicht lesen oder benutzen?"
          wert={eingabe.beschreibung}
          fehler={satzAn('beschreibung', fehler)}
          pflicht
        />
        <Textfeld
          name="seite"
          titel="Auf welcher Seite?"
          hinweis="Die Adresse oder der Titel der Seite"
          wert={eingabe.seite}
          fehler={satzAn('seite', fehler)}
          freiwillig
        />
        <Textfeld
          name="kontakt"
          titel="Wie erreichen wir Sie?"
          hinweis="E-Mail oder Telefon, wenn Sie eine Antwort möchten"
          wert={eingabe.kontakt}
          fehler={satzAn('kontakt', fehler)}
          freiwillig
        />
        <Knopf>Meldung senden</Knopf>
      </Formular>
    </Rahmen>
  )
}

export const BarriereGemeldetSeite = () => (
  <Rahmen titel="Meldung gesendet" pfad={pfad}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Ihre Meldung ist angekommen</h1>
      <p class="einleitung">Danke. Wenn Sie eine Adresse angegeben haben, erhalten Sie eine Antwort.</p>
    </header>
    <p>
      <Verweis href="/">Zur Startseite</Verweis>
    </p>
  </Rahmen>
)
