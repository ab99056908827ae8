// Commits per second that touch the public world, and gap-free numbers per second: 8 writers, fsync on, against plain
// single-row inserts of as many writers in the same run. Beside the rate: milliseconds of CPU that Node spends per commit, and the load
// of the machine.
import { rm } from 'node:fs/promises'
import os from 'node:os'
import { DataSource } from 'typeorm'
import { bereitstellen } from '../../dist/plattform/datenbank/bereitstellen.js'
import { Datenbank, system } from '../../dist/plattform/datenbank/datenbank.js'
import { amtQuelle, eignerVerbindung } from '../../dist/plattform/datenbank/quellen.js'
import { zeilen } from '../../dist/plattform/datenbank/zeilen.js'
import { veroeffentlichen } from '../../dist/veroeffentlichung/epilog.js'
import { datenordner } from '../ordner.mjs'
import { bestand } from './datenbank/bestand.mjs'

const schreiber = 8
const sekunden = 4
const vorlauf = 1
const anlass = { akteur: system, was: 'Messung' }

export default async function messe() {
  const daten = await datenordner('bench')
  const bereit = await bereitstellen({ daten, datenbank: undefined })
  try {
    await miss(bereit.zugaenge)
  } finally {
    await bereit.stoppen()
    await rm(daten, { recursive: true, force: true })
  }
}

export async function miss(zugaenge) {
  const quelle = await new DataSource(amtQuelle(zugaenge.amt)).initialize()
  const eigner = eignerVerbindung(zugaenge.eigner)
  await eigner.connect()
  await eigner.query('CREATE TABLE ris.messung (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, wert integer)')
  await eigner.query('GRANT INSERT, SELECT, UPDATE ON ris.messung TO ris_amt')
  const datenbank = new Datenbank(quelle)
  datenbank.epilog = (tx) => veroeffentlichen(tx)
  const { kreis, ...stand } = await datenbank.schreiben(anlass, (tx) => bestand(tx, schreiber))
  const akte = oeffentlicheAkte(datenbank, stand)

  const frage = (sql, ...werte) => zeilen(quelle.manager, sql, werte)
  const einfuegen = await proSekunde(() => frage('INSERT INTO ris.messung (wert) VALUES ($1)', 1))
  zeige('einfaches Einfügen einer Zeile', einfuegen)
  // What no act can beat whose commits come one after the other: here none shares its flush with a neighbour.
  const gemeinsam = await proSekunde(() => frage('UPDATE ris.messung SET wert = wert + 1 WHERE id = $1', 1))
  zeige('einfaches Ändern einer Zeile, die alle ändern', gemeinsam, einfuegen)
  const prueft = async (sql) => Object.values((await quelle.query(sql))[0]).every((wahr) => wahr)
  for (const [was, akt] of Object.entries(akte)) {
    const gemessen = await proSekunde(akt)
    zeige(`Commit in die öffentliche Welt: ${was}`, gemessen, einfuegen, await prueft(positionenSql))
  }
  const nummern = await proSekunde(() => frage(nummerSql, kreis))
  zeige('lückenlose Nummer mit ihrer Vorlage', nummern, einfuegen, await prueft(nummernSql))
  await quelle.destroy()
  await eigner.end()
}

const zeige = (was, { proSekunde, nodeMs }, einfuegen, lueckenlos) =>
  console.log(
    JSON.stringify({
      was,
      schreiber,
      proSekunde: Math.round(proSekunde),
      nodeMs: Number(nodeMs.toFixed(2)),
      zuEinfuegen: einfuegen && Number((proSekunde / einfuegen.proSekunde).toFixed(2)),
      lueckenlos,
      last: Number(os.loadavg()[0].toFixed(1)),
    }),
  )

/** Runs until the time is over; nobody waits for the others. The connections and their plans are warm before it counts. */
async function proSekunde(tat) {
  await laufe(tat, vorlauf)
  const cpu = process.cpuUsage()
  const beginn = performance.now()
  const zahl = await laufe(tat, sekunden)
  const { user, system: kern } = process.cpuUsage(cpu)
  return { proSekunde: (zahl / (performance.now() - beginn)) * 1000, nodeMs: (user + kern) / 1000 / zahl }
}

let lauf = 0
async function laufe(tat, dauer) {
  const beginn = performance.now()
  let zahl = 0
  const schreibe = async (nr) => {
    for (; performance.now() - beginn < dauer * 1000; zahl++) await tat(nr, ++lauf)
  }
  await Promise.all(Array.from({ length: schreiber }, (_, nr) => schreibe(nr)))
  return zahl
}

/** From light to heavy, each writer in a row of its own. */
const oeffentlicheAkte = (datenbank, { freieSitzungen, beschluesse }) => {
  const aendere = (sql, ...werte) => datenbank.schreiben(anlass, (tx) => tx.query(sql, werte))
  return {
    'Ort einer geplanten Sitzung (sie selbst)': (nr, wert) =>
      aendere('UPDATE ris.sitzung SET ort = $2 WHERE id = $1', freieSitzungen[nr], `Raum ${wert}`),
    // What a Schriftführung does most.
    'Ergebnis einer Beratung (Vorlage von zwei Seiten und Sitzung)': (nr, wert) =>
      aendere('UPDATE ris.beschluss SET bezeichnung = $2 WHERE id = $1', beschluesse[nr], `beschlossen (${wert})`),
  }
}

const positionenSql = `
SELECT (SELECT position FROM ris.stand) = (SELECT count(DISTINCT position) FROM oeffentlich.ereignis) AS jede_einmal`

const nummernSql = `
SELECT (SELECT stand FROM ris.nummernzaehler) = (SELECT count(*) FROM ris.vorlage WHERE nummer LIKE 'messung-%') AS jede_einmal`

// Counter and row in one statement: the row lock of the counter is held for no round trip.
const nummerSql = `
WITH wer AS MATERIALIZED (SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Messung', true)),
  z AS (UPDATE ris.nummernzaehler SET stand = stand + 1 WHERE nummernkreis_id = $1 AND bereich = '2026' RETURNING stand)
INSERT INTO ris.vorlage (nummer, art, oeffentlichkeit, federfuehrung_id)
SELECT 'messung-' || z.stand, 'beschlussvorlage', 'oeffentlich', (SELECT id FROM ris.organisationseinheit LIMIT 1) FROM z, wer`
