import { SaxesParser } from 'saxes'
import type { Entry } from 'yauzl'
import type { Archiv } from './archiv.js'

/** One element on the way down: its local name and its attributes by local name. */
export interface Knoten {
  name: string
  attribute: Record<string, string>
}

export interface Lauscher {
  auf?(knoten: Knoten, pfad: readonly Knoten[]): void
  text?(text: string, pfad: readonly Knoten[]): void
  zu?(knoten: Knoten, pfad: readonly Knoten[]): void
}

const lokal = (name: string) => name.slice(name.indexOf(':') + 1)

/** Walks a part of an office document. Entities are never expanded: the parser knows only those of XML itself. */
export async function durchlaufe(archiv: Archiv, teil: Entry, lauscher: Lauscher): Promise<void> {
  const leser = new SaxesParser()
  const pfad: Knoten[] = []
  leser.on('opentag', ({ name, attributes }) => {
    const attribute = Object.fromEntries(Object.entries(attributes).map(([n, wert]) => [lokal(n), String(wert)]))
    const knoten = { name: lokal(name), attribute }
    pfad.push(knoten)
    lauscher.auf?.(knoten, pfad)
  })
  leser.on('text', (text) => lauscher.text?.(text, pfad))
  leser.on('closetag', () => {
    const knoten = pfad.pop()!
    lauscher.zu?.(knoten, pfad)
  })
  for await (const stueck of archiv.lies(teil)) leser.write(stueck)
  leser.close()
}

/** Flat documents such as docProps/core.xml: text by the name of its element. */
export async function angaben(archiv: Archiv, teil: Entry): Promise<Record<string, string>> {
  const werte: Record<string, string> = {}
  await durchlaufe(archiv, teil, {
    text: (text, pfad) => {
      const { name, attribute } = pfad.at(-1) ?? { name: '', attribute: {} as Record<string, string> }
      const wie = attribute['name'] ?? name
      if (wie && text.trim()) werte[wie] = ((werte[wie] ?? '') + text).slice(0, 10_000)
    },
  })
  return werte
}
