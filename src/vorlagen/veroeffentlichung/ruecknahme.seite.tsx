import { Auswahl, Fehlerliste, type FeldFehler, Formular, Textbereich, titelMitFehler } from '../../web/formular.js'
import { Rahmen } from '../../web/rahmen.js'
import { Hinweis, Knopf, Leer, Verweis } from '../../web/teile.js'
import type { Ruecknehmbares } from './ruecknahme.queries.js'

interface Angaben {
  vorlage: Ruecknehmbares
  was?: string
  grund?: string
  fehler?: FeldFehler[]
}

/** Taking back asks for a reason and for nothing else: it must be quick. */
export function RuecknahmeSeite({ vorlage: v, was = 'vorlage', grund = '', fehler = [] }: Angaben) {
  const titel = 'Aus der Öffentlichkeit nehmen'
  const werte: [string, string][] = [
    ['vorlage', 'Die Vorlage mit allen Anlagen'],
    ...v.anlagen.map((a): [string, string] => [a.id, `Nur Anlage ${a.nr}: ${a.titel}`]),
  ]
  return (
    <Rahmen
      titel={titelMitFehler(titel, fehler)}
      pfad={[
        { name: 'Verwaltung', adresse: '/amt' },
        { name: 'Veröffentlichungen', adresse: '/amt/veroeffentlichungen' },
        { name: v.nummer ?? '' },
      ]}
    >
      <header class="akte__kopf">
        <h1 class="kern-heading-large">{titel}</h1>
        <p class="einleitung">
          {v.nummer}: {v.betreff}
        </p>
      </header>
      <Fehlerliste fehler={fehler} titel="Noch nicht zurückgenommen" />
      <div class="akte__text">
        {v.oeffentlich ? (
          <Formular nach={`/amt/ruecknahme/${v.id}`}>
            <Hinweis titel="Das wirkt sofort und überall.">
              Seite, PDF, Dateien und Listen sind danach nicht mehr öffentlich. Wer wann warum zurückgenommen hat, wird
              aufgezeichnet.
            </Hinweis>
            <Auswahl name="was" titel="Was zurückgenommen wird" werte={werte} wert={was} />
            <Textbereich
              name="grund"
              titel="Grund"
              hinweis="Zum Beispiel: Der Sachverhalt nennt den Namen einer Petentin."
              wert={grund}
              zeilen={3}
              fehler={fehler.find((f) => f.feld === 'grund')?.text}
            />
            <p>
              <Knopf>Zurücknehmen</Knopf>
            </p>
          </Formular>
        ) : (
          <Leer>Diese Vorlage ist nicht öffentlich.</Leer>
        )}
        <p>
          <Verweis href="/amt/veroeffentlichungen">Zu den Veröffentlichungen</Verweis>
        </p>
      </div>
    </Rahmen>
  )
}
