import { Rahmen } from '../web/rahmen.js'
import { Abschnitt } from '../web/teile.js'
import { useUmfeld } from '../web/umfeld.js'

export function ImpressumSeite() {
  const { gemeinde, demo } = useUmfeld()
  return (
    <Rahmen titel="Impressum" kanonisch="/impressum" pfad={[{ name: 'Impressum' }]}>
      <article class="akte__text akte__text--allein">
        <header>
          <h1 class="kern-heading-large">Impressum</h1>
        </header>
        <Abschnitt id="herausgabe" titel="Wer hinter diesen Seiten steht">
          <p>
            {demo
              ? `Dies ist eine Vorführung der Software Ratsfolge und kein Angebot der ${gemeinde}. Im Betrieb stehen hier Anschrift, Vertretung und Kontakt der Stadt.`
              : `Herausgeberin ist die ${gemeinde}.`}
          </p>
        </Abschnitt>
        {demo && (
          <Abschnitt id="inhalte" titel="Woher die Inhalte stammen">
            <p>
              Die Vorlage 2016/0542 der Stadt Herne und die Zeittafel zum Integrationskonzept der Stadt Hattingen sind
              öffentlichen Seiten dieser Städte entnommen. Alles Übrige ist erfunden und als Beispiel gekennzeichnet.
            </p>
          </Abschnitt>
        )}
        <Abschnitt id="software" titel="Software">
          <p>
            Ratsfolge ist freie Software unter der European Union Public Licence (EUPL) 1.2. Gestaltung nach dem
            Designsystem KERN (EUPL-1.2), Schrift Fira Sans (SIL Open Font License), Symbole Material Symbols
            (Apache-2.0).
          </p>
        </Abschnitt>
      </article>
    </Rahmen>
  )
}
