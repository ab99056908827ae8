import { parseArgs } from 'node:util'
import type { DataSource } from 'typeorm'
import type { Schluesselname } from '../einstellungen.js'
import type { Konfiguration } from '../konfiguration.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { pruefeProtokoll } from '../plattform/protokoll/protokollpruefung.js'
import { zeichneNeu } from '../plattform/protokoll/versiegelung.js'
import { ladeSchluessel } from '../plattform/schluessel.js'
import { Startfehler } from '../plattform/startfehler.js'
import { faktortresor, ladeFaktortresor, wechsleFaktorschluessel } from '../plattform/zugang/faktorschluessel.js'

const arten: Record<string, { name: Schluesselname; wechseln: Wechsel }> = {
  zweitfaktor: { name: 'ZWEITFAKTOR_SCHLUESSEL', wechseln: zweitfaktoren },
  protokoll: { name: 'PROTOKOLL_SCHLUESSEL', wechseln: protokoll },
}
type Wechsel = (quelle: DataSource, bisher: Buffer, konfiguration: Konfiguration) => Promise<void>

/** From the key in the file to the one that is set now. Interrupted or done twice, it ends the same. */
export async function schluesselWechseln(quelle: DataSource, worte: string[], konfiguration: Konfiguration) {
  const { art, datei } = angaben(worte)
  const bisher = await ladeSchluessel({ datei, erzeugen: false }, art.name)
  await art.wechseln(quelle, bisher, konfiguration)
  return 0
}

async function zweitfaktoren(quelle: DataSource, bisher: Buffer, konfiguration: Konfiguration): Promise<void> {
  const neu = await ladeFaktortresor(konfiguration)
  const { gewechselt, fremd } = await wechsleFaktorschluessel(new Datenbank(quelle), faktortresor(bisher), neu)
  console.log(`${gewechselt} zweite Faktoren sind mit dem neuen Schlüssel verschlüsselt.`)
  if (fremd.length > 0)
    throw new Startfehler(`Diese Konten haben ihren zweiten Faktor unter einem dritten Schlüssel: ${fremd.join(', ')}.`)
}

/** The whole chain first: nothing that was changed gets a new signature. */
async function protokoll(quelle: DataSource, bisher: Buffer, konfiguration: Konfiguration): Promise<void> {
  const neu = await ladeSchluessel(konfiguration.protokollSchluessel!, 'PROTOKOLL_SCHLUESSEL')
  const schon = await pruefeProtokoll(quelle, neu, [])
  if (schon.bruch) {
    const { bruch } = await pruefeProtokoll(quelle, bisher, [])
    if (bruch) throw new Startfehler(`Mit dem bisherigen Schlüssel stimmt das Protokoll nicht. ${bruch}`)
    await zeichneNeu(new Datenbank(quelle), bisher, neu)
  }
  console.log('Das Protokoll ist mit dem neuen Schlüssel versiegelt.')
}

function angaben(worte: string[]) {
  const falsch = new Startfehler('Sagen Sie, welcher: schluessel wechseln zweitfaktor|protokoll --bisher-datei DATEI')
  try {
    const options = { 'bisher-datei': { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: worte, options, allowPositionals: true })
    const [welcher = '', ...mehr] = positionals
    const art = Object.hasOwn(arten, welcher) ? arten[welcher] : undefined
    if (!art || mehr.length > 0 || !values['bisher-datei']) throw falsch
    return { art, datei: values['bisher-datei'] }
  } catch {
    throw falsch
  }
}
