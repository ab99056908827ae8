import { Rahmen } from '../web/rahmen.js'
import { Abschnitt, Verweis } from '../web/teile.js'
import { useUmfeld } from '../web/umfeld.js'

/** What is true of this software, said plainly; the town adds its own declaration when it puts the system into service. */
export function BarrierefreiheitSeite({ meldbar }: { meldbar: boolean }) {
  const { gemeinde, demo } = useUmfeld()
  return (
    <Rahmen titel="Barrierefreiheit" kanonisch="/barrierefreiheit" pfad={[{ name: 'Barrierefreiheit' }]}>
      <article class="akte__text akte__text--allein">
        <header>
          <h1 class="kern-heading-large">Barrierefreiheit</h1>
          <p class="einleitung">
            Alle sollen lesen können, was in der {gemeinde} beraten und beschlossen wird. Diese Seiten richten sich nach
            der Norm EN 301 549 und den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA.
          </p>
        </header>
        <Abschnitt id="was-geht" titel="Worauf Sie sich verlassen können">
          <ul class="liste">
            <li>Jede Seite lässt sich allein mit der Tastatur bedienen. Der erste Link springt zum Inhalt.</li>
            <li>Jeder Stand und jedes Ergebnis steht in Worten da. Farben und Symbole wiederholen es nur.</li>
            <li>Sie können die Schrift bis 400 Prozent vergrößern, ohne seitlich verschieben zu müssen.</li>
            <li>Die Seiten folgen den Einstellungen Ihres Geräts: dunkle Darstellung, Kontrast, weniger Bewegung.</li>
            <li>Alle Inhalte sind ohne JavaScript zugänglich.</li>
            <li>Die PDF-Dateien der Vorlagen sind für Vorleseprogramme ausgezeichnet (PDF/UA).</li>
          </ul>
        </Abschnitt>
        <Abschnitt id="was-fehlt" titel="Was noch fehlt">
          <ul class="liste">
            <li>Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache gibt es noch nicht.</li>
            <li>Anlagen, die andere erstellt haben, sind nicht in jedem Fall barrierefrei.</li>
            <li>Eine Prüfung durch Menschen, die täglich mit Vorleseprogrammen arbeiten, steht noch aus.</li>
          </ul>
        </Abschnitt>
        <Abschnitt id="melden" titel="Barrieren melden">
          {meldbar && (
            <p>
              <Verweis href="/barrierefreiheit/melden">Barriere melden</Verweis>, ohne Anmeldung und ohne Angaben zu
              Ihrer Person.
            </p>
          )}
          <p>
            {demo
              ? 'Diese Ratsinformation ist eine Vorführung. Im Betrieb nennt die Stadt hier Anschrift, Telefon und E-Mail für Rückmeldungen sowie die zuständige Durchsetzungsstelle des Landes.'
              : `Wenden Sie sich an die ${gemeinde}; die Anschrift steht im Impressum. Sie erhalten eine Antwort und auf Wunsch das Dokument in einer Form, die Sie lesen können.`}
          </p>
        </Abschnitt>
      </article>
    </Rahmen>
  )
}
