import { crc32, deflateRawSync } from 'node:zlib'

export interface Zipteil {
  name: string
  inhalt: string | Buffer
  /** What the directory claims instead of the truth. */
  behauptet?: number
  verschluesselt?: boolean
}

/** A ZIP archive as it stands in APPNOTE.TXT, with the possibility to lie. */
export function zip(teile: readonly Zipteil[]): Buffer {
  const koerper: Buffer[] = []
  const verzeichnis: Buffer[] = []
  let ort = 0
  for (const { name, inhalt, behauptet, verschluesselt } of teile) {
    const roh = Buffer.from(inhalt)
    const gepackt = deflateRawSync(roh)
    const wie = Buffer.from(name)
    const kopf = Buffer.alloc(26)
    kopf.writeUInt16LE(20, 0)
    kopf.writeUInt16LE((verschluesselt ? 1 : 0) | 0x800, 2)
    kopf.writeUInt16LE(8, 4)
    kopf.writeUInt32LE(crc32(roh), 10)
    kopf.writeUInt32LE(gepackt.length, 14)
    kopf.writeUInt32LE(behauptet ?? roh.length, 18)
    kopf.writeUInt16LE(wie.length, 22)
    const lokal = Buffer.concat([Buffer.from('PK\x03\x04'), kopf, wie, gepackt])
    const ende = Buffer.alloc(14)
    ende.writeUInt32LE(ort, 10)
    verzeichnis.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), kopf, ende, wie]))
    koerper.push(lokal)
    ort += lokal.length
  }
  const liste = Buffer.concat(verzeichnis)
  const schluss = Buffer.alloc(22)
  schluss.write('PK\x05\x06', 'latin1')
  schluss.writeUInt16LE(teile.length, 8)
  schluss.writeUInt16LE(teile.length, 10)
  schluss.writeUInt32LE(liste.length, 12)
  schluss.writeUInt32LE(ort, 16)
  return Buffer.concat([...koerper, liste, schluss])
}
