// Starts the built application with an empty folder of its own, as `npm start` does for somebody who tries it out.
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { datenordner } from '../ordner.mjs'

const freierPort = () =>
  new Promise((fertig, scheitern) => {
    const server = createServer().on('error', scheitern)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => fertig(port))
    })
  })

/** The address of the running application and how to end it. @throws with its output when it does not come up */
export async function starteAnwendung() {
  if (!existsSync('dist/main.js')) throw new Error('Es fehlt dist/main.js. Bitte „npm run build“ ausführen.')
  const port = await freierPort()
  const daten = await datenordner('browser')
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATEN: daten,
    BASIS_URL: '',
    ANTEIL: '',
    DEMO: '',
    ZUGRIFFSGRENZEN: 'aus',
  }
  const prozess = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let ausgabe = ''
  const beendet = new Promise((fertig) => prozess.once('exit', fertig))
  const stoppen = async () => {
    prozess.kill('SIGTERM')
    await beendet
    rmSync(daten, { recursive: true, force: true })
  }
  const bereit = new Promise((fertig) => {
    for (const strom of [prozess.stdout, prozess.stderr])
      strom.on('data', (stueck) => {
        ausgabe += stueck
        if (/Sekunden bereit/.test(ausgabe)) fertig('bereit')
      })
  })
  if ((await Promise.race([bereit, beendet])) !== 'bereit') {
    await stoppen()
    throw new Error(`Die Anwendung ist nicht gestartet:\n${ausgabe}`)
  }
  return { adresse: `http://localhost:${port}`, stoppen, ausgabe: () => ausgabe }
}
