import { Textfeld } from '../../web/formular.js'
import { Fehlerliste, titelMitFehler } from '../../web/formularfehler.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import { Knopf, Verweis } from '../../web/teile.js'
import { veroeffentlichungen } from './akte.js'

/** Finds what is to be taken back. @param gesucht a number or address that nothing has, as far as the reader is concerned */
export function RuecknahmeSucheSeite({ gesucht }: { gesucht: string }) {
  const text = `Zu „${gesucht}“ gibt es weder eine Vorlage noch einen Vorgang. Prüfen Sie die Schreibweise.`
  const fehler = gesucht ? [{ feld: 'nummer', text }] : []
  const name = 'Aus der Öffentlichkeit nehmen'
  return (
    <AmtRahmen titel={titelMitFehler(name, fehler)} pfad={amtPfad(veroeffentlichungen, { name })}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">{name}</h1>
      </header>
      <Fehlerliste fehler={fehler} titel="Nicht gefunden" />
      <div class="akte__text">
        <form method="get" action="/amt/ruecknahme">
          <Textfeld
            name="nummer"
            titel="Nummer der Vorlage oder Adresse des Vorgangs"
            hinweis="Zum Beispiel 2016/0542 oder /vorgaenge/integrationskonzept"
            wert={gesucht}
            pflicht
            {...(gesucht && { fehler: text })}
          />
          <p>
            <Knopf art="secondary">Weiter</Knopf>
          </p>
        </form>
        <p>
          <Verweis href="/amt/veroeffentlichungen">Zu den Veröffentlichungen</Verweis>
        </p>
      </div>
    </AmtRahmen>
  )
}
