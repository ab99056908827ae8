import { zeitpunkt } from '../../web/format.js'
import { Formular, Textfeld } from '../../web/formular.js'
import { type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Angabe, Hindernisse, Hinweis, Knopf, Zeit } from '../../web/teile.js'
import type { WunschSatz } from '../../vieraugen/wunsch/wunsch.queries.js'
import type { WunschFormular } from './wunschblatt.dto.js'
import type { Sache } from '../../vieraugen/wunsch/wunschblatt.service.js'

export const vorlageAdresse = (id: string): string => `/amt/vorlagen/${id}`

/** What was typed into the form of this thing, and what is wrong with it. */
export interface Getippt {
  eingabe: WunschFormular
  fehler: FeldFehler[]
}

const von = (name: string | null) => (name ? ` von ${name}` : '')
const ohneAm = (wann: Date) => zeitpunkt(wann).replace(/^am /, '')

const titelVon = (a: WunschSatz): string => {
  if (a.ergebnis === 'abgelehnt') return `Abgelehnt${von(a.entschiedenVon)} ${zeitpunkt(a.entschiedenAm!)}`
  if (a.ergebnis === 'bestaetigt') return `Bestätigt${von(a.entschiedenVon)} ${zeitpunkt(a.entschiedenAm!)}`
  return `Veröffentlichung gewünscht${von(a.gewuenschtVon)} ${zeitpunkt(a.gewuenschtAm)}`
}

/** How far it is: asked for, confirmed and waiting, or refused with its reason. */
const Wunschstand = ({ wunsch: a }: { wunsch: WunschSatz }) => (
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

const Zuruecknehmen = ({ vorlageId, wunsch }: { vorlageId: string; wunsch: WunschSatz }) => (
  <Formular nach={`${vorlageAdresse(vorlageId)}/wunsch/zuruecknehmen`}>
    <input type="hidden" name="wunsch" value={wunsch.id} />
    <p>
      <Knopf art="secondary">Wunsch zurücknehmen</Knopf>
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

function Wuenschen({ vorlageId, anlageId, endung, getippt }: Ziel & { getippt: Getippt | undefined }) {
  const { eingabe = {}, fehler = [] } = getippt ?? {}
  const feld = (name: keyof WunschFormular) => ({
    name,
    id: name + endung,
    wert: eingabe[name] ?? '',
    fehler: satzAn(name + endung, fehler),
    freiwillig: true,
  })
  return (
    <Formular nach={`${vorlageAdresse(vorlageId)}/wunsch`}>
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
        <Knopf>Veröffentlichung wünschen</Knopf>
      </p>
    </Formular>
  )
}

/** One thing that can be asked for: its state, and the one button that goes with it. */
export function Wunschstelle(angaben: Ziel & { sache: Sache; schreibt: boolean; getippt?: Getippt | undefined }) {
  const { sache, schreibt, vorlageId } = angaben
  const { wunsch, neues, hindernisse } = sache
  const laeuft = wunsch && wunsch.ergebnis !== 'abgelehnt'
  return (
    <>
      {wunsch && <Wunschstand wunsch={wunsch} />}
      {laeuft && schreibt && <Zuruecknehmen vorlageId={vorlageId} wunsch={wunsch} />}
      {!laeuft && neues && hindernisse.length > 0 && (
        <Hindernisse titel="Das lässt sich jetzt nicht wünschen" gruende={hindernisse} />
      )}
      {!laeuft && neues && hindernisse.length === 0 && schreibt && <Wuenschen {...angaben} getippt={angaben.getippt} />}
    </>
  )
}
