import { Rahmen } from './rahmen.js'
import { Verweis } from './teile.js'
import { useUmfeld } from './umfeld.js'

interface Fehlertext {
  titel: string
  saetze: string[]
}

const texte: Record<number, Fehlertext> = {
  // Unknown and not public are one answer: the page must not tell that something exists.
  404: {
    titel: 'Diese Seite gibt es nicht, oder sie ist nicht öffentlich.',
    saetze: ['Prüfen Sie die Adresse auf Tippfehler.', 'Oder suchen Sie in einer der Listen.'],
  },
  500: {
    titel: 'Hier ist ein Fehler passiert.',
    saetze: [
      'Es liegt nicht an Ihnen. Der Fehler ist aufgezeichnet.',
      'Versuchen Sie es in einigen Minuten noch einmal.',
    ],
  },
  503: {
    titel: 'Die Ratsinformation ist gerade nicht erreichbar.',
    saetze: ['Versuchen Sie es in einigen Minuten noch einmal.'],
  },
}
const sonst = (grund: string): Fehlertext => ({
  titel: grund,
  saetze: ['Gehen Sie einen Schritt zurück oder auf die Startseite.'],
})

const wege = [
  ['/', 'Startseite'],
  ['/vorlagen', 'Alle Vorlagen'],
  ['/sitzungen', 'Alle Sitzungen'],
  ['/gremien', 'Alle Gremien'],
  ['/vorgaenge', 'Alle Vorgänge'],
] as const
const wegeDesAmts = [['/amt', 'Ihre Aufgaben'], ...wege.slice(1)] as const

/** `grund` is the sentence of the problem, for everything that has no page of its own. */
export function Fehlerseite({ status, grund, kennung }: { status: number; grund: string; kennung?: string }) {
  const { titel, saetze } = texte[status] ?? (status > 500 ? texte[503]! : sonst(grund))
  const { amt } = useUmfeld()
  const Huelle = amt?.Rahmen ?? Rahmen
  return (
    <Huelle titel={titel}>
      <header class="akte__kopf">
        <h1 class="kern-heading-large">{titel}</h1>
        {saetze.map((satz) => (
          <p key={satz} class="einleitung">
            {satz}
          </p>
        ))}
        {status >= 500 && kennung && (
          <p>
            Kennung für Rückfragen: <code>{kennung}</code>
          </p>
        )}
      </header>
      {status === 404 && (
        <ul class="liste">
          {(amt ? wegeDesAmts : wege).map(([adresse, name]) => (
            <li key={adresse}>
              <Verweis href={adresse}>{name}</Verweis>
            </li>
          ))}
        </ul>
      )}
    </Huelle>
  )
}
