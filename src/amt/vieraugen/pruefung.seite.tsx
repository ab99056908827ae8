import type { VorgangAnsicht } from '../../ansichten/vorgang.js'
import type { VorlageAnsicht } from '../../ansichten/vorlage.js'
import type { Hindernis } from '../../regeln/regelverstoss.js'
import { VorgangAkte } from '../../seiten/vorgang.seite.js'
import { VorlageAkte } from '../../seiten/vorlage.seite.js'
import { Ablehnformular } from '../teile/ablehnformular.js'
import { zeitpunkt } from '../../web/format.js'
import { Formular } from '../../web/formular.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { Abschnitt, Angabe, Hindernisse, Knopf, Leer, Verweis, Zeit } from '../../web/teile.js'
import { Aktenrahmen } from '../rahmen/aktenrahmen.js'
import { feste, Warnungen } from '../teile/trotzdem.js'
import { akteVon, veroeffentlichungen } from './akte.js'
import { verzeichnisGeprueft } from '../../vieraugen/wunsch/wuensche.service.js'
import type { WunschSatz } from '../../vieraugen/wunsch/wunsch.queries.js'
import type { Gesehenes } from '../../vieraugen/wunsch/gegenstand.js'
import { Neues, Spaeteres } from './pruefung-vorgang.teile.js'
import type { GeoeffneteDatei } from '../../vieraugen/wunsch/gegenstand.js'
import { Dateipruefung } from './pruefung.teile.js'

interface Angaben {
  wunsch: WunschSatz
  /** The public view with the addresses of this preview; null: nothing would be public. */
  vorlage: VorlageAnsicht | null
  vorgang: VorgangAnsicht | null
  dateien: GeoeffneteDatei[]
  /** What is new in a Vorgang, in words. */
  neues: string[]
  spaeter: Gesehenes['spaeter']
  gesehen: string
  hindernisse: readonly Hindernis[]
  fehler?: FeldFehler[]
  grund?: string
}

export const wunschAdresse = (id: string): string => `/amt/veroeffentlichungen/${id}`

const was = ({ anlage, vorgangId }: WunschSatz, neues: string[]): string => {
  if (vorgangId) return neues.length > 0 ? 'Der Vorgang mit dem, was neu ist' : 'Der Vorgang mit seinen Einträgen'
  return anlage ? `Anlage „${anlage}“` : 'Die Vorlage mit ihren Anlagen'
}

const Wunsch = ({ wunsch: a, vorgang, neues }: Angaben) => (
  <dl class="daten">
    <Angabe name="Was öffentlich werden soll">{was(a, neues)}</Angabe>
    <Angabe name="Gewünscht">
      {zeitpunkt(a.gewuenschtAm)}
      {a.gewuenschtVon && ` von ${a.gewuenschtVon}`}
    </Angabe>
    {vorgang && (
      <Angabe name="Adresse der Seite">
        <span class="adresse">/vorgaenge/{vorgang.kurzadresse}</span>
      </Angabe>
    )}
    {a.ab && <Angabe name="Sperrfrist">nicht vor {zeitpunkt(a.ab).replace(/^am /, '')}</Angabe>}
    {a.onlineBis && (
      <Angabe name="Letzter Tag in der Öffentlichkeit">
        <Zeit tag={a.onlineBis} kurz />
      </Angabe>
    )}
    {a.grund && <Angabe name="Anmerkung">{a.grund}</Angabe>}
  </dl>
)

function Bestaetigen({ wunsch, gesehen, hindernisse }: Angaben) {
  const gruende = feste(hindernisse)
  if (gruende.length > 0) return <Hindernisse titel="Das können Sie jetzt nicht bestätigen" gruende={gruende} />
  return (
    <Formular nach={wunschAdresse(wunsch.id)}>
      <input type="hidden" name="ergebnis" value="bestaetigt" />
      <input type="hidden" name="gesehen" value={gesehen} />
      <Warnungen gruende={hindernisse} haken={verzeichnisGeprueft.grund} />
      <p>
        <Knopf>{wunsch.ab ? 'Für diesen Zeitpunkt bestätigen' : 'Bestätigen und veröffentlichen'}</Knopf>
      </p>
    </Formular>
  )
}

function Vorschau({ wunsch, vorlage, vorgang }: Angaben) {
  if (vorlage) return <VorlageAkte vorlage={vorlage} druck={`${wunschAdresse(wunsch.id)}/vorschau`} />
  return vorgang ? <VorgangAkte vorgang={vorgang} /> : <Leer>Nichts davon würde öffentlich.</Leer>
}

/** The second look: what is asked, what lies in the files, and the page itself as the world will read it. */
export function PruefungSeite(angaben: Angaben) {
  const { wunsch, dateien, neues, spaeter, fehler = [] } = angaben
  return (
    <Aktenrahmen
      titel="Veröffentlichung prüfen"
      liste={veroeffentlichungen}
      akte={akteVon(wunsch)}
      fehler={fehler}
      ungetan="Das ist noch nicht entschieden"
    >
      <div class="akte__text">
        <Abschnitt id="wunsch" titel="Wunsch">
          <Wunsch {...angaben} />
        </Abschnitt>
        <Neues saetze={neues} />
        {dateien.length > 0 && (
          <Abschnitt id="dateien" titel="Was in den Dateien steht">
            {dateien.map((d) => (
              <Dateipruefung key={d.id} datei={d} adresse={`${wunschAdresse(wunsch.id)}/dateien/${d.id}`} />
            ))}
          </Abschnitt>
        )}
        <Spaeteres eintraege={spaeter} />
      </div>
      <section class="vorschau" id="vorschau" aria-label="Vorschau: was die Öffentlichkeit sehen wird" tabIndex={-1}>
        <p class="vorschau__titel">So sieht es die Öffentlichkeit</p>
        <Vorschau {...angaben} />
      </section>
      <div class="akte__text">
        <Abschnitt id="entscheidung" titel="Entscheidung">
          {wunsch.ergebnis === null ? (
            <>
              <Bestaetigen {...angaben} />
              <Ablehnformular
                nach={wunschAdresse(wunsch.id)}
                hinweis="Wer gewünscht hat, liest ihn."
                grund={angaben.grund}
                fehler={fehler}
              />
            </>
          ) : (
            <Leer>Über diesen Wunsch ist entschieden.</Leer>
          )}
        </Abschnitt>
      </div>
      <p>
        <Verweis href="/amt/veroeffentlichungen">Zur Liste</Verweis>
      </p>
    </Aktenrahmen>
  )
}
