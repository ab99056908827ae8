// npm run test:ausfall [-- --runden 4 --saat 1]: people work, and application and database are killed without warning. After
// each restart every acknowledgement of a ledger outside must hold, once. At the end a loss is seeded, which must be noticed.
import path from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setTimeout as warte } from 'node:timers/promises'
import { Anwendung, freierPort } from './anwendung.mjs'
import { Buch } from './buch.mjs'
import { Haus } from './haus.mjs'
import { schaueNach } from './nachschau.mjs'

const personen = 5

/** Random numbers of a seed (mulberry32). */
const zufall = (saat) => () => {
  saat = (saat + 0x6d2b79f5) >>> 0
  let t = Math.imul(saat ^ (saat >>> 15), saat | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

/** Ways to die. After the last one the application has to go on by itself. */
const tode = [
  ['Anwendung', (a) => a.toete({ anwendung: true })],
  ['Datenbank', (a) => a.toete({ datenbank: true })],
  ['beide', (a) => a.toete({ anwendung: true, datenbank: true })],
  [
    'eine Verbindung der Datenbank',
    async (a, zahl) => {
      const pids = a.verbindungen()
      if (pids.length > 0) process.kill(pids[Math.floor(zahl() * pids.length)], 'SIGKILL')
    },
  ],
]

/** @returns {Promise<boolean>} whether nothing was lost, but for what was lost on purpose */
export async function pruefe({ runden, saat }) {
  const zahl = zufall(saat)
  const ordner = mkdtempSync(path.join(tmpdir(), 'ratsfolge-buch-'))
  const anwendung = new Anwendung(await freierPort())
  const buch = new Buch(path.join(ordner, 'buch.jsonl'))
  const haus = new Haus(anwendung, buch, zahl)
  let gut = 0
  let gesehen = false
  try {
    await anwendung.starte()
    await haus.melde()
    for (let runde = 0; runde < runden; runde++) {
      const mangel = await eineRunde(anwendung, haus, tode[runde % tode.length], zahl)
      for (const was of mangel) console.log(`  VERLOREN: ${was}`)
      if (mangel.length === 0) gut += 1
    }
    console.log(
      `${runden} Runden, ${haus.vorlagen.length} Vorlagen, ${buch.zusagen} Zusagen im Buch, ${runden - gut} Runden mit Verlust`,
    )
    gesehen = await gesaeterVerlust(anwendung, haus, zahl)
  } finally {
    buch.schliesse()
    await anwendung.stoppe()
    rmSync(ordner, { recursive: true, force: true })
  }
  const alle = gut + (gesehen ? 1 : 0)
  console.log(`ausfall: ${alle} passed, ${runden + 1 - alle} failed`)
  return alle === runden + 1
}

/** The same round with a database that forgets what it has acknowledged: the ledger must notice, or it proves nothing. */
async function gesaeterVerlust(anwendung, haus, zahl) {
  const heile = anwendung.macheVergesslich()
  const toete = async (a) => {
    await a.toete({ anwendung: true, datenbank: true })
    heile()
  }
  const mangel = await eineRunde(anwendung, haus, ['beide, die Datenbank ist vergesslich', toete], zahl)
  console.log(`Gesäter Verlust ${mangel.length > 0 ? `gefunden: ${mangel[0]}` : 'NICHT GEFUNDEN'}`)
  return mangel.length > 0
}

async function eineRunde(anwendung, haus, [name, toete], zahl) {
  const ende = new AbortController()
  const vorher = haus.buch.zusagen
  const arbeit = Promise.all(Array.from({ length: personen }, () => haus.arbeite(ende.signal)))
  await warte(1500 + zahl() * 3000)
  await toete(anwendung, zahl)
  // Whoever has an answer goes on; the others know nothing.
  await warte(zahl() * 500)
  ende.abort()
  await arbeit
  const ungewiss = haus.vorlagen.filter((v) => v.offen).length
  const dauer = await wiederDa(anwendung, name)
  const mangel = await schaueNach(haus)
  console.log(
    `Tod: ${name}; ${haus.buch.zusagen - vorher} Zusagen, ${ungewiss} ungewiss; nach ${dauer} s wieder da; ${mangel.length} Mängel`,
  )
  return mangel
}

/** Restarts what has died; with the database gone the application is stopped too, as a supervisor would. */
async function wiederDa(anwendung, name) {
  const beginn = Date.now()
  if (name === 'eine Verbindung der Datenbank') await bereit(anwendung)
  else {
    if (anwendung.laeuft) await anwendung.toete({ anwendung: true })
    await anwendung.starte()
  }
  return ((Date.now() - beginn) / 1000).toFixed(1)
}

/** The database recovers by itself, and the application finds it again without a restart. */
async function bereit(anwendung) {
  for (let versuch = 0; versuch < 300; versuch++) {
    const antwort = await fetch(`${anwendung.adresse}/bereit`).catch(() => null)
    if (antwort?.ok) return
    await warte(100)
  }
  throw new Error('Die Anwendung findet ihre Datenbank nicht wieder.')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { runden: { type: 'string', default: '4' }, saat: { type: 'string', default: '1' } },
  })
  console.log(`Saat ${values.saat}`)
  process.exit((await pruefe({ runden: Number(values.runden), saat: Number(values.saat) })) ? 0 : 1)
}
