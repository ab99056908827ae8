import { Auswahl, type FeldFehler, Formular, Textbereich } from '../../web/formular.js'
import { Hinweis, Knopf, Leer, Verweis } from '../../web/teile.js'
import { Aktenrahmen, veroeffentlichungen } from './aktenrahmen.js'
import type { Ruecknehmbares } from './ruecknahme.queries.js'

interface Angaben {
  vorlage: Ruecknehmbares
  was?: string
  grund?: string
  fehler?: FeldFehler[]
}

/** Taking back asks for a reason and for nothing else: it must be quick. */
export function RuecknahmeSeite({ vorlage: v, was = 'vorlage', grund = '', fehler = [] }: Angaben) {
  const werte: [string, string][] = [
    ['vorlage', 'Die Vorlage mit allen Anlagen'],
    ...v.fassungen.map((f): [string, string] => [`fassung-${f.nr}`, `Nur die frühere Fassung ${f.nr}`]),
    ...v.anlagen.map((a): [string, string] => [a.id, `Nur Anlage ${a.nr}: ${a.titel}`]),
  ]
  return (
    <Aktenrahmen
      titel="Aus der Öffentlichkeit nehmen"
      liste={veroeffentlichungen}
      vorlage={v}
      fehler={fehler}
      ungetan="Noch nicht zurückgenommen"
    >
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
    </Aktenrahmen>
  )
}
