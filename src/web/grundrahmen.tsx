import type { ComponentChildren } from 'preact'
import type { Pfadstueck, RahmenAngaben } from './rahmenangaben.js'
import { Verweis } from './teile.js'
import { useUmfeld } from './umfeld.js'

interface GrundAngaben extends Pick<RahmenAngaben, 'titel' | 'kanonisch' | 'weiter' | 'children'> {
  /** What the page is a part of: the end of its title. */
  von: string
  /** Above the page: who speaks, and where the reader is. */
  oben: ComponentChildren
  /** Below the page, before the duties. */
  fussverweise?: Pfadstueck[]
}

const pflichten: Pfadstueck[] = [
  { name: 'Barrierefreiheit', adresse: '/barrierefreiheit' },
  { name: 'Datenschutz', adresse: '/datenschutz' },
  { name: 'Impressum', adresse: '/impressum' },
]

function Kopfdaten({ titel, von, kanonisch, weiter }: GrundAngaben) {
  const { gemeinde, basisUrl, dateien } = useUmfeld()
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${titel} – ${von} ${gemeinde}`}</title>
      {kanonisch && <link rel="canonical" href={basisUrl + kanonisch} />}
      {weiter && <link rel="next" href={weiter} />}
      <link rel="icon" href={dateien.zeichen} type="image/svg+xml" />
      <link rel="stylesheet" href={dateien.css} />
      <script type="module" src={dateien.js} />
    </head>
  )
}

/** Who speaks: the arms and the name of the town. `zusatz` stands beside it. */
export function Marke({ nach, zusatz }: { nach: string; zusatz?: string }) {
  const { gemeinde } = useUmfeld()
  return (
    <a class="marke" href={nach}>
      <svg viewBox="0 0 32 36" aria-hidden="true" focusable="false">
        <path d="M2 2h28v17c0 8-6 13-14 15C8 32 2 27 2 19Z" />
        <path class="marke__linien" d="M9 12h14M9 17h14M9 22h9" />
      </svg>
      <span>
        <strong>Ratsinformation</strong>{' '}
        <small>
          {gemeinde}
          {zusatz && <span class="marke__zusatz">{zusatz}</span>}
        </small>
      </span>
    </a>
  )
}

export const Pfad = ({ stuecke }: { stuecke: Pfadstueck[] }) => (
  <nav class="huelle pfad" aria-label="Sie sind hier">
    <ol>
      {stuecke.map(({ name, adresse }) => (
        <li key={name}>
          {adresse ? <Verweis href={adresse}>{name}</Verweis> : <span aria-current="page">{name}</span>}
        </li>
      ))}
    </ol>
  </nav>
)

function Fuss({ verweise }: { verweise: Pfadstueck[] }) {
  const { gemeinde, demo } = useUmfeld()
  return (
    <footer class="fuss">
      <div class="huelle">
        {demo && (
          <p class="fuss__demo">
            Dies ist eine Vorführung der Software Ratsfolge und kein Angebot der {gemeinde}. Mit „Beispiel“
            gekennzeichnete Inhalte sind erfunden.
          </p>
        )}
        <ul>
          {verweise.map(({ name, adresse }) => (
            <li key={name}>
              <a href={adresse}>{name}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}

/** What every page is made of: skip link first, then who speaks, where the reader is, the page, and the duties. */
export function Grundrahmen(angaben: GrundAngaben) {
  const { oben, fussverweise = [], children } = angaben
  return (
    <html lang="de">
      <Kopfdaten {...angaben} />
      <body>
        <a class="sprung kern-btn kern-btn--primary" href="#inhalt">
          <span class="kern-label">Zum Inhalt springen</span>
        </a>
        {oben}
        <main id="inhalt" class="huelle" tabIndex={-1}>
          {children}
        </main>
        <Fuss verweise={[...fussverweise, ...pflichten]} />
      </body>
    </html>
  )
}
