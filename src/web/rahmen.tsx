import type { ComponentChildren } from 'preact'
import { Verweis } from './teile.js'
import { useUmfeld } from './umfeld.js'

/** A step of the breadcrumb; the last one is the page itself and has no address. */
export interface Pfadstueck {
  name: string
  adresse?: string
}

export interface RahmenAngaben {
  titel: string
  /** Name of the entry of the main navigation the page belongs to. */
  bereich?: string
  pfad?: Pfadstueck[]
  /** Path of the permanent address. */
  kanonisch?: string
  /** Address of the next page of a list. */
  weiter?: string | null
  children?: ComponentChildren
}

const hauptnavigation: Pfadstueck[] = [
  { name: 'Vorlagen', adresse: '/vorlagen' },
  { name: 'Sitzungen', adresse: '/sitzungen' },
  { name: 'Gremien', adresse: '/gremien' },
  { name: 'Vorgänge', adresse: '/vorgaenge' },
]

const fusszeile: Pfadstueck[] = [
  { name: 'Barrierefreiheit', adresse: '/barrierefreiheit' },
  { name: 'Datenschutz', adresse: '/datenschutz' },
  { name: 'Impressum', adresse: '/impressum' },
]

function Kopfdaten({ titel, kanonisch, weiter }: RahmenAngaben) {
  const { gemeinde, basisUrl, dateien } = useUmfeld()
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${titel} – Ratsinformation ${gemeinde}`}</title>
      {kanonisch && <link rel="canonical" href={basisUrl + kanonisch} />}
      {weiter && <link rel="next" href={weiter} />}
      <link rel="icon" href={dateien.zeichen} type="image/svg+xml" />
      <link rel="stylesheet" href={dateien.css} />
      <script type="module" src={dateien.js} />
    </head>
  )
}

function Marke() {
  const { gemeinde } = useUmfeld()
  return (
    <a class="marke" href="/">
      <svg viewBox="0 0 32 36" aria-hidden="true" focusable="false">
        <path d="M2 2h28v17c0 8-6 13-14 15C8 32 2 27 2 19Z" />
        <path class="marke__linien" d="M9 12h14M9 17h14M9 22h9" />
      </svg>
      <span>
        <strong>Ratsinformation</strong> <small>{gemeinde}</small>
      </span>
    </a>
  )
}

function Kopf({ bereich }: { bereich?: string | undefined }) {
  return (
    <header class="kopf">
      <div class="huelle kopf__zeile">
        <Marke />
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
}

function Pfad({ stuecke }: { stuecke: Pfadstueck[] }) {
  return (
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
}

function Fuss() {
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
          {fusszeile.map(({ name, adresse }) => (
            <li key={name}>
              <a href={adresse}>{name}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}

/** The frame of every public page: skip link first, then who speaks, where the reader is, the page, and the duties. */
export function Rahmen(angaben: RahmenAngaben) {
  const { bereich, pfad, children } = angaben
  return (
    <html lang="de">
      <Kopfdaten {...angaben} />
      <body>
        <a class="sprung kern-btn kern-btn--primary" href="#inhalt">
          <span class="kern-label">Zum Inhalt springen</span>
        </a>
        <Kopf bereich={bereich} />
        {pfad && <Pfad stuecke={[{ name: 'Start', adresse: '/' }, ...pfad]} />}
        <main id="inhalt" class="huelle" tabIndex={-1}>
          {children}
        </main>
        <Fuss />
      </body>
    </html>
  )
}
