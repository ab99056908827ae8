import type { SitzungZeile, VorgangZeile } from '../ansichten/listen.js'
import type { VorlageZeile } from '../ansichten/vorlage.js'
import { Rahmen } from '../web/rahmen.js'
import { Abschnitt, Leer, Verweis } from '../web/teile.js'
import { useUmfeld } from '../web/umfeld.js'
import { Termine } from './sitzungen.seite.js'
import { VorgaengeZeilen } from './vorgaenge.seite.js'
import { VorlagenZeilen } from './vorlagen.seite.js'

export interface StartAngaben {
  vorlagen: VorlageZeile[]
  /** From today on, next first. */
  kommende: SitzungZeile[]
  /** Before today, newest first. */
  vergangene: SitzungZeile[]
  vorgaenge: VorgangZeile[]
}

const Mehr = ({ href, children }: { href: string; children: string }) => (
  <p class="mehrlink">
    <Verweis href={href} symbol="pfeilVor">
      {children}
    </Verweis>
  </p>
)

const Sitzungen = ({ kommende, vergangene }: Pick<StartAngaben, 'kommende' | 'vergangene'>) => (
  <>
    <Abschnitt id="sitzungen" titel="Nächste Sitzungen">
      {kommende.length ? <Termine sitzungen={kommende} kompakt /> : <Leer>Zurzeit sind keine Sitzungen geplant.</Leer>}
      {vergangene.length === 0 && <Mehr href="/sitzungen">Alle Sitzungen</Mehr>}
    </Abschnitt>
    {vergangene.length > 0 && (
      <Abschnitt id="letzte-sitzungen" titel="Letzte Sitzungen">
        <Termine sitzungen={vergangene} kompakt />
        <Mehr href="/sitzungen">Alle Sitzungen</Mehr>
      </Abschnitt>
    )}
  </>
)

export function StartSeite({ vorlagen, kommende, vergangene, vorgaenge }: StartAngaben) {
  const { gemeinde } = useUmfeld()
  return (
    <Rahmen titel="Start" kanonisch="/">
      <header class="auftakt">
        <h1 class="kern-heading-large">Was im Rathaus beraten und entschieden wird</h1>
        <p class="einleitung">
          Vorlagen, Tagesordnungen und Ergebnisse der {gemeinde}: öffentlich, ohne Anmeldung und ohne Cookies.
        </p>
      </header>
      <div class="start">
        <div class="start__haupt">
          <Abschnitt id="vorlagen" titel="Neue Vorlagen">
            {vorlagen.length ? (
              <VorlagenZeilen zeilen={vorlagen} ebene="h3" />
            ) : (
              <Leer>Noch ist keine Vorlage veröffentlicht.</Leer>
            )}
            <Mehr href="/vorlagen">Alle Vorlagen</Mehr>
          </Abschnitt>
        </div>
        <div class="start__seite">
          <Sitzungen kommende={kommende} vergangene={vergangene} />
          <Abschnitt id="vorgaenge" titel="Vorgänge">
            {vorgaenge.length ? (
              <VorgaengeZeilen vorgaenge={vorgaenge} ebene="h3" />
            ) : (
              <Leer>Noch ist kein Vorgang veröffentlicht.</Leer>
            )}
            <Mehr href="/vorgaenge">Alle Vorgänge</Mehr>
          </Abschnitt>
        </div>
      </div>
    </Rahmen>
  )
}
