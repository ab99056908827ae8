import type { VorlageAnsicht } from '../../ansichten/vorlage.js'
import type { Hindernis } from '../../regeln/regelverstoss.js'
import { VorlageAkte } from '../../seiten/vorlage.seite.js'
import type { GeoeffneteDatei } from '../../vieraugen/wunsch/gegenstand.js'
import { verzeichnisGeprueft } from '../../vieraugen/wunsch/wuensche.service.js'
import { Formular, Haken } from '../../web/formular.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { Abschnitt, Hindernisse, Knopf, Leer } from '../../web/teile.js'
import { Aktenrahmen } from '../rahmen/aktenrahmen.js'
import { feste, Warnungen } from '../teile/trotzdem.js'
import { akteVon } from './akte.js'
import { Dateipruefung } from './pruefung.teile.js'
import { vorlageAdresse } from './wunschblatt.teile.js'

interface Angaben {
  satz: { id: string; nummer: string | null; betreff: string }
  /** The public view with the addresses of this preview; null: nothing would be public. */
  vorlage: VorlageAnsicht | null
  dateien: GeoeffneteDatei[]
  anlagen: readonly { id: string; nr: number; titel: string }[]
  gesehen: string
  hindernisse: readonly Hindernis[]
  fehler: FeldFehler[]
}

export const freigabeAdresse = (id: string): string => `${vorlageAdresse(id)}/freigabe`

/** Every Anlage is named by who looked at it. */
function Freigeben({ satz, anlagen, gesehen, hindernisse }: Angaben) {
  const gruende = feste(hindernisse)
  if (gruende.length > 0) return <Hindernisse titel="Das können Sie jetzt nicht" gruende={gruende} />
  return (
    <Formular nach={freigabeAdresse(satz.id)}>
      <input type="hidden" name="gesehen" value={gesehen} />
      {anlagen.map(({ id, nr, titel }) => (
        <Haken
          key={id}
          name="anlagen"
          id={`anlage-${nr}`}
          wert={id}
          titel={`Ich habe Anlage ${nr} („${titel}“) angesehen. Sie wird öffentlich.`}
          pflicht
        />
      ))}
      <Warnungen gruende={hindernisse} haken={verzeichnisGeprueft.grund} />
      <p>
        <Knopf>Freigeben und veröffentlichen</Knopf>
      </p>
    </Formular>
  )
}

/** The second look of the releaser: the files, the page as the world will read it, and one act for both. */
export function FreigabeSeite(angaben: Angaben) {
  const { satz, vorlage, dateien, fehler } = angaben
  const adresse = freigabeAdresse(satz.id)
  return (
    <Aktenrahmen
      titel="Freigeben und veröffentlichen"
      liste={{ name: 'Vorlagen', adresse: '/amt/vorlagen' }}
      akte={akteVon(satz)}
      fehler={fehler}
      ungetan="Das ist noch nicht freigegeben"
    >
      {dateien.length > 0 && (
        <div class="akte__text">
          <Abschnitt id="dateien" titel="Was in den Dateien steht">
            {dateien.map((d) => (
              <Dateipruefung key={d.id} datei={d} adresse={`${adresse}/dateien/${d.id}`} />
            ))}
          </Abschnitt>
        </div>
      )}
      <section class="vorschau" id="vorschau" aria-label="Vorschau: was die Öffentlichkeit sehen wird" tabIndex={-1}>
        <p class="vorschau__titel">So sieht es die Öffentlichkeit</p>
        {vorlage ? (
          <VorlageAkte vorlage={vorlage} druck={`${adresse}/vorschau`} />
        ) : (
          <Leer>Nichts davon würde öffentlich.</Leer>
        )}
      </section>
      <div class="akte__text">
        <Abschnitt id="entscheidung" titel="Freigabe">
          <p>
            Nummer und Datum vergibt die Freigabe. Ist noch jemand gefragt, geben Sie nur frei; er bestätigt danach.
          </p>
          <Freigeben {...angaben} />
        </Abschnitt>
      </div>
    </Aktenrahmen>
  )
}
