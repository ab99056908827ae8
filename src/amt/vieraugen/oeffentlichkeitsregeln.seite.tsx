import { Erledigt } from '../../web/erledigt.js'
import { Ablehnformular } from '../teile/ablehnformular.js'
import { zeitpunkt } from '../../web/format.js'
import { Auswahl, Formular } from '../../web/formular.js'
import { Fehlerliste, type FeldFehler, titelMitFehler, satzAn } from '../../web/formularfehler.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import { Abschnitt, Hindernisse, Knopf, Merkmale } from '../../web/teile.js'
import type { Regelstand } from '../../vieraugen/regeln/regelstand.queries.js'
import type { RegelFormular } from './oeffentlichkeitsregeln.dto.js'
import { alsAuswahl } from './oeffentlichkeitsregeln.formular.js'
import type { GepruefterWunsch } from '../../vieraugen/regeln/oeffentlichkeitsregeln.service.js'
import { Geltendes, Gewuenschtes, regelnamen, regelschluessel, Wirkung, worte } from './oeffentlichkeitsregeln.teile.js'

export const regelnAdresse = '/amt/oeffentlichkeitsregeln'

/** The page as this reader may see it. */
export interface Regelseite {
  stand: Regelstand
  aendert: boolean
  /** What the second person looks at; null: nothing waits, or the reader is none. */
  pruefung: GepruefterWunsch | null
}

interface Angaben extends Regelseite {
  hinweis?: string
  /** What was sent and refused. */
  formular?: RegelFormular
  grund?: string
  fehler?: FeldFehler[]
}

const hinweise: Record<string, string> = {
  geaendert: 'Die Regeln gelten.',
  gewuenscht: 'Was mehr zeigt, wartet jetzt auf eine zweite Person. Alles andere gilt schon.',
  bestaetigt: 'Bestätigt. Die Regeln gelten.',
  abgelehnt: 'Abgelehnt. Es bleibt bei dem, was gilt.',
}

export const RegelnSeite = (angaben: Angaben) => {
  const { stand, aendert, hinweis = '', fehler = [] } = angaben
  return (
    <AmtRahmen
      titel={titelMitFehler('Regeln der Öffentlichkeit', fehler)}
      pfad={amtPfad({ name: 'Regeln der Öffentlichkeit' })}
    >
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Regeln der Öffentlichkeit</h1>
        <p class="einleitung">
          Sie gelten für die ganze Gemeinde. Was weniger zeigt, gilt sofort. Was mehr zeigt, gilt erst, wenn eine zweite
          Person gesehen und bestätigt hat, was damit zu lesen sein wird.
        </p>
      </header>
      <Erledigt saetze={hinweise} name={hinweis} />
      <Fehlerliste fehler={fehler} titel="Es ist nichts geändert" />
      <div class="akte__text">
        {stand.gewuenscht && <Wunsch {...angaben} />}
        <Abschnitt id="geltende" titel="Was gilt">
          <Geltendes regeln={stand} />
        </Abschnitt>
        {aendert && (
          <Abschnitt id="aendern" titel="Regeln ändern">
            <Aendern {...angaben} />
          </Abschnitt>
        )}
      </div>
    </AmtRahmen>
  )
}

const Wunsch = (angaben: Angaben) => {
  const { stand, aendert, pruefung } = angaben
  return (
    <Abschnitt id="wunsch" titel="Was auf eine zweite Person wartet">
      <Merkmale
        teile={[stand.gewuenschtAm && `gewünscht ${zeitpunkt(stand.gewuenschtAm)} von ${stand.gewuenschtVon}`]}
      />
      <Gewuenschtes geltende={stand} wunsch={stand.gewuenscht!} />
      {pruefung && <Wirkung wirkung={pruefung.wirkung} />}
      {pruefung && <Entscheiden {...angaben} pruefung={pruefung} />}
      {aendert && (
        <Formular nach={regelnAdresse}>
          <Verborgenes werte={{ ...alsAuswahl(stand), version: String(stand.version) }} />
          <p>
            <Knopf art="secondary">Wunsch zurücknehmen</Knopf>
          </p>
        </Formular>
      )}
    </Abschnitt>
  )
}

const Verborgenes = ({ werte }: { werte: Record<string, string> }) => (
  <>
    {Object.entries(werte).map(([name, wert]) => (
      <input key={name} type="hidden" name={name} value={wert} />
    ))}
  </>
)

const entscheidung = `${regelnAdresse}/entscheidung`

const Entscheiden = ({ pruefung, grund, fehler }: Angaben & { pruefung: GepruefterWunsch }) => {
  const { wirkung, hindernisse } = pruefung
  if (hindernisse.length > 0) return <Hindernisse titel="Das können Sie nicht bestätigen" gruende={hindernisse} />
  return (
    <>
      <Formular nach={entscheidung}>
        <Verborgenes werte={{ ergebnis: 'bestaetigt', gesehen: wirkung.fingerabdruck }} />
        <p>
          <Knopf>Bestätigen und veröffentlichen</Knopf>
        </p>
      </Formular>
      <Ablehnformular nach={entscheidung} hinweis="Er steht im Protokoll." grund={grund} fehler={fehler} />
    </>
  )
}

const Aendern = ({ stand, formular, fehler }: Angaben) => {
  const gewaehlt = { ...alsAuswahl(stand.gewuenscht ?? stand), ...formular }
  return (
    <Formular nach={regelnAdresse} klasse="anmeldung">
      <Verborgenes werte={{ version: String(stand.version) }} />
      {regelschluessel.map((name) => (
        <Auswahl
          key={name}
          name={name}
          titel={regelnamen[name]}
          werte={worte[name]}
          wert={gewaehlt[name]}
          fehler={satzAn(name, fehler)}
        />
      ))}
      <p>
        <Knopf>Regeln ändern</Knopf>
      </p>
    </Formular>
  )
}
