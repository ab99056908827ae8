import { Fragment, h, type ComponentChild, type VNode } from 'preact'
import type { RichDokument, RichKnoten } from './dokument.js'
import { erlaubteLinkadresse } from './linkadresse.js'

/**
 * A checked document as elements: no HTML string on the way, so nothing slips past escaping. The section of the page
 * is the h2; headings of the text start at h3.
 */
export function RichText({ dokument }: { dokument: RichDokument }): VNode {
  return <Fragment>{kinder(dokument)}</Fragment>
}

const kinder = (knoten: { content?: RichKnoten[] }): ComponentChild[] => (knoten.content ?? []).map(element)

function element(knoten: RichKnoten): ComponentChild {
  switch (knoten.type) {
    case 'text':
      return (knoten.marks ?? []).reduceRight(ausgezeichnet, knoten.text ?? '')
    case 'paragraph':
      return <p>{kinder(knoten)}</p>
    case 'heading':
      return h(knoten.attrs?.level === 2 ? 'h4' : 'h3', null, kinder(knoten))
    case 'bullet_list':
      return <ul>{kinder(knoten)}</ul>
    case 'ordered_list':
      return <ol start={knoten.attrs?.start === 1 ? undefined : Number(knoten.attrs?.start ?? 1)}>{kinder(knoten)}</ol>
    case 'list_item':
      return <li>{kinder(knoten)}</li>
    case 'hard_break':
      return <br />
    case 'table':
      return tabelle(knoten.content ?? [])
    default:
      // A node of a later schema shows its words rather than nothing.
      return <Fragment>{kinder(knoten)}</Fragment>
  }
}

/** The address is looked at once more: a document could have come into the table around the check. */
function ausgezeichnet(innen: ComponentChild, marke: { type: string; attrs?: Record<string, unknown> }) {
  if (marke.type === 'strong') return <strong>{innen}</strong>
  if (marke.type === 'em') return <em>{innen}</em>
  const adresse = marke.attrs?.href
  if (marke.type !== 'link' || !erlaubteLinkadresse(adresse)) return innen
  return (
    <a class="kern-link" href={adresse} rel="noopener">
      {innen}
    </a>
  )
}

/** Wide tables scroll inside their own region, reachable by keyboard (WCAG 2.1.1, 1.4.10). */
function tabelle(zeilen: RichKnoten[]) {
  const koepfe = zeilen.findIndex((zeile) => !(zeile.content ?? []).every((z) => z.type === 'table_header'))
  const grenze = koepfe === -1 ? zeilen.length : koepfe
  return (
    <div class="tabelle" tabIndex={0} role="group" aria-label="Tabelle, seitlich verschiebbar">
      <table>
        {grenze > 0 && <thead>{zeilen.slice(0, grenze).map((zeile) => tabellenzeile(zeile, 'col'))}</thead>}
        {grenze < zeilen.length && <tbody>{zeilen.slice(grenze).map((zeile) => tabellenzeile(zeile, 'row'))}</tbody>}
      </table>
    </div>
  )
}

const tabellenzeile = (zeile: RichKnoten, scope: 'col' | 'row') => (
  <tr>
    {(zeile.content ?? []).map((zelle) => {
      const masse = { colSpan: spanne(zelle.attrs?.colspan), rowSpan: spanne(zelle.attrs?.rowspan) }
      return zelle.type === 'table_header' ? (
        <th scope={scope} {...masse}>
          {kinder(zelle)}
        </th>
      ) : (
        <td {...masse}>{kinder(zelle)}</td>
      )
    })}
  </tr>
)

const spanne = (wert: unknown) => (typeof wert === 'number' && wert > 1 ? wert : undefined)
