import { Archiv } from './archiv.js'
import { type Auszug, leererAuszug, type Verborgenes } from './auszug.js'
import { Sammler } from './grenzen.js'
import { angaben, durchlaufe, type Knoten } from './xml.js'

/** Subtrees that do not show on the pages. */
const verborgen: Record<string, Verborgenes['art']> = {
  'tracked-changes': 'geloescht',
  annotation: 'anmerkung',
  'hidden-text': 'ausgeblendet',
  'hidden-paragraph': 'ausgeblendet',
  notes: 'notiz',
}

const absatz = new Set(['p', 'h', 'line-break', 'table-row'])

/** LibreOffice files: text, comments, tracked changes, stored versions, macros. OASIS OpenDocument 1.3. */
export async function liesOdf(fd: number): Promise<Auszug> {
  const archiv = await Archiv.oeffne(fd)
  const text = new Sammler()
  const gefunden: Verborgenes[] = []
  for (const teil of archiv.teile(/^(content|styles)\.xml$/)) {
    await durchlaufe(archiv, teil, lauscher(text, gefunden))
  }
  const metadaten: Record<string, string> = {}
  for (const teil of archiv.teile(/^meta\.xml$/)) Object.assign(metadaten, await angaben(archiv, teil))
  const geaendert = gefunden.some((v) => v.art === 'geloescht')
  return {
    ...leererAuszug(),
    text: text.toString().trim(),
    gekuerzt: text.gekuerzt || archiv.gekuerzt,
    metadaten,
    eingebettet: archiv
      .teile(/^Object [^/]+$|^ObjectReplacements\/./)
      .map((e) => ({ name: e.fileName, groesse: e.uncompressedSize })),
    revisionen: 1 + archiv.teile(/^Versions\/[^/]+$/).length + (geaendert ? 1 : 0),
    sprache: metadaten['language'] ?? null,
    aktiv: archiv.teile(/^(Basic|Scripts)\/./).length > 0 ? ['Makro'] : [],
    verborgen: gefunden,
  }
}

function lauscher(text: Sammler, gefunden: Verborgenes[]) {
  const artVon = (pfad: readonly Knoten[]) => {
    const knoten = pfad.find(({ name }) => Object.hasOwn(verborgen, name))
    return knoten && verborgen[knoten.name]
  }
  return {
    auf: ({ name }: Knoten, pfad: readonly Knoten[]) => {
      if ((name === 'tab' || name === 's') && !artVon(pfad)) text.dazu(name === 's' ? ' ' : '\t')
    },
    text: (stueck: string, pfad: readonly Knoten[]) => {
      // Only what stands in a paragraph; between the elements there is white space.
      if (!pfad.some((k) => k.name === 'p' || k.name === 'h')) return
      const art = artVon(pfad)
      if (!art) return text.dazu(stueck)
      if (stueck.trim()) gefunden.push({ art, text: stueck.slice(0, 10_000) })
    },
    zu: ({ name }: Knoten, pfad: readonly Knoten[]) => {
      if (absatz.has(name) && !artVon(pfad)) text.dazu('\n')
    },
  }
}
