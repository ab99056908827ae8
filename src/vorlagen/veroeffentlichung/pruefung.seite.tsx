import type { VorlageAnsicht } from '../../ansichten/vorlage.js'
import type { Hindernis } from '../../regeln/regelverstoss.js'
import { VorlageAkte } from '../../seiten/vorlage.seite.js'
import { zeitpunkt } from '../../web/format.js'
import { type FeldFehler, Formular, Haken, Textbereich } from '../../web/formular.js'
import { Abschnitt, Angabe, Hinweis, Knopf, Leer, Verweis, Zeit } from '../../web/teile.js'
import { Aktenrahmen, veroeffentlichungen } from './aktenrahmen.js'
import type { AntragSatz } from './antrag.queries.js'
import { Dateipruefung, type NeueDatei } from './pruefung.teile.js'

interface Angaben {
  antrag: AntragSatz
  /** The public view with the addresses of this preview; null: nothing would be public. */
  vorlage: VorlageAnsicht | null
  dateien: NeueDatei[]
  gesehen: string
  hindernisse: readonly Hindernis[]
  fehler?: FeldFehler[]
  grund?: string
}

export const antragAdresse = (id: string): string => `/amt/veroeffentlichungen/${id}`

/** Everything but the look at the list of Anlagen, which the second person confirms on this page. */
const feste = (hindernisse: readonly Hindernis[]) => hindernisse.filter((h) => h.code !== 'verzeichnis_pruefen')

const Antrag = ({ antrag: a }: { antrag: AntragSatz }) => (
  <dl class="daten">
    <Angabe name="Was öffentlich werden soll">
      {a.anlage ? `Anlage „${a.anlage}“` : 'Die Vorlage mit ihren Anlagen'}
    </Angabe>
    <Angabe name="Beantragt">
      {zeitpunkt(a.beantragtAm)}
      {a.beantragtVon && ` von ${a.beantragtVon}`}
    </Angabe>
    {a.ab && <Angabe name="Sperrfrist">nicht vor {zeitpunkt(a.ab).replace(/^am /, '')}</Angabe>}
    {a.onlineBis && (
      <Angabe name="Letzter Tag in der Öffentlichkeit">
        <Zeit tag={a.onlineBis} kurz />
      </Angabe>
    )}
    {a.grund && <Angabe name="Anmerkung">{a.grund}</Angabe>}
  </dl>
)

function Bestaetigen({ antrag, gesehen, hindernisse }: Angaben) {
  const gruende = feste(hindernisse)
  if (gruende.length > 0)
    return (
      <Hinweis art="warning" titel="Das können Sie jetzt nicht bestätigen">
        <ul class="liste">
          {gruende.map((h) => (
            <li key={h.text}>{h.text}</li>
          ))}
        </ul>
      </Hinweis>
    )
  return (
    <Formular nach={antragAdresse(antrag.id)}>
      <input type="hidden" name="ergebnis" value="bestaetigt" />
      <input type="hidden" name="gesehen" value={gesehen} />
      {hindernisse.length > 0 && (
        <Haken
          name="verzeichnisGeprueft"
          titel="Das Verzeichnis der Anlagen nennt keine Anlage, die nichtöffentlich ist."
          pflicht
        />
      )}
      <p>
        <Knopf>{antrag.ab ? 'Für diesen Zeitpunkt bestätigen' : 'Bestätigen und veröffentlichen'}</Knopf>
      </p>
    </Formular>
  )
}

const Ablehnen = ({ antrag, grund = '', fehler = [] }: Angaben) => (
  <Formular nach={antragAdresse(antrag.id)}>
    <input type="hidden" name="ergebnis" value="abgelehnt" />
    <Textbereich
      name="grund"
      titel="Grund der Ablehnung"
      hinweis="Wer beantragt hat, liest ihn."
      wert={grund}
      zeilen={3}
      fehler={fehler.find((f) => f.feld === 'grund')?.text}
    />
    <p>
      <Knopf art="secondary">Ablehnen</Knopf>
    </p>
  </Formular>
)

/** The second look: what is asked, what lies in the files, and the page itself as the world will read it. */
export function PruefungSeite(angaben: Angaben) {
  const { antrag, vorlage, dateien, fehler = [] } = angaben
  return (
    <Aktenrahmen
      titel="Veröffentlichung prüfen"
      liste={veroeffentlichungen}
      vorlage={antrag}
      fehler={fehler}
      ungetan="Das ist noch nicht entschieden"
    >
      <div class="akte__text">
        <Abschnitt id="antrag" titel="Antrag">
          <Antrag antrag={antrag} />
        </Abschnitt>
        {dateien.length > 0 && (
          <Abschnitt id="dateien" titel="Was in den Dateien steht">
            {dateien.map((d) => (
              <Dateipruefung key={d.anlageId} datei={d} adresse={`${antragAdresse(antrag.id)}/dateien/${d.anlageId}`} />
            ))}
          </Abschnitt>
        )}
        <Abschnitt id="entscheidung" titel="Entscheidung">
          {antrag.ergebnis === null ? (
            <>
              <p>
                Lesen Sie zuerst unten,{' '}
                <a class="kern-link" href="#vorschau">
                  was die Öffentlichkeit sehen wird
                </a>
                .
              </p>
              <Bestaetigen {...angaben} />
              <Ablehnen {...angaben} />
            </>
          ) : (
            <Leer>Über diesen Antrag ist entschieden.</Leer>
          )}
        </Abschnitt>
      </div>
      <section class="vorschau" id="vorschau" aria-label="Vorschau: was die Öffentlichkeit sehen wird" tabIndex={-1}>
        <p class="vorschau__titel">So sieht es die Öffentlichkeit</p>
        {vorlage ? (
          <VorlageAkte vorlage={vorlage} druck={`${antragAdresse(antrag.id)}/vorschau`} />
        ) : (
          <Leer>Nichts davon würde öffentlich.</Leer>
        )}
      </section>
      <p>
        <Verweis href="/amt/veroeffentlichungen">Zur Liste</Verweis>
      </p>
    </Aktenrahmen>
  )
}
