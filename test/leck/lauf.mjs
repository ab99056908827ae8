// npm run test:leck [-- --staedte 10 --abwandlungen 3 --konten 0.25 --saat 1 --nur MUSTER]: random towns are read by everybody, each so often
// with other rules and another future, of the staff by that share of its accounts, and each seeded leak must be found. The night builds every
// town anew, asks more accounts and runs no seeds twice.
import { fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import aufbauen from '../global-setup.mjs'
import { saaten } from './saaten.mjs'

/** Of the town that has everything in it, which the seeded leaks share. */
const grundsaat = 1

/**
 * Each leak gets a copy of one town, and so does the application as it is: there nothing may be found.
 * @returns {Promise<boolean>} whether no mark got out and every seeded leak was found
 */
export async function pruefe({ staedte, abwandlungen = 1, konten, saat, lecks, prozesse = 3 }) {
  await aufbauen()
  const beginn = Date.now()
  const zufaellige = Array.from({ length: staedte }, (_, i) => ({
    aufgabe: 'stadt',
    saat: saat + i,
    abwandlungen,
    konten,
  }))
  const kopien = [{}, ...lecks.map(({ name }) => ({ leck: name }))]
  const aufgaben = [
    ...(lecks.length > 0 ? [{ aufgabe: 'grundstadt', saat: grundsaat }] : []),
    ...zufaellige,
    ...(lecks.length > 0 ? kopien.map((k) => ({ aufgabe: 'kopie', saat: grundsaat, ...k })) : []),
  ]
  const ergebnisse = await verteile(aufgaben, prozesse)
  const gruen = melde(ergebnisse, Date.now() - beginn)
  await globalThis.__ratsfolgePostgres.stoppen()
  return gruen
}

/** Each process does one task at a time. */
async function verteile(aufgaben, prozesse) {
  const ergebnisse = []
  const grundstadt = versprechen()
  let naechste = 0
  const arbeite = () =>
    new Promise((fertig) => {
      const prozess = fork(fileURLToPath(new URL('arbeiter.mjs', import.meta.url)), {
        // Answers live for a moment only: a large nursery spares most of the collecting.
        execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=3000', '--max-semi-space-size=64'],
      })
      let meine
      const weiter = async () => {
        meine = naechste++
        const auftrag = aufgaben[meine]
        if (!auftrag) return prozess.kill()
        const vorbild = auftrag.aufgabe === 'kopie' ? await grundstadt.da : undefined
        if (prozess.connected) prozess.send({ nr: meine, ...auftrag, grundstadt: vorbild })
      }
      const ende = (ergebnis) => {
        if (ergebnis.aufgabe === 'grundstadt') grundstadt.erfuelle(ergebnis.grundstadt)
        ergebnisse.push(ergebnis)
        zeige(ergebnis)
      }
      prozess.on('message', (antwort) => {
        for (const bericht of antwort.berichte ?? [undefined]) ende({ ...aufgaben[antwort.nr], ...antwort, bericht })
        void weiter()
      })
      prozess.on('exit', () => {
        if (meine < aufgaben.length) ende({ ...aufgaben[meine], fehler: 'Der Prozess ist abgebrochen.' })
        fertig()
      })
      void weiter()
    })
  await Promise.all(Array.from({ length: prozesse }, arbeite))
  const ordner = ergebnisse.flatMap((e) => e.grundstadt?.nachlass.daten ?? [])
  for (const einer of ordner) await rm(einer, { recursive: true })
  // Building it is no test; reading its copies is.
  return ergebnisse.filter((e) => !e.grundstadt)
}

function versprechen() {
  let erfuelle
  const da = new Promise((fertig) => (erfuelle = fertig))
  return { da, erfuelle }
}

const zeile = ({ leser, route, art, was }) => `${leser} · ${route} · ${art} · ${was}`

function zeige({ aufgabe, leck, saat, bericht, fehler }) {
  const funde = [...new Set((bericht?.funde ?? []).map(zeile))]
  if (leck) {
    console.log(
      `${funde[0] ? 'gefunden' : 'NICHT GEFUNDEN'}: ${leck}\n    ${funde[0] ?? fehler ?? 'keine Marke zu sehen'}`,
    )
    return
  }
  const stadt = aufgabe === 'stadt' ? `Stadt ${saat}` : 'Stadt mit allem'
  if (fehler) console.log(`${stadt}: ${fehler}`)
  for (const fund of funde) console.log(`${stadt}: ${fund}`)
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
      staedte: { type: 'string', default: '10' },
      abwandlungen: { type: 'string', default: '3' },
      konten: { type: 'string', default: '0.25' },
      saat: { type: 'string', default: '1' },
      nur: { type: 'string' },
    },
  })
  // The database ends with this process, however that ends.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  const lecks = saaten.filter(({ name }) => !values.nur || new RegExp(values.nur).test(name))
  const { staedte, abwandlungen, konten, saat } = values
  const zahlen = { staedte: +staedte, abwandlungen: +abwandlungen, konten: +konten, saat: +saat }
  const gruen = await pruefe({ ...zahlen, lecks })
  process.exit(gruen ? 0 : 1)
}
