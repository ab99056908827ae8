import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** What every scanner takes for a virus, and is none. */
export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

/** Speaks INSTREAM as clamd(8) describes it; real bytes over real TCP. */
export function clamd(): Promise<{ server: Server; port: number; gesehen: Buffer[] }> {
  const gesehen: Buffer[] = []
  const server = createServer((leitung: Socket) => {
    let da = Buffer.alloc(0)
    let begonnen = false
    const inhalt: Buffer[] = []
    leitung
      .on('error', () => undefined)
      .on('data', (stueck) => {
        da = Buffer.concat([da, stueck])
        if (!begonnen && da.length >= 10) {
          if (da.subarray(0, 10).toString() !== 'zINSTREAM\0') return void leitung.end('UNKNOWN COMMAND\0')
          begonnen = true
          da = da.subarray(10)
        }
        while (begonnen && da.length >= 4) {
          const laenge = da.readUInt32BE(0)
          if (laenge === 0) {
            const datei = Buffer.concat(inhalt)
            gesehen.push(datei)
            return void leitung.end(datei.includes('EICAR') ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0')
          }
          if (da.length < 4 + laenge) return
          inhalt.push(da.subarray(4, 4 + laenge))
          da = da.subarray(4 + laenge)
        }
      })
  })
  return new Promise((bereit) =>
    server.listen(0, '127.0.0.1', () => bereit({ server, port: (server.address() as AddressInfo).port, gesehen })),
  )
}
