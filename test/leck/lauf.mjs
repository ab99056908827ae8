// npm run test:leck [-- --staedte 30 --saat 1 --nur MUSTER]: random towns are read by everybody, and each seeded leak must be
// found. The night runs more towns and no seeds twice.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import aufbauen from '../global-setup.mjs'
import { saaten } from './saaten.mjs'

/** @returns {Promise<boolean>} whether no mark got out and every seeded leak was found */
export async function pruefe({ staedte, saat, lecks, prozesse = 2 }) {
  await aufbauen()
  const beginn = Date.now()
  const aufgaben = [
    ...lecks.map(({ name }) => ({ leck: name, saat: 1 })),
    ...Array.from({ length: staedte }, (_, i) => ({ saat: saat + i })),
  ]
  const ergebnisse = await verteile(aufgaben, prozesse)
  const gruen = melde(ergebnisse, Date.now() - beginn)
  await globalThis.__ratsfolgePostgres.stoppen()
  return gruen
}

/** Each process does one task at a time. */
async function verteile(aufgaben, prozesse) {
  const ergebnisse = []
  let naechste = 0
  const arbeite = () =>
    new Promise((fertig) => {
      const prozess = fork(fileURLToPath(new URL('arbeiter.mjs', import.meta.url)), {
        // Answers live for a moment only: a large nursery spares most of the collecting.
        execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=3000', '--max-semi-space-size=64'],
      })
      let meine
      const weiter = () => {
        meine = naechste++
        if (meine < aufgaben.length) prozess.send({ nr: meine, ...aufgaben[meine] })
        else prozess.kill()
      }
      prozess.on('message', (antwort) => {
        const ergebnis = { ...aufgaben[antwort.nr], ...antwort }
        ergebnisse.push(ergebnis)
        zeige(ergebnis)
        weiter()
      })
      prozess.on('exit', () => {
        if (meine < aufgaben.length) ergebnisse.push({ ...aufgaben[meine], fehler: 'Der Prozess ist abgebrochen.' })
        fertig()
      })
      weiter()
    })
  await Promise.all(Array.from({ length: prozesse }, arbeite))
  return ergebnisse
}

const zeile = ({ leser, route, art, was }) => `${leser} · ${route} · ${art} · ${was}`

function zeige({ leck, saat, bericht, fehler }) {
  const funde = [...new Set((bericht?.funde ?? []).map(zeile))]
  if (leck) {
    console.log(
      `${funde[0] ? 'gefunden' : 'NICHT GEFUNDEN'}: ${leck}\n    ${funde[0] ?? fehler ?? 'keine Marke zu sehen'}`,
    )
    return
  }
  if (fehler) console.log(`Stadt ${saat}: ${fehler}`)
  for (const fund of funde) console.log(`Stadt ${saat}: ${fund}`)
}

function melde(ergebnisse, dauer) {
  const lecks = ergebnisse.filter((e) => e.leck)
  const staedte = ergebnisse.filter((e) => !e.leck)
  const gefunden = lecks.filter((e) => e.bericht?.funde.length > 0).length
  const dicht = staedte.filter((e) => e.bericht?.funde.length === 0).length
  const gelesen = ergebnisse.reduce((summe, e) => summe + (e.bericht?.gelesen ?? 0), 0)
  console.log(
    `${dicht} von ${staedte.length} Städten dicht, ${gefunden} von ${lecks.length} gesäten Lecks gefunden, ${gelesen} Antworten gelesen, ${Math.round(dauer / 1000)} s`,
  )
  const gut = dicht + gefunden
  console.log(`leck: ${gut} passed, ${ergebnisse.length - gut} failed`)
  return gut === ergebnisse.length
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      staedte: { type: 'string', default: '30' },
      saat: { type: 'string', default: '1' },
      nur: { type: 'string' },
    },
  })
  // The database ends with this process, however that ends.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  const lecks = saaten.filter(({ name }) => !values.nur || new RegExp(values.nur).test(name))
  const gruen = await pruefe({ staedte: Number(values.staedte), saat: Number(values.saat), lecks })
  process.exit(gruen ? 0 : 1)
}
