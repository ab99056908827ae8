import { parseArgs } from 'node:util'
import type { DataSource } from 'typeorm'
import type { Konfiguration } from '../konfiguration.js'
import type { Merkstand } from '../plattform/protokoll/merkstelle.js'
import { pruefeProtokoll } from '../plattform/protokoll/protokollpruefung.js'
import { ladeSchluessel } from '../plattform/schluessel.js'
import { merkstelle } from '../plattform/protokoll/protokollwesen.js'
import { Startfehler } from '../plattform/startfehler.js'

/** Checks the chain of the log and says what is broken first. */
export async function protokollPruefen(quelle: DataSource, worte: string[], konfiguration: Konfiguration) {
  const gemerkt = await merkstelle(konfiguration).lesen()
  const staende = [...genannt(worte), ...(gemerkt ? [gemerkt] : [])]
  const schluessel = await ladeSchluessel(konfiguration.protokollSchluessel!, 'PROTOKOLL_SCHLUESSEL')
  const { bruch, nr, kette, getilgt, offen } = await pruefeProtokoll(quelle, schluessel, staende)
  if (bruch) {
    console.error(`Das Protokoll ist verändert worden. ${bruch}`)
    return 1
  }
  console.log(`Das Protokoll ist unversehrt: ${nr} Einträge versiegelt, davon ${getilgt} nach Frist gelöscht.`)
  console.log(`${offen} Einträge warten auf ihr Siegel.`)
  console.log(`Stand ${nr}:${kette}`)
  console.log('Bewahren Sie den Stand außerhalb der Datenbank auf. Mit --stand prüfen Sie später dagegen.')
  return 0
}

function genannt(worte: string[]): Merkstand[] {
  const { stand } = angaben(worte)
  if (stand === undefined) return []
  const [, nr, kette] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(stand) ?? []
  if (!nr || !kette) throw new Startfehler('Geben Sie den Stand so an, wie ihn die letzte Prüfung gezeigt hat.')
  return [{ nr, kette }]
}

function angaben(worte: string[]) {
  try {
    return parseArgs({ args: worte, options: { stand: { type: 'string' } } }).values
  } catch {
    throw new Startfehler('Das ist nicht verständlich. Möglich ist nur: --stand NR:KETTE')
  }
}
