import { titelPlatzhalter } from '../../regeln/nichtoeffentlichkeit.js'
import type { Oeffentlichkeitsregeln } from '../../regeln/oeffentlichkeitsregeln.js'
import type { Regelwirkung } from '../../veroeffentlichung/regelwirkung.js'
import { Angabe, Leer } from '../../web/teile.js'
import { alsAuswahl, type Regelauswahl } from './oeffentlichkeitsregeln.formular.js'

export const regelnamen: Regelauswahl = {
  titelNichtoeffentlich: 'Von nichtöffentlichen Punkten einer Tagesordnung ist zu sehen',
  namenOeffentlich: 'Von Beschäftigten in Vorlagen ist zu sehen',
  ergebnisseVorlaeufig: 'Ergebnisse sind zu sehen',
}

/** The choices, from what shows least on. */
export const worte: Record<keyof Regelauswahl, [wert: string, worte: string][]> = {
  titelNichtoeffentlich: [
    ['keine', 'nichts'],
    ['anzahl', 'nur ihre Anzahl'],
    ['platzhalter', `„${titelPlatzhalter}“`],
    ['oeffentlicher_titel', 'ihr öffentlicher Titel'],
  ],
  namenOeffentlich: [
    ['einheit', 'nur die Einheit'],
    ['namen', 'Name und Einheit'],
  ],
  ergebnisseVorlaeufig: [
    ['nein', 'erst mit der Niederschrift'],
    ['ja', 'sobald sie erfasst sind'],
  ],
}

export const regelschluessel = Object.keys(regelnamen) as (keyof Regelauswahl)[]

const inWorten = (name: keyof Regelauswahl, regeln: Oeffentlichkeitsregeln): string =>
  worte[name].find(([wert]) => wert === alsAuswahl(regeln)[name])?.[1] ?? ''

export const Geltendes = ({ regeln }: { regeln: Oeffentlichkeitsregeln }) => (
  <dl class="daten">
    {regelschluessel.map((name) => (
      <Angabe key={name} name={regelnamen[name]}>
        {inWorten(name, regeln)}
      </Angabe>
    ))}
  </dl>
)

/** Only what would change, beside what holds. */
export const Gewuenschtes = ({ geltende, wunsch }: Record<'geltende' | 'wunsch', Oeffentlichkeitsregeln>) => (
  <dl class="daten">
    {regelschluessel
      .filter((name) => geltende[name] !== wunsch[name])
      .map((name) => (
        <Angabe key={name} name={regelnamen[name]}>
          {inWorten(name, wunsch)} (bisher: {inWorten(name, geltende)})
        </Angabe>
      ))}
  </dl>
)

const punkteSatz = (anzahl: number) =>
  anzahl === 1
    ? 'Betroffen ist ein nichtöffentlicher Punkt einer versandten Tagesordnung.'
    : `Betroffen sind ${anzahl} nichtöffentliche Punkte versandter Tagesordnungen.`

const ergebnisSatz = (anzahl: number) =>
  anzahl === 1
    ? 'Ein Ergebnis wird zu sehen sein, zu dem es noch keine Niederschrift gibt.'
    : `${anzahl} Ergebnisse werden zu sehen sein, zu denen es noch keine Niederschrift gibt.`

/** All of them, so that nothing comes out unseen; a long list opens on demand. */
const Worte = ({ titel, worte: genannte }: { titel: string; worte: string[] }) => {
  const alle = [...new Set(genannte)]
  const liste = (
    <ul class="liste">
      {alle.map((wort) => (
        <li key={wort}>{wort}</li>
      ))}
    </ul>
  )
  if (alle.length <= 20)
    return (
      <>
        <p>{titel}:</p>
        {liste}
      </>
    )
  return (
    <details class="mehr">
      <summary>
        {titel} ({alle.length})
      </summary>
      {liste}
    </details>
  )
}

/** What the world reads at one stroke with the wish. */
export function Wirkung({ wirkung: w }: { wirkung: Regelwirkung }) {
  if (w.punkte + w.namen.length + w.vorlaeufigeErgebnisse === 0)
    return <Leer>Zurzeit ändert sich damit keine öffentliche Seite. Was später hinzukommt, folgt der neuen Regel.</Leer>
  return (
    <>
      {w.punkte > 0 && <p>{punkteSatz(w.punkte)}</p>}
      {w.titel.length > 0 && <Worte titel="Öffentliche Titel, die dann zu lesen sind" worte={w.titel} />}
      {w.namen.length > 0 && <Worte titel="Namen und Kontaktangaben, die dann zu lesen sind" worte={w.namen} />}
      {w.vorlaeufigeErgebnisse > 0 && <p>{ergebnisSatz(w.vorlaeufigeErgebnisse)}</p>}
    </>
  )
}
