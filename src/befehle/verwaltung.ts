import 'reflect-metadata'
import { DataSource } from 'typeorm'
import { Konfigurationsfehler, liesKonfiguration } from '../konfiguration.js'
import { bereitstellen } from '../plattform/datenbank/bereitstellen.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { amtQuelle } from '../plattform/datenbank/quellen.js'
import { Startfehler } from '../plattform/startfehler.js'
import { VeroeffentlichungPruefung } from '../veroeffentlichung/pruefung.js'

const hilfe = `Aufruf: npm run verwaltung -- BEFEHL

  veroeffentlichung pruefen       zählt, was öffentlich anders steht, als die Akten es ergeben (Ausgang 0: nichts, 1: etwas)
  veroeffentlichung neu-aufbauen  schreibt alles Öffentliche neu aus den Akten
`

/** Each returns what the operating system is told. */
const befehle: Record<string, (pruefung: VeroeffentlichungPruefung) => Promise<number>> = {
  'veroeffentlichung pruefen': async (pruefung) => {
    const abweichungen = await pruefung.abweichungen()
    for (const { art, id } of abweichungen) console.error(`${art} ${id}`)
    console.log(abweichungen.length)
    return abweichungen.length === 0 ? 0 : 1
  },
  'veroeffentlichung neu-aufbauen': async (pruefung) => {
    const zahl = await pruefung.neuAufbauen()
    console.log(`${zahl} öffentliche Einträge geschrieben.`)
    return 0
  },
}

async function haupt(worte: string[]): Promise<number> {
  const befehl = befehle[worte.join(' ')]
  if (!befehl) {
    const gefragt = worte[0] === '--hilfe' || worte[0] === '--help'
    ;(gefragt ? process.stdout : process.stderr).write(hilfe)
    return gefragt ? 0 : 2
  }
  const bereit = await bereitstellen(liesKonfiguration(process.env), true)
  try {
    return await mitPruefung(bereit.zugaenge.amt ?? '', befehl)
  } finally {
    await bereit.stoppen()
  }
}

async function mitPruefung(
  url: string,
  befehl: (pruefung: VeroeffentlichungPruefung) => Promise<number>,
): Promise<number> {
  // Without a limit on time: a whole town is read at once.
  const angaben = amtQuelle(url)
  const quelle = await new DataSource({
    ...angaben,
    extra: { ...angaben.extra, statement_timeout: 0 },
  } as typeof angaben).initialize()
  try {
    return await befehl(new VeroeffentlichungPruefung(quelle, new Datenbank(quelle)))
  } finally {
    await quelle.destroy()
  }
}

try {
  process.exitCode = await haupt(process.argv.slice(2))
} catch (fehler) {
  const erwartet = fehler instanceof Startfehler || fehler instanceof Konfigurationsfehler
  console.error(erwartet ? fehler.message : fehler)
  process.exitCode = 1
}
