import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

export interface StatischeDatei {
  mimeType: string
  bytes: Buffer
  /** Missing where the bytes are compressed already. */
  gzip?: Buffer
  etag: string
}

const mimeTypen: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const gebaut = fileURLToPath(new URL('../public', import.meta.url))

/**
 * The browser files that the build made, read once: there are few, and what is not in the folder at the start does not
 * exist. Their addresses carry the hash of the content, so a browser may keep them for ever.
 */
export class Statisch {
  private readonly dateien = new Map<string, StatischeDatei>()

  constructor(ordner: string = gebaut) {
    if (existsSync(ordner)) this.lies(ordner, '')
  }

  finde(name: string): StatischeDatei | undefined {
    return this.dateien.get(name)
  }

  /** `/assets/app.css?v=1f2e3d4c5b`. */
  adresse(name: string): string {
    const datei = this.dateien.get(name)
    return datei ? `/assets/${name}?v=${datei.etag}` : `/assets/${name}`
  }

  private lies(ordner: string, vorsatz: string): void {
    for (const eintrag of readdirSync(ordner, { withFileTypes: true })) {
      const ort = path.join(ordner, eintrag.name)
      if (eintrag.isDirectory()) this.lies(ort, `${vorsatz}${eintrag.name}/`)
      const mimeType = mimeTypen[path.extname(eintrag.name)]
      if (mimeType && eintrag.isFile()) this.dateien.set(vorsatz + eintrag.name, lade(ort, mimeType))
    }
  }
}

function lade(ort: string, mimeType: string): StatischeDatei {
  const bytes = readFileSync(ort)
  const etag = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { mimeType, bytes, etag, ...(mimeType.startsWith('font/') ? {} : { gzip: gzipSync(bytes, { level: 9 }) }) }
}
