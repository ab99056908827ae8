import { zeitpunkt } from '../../web/format.js'
import { Formular, Textfeld } from '../../web/formular.js'
import { type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Angabe, Hindernisse, Hinweis, Knopf, Zeit } from '../../web/teile.js'
import type { AntragSatz } from './antrag.queries.js'
import type { AntragFormular } from './antragstellung.dto.js'
import type { Sache } from './antragstellung.service.js'

export const vorlageAdresse = (id: string): string => `/amt/vorlagen/${id}`

/** What was typed into the form of this thing, and what is wrong with it. */
export interface Getippt {
  eingabe: AntragFormular
  fehler: FeldFehler[]
}

const von = (name: string | null) => (name ? ` von ${name}` : '')
const ohneAm = (wann: Date) => zeitpunkt(wann).replace(/^am /, '')

const titelVon = (a: AntragSatz): string => {
  if (a.ergebnis === 'abgelehnt') return `Abgelehnt${von(a.entschiedenVon)} ${zeitpunkt(a.entschiedenAm!)}`
  if (a.ergebnis === 'bestaetigt') return `Bestätigt${von(a.entschiedenVon)} ${zeitpunkt(a.entschiedenAm!)}`
  return `Veröffentlichung beantragt${von(a.beantragtVon)} ${zeitpunkt(a.beantragtAm)}`
}

/** How far it is: asked for, confirmed and waiting, or refused with its reason. */
const Antragsstand = ({ antrag: a }: { antrag: AntragSatz }) => (
  <Hinweis art={a.ergebnis === 'abgelehnt' ? 'warning' : 'info'} titel={titelVon(a)}>
    {a.ergebnis === null && <p>Eine zweite Person sieht an, was die Öffentlichkeit sehen wird, und bestätigt es.</p>}
    {a.grund && <p>{a.grund}</p>}
    {(a.ab ?? a.onlineBis) && (
      <dl class="daten">
        {a.ab && <Angabe name="Sperrfrist">nicht vor {ohneAm(a.ab)}</Angabe>}
        {a.onlineBis && (
          <Angabe name="Letzter Tag in der Öffentlichkeit">
            <Zeit tag={a.onlineBis} kurz />
          </Angabe>
        )}
      </dl>
    )}
  </Hinweis>
)

const Zuruecknehmen = ({ vorlageId, antrag }: { vorlageId: string; antrag: AntragSatz }) => (
  <Formular nach={`${vorlageAdresse(vorlageId)}/antrag/zuruecknehmen`}>
    <input type="hidden" name="antrag" value={antrag.id} />
    <p>
      <Knopf art="secondary">Antrag zurücknehmen</Knopf>
    </p>
  </Formular>
)

interface Ziel {
  vorlageId: string
  /** Null: the Vorlage with its Anlagen. */
  anlageId: string | null
  /** Ending of the ids of its fields, where there are several forms on the page. */
  endung: string
}

function Beantragen({ vorlageId, anlageId, endung, getippt }: Ziel & { getippt: Getippt | undefined }) {
  const { eingabe = {}, fehler = [] } = getippt ?? {}
  const feld = (name: keyof AntragFormular) => ({
    name,
    id: name + endung,
    wert: eingabe[name] ?? '',
    fehler: satzAn(name + endung, fehler),
    freiwillig: true,
  })
  return (
    <Formular nach={`${vorlageAdresse(vorlageId)}/antrag`}>
      {anlageId && <input type="hidden" name="anlage" value={anlageId} />}
      <details class="mehr" open={fehler.length > 0}>
        <summary>Sperrfrist oder letzter Tag</summary>
        <div>
          <Textfeld {...feld('abTag')} typ="date" titel="Nicht vor dem" />
          <Textfeld {...feld('abUhrzeit')} typ="time" titel="Uhrzeit" hinweis="Ohne Uhrzeit: ab Beginn des Tages." />
          <Textfeld {...feld('onlineBis')} typ="date" titel="Letzter Tag in der Öffentlichkeit" />
        </div>
      </details>
      <p>
        <Knopf>Veröffentlichung beantragen</Knopf>
      </p>
    </Formular>
  )
}

/** One thing that can be asked for: its state, and the one button that goes with it. */
export function Antragstelle(angaben: Ziel & { sache: Sache; schreibt: boolean; getippt?: Getippt | undefined }) {
  const { sache, schreibt, vorlageId } = angaben
  const { antrag, neues, hindernisse } = sache
  const laeuft = antrag && antrag.ergebnis !== 'abgelehnt'
  return (
    <>
      {antrag && <Antragsstand antrag={antrag} />}
      {laeuft && schreibt && <Zuruecknehmen vorlageId={vorlageId} antrag={antrag} />}
      {!laeuft && neues && hindernisse.length > 0 && (
        <Hindernisse titel="Das lässt sich jetzt nicht beantragen" gruende={hindernisse} />
      )}
      {!laeuft && neues && hindernisse.length === 0 && schreibt && (
        <Beantragen {...angaben} getippt={angaben.getippt} />
      )}
    </>
  )
}
