import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

const verfahren = 'aes-256-gcm'
const [laengeIv, laengeMarke] = [12, 16]

/** Keeps small secrets in the database so that only who has the key reads them (AES-256-GCM). */
export class Tresor {
  /** Says which key it is, and nothing about it. */
  readonly kennung: string
  private readonly schluessel: Buffer

  /** @param zweck separates what one key is used for */
  constructor(geheim: Buffer, zweck: string) {
    this.schluessel = Buffer.from(hkdfSync('sha256', geheim, '', `ratsfolge ${zweck}`, 32))
    this.kennung = createHash('sha256').update('Kennung').update(this.schluessel).digest('hex').slice(0, 16)
  }

  /** @param wessen whom it belongs to: copied to somebody else it does not open */
  verschliessen(text: string, wessen: string): string {
    const iv = randomBytes(laengeIv)
    const chiffre = createCipheriv(verfahren, this.schluessel, iv, { authTagLength: laengeMarke })
    chiffre.setAAD(Buffer.from(wessen))
    const inhalt = Buffer.concat([chiffre.update(text, 'utf8'), chiffre.final()])
    return Buffer.concat([iv, chiffre.getAuthTag(), inhalt]).toString('base64url')
  }

  /** Undefined: another key, another owner, or changed. */
  oeffnen(verschlossen: string, wessen: string): string | undefined {
    const bytes = Buffer.from(verschlossen, 'base64url')
    const [iv, marke] = [bytes.subarray(0, laengeIv), bytes.subarray(laengeIv, laengeIv + laengeMarke)]
    if (marke.length < laengeMarke) return undefined
    const chiffre = createDecipheriv(verfahren, this.schluessel, iv, { authTagLength: laengeMarke })
    chiffre.setAAD(Buffer.from(wessen)).setAuthTag(marke)
    try {
      return Buffer.concat([chiffre.update(bytes.subarray(laengeIv + laengeMarke)), chiffre.final()]).toString('utf8')
    } catch {
      return undefined
    }
  }
}
