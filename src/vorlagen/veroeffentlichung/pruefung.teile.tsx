import type { DateiAnsicht } from '../../ansichten/datei.js'
import type { Auszug } from '../../plattform/auszug/auszug.js'
import { dateiAngabe } from '../../web/format.js'
import { Angabe, Hinweis, Merkmale, Verweis } from '../../web/teile.js'
import type { Einblick } from './pruefdateien.js'

/** A file that becomes public with this Antrag. */
export interface NeueDatei {
  anlageId: string
  nr: number
  ansicht: DateiAnsicht
  /** A file of its own for the public. */
  geschwaerzt: boolean
  einblick: Einblick
}

const verborgenWort = {
  anmerkung: 'Anmerkung',
  geloescht: 'Gelöscht, aber noch da',
  ausgeblendet: 'Ausgeblendet',
  notiz: 'Notiz',
} as const

/** Enough to find a name that should not be there; the file itself is one click away. */
const gezeigt = 20_000

function Inneres({ auszug: a }: { auszug: Auszug }) {
  const angaben = Object.entries(a.metadaten)
  return (
    <>
      {a.revisionen > 1 && <Hinweis art="warning" titel={`Enthält ${a.revisionen - 1} frühere Stände`} />}
      {a.eingebettet.length > 0 && (
        <Hinweis art="warning" titel="Enthält weitere Dateien">
          {a.eingebettet.map((e) => e.name).join(', ')}
        </Hinweis>
      )}
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
      <dl class="daten">
        {angaben.length === 0 && <Angabe name="Eigenschaften">Die Datei nennt keine.</Angabe>}
        {angaben.map(([name, wert]) => (
          <Angabe key={name} name={name}>
            {wert}
          </Angabe>
        ))}
      </dl>
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

export const Dateipruefung = ({ datei: d, adresse }: { datei: NeueDatei; adresse: string }) => (
  <section aria-labelledby={`datei-${d.nr}`}>
    <h3 id={`datei-${d.nr}`} class="kern-heading-small">
      Anlage {d.nr}
    </h3>
    <p>
      <Verweis href={adresse} symbol="datei" mimeType={d.ansicht.mimeType}>
        {d.ansicht.name}
      </Verweis>
    </p>
    <Merkmale
      teile={[
        dateiAngabe(d.ansicht.mimeType, d.ansicht.groesse),
        !('grund' in d.einblick) && d.einblick.seiten !== null && `${d.einblick.seiten} Seiten`,
        d.geschwaerzt && 'eigene Datei für die Öffentlichkeit',
      ]}
    />
    {'grund' in d.einblick ? <Hinweis art="warning" titel={d.einblick.grund} /> : <Inneres auszug={d.einblick} />}
  </section>
)
