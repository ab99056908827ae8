import path from 'node:path'
import { type Entry, openPromise } from 'yauzl'
import { abgelehnt } from './upload.js'

/** What unpacking would cost whoever opens it. */
const grenzen = { eintraege: 10_000, entpackt: 1024 * 1024 * 1024, verhaeltnis: 200, abGroesse: 10 * 1024 * 1024 }

const archive = /\.(zip|7z|rar|tar|t?gz|tgz|bz2|xz|jar|iso|cab|zst|lz4)$/i
/** VBA (also in files that hide it behind .docx), macro sheets of Excel 4, Basic and scripts of LibreOffice, ActiveX. */
const makros = /(^|\/)vba(Project|Data)[^/]*$|(^|\/)macrosheets\/|^(Basic|Scripts)\/.|(^|\/)activeX\//i

/**
 * Office files and archives by their directory, before anything is unpacked: no macros, no bombs, no archive within an
 * archive, nothing that is refused on its own.
 * @param erlaubt endings that may lie in an archive
 * @throws Eingabefehler
 */
export async function pruefeArchiv(ort: string, endung: string, erlaubt: ReadonlySet<string>): Promise<void> {
  const eintraege = await verzeichnis(ort)
  if (eintraege.some((e) => makros.test(e.fileName)))
    throw abgelehnt('Die Datei enthält Makros. Speichern Sie sie ohne Makros und laden Sie sie noch einmal hoch.')
  if (endung.endsWith('x') && !eintraege.some((e) => e.fileName === '[Content_Types].xml'))
    throw abgelehnt(`Der Inhalt der Datei passt nicht zu ihrer Endung „${endung}“.`)
  if (endung === 'zip') pruefeEintraege(eintraege, erlaubt)
}

async function verzeichnis(ort: string): Promise<Entry[]> {
  const eintraege: Entry[] = []
  let entpackt = 0
  const zip = await openPromise(ort, { autoClose: false }).catch(unlesbar)
  try {
    for await (const eintrag of zip.eachEntry()) {
      eintraege.push(eintrag)
      entpackt += eintrag.uncompressedSize
      if (eintraege.length > grenzen.eintraege || entpackt > grenzen.entpackt || istBombe(eintrag))
        throw abgelehnt('Die Datei ist entpackt zu groß oder hat zu viele Teile.')
      if (eintrag.isEncrypted()) throw abgelehnt('Die Datei ist mit einem Kennwort geschützt. Entfernen Sie es.')
    }
  } catch (fehler) {
    throw (fehler as Error).name === 'Error' && !('felder' in (fehler as object)) ? unlesbar() : fehler
  } finally {
    zip.close()
  }
  return eintraege
}

const istBombe = ({ uncompressedSize, compressedSize }: Entry) =>
  uncompressedSize > grenzen.abGroesse && uncompressedSize / Math.max(1, compressedSize) > grenzen.verhaeltnis

function pruefeEintraege(eintraege: readonly Entry[], erlaubt: ReadonlySet<string>): void {
  for (const { fileName } of eintraege) {
    if (fileName.endsWith('/')) continue
    const name = path.posix.basename(fileName)
    if (archive.test(name)) throw abgelehnt(`Das Archiv enthält ein weiteres Archiv: „${name}“. Packen Sie es aus.`)
    if (!erlaubt.has(path.extname(name).slice(1).toLowerCase()))
      throw abgelehnt(`Das Archiv enthält eine Datei, die nicht angenommen wird: „${name}“.`)
  }
}

function unlesbar(): never {
  throw abgelehnt('Das Archiv ist beschädigt.')
}
