import type { ComponentChildren } from 'preact'
import type { Regelstand } from '../../vieraugen/regeln/regelstand.queries.js'
import { regelnAdresse } from './oeffentlichkeitsregeln.seite.js'
import { zeitpunkt } from '../../web/format.js'
import { Textfeld } from '../../web/formular.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import { Erledigt } from '../../web/erledigt.js'
import { Abschnitt, Knopf, Leer, Merkmale, Verweis, Zeit } from '../../web/teile.js'
import type { WunschSatz } from '../../vieraugen/wunsch/wunsch.queries.js'
import type { FaelligeGeheimhaltung, FaelligerPunkt } from '../../vieraugen/geheimhaltung/geheimhaltung.queries.js'
import { vorlageAdresse } from './wunschblatt.teile.js'
import { wunschAdresse } from './pruefung.seite.js'
import type { VorfallSatz } from '../../vieraugen/ruecknahme/vorfall.js'

const pfad = (name: string) => amtPfad({ name })

const hinweise: Record<string, string> = {
  bestaetigt: 'Bestätigt und veröffentlicht.',
  wartet: 'Bestätigt. Es wird zum gewählten Zeitpunkt öffentlich.',
  abgelehnt: 'Abgelehnt. Wer gewünscht hat, liest Ihren Grund.',
  zurueckgenommen: 'Aus der Öffentlichkeit genommen. Der Vorfall ist aufgezeichnet.',
}

const Zeile = ({
  adresse,
  titel,
  children,
}: {
  adresse: string | null
  titel: string
  children: ComponentChildren
}) => (
  <li class="zeile">
    <p class="zeile__titel">{adresse ? <Verweis href={adresse}>{titel}</Verweis> : titel}</p>
    {children}
  </li>
)

const was = ({ anlage, vorgangId }: WunschSatz): string => {
  if (vorgangId) return 'Vorgang'
  return anlage ? `Anlage „${anlage}“` : 'Vorlage mit Anlagen'
}

const WunschZeile = ({ wunsch: a }: { wunsch: WunschSatz }) => (
  <Zeile adresse={wunschAdresse(a.id)} titel={`${a.nummer ?? ''} ${a.betreff}`.trim()}>
    <Merkmale
      teile={[
        was(a),
        `gewünscht ${zeitpunkt(a.gewuenschtAm)}${a.gewuenschtVon ? ` von ${a.gewuenschtVon}` : ''}`,
        a.ab && `Sperrfrist bis ${zeitpunkt(a.ab).replace(/^am /, '')}`,
      ]}
    />
    {a.ergebnis === null && a.grund && <p>{a.grund}</p>}
  </Zeile>
)

const RegelZeile = ({ wunsch: w }: { wunsch: Regelstand }) => (
  <Zeile adresse={regelnAdresse} titel="Regeln der Öffentlichkeit">
    <Merkmale
      teile={[
        'gilt für die ganze Gemeinde',
        w.gewuenschtAm && `gewünscht ${zeitpunkt(w.gewuenschtAm)} von ${w.gewuenschtVon}`,
      ]}
    />
  </Zeile>
)

interface Pruefbares {
  grund: string
  rechtsgrundlage: string
  pruefenAm: string
  children?: ComponentChildren
}

const Pruefangaben = ({ grund, rechtsgrundlage, pruefenAm, children }: Pruefbares) => (
  <Merkmale
    teile={[
      children,
      grund,
      rechtsgrundlage,
      <>
        zu prüfen am <Zeit tag={pruefenAm} kurz />
      </>,
    ]}
  />
)

const Liste = ({ leer, children }: { leer: string; children: ComponentChildren[] }) =>
  children.length === 0 ? <Leer>{leer}</Leer> : <ul class="zeilen">{children}</ul>

interface Warteschlange {
  wuensche: WunschSatz[]
  faellige: FaelligeGeheimhaltung[]
  punkte: FaelligerPunkt[]
  /** Rules of the town that wait to be confirmed. */
  regelwunsch: Regelstand | null
  hinweis: string
}

