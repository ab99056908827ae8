import type { Auszug } from '../../plattform/auszug/auszug.js'
import { dateiAngabe } from '../../web/format.js'
import { Angabe, Hinweis, Merkmale, Verweis } from '../../web/teile.js'
import { type Dateiangabe, geordnet } from '../../vieraugen/wunsch/dateiangaben.js'
import type { GeoeffneteDatei } from '../../vieraugen/wunsch/gegenstand.js'

const verborgenWort = {
  anmerkung: 'Anmerkung',
  geloescht: 'Gelöscht, aber noch da',
  ausgeblendet: 'Ausgeblendet',
  notiz: 'Notiz',
} as const

/** Enough to find a name that should not be there; the file itself is one click away. */
const gezeigt = 20_000

const Angabenliste = ({ angaben }: { angaben: Dateiangabe[] }) => (
  <dl class="daten">
    {angaben.map(({ name, wert }) => (
      <Angabe key={name + wert} name={name}>
        {wert}
      </Angabe>
    ))}
  </dl>
)

/** Said also where there is nothing: nobody has to guess whether it was looked for. */
const verborgenes = (a: Auszug): Dateiangabe[] => [
  { name: 'Frühere Stände', wert: a.revisionen > 1 ? String(a.revisionen - 1) : 'keine' },
  { name: 'Dateien darin', wert: a.eingebettet.map((e) => e.name).join(', ') || 'keine' },
  { name: 'Verborgener Text', wert: a.verborgen.length > 0 ? 'siehe oben' : 'keiner' },
]

function Inneres({ auszug: a }: { auszug: Auszug }) {
  const { zuerst, rest } = geordnet(a)
  const ohne = zuerst.length === 0 ? [{ name: 'Verfasst von', wert: 'nicht angegeben' }] : []
  return (
    <>
      {a.revisionen > 1 && (
        <Hinweis
          art="warning"
          titel={a.revisionen === 2 ? 'Enthält einen früheren Stand' : `Enthält ${a.revisionen - 1} frühere Stände`}
        />
      )}
      {a.eingebettet.length > 0 && <Hinweis art="warning" titel="Enthält weitere Dateien" />}
      {a.aktiv.length > 0 && (
        <Hinweis art="warning" titel={`Enthält Inhalt, der von selbst etwas tut: ${a.aktiv.join(', ')}`} />
      )}
      {a.verborgen.length > 0 && (
        <Hinweis art="warning" titel="Enthält Text, der auf den Seiten nicht zu sehen ist">
          <ul class="liste">
            {a.verborgen.slice(0, 50).map((v, i) => (
              <li key={i}>
                {verborgenWort[v.art]}: {v.text}
              </li>
            ))}
          </ul>
        </Hinweis>
      )}
      <Angabenliste angaben={[...zuerst, ...ohne, ...verborgenes(a)]} />
      {rest.length > 0 && (
        <details class="mehr">
          <summary>Weitere Angaben der Datei ({rest.length})</summary>
          <Angabenliste angaben={rest} />
        </details>
      )}
      <details class="mehr">
        <summary>Text der Datei</summary>
        <div class="prosa">
          {a.text.trim() === '' ? (
            <p>Die Datei enthält keinen Text, zum Beispiel weil sie nur aus Bildern besteht.</p>
          ) : (
            a.text
              .slice(0, gezeigt)
              .split(/\n{2,}|\f/)
              .filter((absatz) => absatz.trim() !== '')
              .map((absatz, i) => <p key={i}>{absatz}</p>)
          )}
          {(a.gekuerzt || a.text.length > gezeigt) && <p>Der Text ist hier gekürzt.</p>}
        </div>
      </details>
    </>
  )
}

export const Dateipruefung = ({ datei: d, adresse }: { datei: GeoeffneteDatei; adresse: string }) => (
  <section aria-labelledby={`datei-${d.id}`}>
    <h3 id={`datei-${d.id}`} class="kern-heading-small">
      {d.titel}
    </h3>
    <p>
      <Verweis href={adresse} symbol="datei" mimeType={d.ansicht.mimeType}>
        {d.ansicht.name}
      </Verweis>
    </p>
    <Merkmale
      teile={[
        dateiAngabe(d.ansicht.mimeType, d.ansicht.groesse),
        !('grund' in d.einblick) &&
          d.einblick.seiten !== null &&
          (d.einblick.seiten === 1 ? '1 Seite' : `${d.einblick.seiten} Seiten`),
        d.geschwaerzt && 'eigene Datei für die Öffentlichkeit',
      ]}
    />
    {'grund' in d.einblick ? <Hinweis art="warning" titel={d.einblick.grund} /> : <Inneres auszug={d.einblick} />}
  </section>
)
