import type { Kontowahl } from '../../organisation/rechte/rollen.queries.js'
import type { VertretungDto } from '../../organisation/rechte/vertretung.dto.js'
import { amtsrollen, rollenKatalog } from '../../regeln/amtsrollen.js'
import { nichtVertretbar } from '../../regeln/rechte-zuweisung.js'
import { Auswahl, Formular } from '../../web/formular.js'
import { Fehlerliste, type FeldFehler, titelMitFehler, satzAn } from '../../web/formularfehler.js'
import { Erledigt } from '../../web/erledigt.js'
import { Abschnitt, Knopf, Leer, Merkmale } from '../../web/teile.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import type { VertretungFormular } from './rollen.dto.js'
import { rollenname, Zeitraumfelder, zeitraumText } from './rollen.seite.js'

const hinweise: Record<string, string> = {
  eingerichtet: 'Die Vertretung ist eingerichtet.',
  wartet: 'Die Vertretung öffnet Nichtöffentliches. Sie gilt, sobald eine zweite Person sie bestätigt hat.',
  beendet: 'Die Vertretung ist beendet.',
}

interface VertretungenAngaben {
  vertretungen: VertretungDto[]
  konten: Kontowahl[]
  hinweis?: string
  formular?: VertretungFormular
  fehler?: FeldFehler[]
}

export const VertretungenSeite = ({
  vertretungen,
  konten,
  hinweis = '',
  formular = {},
  fehler = [],
}: VertretungenAngaben) => (
  <AmtRahmen titel={titelMitFehler('Vertretungen', fehler)} pfad={amtPfad({ name: 'Vertretungen' })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Vertretungen</h1>
      <p class="einleitung">
        Wer vertritt, handelt für eine Zeit mit den Rollen einer anderen Person. Mitzeichnung, Freigabe und Protokoll
        nennen beide.
      </p>
    </header>
    <Fehlerliste fehler={fehler} titel="Die Vertretung ist nicht eingerichtet" />
    <div class="akte__text">
      <Erledigt saetze={hinweise} name={hinweis} />
      <Abschnitt id="vertretungen" titel="Eingerichtete Vertretungen">
        {vertretungen.length === 0 && <Leer>Zurzeit ist keine Vertretung eingerichtet.</Leer>}
        <ul class="liste--schlicht anmeldungen">
          {vertretungen.map((vertretung) => (
            <Vertretungseintrag key={vertretung.id} {...vertretung} />
          ))}
        </ul>
      </Abschnitt>
      <Abschnitt id="einrichten" titel="Vertretung einrichten">
        <Einrichten konten={konten} formular={formular} fehler={fehler} />
      </Abschnitt>
    </div>
  </AmtRahmen>
)

const Vertretungseintrag = ({ id, vertreter, vertretener, rollen, von, bis }: VertretungDto) => (
  <li>
    <div>
      <strong>
        {vertreter} für {vertretener}
      </strong>
      <Merkmale teile={[zeitraumText({ von, bis }), rollen.map(rollenname).join(', ')]} />
    </div>
    <Formular nach={`/amt/vertretungen/${id}/ende`}>
      <Knopf art="secondary">
        Beenden
        <span class="kern-sr-only">
          : {vertreter} für {vertretener}
        </span>
      </Knopf>
    </Formular>
  </li>
)

function Einrichten({
  konten,
  formular,
  fehler,
}: Required<Pick<VertretungenAngaben, 'konten' | 'formular' | 'fehler'>>) {
  const werte = konten.map(({ id, name, kennung }): [string, string] => [id, `${name} (${kennung})`])
  return (
    <Formular klasse="anmeldung" nach="/amt/vertretungen">
      <Auswahl
        name="vertretenerId"
        titel="Wer wird vertreten"
        leer="Bitte wählen"
        werte={werte}
        wert={formular.vertretenerId}
        fehler={satzAn('vertretenerId', fehler)}
      />
      <Auswahl
        name="vertreterId"
        titel="Wer vertritt"
        leer="Bitte wählen"
        werte={werte}
        wert={formular.vertreterId}
        fehler={satzAn('vertreterId', fehler)}
      />
      <Auswahl
        name="rolle"
        titel="Mit welcher Rolle"
        hinweis="Die Administration vertritt niemand."
        leer="mit allen Rollen der vertretenen Person"
        werte={amtsrollen
          .filter((rolle) => !nichtVertretbar.includes(rolle))
          .map((rolle) => [rolle, rollenKatalog[rolle].bezeichnung])}
        wert={formular.rolle}
        fehler={satzAn('rolle', fehler)}
      />
      <Zeitraumfelder formular={formular} fehler={fehler} />
      <p>
        <Knopf>Vertretung einrichten</Knopf>
      </p>
    </Formular>
  )
}