/** What waits for the second person. */
export function VeroeffentlichungenSeite({ wuensche, faellige, punkte, regelwunsch, hinweis }: Warteschlange) {
  const offene = wuensche.filter((a) => a.ergebnis === null)
  const wartende = wuensche.filter((a) => a.ergebnis !== null)
  return (
    <AmtRahmen titel="Veröffentlichungen" pfad={pfad('Veröffentlichungen')}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Veröffentlichungen</h1>
        <p class="einleitung">Öffentlich wird nur, was eine zweite Person gesehen und bestätigt hat.</p>
      </header>
      <Erledigt saetze={hinweise} name={hinweis} />
      <div class="akte__text">
        <Abschnitt id="offen" titel="Zu prüfen">
          <Liste leer="Es wartet nichts auf Ihre Prüfung.">
            {[
              ...(regelwunsch ? [<RegelZeile key="regeln" wunsch={regelwunsch} />] : []),
              ...offene.map((a) => <WunschZeile key={a.id} wunsch={a} />),
            ]}
          </Liste>
        </Abschnitt>
        {wartende.length > 0 && (
          <Abschnitt id="wartet" titel="Bestätigt, mit Sperrfrist">
            <Liste leer="">
              {wartende.map((a) => (
                <WunschZeile key={a.id} wunsch={a} />
              ))}
            </Liste>
          </Abschnitt>
        )}
        {faellige.length + punkte.length > 0 && (
          <Abschnitt id="faellig" titel="Noch nichtöffentlich?">
            <p>Hier ist der Tag gekommen, an dem Sie prüfen, ob der Grund noch besteht.</p>
            <Liste leer="">
              {faellige.map((f) => (
                <Zeile key={f.id} adresse={vorlageAdresse(f.id)} titel={`${f.nummer ?? ''} ${f.betreff}`.trim()}>
                  <Pruefangaben {...f} />
                </Zeile>
              ))}
              {punkte.map((p) => (
                <Zeile key={p.id} adresse={null} titel={`${p.nummer} ${p.titel}`}>
                  <Pruefangaben {...p}>
                    {p.gremium}, Sitzung am <Zeit tag={p.datum} kurz />
                  </Pruefangaben>
                </Zeile>
              ))}
            </Liste>
          </Abschnitt>
        )}
        <Abschnitt id="zuruecknehmen" titel="Aus der Öffentlichkeit nehmen">
          <form method="get" action="/amt/ruecknahme">
            <Textfeld
              name="nummer"
              titel="Nummer der Vorlage oder Adresse des Vorgangs"
              hinweis="Zum Beispiel 2016/0542 oder /vorgaenge/integrationskonzept"
              pflicht
            />
            <p>
              <Knopf art="secondary">Weiter</Knopf>
            </p>
          </form>
          <p>
            <Verweis href="/amt/vorfaelle">Was schon zurückgenommen wurde</Verweis>
          </p>
        </Abschnitt>
      </div>
    </AmtRahmen>
  )
}

/** The record of what was taken back. */
export const VorfaelleSeite = ({ vorfaelle }: { vorfaelle: VorfallSatz[] }) => (
  <AmtRahmen titel="Vorfälle" pfad={pfad('Vorfälle')}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Vorfälle</h1>
      <p class="einleitung">Was öffentlich war und zurückgenommen wurde. Ein Eintrag lässt sich nicht ändern.</p>
    </header>
    <Liste leer="Es wurde noch nichts zurückgenommen.">
      {vorfaelle.map((v) => (
        <Zeile key={v.id} adresse={null} titel={`${v.nummer ?? ''} ${v.betreff}`.trim()}>
          <p>{v.grund}</p>
          <Merkmale teile={[`zurückgenommen ${zeitpunkt(v.am)}`, v.durch && `von ${v.durch}`]} />
          <ul class="liste">
            {v.warOeffentlich.map((w) => (
              <li key={w.adresse}>
                {w.name}, öffentlich seit {zeitpunkt(new Date(w.seit)).replace(/^am /, '')}, unter{' '}
                <span class="adresse">{w.adresse}</span>
              </li>
            ))}
          </ul>
        </Zeile>
      ))}
    </Liste>
  </AmtRahmen>
)
