import type { ErgebnisForm } from '../../ansichten/vorlage.js'
import type { ErgebnisberichtigungDto } from '../../beschluesse/berichtigung.dto.js'
import { datumKurz } from '../../regeln/datum.js'
import { RichText } from '../../richtext/zu-jsx.js'
import { Abstimmungen, Ergebnis } from '../../seiten/ergebnis.js'
import { Erledigt } from '../../web/erledigt.js'
import { zeitpunkt } from '../../web/format.js'
import { Formular } from '../../web/formular.js'
import type { FeldFehler } from '../../web/formularfehler.js'
import { Abschnitt, Angabe, Hindernisse, Knopf, Leer, Merkmale, Verweis } from '../../web/teile.js'
import { Aktenrahmen } from '../rahmen/aktenrahmen.js'
import { AmtRahmen } from '../rahmen/amtrahmen.js'
import { amtPfad } from '../rahmen/pfad.js'
import { Ablehnformular } from '../teile/ablehnformular.js'
import { akteVon } from './akte.js'

const liste = { name: 'Berichtigungen', adresse: '/amt/berichtigungen' }
const adresse = (id: string): string => `${liste.adresse}/${id}`
const hinweise: Record<string, string> = {
  bestaetigt: 'Das Ergebnis ist berichtigt.',
  abgelehnt: 'Die Berichtigung ist abgelehnt. Es gilt, was festgestellt war.',
}
const wo = ({ gremium, datum }: ErgebnisberichtigungDto) =>
  [gremium, datum && datumKurz(datum)].filter(Boolean).join(', ')

/** What the Vorsitz has to look at. */
export const BerichtigungslisteSeite = ({
  berichtigungen,
  hinweis,
}: {
  berichtigungen: ErgebnisberichtigungDto[]
  hinweis: string
}) => (
  <AmtRahmen titel={liste.name} pfad={amtPfad({ name: liste.name })}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">{liste.name}</h1>
      <p class="einleitung">Ein festgestelltes Ergebnis wird berichtigt, wenn der Vorsitz es bestätigt.</p>
    </header>
    <Erledigt saetze={hinweise} name={hinweis} />
    {berichtigungen.length === 0 ? (
      <Leer>Es wartet keine Berichtigung.</Leer>
    ) : (
      <ul class="zeilen">
        {berichtigungen.map((b) => (
          <li key={b.id} class="zeile">
            <p class="zeile__titel">
              <Verweis href={adresse(b.id)}>{akteVon(b).name}</Verweis>
            </p>
            <Merkmale teile={[wo(b), `gewünscht von ${b.gewuenschtVon}`]} />
          </li>
        ))}
      </ul>
    )}
  </AmtRahmen>
)

const Stand = ({ titel, id, ergebnis }: { titel: string; id: string; ergebnis: ErgebnisForm }) => (
  <Abschnitt id={id} titel={titel}>
    <p>
      <Ergebnis ergebnis={ergebnis} />
    </p>
    <Abstimmungen ergebnis={ergebnis} />
    {ergebnis.beschlusstext && (
      <div class="prosa">
        <RichText dokument={ergebnis.beschlusstext} />
      </div>
    )}
  </Abschnitt>
)

const Wunsch = ({ wunsch: w }: { wunsch: ErgebnisberichtigungDto }) => (
  <dl class="daten">
    <Angabe name="Beratung">{wo(w)}</Angabe>
    <Angabe name="Gewünscht">
      {w.gewuenschtVon}, {zeitpunkt(new Date(w.gewuenschtAm))}
    </Angabe>
    <Angabe name="Grund">{w.grund}</Angabe>
    {w.durch && <Angabe name="Beschluss dazu">{w.durch.datum ? `vom ${datumKurz(w.durch.datum)}` : 'genannt'}</Angabe>}
    <Angabe name="Das bisherige">
      {w.vorherVerbergen ? 'wird verborgen: Es sagt, was niemand lesen darf' : 'bleibt lesbar'}
    </Angabe>
  </dl>
)

interface Angaben {
  wunsch: ErgebnisberichtigungDto
  fehler?: FeldFehler[]
  /** What was typed before the page came back. */
  grund?: string | undefined
}

function Entscheidung({ wunsch, fehler = [], grund }: Angaben) {
  if (wunsch.ergebnis !== null) return <Leer>Über diese Berichtigung ist entschieden.</Leer>
  if (wunsch.hindernisse.length > 0)
    return <Hindernisse titel="Darüber können Sie nicht entscheiden" gruende={wunsch.hindernisse} />
  return (
    <>
      <Formular nach={adresse(wunsch.id)}>
        <input type="hidden" name="ergebnis" value="bestaetigt" />
        <p>
          <Knopf>Bestätigen und berichtigen</Knopf>
        </p>
      </Formular>
      <Ablehnformular nach={adresse(wunsch.id)} hinweis="Wer gewünscht hat, liest ihn." grund={grund} fehler={fehler} />
    </>
  )
}

/** The look of the Vorsitz: what holds, what shall hold, and why. */
export const BerichtigungSeite = (angaben: Angaben) => (
  <Aktenrahmen
    titel="Ergebnis berichtigen"
    liste={liste}
    akte={akteVon(angaben.wunsch)}
    fehler={angaben.fehler ?? []}
    ungetan="Das ist noch nicht entschieden"
  >
    <div class="akte__text">
      <Abschnitt id="wunsch" titel="Wunsch">
        <Wunsch wunsch={angaben.wunsch} />
      </Abschnitt>
      <Stand id="bisher" titel="Bisher" ergebnis={angaben.wunsch.bisher} />
      <Stand id="neu" titel="Neu" ergebnis={angaben.wunsch.neu} />
      <Abschnitt id="entscheidung" titel="Entscheidung">
        <Entscheidung {...angaben} />
      </Abschnitt>
    </div>
    <p>
      <Verweis href={liste.adresse}>Zur Liste</Verweis>
    </p>
  </Aktenrahmen>
)
