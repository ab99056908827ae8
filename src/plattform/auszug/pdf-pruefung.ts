import { type Auszug, leererAuszug } from './auszug.js'
import { rohbefund } from './pdf-rohdaten.js'

/** What a PDF could do to whoever opens it. Reads no text and loads no library: it stands between an upload and its answer. */
export function pruefePdf(bytes: Buffer): Auszug {
  const { revisionen, aktiv, eingebettet } = rohbefund(bytes)
  const anhaenge = eingebettet.map((name) => ({ name: name ?? '', groesse: null }))
  return { ...leererAuszug(), revisionen, aktiv, eingebettet: anhaenge }
}
