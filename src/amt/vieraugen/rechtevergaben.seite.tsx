import type { Hindernis } from '../../regeln/regelverstoss.js'
import type { RechtewunschSatz } from '../../vieraugen/rechte/rechtewunsch.queries.js'
import { rechtewunschWorte } from '../../vieraugen/rechte/rechtewunschworte.js'
import { Erledigt } from '../../web/erledigt.js'
import { zeitpunkt } from '../../web/format.js'
import { Formular } from '../../web/formular.js'
import { Fehlerliste, type FeldFehler, titelMitFehler } from '../../web/formularfehler.js'
import { Abschnitt, Hindernisse, Knopf, Leer, Merkmale, Verweis } from '../../web/teile.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import { Ablehnformular } from '../teile/ablehnformular.js'
import { ausgang } from '../teile/rechteausgang.js'

export const rechtevergabenAdresse = '/amt/rechtevergaben'

const hinweise: Record<string, string> = {
  bestaetigt: 'Bestätigt.',
  abgelehnt: 'Abgelehnt. Es ist nichts geändert.',
  zurueckgezogen: 'Der Wunsch ist zurückgenommen.',
}

interface Leser {
  id: string
  entscheidet: boolean
}

interface Liste {
  wuensche: RechtewunschSatz[]
  leser: Leser
  hinweis: string
}

export const RechtevergabenSeite = ({ wuensche, leser, hinweis }: Liste) => {
  const wartende = wuensche.filter((w) => w.ergebnis === null)
  const entschiedene = wuensche.filter((w) => w.ergebnis !== null)
  return (
    <AmtRahmen titel="Rechte" pfad={amtPfad({ name: 'Rechte' })}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">Rechte</h1>
        <p class="einleitung">
          Was einem Konto Nichtöffentliches öffnet, bestätigt eine zweite Person. Wo das nicht nötig war, steht es hier.
        </p>
      </header>
      <Erledigt saetze={hinweise} name={hinweis} />
      <div class="akte__text">
        {wartende.length > 0 && (
          <Abschnitt id="wartet" titel="Wartet auf eine zweite Person">
            <ul class="zeilen">
              {wartende.map((w) => (
                <Wartende key={w.id} wunsch={w} leser={leser} />
              ))}
            </ul>
          </Abschnitt>
        )}
        <Abschnitt id="geschehen" titel="Was geschehen ist">
          {entschiedene.length === 0 && <Leer>Noch nichts.</Leer>}
          <ul class="zeilen">
            {entschiedene.map((w) => (
              <li key={w.id} class="zeile">
                <p class="zeile__titel">{rechtewunschWorte(w)}</p>
                <Merkmale teile={[`gewünscht von ${w.gewuenschtVon}`, ausgang(w)]} />
              </li>
            ))}
          </ul>
        </Abschnitt>
      </div>
    </AmtRahmen>
  )
}

const Wartende = ({ wunsch: w, leser }: { wunsch: RechtewunschSatz; leser: Leser }) => (
  <li class="zeile">
    <p class="zeile__titel">
      {leser.entscheidet ? (
        <Verweis href={`${rechtevergabenAdresse}/${w.id}`}>{rechtewunschWorte(w)}</Verweis>
      ) : (
        rechtewunschWorte(w)
      )}
    </p>
    <Merkmale teile={[`gewünscht von ${w.gewuenschtVon}`, zeitpunkt(w.gewuenschtAm)]} />
    {leser.id === w.gewuenschtVonId && (
      <Formular nach={`${rechtevergabenAdresse}/${w.id}/zuruecknehmen`}>
        <Knopf art="secondary">Wunsch zurücknehmen</Knopf>
      </Formular>
    )}
  </li>
)

interface Einer {
  wunsch: RechtewunschSatz
  hindernisse: Hindernis[]
  grund?: string
  fehler?: FeldFehler[]
}

/** All that the second person confirms stands on this page. */
export const RechtewunschSeite = ({ wunsch: w, hindernisse, grund, fehler = [] }: Einer) => (
  <AmtRahmen
    titel={titelMitFehler('Rechte bestätigen', fehler)}
    pfad={amtPfad({ name: 'Rechte', adresse: rechtevergabenAdresse }, { name: 'Bestätigen' })}
  >
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Rechte bestätigen</h1>
      <p class="einleitung">
        Bestätigen Sie nur, was Sie kennen: dass es die Person gibt, dass das Konto ihres ist und dass sie das braucht.
      </p>
    </header>
    <Fehlerliste fehler={fehler} titel="Es ist nichts geändert" />
    <div class="akte__text">
      <Abschnitt id="wunsch" titel={rechtewunschWorte(w)}>
        <Merkmale teile={[`gewünscht von ${w.gewuenschtVon}`, zeitpunkt(w.gewuenschtAm)]} />
        {w.ergebnis !== null && <p>{ausgang(w)}</p>}
        {w.ergebnis === null && hindernisse.length > 0 && (
          <Hindernisse gruende={hindernisse} titel="Das bestätigen nicht Sie" />
        )}
      </Abschnitt>
      {w.ergebnis === null && (
        <Abschnitt id="entscheiden" titel="Entscheiden">
          {hindernisse.length === 0 && (
            <Formular nach={`${rechtevergabenAdresse}/${w.id}/entscheidung`}>
              <input type="hidden" name="ergebnis" value="bestaetigt" />
              <p>
                <Knopf>Bestätigen</Knopf>
              </p>
            </Formular>
          )}
          <Ablehnformular
            nach={`${rechtevergabenAdresse}/${w.id}/entscheidung`}
            hinweis="Den Grund liest, wer es gewünscht hat."
            grund={grund}
            fehler={fehler}
          />
        </Abschnitt>
      )}
    </div>
  </AmtRahmen>
)
