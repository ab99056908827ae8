import { readFile, rename, writeFile } from 'node:fs/promises'

/** How far the chain went when it was sealed last, kept outside of the database: who cuts the end off there does not reach this. */
export interface Merkstand {
  nr: string
  kette: string
}

export class Merkstelle {
  constructor(private readonly datei: string) {}

  async lesen(): Promise<Merkstand | undefined> {
    const text = await readFile(this.datei, 'utf8').catch((fehler: NodeJS.ErrnoException) => {
      if (fehler.code === 'ENOENT') return undefined
      throw fehler
    })
    return text === undefined ? undefined : (JSON.parse(text) as Merkstand)
  }

  /** Never goes back: a shorter chain is what this is here to find. */
  async merken(stand: Merkstand): Promise<void> {
    const bisher = await this.lesen()
    if (bisher && BigInt(bisher.nr) >= BigInt(stand.nr)) return
    await writeFile(`${this.datei}.neu`, JSON.stringify(stand))
    await rename(`${this.datei}.neu`, this.datei)
  }
}
