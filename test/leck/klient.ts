import http from 'node:http'

/** What came over the wire. */
export interface Antwort {
  status: number
  kopf: Record<string, string>
  bytes: Buffer
}

/** Reads a path of the application. */
export type Klient = (pfad: string, kopf?: Record<string, string>) => Promise<Antwort>

/** Real HTTP with half the work of fetch, which was more than a tenth of this test. */
export function klient(adresse: string, eigener: Record<string, string> = {}): Klient {
  const { hostname, port } = new URL(adresse)
  const agent = new http.Agent({ keepAlive: true })
  return (pfad, kopf) =>
    new Promise((fertig, scheitern) => {
      const { pathname, search } = new URL(adresse + pfad)
      const headers = { accept: '*/*', ...eigener, ...kopf }
      const anfrage = http.get({ hostname, port, agent, path: pathname + search, headers }, (antwort) => {
        const stuecke: Buffer[] = []
        antwort.on('data', (stueck: Buffer) => stuecke.push(stueck))
        antwort.on('error', scheitern)
        antwort.on('end', () =>
          fertig({ status: antwort.statusCode!, kopf: koepfe(antwort), bytes: Buffer.concat(stuecke) }),
        )
      })
      anfrage.on('error', scheitern)
    })
}

const koepfe = ({ headers }: http.IncomingMessage) =>
  Object.fromEntries(Object.entries(headers).map(([name, wert]) => [name, [wert].flat().join(', ')]))
