import { Rahmen } from '../web/rahmen.js'
import { Abschnitt } from '../web/teile.js'
import { useUmfeld } from '../web/umfeld.js'

/** What the public pages do with data: next to nothing, and that is said in full. */
export function DatenschutzSeite() {
  const { gemeinde, demo } = useUmfeld()
  return (
    <Rahmen titel="Datenschutz" kanonisch="/datenschutz" pfad={[{ name: 'Datenschutz' }]}>
      <article class="akte__text akte__text--allein">
        <header>
          <h1 class="kern-heading-large">Datenschutz</h1>
          <p class="einleitung">Sie können alles Öffentliche lesen, ohne etwas über sich preiszugeben.</p>
        </header>
        <Abschnitt id="lesen" titel="Wenn Sie diese Seiten lesen">
          <ul class="liste">
            <li>Es werden keine Cookies gesetzt und keine Besuche gezählt.</li>
            <li>
              Schriften, Bilder und Programme kommen von diesem Server. Andere Anbieter erfahren nichts von Ihnen.
            </li>
            <li>Ihr Gerät übermittelt seine Internetadresse (IP-Adresse). Ohne sie kann der Server nicht antworten.</li>
            <li>
              „Vorlesen“ erscheint nur, wenn Ihr Gerät selbst eine deutsche Stimme hat. Der Text verlässt Ihr Gerät dann
              nicht.
            </li>
          </ul>
        </Abschnitt>
        <Abschnitt id="personen" titel="Namen in Vorlagen und Tagesordnungen">
          <p>
            Öffentliche Vorlagen nennen, wer sie verfasst und unterschrieben hat. Was schutzwürdig ist, wird
            nichtöffentlich beraten und erscheint hier nicht.
          </p>
        </Abschnitt>
        <Abschnitt id="verantwortlich" titel="Verantwortlich">
          <p>
            {demo
              ? 'Diese Ratsinformation ist eine Vorführung auf einem einzelnen Gerät. Im Betrieb nennt die Stadt hier die verantwortliche Stelle, die Datenschutzbeauftragten und Ihre Rechte nach der Datenschutz-Grundverordnung.'
              : `Verantwortlich ist die ${gemeinde}. Sie haben die Rechte aus den Artikeln 15 bis 21 der Datenschutz-Grundverordnung; die Anschrift steht im Impressum.`}
          </p>
        </Abschnitt>
      </article>
    </Rahmen>
  )
}
