import { open } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromFile } from 'file-type'
import { abgelehnt } from './upload.js'

/** Endings that may be stored, their type, and what the content may look like instead. */
const arten: Record<string, { mimeType: string; auch?: readonly string[] }> = {
  pdf: { mimeType: 'application/pdf' },
  docx: {
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    auch: ['application/zip'],
  },
  xlsx: { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', auch: ['application/zip'] },
  pptx: {
    mimeType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    auch: ['application/zip'],
  },
  odt: { mimeType: 'application/vnd.oasis.opendocument.text' },
  ods: { mimeType: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { mimeType: 'application/vnd.oasis.opendocument.presentation' },
  png: { mimeType: 'image/png' },
  jpg: { mimeType: 'image/jpeg' },
  jpeg: { mimeType: 'image/jpeg' },
  tif: { mimeType: 'image/tiff' },
  tiff: { mimeType: 'image/tiff' },
  zip: { mimeType: 'application/zip' },
  txt: { mimeType: 'text/plain' },
  csv: { mimeType: 'text/csv' },
}

/** What may be stored, also within an archive. */
export const endungen: ReadonlySet<string> = new Set(Object.keys(arten))
const alsZip = /openxmlformats|opendocument|zip$/

/**
 * The type of a stored file, from its content; the name and the browser are not believed. HTML, SVG and programs are in
 * no list: they could run in the browser of whoever opens them.
 */
export async function dateitypPruefen(ort: string, name: string): Promise<string> {
  const endung = path.extname(name).slice(1).toLowerCase()
  const art = arten[endung]
  if (!art) throw abgelehnt(`Dateien mit der Endung „${endung || 'keine'}“ nimmt die Anwendung nicht an.`)
  const gefunden = (await fileTypeFromFile(ort))?.mime ?? ((await istText(ort)) ? 'text' : undefined)
  const passt = art.mimeType.startsWith('text/')
    ? gefunden === 'text'
    : gefunden === art.mimeType || art.auch?.includes(gefunden ?? '')
  if (!passt) throw abgelehnt(`Der Inhalt der Datei passt nicht zu ihrer Endung „${endung}“.`)
  if (alsZip.test(art.mimeType)) {
    // Read late: most files are PDF.
    const { pruefeArchiv } = await import('./archivpruefung.js')
    await pruefeArchiv(ort, endung, endungen)
  }
  return art.mimeType
}

/** No zero byte at the beginning: what has none of the known signatures is text in some encoding. */
async function istText(ort: string): Promise<boolean> {
  const griff = await open(ort, 'r')
  try {
    const { buffer, bytesRead } = await griff.read(Buffer.alloc(8192), 0, 8192, 0)
    return !buffer.subarray(0, bytesRead).includes(0)
  } finally {
    await griff.close()
  }
}
