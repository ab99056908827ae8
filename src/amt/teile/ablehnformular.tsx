import { Formular, Textbereich } from '../../web/formular.js'
import { type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Knopf } from '../../web/teile.js'

interface Angaben {
  nach: string
  /** Who reads the reason. */
  hinweis: string
  grund: string | undefined
  fehler: FeldFehler[] | undefined
}

/** The second person says no, and why. */
export const Ablehnformular = ({ nach, hinweis, grund, fehler }: Angaben) => (
  <Formular nach={nach}>
    <input type="hidden" name="ergebnis" value="abgelehnt" />
    <Textbereich
      name="grund"
      titel="Grund der Ablehnung"
      hinweis={hinweis}
      wert={grund}
      zeilen={3}
      fehler={satzAn('grund', fehler)}
    />
    <p>
      <Knopf art="secondary">Ablehnen</Knopf>
    </p>
  </Formular>
)
