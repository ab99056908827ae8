import type { Blatt } from '../../ansichten/listen.js'
import { oeffentlichkeitswort } from '../../regeln/worte/oeffentlichkeit.js'
import { vorlageZustandName } from '../../regeln/worte/vorlage.js'
import { Blaettern } from '../../web/blaettern.js'
import { Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler } from '../../web/formularfehler.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import { Knopf, Leer, Merkmale, Verweis } from '../../web/teile.js'
import type { VorlageListenzeileDto } from '../../vorlagen/vorlagen-liste.dto.js'
import { vorlageAdresse } from './wunschblatt.teile.js'

interface Angaben {
  blatt: Blatt<VorlageListenzeileDto>
  /** A number that no Vorlage has, as far as the reader is concerned. */
  gesucht: string
  fortgesetzt: boolean
}

const Zeile = ({ zeile: z }: { zeile: VorlageListenzeileDto }) => (
  <li class="zeile">
    <p class="zeile__titel">
      <Verweis href={vorlageAdresse(z.id)}>{z.betreff}</Verweis>
    </p>
    <Merkmale
      teile={[
        z.nummer ?? 'Nummer folgt',
        z.federfuehrung,
        vorlageZustandName(z),
        // Of what was thrown away nothing is to become public any more.
        z.zustand !== 'verworfen' && oeffentlichkeitswort({ oeffentlich: z.oeffentlich, stand: z.veroeffentlichung }),
      ]}
    />
  </li>
)

/** The Vorlagen of the house that the reader may see, the newest first. */
export function VorlagenlisteSeite({ blatt, gesucht, fortgesetzt }: Angaben) {
  const text = `Zu „${gesucht}“ gibt es keine Vorlage. Prüfen Sie die Schreibweise.`
  const fehler = gesucht ? [{ feld: 'nummer', text }] : []
  const name = 'Vorlagen und ihre Veröffentlichung'
  return (
    <AmtRahmen oeffentlich="/vorlagen" titel={titelMitFehler(name, fehler)} pfad={amtPfad({ name: 'Vorlagen' })}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">{name}</h1>
        <p class="einleitung">
          Sehen Sie nach, was öffentlich ist und was noch geprüft wird, und wünschen Sie die Veröffentlichung.
        </p>
      </header>
      <Fehlerliste fehler={fehler} titel="Nicht gefunden" />
      <div class="akte__text">
        <form method="get" action="/amt/vorlagen">
          <Textfeld
            name="nummer"
            titel="Nummer der Vorlage"
            hinweis="Zum Beispiel 2016/0542"
            wert={gesucht}
            pflicht
            {...(gesucht && { fehler: text })}
          />
          <p>
            <Knopf art="secondary">Öffnen</Knopf>
          </p>
        </form>
        {blatt.zeilen.length === 0 ? (
          <Leer>Es gibt noch keine Vorlagen.</Leer>
        ) : (
          <ul class="zeilen">
            {blatt.zeilen.map((z) => (
              <Zeile key={z.id} zeile={z} />
            ))}
          </ul>
        )}
        <Blaettern
          name="Seiten der Liste"
          zurueck={fortgesetzt ? { adresse: '/amt/vorlagen', worte: 'Zum Anfang' } : null}
          weiter={
            blatt.weiter
              ? { adresse: `/amt/vorlagen?nach=${encodeURIComponent(blatt.weiter)}`, worte: 'Ältere Vorlagen' }
              : null
          }
        />
      </div>
    </AmtRahmen>
  )
}
