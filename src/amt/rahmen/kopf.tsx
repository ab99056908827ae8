import type { Amtslage } from '../../web/amtslage.js'
import { Formular } from '../../web/formular.js'
import { Marke } from '../../web/grundrahmen.js'
import { Symbol } from '../../web/teile.js'
import { useUmfeld } from '../../web/umfeld.js'
import { type Bereich, bereicheFuer, gehoertZu, istHier } from './navigation.js'

/** For whom this account may act today, each once. */
const vertretene = ({ akteur }: Amtslage): string[] => [
  ...new Set(akteur.rollen.flatMap(({ fuer }) => (fuer ? [fuer.name] : []))),
]

const Zaehler = ({ anzahl }: { anzahl: number }) => (
  <>
    {' '}
    <span class="zaehler">
      {anzahl}
      <span class="kern-sr-only">{anzahl === 1 ? ' wartet auf Sie' : ' warten auf Sie'}</span>
    </span>
  </>
)

function Hauptnavigation({ bereiche, lage }: { bereiche: readonly Bereich[]; lage: Amtslage }) {
  const wartet = lage.wartet.reduce((summe, w) => summe + w.anzahl, 0)
  return (
    <nav aria-label="Hauptnavigation">
      <ul>
        {bereiche.map((b) => (
          <li key={b.adresse}>
            <a href={b.adresse} aria-current={gehoertZu(b, lage.adresse) ? 'true' : undefined}>
              {b.name}
              {b.adresse === '/amt' && wartet > 0 && <Zaehler anzahl={wartet} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The lists of one area, side by side. */
const Unternavigation = ({ bereich, adresse }: { bereich: Bereich; adresse: string }) => (
  <nav class="unterwege" aria-label={bereich.name}>
    <ul class="huelle">
      {bereich.unter?.map((u) => (
        <li key={u.adresse}>
          <a href={u.adresse} aria-current={istHier(u.adresse, adresse) ? 'true' : undefined}>
            {u.name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

function Konto({ lage }: { lage: Amtslage }) {
  const fuer = vertretene(lage)
  return (
    <div class="konto">
      <p>
        <a href="/amt/konto">
          <Symbol name="konto" />
          <span>
            {lage.akteur.name}
            <span class="kern-sr-only">: Ihr Konto</span>
          </span>
        </a>
        {fuer.length > 0 && <small>in Vertretung für {fuer.join(', ')}</small>}
      </p>
      <Formular nach="/amt/abmelden">
        <button class="konto__abmelden" type="submit">
          Abmelden
        </button>
      </Formular>
    </div>
  )
}

/** Who speaks, what this account may open, what waits for it, and whose it is. */
export function AmtKopf() {
  const { amt: lage } = useUmfeld()
  const bereiche = !lage || lage.faktorFehlt ? [] : bereicheFuer(lage.akteur)
  const hier = lage && bereiche.find((b) => b.unter && gehoertZu(b, lage.adresse))
  return (
    <>
      <header class="kopf kopf--amt">
        <div class="huelle kopf__zeile">
          <Marke nach="/amt" zusatz="Intern" />
          {lage && bereiche.length > 0 && <Hauptnavigation bereiche={bereiche} lage={lage} />}
          {lage && <Konto lage={lage} />}
        </div>
      </header>
      {lage && hier && <Unternavigation bereich={hier} adresse={lage.adresse} />}
    </>
  )
}
