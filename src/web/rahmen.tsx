import { Grundrahmen, Marke, Pfad } from './grundrahmen.js'
import type { Pfadstueck, RahmenAngaben } from './rahmenangaben.js'

const hauptnavigation: Pfadstueck[] = [
  { name: 'Vorlagen', adresse: '/vorlagen' },
  { name: 'Sitzungen', adresse: '/sitzungen' },
  { name: 'Gremien', adresse: '/gremien' },
  { name: 'Vorgänge', adresse: '/vorgaenge' },
]

const Kopf = ({ bereich }: { bereich?: string | undefined }) => (
  <header class="kopf">
    <div class="huelle kopf__zeile">
      <Marke nach="/" />
      <nav aria-label="Hauptnavigation">
        <ul>
          {hauptnavigation.map(({ name, adresse }) => (
            <li key={name}>
              <a href={adresse} aria-current={name === bereich ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </header>
)

/** The frame of every public page. */
export const Rahmen = ({ bereich, pfad, ...angaben }: RahmenAngaben) => (
  <Grundrahmen
    {...angaben}
    von="Ratsinformation"
    oben={
      <>
        <Kopf bereich={bereich} />
        {pfad && <Pfad stuecke={[{ name: 'Start', adresse: '/' }, ...pfad]} />}
      </>
    }
  />
)
