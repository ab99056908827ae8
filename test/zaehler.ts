import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What was sent since the last look: a client waits for the answer once in each of `runden`. */
export interface Zaehlstand {
  anweisungen: number
  runden: number
}

export interface Zaehler {
  /** The same login and database, by way of this counter. */
  ueber(url: string): string
  /** What came since it was asked last. */
  seither(): Zaehlstand
  schliessen(): Promise<void>
}

// Query and Execute run a statement. Sync ends what Parse, Bind and Execute began; Query ends itself.
const [anfrage, ausfuehren, sync] = ['Q', 'E', 'S'].map((zeichen) => zeichen.charCodeAt(0))

/** Stands between the application and PostgreSQL and counts on the wire, where nothing in the application can hide a query. */
export async function zaehler(): Promise<Zaehler> {
  const { verwalter } = JSON.parse(process.env['TEST_POSTGRES']!) as { verwalter: string }
  const { hostname, port } = new URL(verwalter)
  let stand: Zaehlstand = { anweisungen: 0, runden: 0 }
  const zaehle = (art: number | undefined): void => {
    if (art === anfrage || art === ausfuehren) stand.anweisungen++
    if (art === anfrage || art === sync) stand.runden++
  }
  const offen = new Set<Socket>()
  const server = createServer((herein) => {
    const hinaus = connect(Number(port), hostname)
    for (const socket of [herein, hinaus]) {
      offen.add(socket)
      socket.on('error', () => undefined).on('close', () => [herein, hinaus].forEach((beide) => beide.destroy()))
    }
    herein.on('data', nachrichten(zaehle))
    herein.pipe(hinaus).pipe(herein)
  })
  await new Promise<void>((bereit) => server.listen(0, '127.0.0.1', bereit))
  const hier = String((server.address() as AddressInfo).port)
  return {
    ueber: (url) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: hier, search: '' }).href,
    seither: () => {
      const bisher = stand
      stand = { anweisungen: 0, runden: 0 }
      return bisher
    },
    schliessen: () =>
      new Promise((zu) => {
        server.close(() => zu())
        for (const socket of offen) socket.destroy()
      }),
  }
}

/** Cuts the stream into messages: the first has no letter, every other one a letter and then its length. */
function nachrichten(melde: (art: number | undefined) => void): (stueck: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let erste = true
  return (stueck) => {
    rest = Buffer.concat([rest, stueck])
    for (;;) {
      const kopf = erste ? 0 : 1
      if (rest.length < kopf + 4 || rest.length < kopf + rest.readUInt32BE(kopf)) return
      if (!erste) melde(rest[0])
      rest = rest.subarray(kopf + rest.readUInt32BE(kopf))
      erste = false
    }
  }
}
