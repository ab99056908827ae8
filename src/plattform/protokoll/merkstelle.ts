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

  /** After a restore the chain is as long as it was at the backup, and may be. What was noted is kept beside. */
  async zuruecklegen(): Promise<void> {
    const daneben = `${this.datei}.vor-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`
    await rename(this.datei, daneben).catch((fehler: NodeJS.ErrnoException) => {
      if (fehler.code !== 'ENOENT') throw fehler
    })
  }

  /** Never goes back: a shorter chain is what this is here to find. */
  async merken(stand: Merkstand): Promise<void> {
    const bisher = await this.lesen()
    if (bisher && BigInt(bisher.nr) >= BigInt(stand.nr)) return
    await writeFile(`${this.datei}.neu`, JSON.stringify(stand))
    await rename(`${this.datei}.neu`, this.datei)
  }
}
