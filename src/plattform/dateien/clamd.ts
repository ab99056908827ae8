import { connect } from 'node:net'
import type { Readable } from 'node:stream'

const stueck = 64 * 1024
const frist = 120_000

/** Name of what was found, or null. @throws when clamd cannot be asked or does not say */
export async function frageClamd(ort: { host: string; port: number }, datei: Readable): Promise<string | null> {
  const antwort = await senden(ort, datei)
  const fund = /^stream: (.+) FOUND$/.exec(antwort)?.[1]
  if (fund) return fund
  if (antwort === 'stream: OK') return null
  throw new Error(`clamd: ${antwort.slice(0, 100)}`)
}

/** INSTREAM (clamd(8)): each piece after its length in four bytes, a length of zero at the end. */
async function senden(ort: { host: string; port: number }, datei: Readable): Promise<string> {
  const leitung = connect(ort)
  leitung.setTimeout(frist, () => leitung.destroy(new Error('clamd does not answer')))
  let antwort = ''
  const ende = new Promise<string>((fertig, fehler) => {
    leitung.on('data', (daten: Buffer) => (antwort += daten.toString()))
    leitung.on('error', fehler)
    leitung.on('close', () => fertig(antwort.replace(/\0.*$/s, '').trim()))
  })
  const schreiben = (bytes: Buffer) =>
    leitung.write(bytes) || new Promise<void>((frei) => leitung.once('drain', frei).once('close', () => frei()))
  try {
    await schreiben(Buffer.from('zINSTREAM\0'))
    for await (const teil of datei as AsyncIterable<Buffer>) {
      for (let ab = 0; ab < teil.length && !leitung.destroyed; ab += stueck) {
        const paket = teil.subarray(ab, ab + stueck)
        const laenge = Buffer.alloc(4)
        laenge.writeUInt32BE(paket.length)
        await schreiben(Buffer.concat([laenge, paket]))
      }
      // clamd has said enough, such as that the file is too large for it.
      if (leitung.destroyed) break
    }
    if (!leitung.destroyed) await schreiben(Buffer.alloc(4))
    return await ende
  } finally {
    leitung.destroy()
    datei.destroy()
  }
}
