// Commits per second that touch the public world, and gap-free numbers per second: 8 writers, fsync on, against plain
// single-row inserts of as many writers in the same run.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DataSource } from 'typeorm'
import { bereitstellen } from '../../dist/plattform/datenbank/bereitstellen.js'
import { Datenbank, system } from '../../dist/plattform/datenbank/datenbank.js'
import { amtQuelle, eignerVerbindung } from '../../dist/plattform/datenbank/quellen.js'
import { veroeffentlichen } from '../../dist/veroeffentlichung/epilog.js'
import { bestand } from './datenbank/bestand.mjs'

const schreiber = 8
const sekunden = 4
const anlass = { akteur: system, was: 'Messung' }

export default async function messe() {
  const daten = await mkdtemp(path.join(os.tmpdir(), 'ratsfolge-bench-'))
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
  await eigner.query('GRANT INSERT ON ris.messung TO ris_amt')
  const datenbank = new Datenbank(quelle)
  datenbank.epilog = async (tx) => void (await veroeffentlichen(tx))
  const { beschluesse, kreis } = await datenbank.schreiben(anlass, (tx) => bestand(tx, schreiber))

  const einfuegen = await proSekunde(() => quelle.query('INSERT INTO ris.messung (wert) VALUES ($1)', [1]))
  const oeffentlich = await proSekunde((nr, lauf) => aendere(datenbank, beschluesse[nr], lauf))
  const nummern = await proSekunde(() => quelle.query(nummerSql, [kreis]))
  const [{ stand, anzahl, position, ereignisse }] = await quelle.query(`
    SELECT (SELECT stand FROM ris.nummernzaehler), (SELECT count(*) FROM ris.vorlage WHERE nummer LIKE 'messung-%') AS anzahl,
      (SELECT position FROM ris.stand), (SELECT count(DISTINCT position) FROM oeffentlich.ereignis) AS ereignisse`)
  await quelle.destroy()
  await eigner.end()

  const zeile = (was, wert, mehr) =>
    console.log(
      JSON.stringify({
        was,
        proSekunde: Math.round(wert),
        zuEinfuegen: Number((wert / einfuegen).toFixed(2)),
        ...mehr,
      }),
    )
  zeile('einfaches Einfügen, 8 Schreibende', einfuegen)
  zeile('Commits in die öffentliche Welt, 8 Schreibende', oeffentlich, { lueckenlos: position === ereignisse })
  zeile('lückenlose Nummern, 8 Schreibende', nummern, { lueckenlos: stand === anzahl })
}

/** Runs until the time is over; nobody waits for the others. */
async function proSekunde(tat) {
  for (let nr = 0; nr < schreiber; nr++) await tat(nr, 0)
  const beginn = performance.now()
  let zahl = 0
  const schreibe = async (nr) => {
    for (let lauf = 1; performance.now() - beginn < sekunden * 1000; lauf++, zahl++) await tat(nr, lauf)
  }
  await Promise.all(Array.from({ length: schreiber }, (_, nr) => schreibe(nr)))
  return (zahl / (performance.now() - beginn)) * 1000
}

/** What a Schriftführung does most: an outcome of a public Vorlage, which shows there and on its Sitzung. */
const aendere = (datenbank, id, lauf) =>
  datenbank.schreiben(anlass, (tx) =>
    tx.query('UPDATE ris.beschluss SET bezeichnung = $2 WHERE id = $1', [id, `beschlossen (${lauf})`]),
  )

// Counter and row in one statement: the row lock of the counter is held for no round trip.
const nummerSql = `
WITH wer AS MATERIALIZED (SELECT set_config('ris.akteur', 'system', true), set_config('ris.was', 'Messung', true)),
  z AS (UPDATE ris.nummernzaehler SET stand = stand + 1 WHERE nummernkreis_id = $1 AND bereich = '2026' RETURNING stand)
INSERT INTO ris.vorlage (nummer, art, oeffentlichkeit, federfuehrung_id)
SELECT 'messung-' || z.stand, 'beschlussvorlage', 'oeffentlich', (SELECT id FROM ris.organisationseinheit LIMIT 1) FROM z, wer`
