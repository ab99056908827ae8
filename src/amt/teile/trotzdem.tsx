import type { Hindernis } from '../../regeln/regelverstoss.js'
import { type FeldFehler, satzAn } from '../../web/formularfehler.js'
import { Haken, Textbereich } from '../../web/formular.js'
import { Hindernisse } from '../../web/teile.js'

export const feste = (gruende: readonly Hindernis[]): Hindernis[] => gruende.filter((h) => !h.bestaetigbar)

interface Angaben {
  /** Everything that stands in the way; only its warnings are shown here. */
  gruende: readonly Hindernis[]
  /** What was typed before the page came back. */
  grund?: string | undefined
  fehler?: readonly FeldFehler[] | undefined
  /** A sentence to agree to, where the reason is always the same. */
  haken?: string
}

/** The part of a form that warns and asks why it is done all the same; nothing where there is nothing to warn of. */
export function Warnungen({ gruende, grund, fehler, haken }: Angaben) {
  const warnungen = gruende.filter((h) => h.bestaetigbar)
  if (warnungen.length === 0) return null
  return (
    <>
      <input type="hidden" name="trotzdem" value={warnungen.map(({ code }) => code).join(',')} />
      {haken ? (
        <Haken name="trotzdemGrund" titel={haken} wert={haken} pflicht />
      ) : (
        <>
          <Hindernisse titel="Das spricht dagegen" gruende={warnungen} />
          <Textbereich
            name="trotzdemGrund"
            titel="Warum es trotzdem geschehen soll"
            hinweis="Der Grund steht im Protokoll."
            wert={grund}
            zeilen={3}
            pflicht
            fehler={satzAn('trotzdemGrund', fehler)}
          />
        </>
      )}
    </>
  )
}
