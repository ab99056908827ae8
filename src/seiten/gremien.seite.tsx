import type { GremiumZeile } from '../ansichten/listen.js'
import { gremiumArten } from '../ansichten/gremium.js'
import { datumKurz } from '../regeln/datum.js'
import { Rahmen } from '../web/rahmen.js'
import { Abschnitt, Leer, Merkmale, Verweis } from '../web/teile.js'
import { gremiumArtWort } from './worte.js'

const anzahl = (n: number) => (n === 0 ? 'noch keine Sitzung' : n === 1 ? '1 Sitzung' : `${n} Sitzungen`)

const Gruppe = ({ gremien }: { gremien: GremiumZeile[] }) => (
  <ul class="zeilen">
    {gremien.map((g) => (
      <li key={g.id} class="zeile">
        <div class="zeile__text">
          <h3 class="zeile__titel">
            <Verweis href={`/gremien/${g.kurzadresse}`}>{g.name}</Verweis>
          </h3>
          <Merkmale teile={[g.kuerzel, anzahl(g.sitzungen), g.bis && `bestand bis ${datumKurz(g.bis)}`]} />
        </div>
      </li>
    ))}
  </ul>
)

export const GremienSeite = ({ gremien }: { gremien: GremiumZeile[] }) => (
  <Rahmen titel="Gremien" bereich="Gremien" kanonisch="/gremien" pfad={[{ name: 'Gremien' }]}>
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Gremien</h1>
      <p class="einleitung">Wer berät und entscheidet: der Rat, seine Ausschüsse und Beiräte.</p>
    </header>
    {gremien.length === 0 && <Leer>Noch ist kein Gremium veröffentlicht.</Leer>}
    {gremiumArten.map((art) => {
      const gruppe = gremien.filter((g) => g.art === art)
      return (
        gruppe.length > 0 && (
          <Abschnitt key={art} id={art} titel={gremiumArtWort[art]}>
            <Gruppe gremien={gruppe} />
          </Abschnitt>
        )
      )
    })}
  </Rahmen>
)
