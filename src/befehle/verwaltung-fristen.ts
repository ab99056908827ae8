import path from 'node:path'
import { parseArgs } from 'node:util'
import type { DataSource } from 'typeorm'
import { Aufbewahrung } from '../aufsicht/aufbewahrung/aufbewahrung.js'
import type { Konfiguration } from '../konfiguration.js'
import { InterneDateien } from '../plattform/dateien/dateispeicher.js'
import { Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { Startfehler } from '../plattform/startfehler.js'
import { zurZeit } from '../plattform/uhr.js'
import { aufbewahrungsklassen, fristendeWorte, type Klassenname } from '../regeln/aufbewahrung.js'
import { istTag } from '../regeln/datum.js'
import { Regelverstoss } from '../regeln/regelverstoss.js'
import { veroeffentlichen } from '../veroeffentlichung/epilog.js'

/** Ends what has been kept long enough; with --probe it only lists it, with --setze a class gets another Frist. */
export async function fristen(quelle: DataSource, worte: string[], { daten }: Konfiguration): Promise<number> {
  const { probe, am, setze } = angaben(worte)
  const datenbank = new Datenbank(quelle)
  datenbank.epilog = (tx) => veroeffentlichen(tx)
  const dateien = new InterneDateien(path.join(path.resolve(daten), 'dateien', 'intern'))
  const aufbewahrung = new Aufbewahrung(datenbank, dateien)
  if (setze !== undefined) return setzen(aufbewahrung, setze)
  if (!probe) return erledigen(aufbewahrung)
  return am === undefined ? proben(aufbewahrung) : zurZeit(new Date(`${am}T12:00:00Z`), () => proben(aufbewahrung))
}

/** Lists exactly what the job would do. */
async function proben(aufbewahrung: Aufbewahrung): Promise<number> {
  let gesamt = 0
  for (const [klasse, tage] of await aufbewahrung.fristen()) {
    console.log(ueberschrift(klasse, tage))
    for await (const sachen of aufbewahrung.faellig(klasse)) {
      for (const { id, worte } of sachen) console.log(`  ${id}  ${worte}`)
      gesamt += sachen.length
    }
  }
  console.log(`${gesamt} fällig. Geändert wurde nichts.`)
  return 0
}

async function erledigen(aufbewahrung: Aufbewahrung): Promise<number> {
  for (const [klasse, tage] of await aufbewahrung.fristen()) {
    const zahl = await aufbewahrung.erledigen(klasse)
    if (zahl > 0) console.log(`${ueberschrift(klasse, tage)} ${zahl} erledigt.`)
  }
  return 0
}

async function setzen(aufbewahrung: Aufbewahrung, text: string): Promise<number> {
  const [, klasse, wert] = /^([a-z_]+)=(\d{1,6}|nie)$/.exec(text) ?? []
  if (!klasse || !wert) throw new Startfehler('Geben Sie die Frist so an: --setze KLASSE=TAGE oder --setze KLASSE=nie')
  const tage = wert === 'nie' ? null : Number(wert)
  try {
    await aufbewahrung.setze(system, klasse, tage)
  } catch (fehler) {
    throw fehler instanceof Regelverstoss ? new Startfehler(fehler.message) : fehler
  }
  console.log(ueberschrift(klasse as Klassenname, tage))
  return 0
}

function ueberschrift(klasse: Klassenname, tage: number | null): string {
  const { bezeichnung, ende } = aufbewahrungsklassen[klasse]
  const frist = tage === null ? 'nie' : klasse === 'oeffentlich' ? 'am Tag danach' : `nach ${tage} Tagen`
  return `${bezeichnung} (${klasse}): ${frist} ${fristendeWorte[ende]}.`
}

function angaben(worte: string[]) {
  const verlangt = 'Möglich sind: --probe, dazu --am TAG, oder --setze KLASSE=TAGE'
  let werte
  try {
    werte = parseArgs({
      args: worte,
      options: { probe: { type: 'boolean' }, am: { type: 'string' }, setze: { type: 'string' } },
    }).values
  } catch {
    throw new Startfehler(`Das ist nicht verständlich. ${verlangt}`)
  }
  // Only to look ahead: what is over at a day that somebody names is not over.
  if (werte.am !== undefined && !werte.probe) throw new Startfehler(`--am geht nur mit --probe. ${verlangt}`)
  if (werte.am !== undefined && !istTag(werte.am))
    throw new Startfehler('--am braucht einen Tag in der Form 2026-01-02.')
  return werte
}
