import { h, type ComponentChildren } from 'preact'
import { datumKurz, datumLang } from '../regeln/datum.js'
import type { Hindernis } from '../regeln/regelverstoss.js'
import { zeichen, type Zeichen } from './zeichen.js'

/** Decoration beside words that say the same. */
export const Symbol = ({ name }: { name: Zeichen }) => (
  <svg class="symbol" viewBox="0 -960 960 960" aria-hidden="true" focusable="false">
    <path d={zeichen[name]} />
  </svg>
)

export const Zeit = ({ tag, kurz = false }: { tag: string; kurz?: boolean }) => (
  <time dateTime={tag}>{kurz ? datumKurz(tag) : datumLang(tag)}</time>
)

interface VerweisAngaben {
  href: string
  symbol?: Zeichen
  rel?: string
  /** `type` of the target if it is not a page. */
  mimeType?: string
  children: ComponentChildren
}

export const Verweis = ({ href, symbol, rel, mimeType, children }: VerweisAngaben) => (
  <a class="kern-link" href={href} rel={rel} type={mimeType}>
    {symbol && <Symbol name={symbol} />}
    {symbol ? <span>{children}</span> : children}
  </a>
)

/** A link that looks like a button: for the one thing most readers came for. */
export const KnopfVerweis = ({
  href,
  symbol,
  mimeType,
  art = 'secondary',
  children,
}: VerweisAngaben & { art?: 'primary' | 'secondary' | 'tertiary' }) => (
  <a class={`kern-btn kern-btn--${art}`} href={href} type={mimeType}>
    {symbol && <Symbol name={symbol} />}
    <span class="kern-label">{children}</span>
  </a>
)

interface KnopfAngaben {
  art?: 'primary' | 'secondary' | 'tertiary'
  typ?: 'button' | 'submit'
  name?: string
  wert?: string
  symbol?: Zeichen
  children: ComponentChildren
}

export const Knopf = ({ art = 'primary', typ = 'submit', name, wert, symbol, children }: KnopfAngaben) => (
  <button class={`kern-btn kern-btn--${art}`} type={typ} name={name} value={wert}>
    {symbol && <Symbol name={symbol} />}
    <span class="kern-label">{children}</span>
  </button>
)

export type Ton = 'erfolg' | 'info' | 'warnung' | 'gefahr' | 'still'

/** A state in words; icon and colour only repeat it. */
export const Plakette = ({ ton, symbol, children }: { ton: Ton; symbol: Zeichen; children: ComponentChildren }) => (
  <span class={`plakette plakette--${ton}`}>
    <Symbol name={symbol} />
    <span>{children}</span>
  </span>
)

const hinweisArt = { info: 'info', success: 'erfolg', warning: 'warnung', danger: 'gefahr' } as const

interface HinweisAngaben {
  art?: keyof typeof hinweisArt
  titel: string
  children?: ComponentChildren
}

export const Hinweis = ({ art = 'info', titel, children }: HinweisAngaben) => (
  <div class={`kern-alert kern-alert--${art}`}>
    <div class="kern-alert__header">
      <Symbol name={hinweisArt[art]} />
      <span class="kern-title">{titel}</span>
    </div>
    {children && <div class="kern-alert__body">{children}</div>}
  </div>
)

/** Every reason why something cannot be done now. */
export const Hindernisse = ({ titel, gruende }: { titel: string; gruende: readonly Hindernis[] }) => (
  <Hinweis art="warning" titel={titel}>
    <ul class="liste">
      {gruende.map((h) => (
        <li key={h.text}>{h.text}</li>
      ))}
    </ul>
  </Hinweis>
)

/** Heading of a section and its anchor. */
export const Abschnitt = ({
  id,
  titel,
  klasse,
  children,
}: {
  id: string
  titel: string
  klasse?: string
  children: ComponentChildren
}) => (
  <section aria-labelledby={id} class={klasse}>
    <h2 id={id} class="kern-heading-medium">
      {titel}
    </h2>
    {children}
  </section>
)

/** A wide table scrolls in its own region that the keyboard reaches; the page never does. */
export const Tabelle = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="tabelle" tabIndex={0} role="group" aria-label={`${name}, seitlich verschiebbar`}>
    <table>{children}</table>
  </div>
)

export const Angabe = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Small facts in one line, separated by dots. */
export const Merkmale = ({ teile }: { teile: (ComponentChildren | null | undefined | false)[] }) => (
  <p class="merkmale">
    {teile.filter(Boolean).map((teil, i) => (
      <span key={i}>{teil}</span>
    ))}
  </p>
)

export const Leer = ({ children }: { children: ComponentChildren }) => <p class="leer">{children}</p>

/** A button that only JavaScript can serve: hidden until src/browser/public.ts takes it. */
const Zusatztaste = ({ symbol, children }: { symbol: Zeichen; children: string }) => (
  <>
    <button class="kern-btn kern-btn--tertiary" type="button" hidden>
      <Symbol name={symbol} />
      <span class="kern-label">{children}</span>
    </button>
    <span class="kern-sr-only" role="status" />
  </>
)

export const LinkKopieren = () => h('ris-kopieren', null, <Zusatztaste symbol="kopie">Link kopieren</Zusatztaste>)

/** Reads the element with this id aloud. */
export const Vorlesen = ({ id }: { id: string }) =>
  h('ris-vorlesen', { for: id }, <Zusatztaste symbol="ton">Vorlesen</Zusatztaste>)
