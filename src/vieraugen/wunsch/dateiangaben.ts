import type { Auszug } from '../../plattform/auszug/auszug.js'

/** A statement of the file about itself, in words that people know. */
export interface Dateiangabe {
  name: string
  wert: string
}

/** By the names that PDF, XMP, OOXML and ODF give them; the first that says something counts. */
const wichtige: [name: string, schluessel: readonly string[]][] = [
  ['Titel', ['Title', 'dc:title', 'title']],
  ['Verfasst von', ['Author', 'dc:creator', 'creator', 'initial-creator']],
  ['Zuletzt bearbeitet von', ['lastModifiedBy', 'xmp:lastmodifiedby']],
  ['Thema', ['Subject', 'dc:description', 'subject', 'description']],
  ['Stichwörter', ['Keywords', 'pdf:keywords', 'keywords', 'keyword']],
  ['Firma', ['Company', 'Manager']],
  ['Erstellt mit', ['Creator', 'xmp:creatortool', 'Application', 'generator']],
  ['Erzeugt von', ['Producer', 'pdf:producer']],
]

/** What a second person looks at first: who and what stands in it; all the rest is folded away. */
export function geordnet({ metadaten }: Pick<Auszug, 'metadaten'>): { zuerst: Dateiangabe[]; rest: Dateiangabe[] } {
  const zuerst = wichtige.flatMap(([name, schluessel]) => {
    const werte = schluessel.flatMap((s) => metadaten[s]?.trim() || [])
    return [...new Set(werte)].map((wert) => ({ name, wert }))
  })
  const gezeigt = new Set(wichtige.flatMap(([, schluessel]) => schluessel))
  const rest = Object.entries(metadaten).filter(([name, wert]) => !gezeigt.has(name) && wert.trim() !== '')
  return { zuerst, rest: rest.map(([name, wert]) => ({ name, wert })) }
}
