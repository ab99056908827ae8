// What a new name costs in a large town: the act itself, all that follows by its order, and the longest transaction of both, which all
// other public changes wait for. Once from today, so that nothing of the past changes, and once corrected for all time.
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DataSource } from 'typeorm'
import { Namensfolge } from '../../dist/organisation/namensfolge.js'
import { NamenService } from '../../dist/organisation/namen.service.js'
import { Auftraege } from '../../dist/plattform/auftraege/auftraege.js'
import { bereitstellen } from '../../dist/plattform/datenbank/bereitstellen.js'
import { Datenbank, system } from '../../dist/plattform/datenbank/datenbank.js'
import { amtQuelle, eignerVerbindung } from '../../dist/plattform/datenbank/quellen.js'
import { InterneDateien, OeffentlicheDateien } from '../../dist/plattform/dateien/dateispeicher.js'
import { heute } from '../../dist/plattform/uhr.js'
import { Dateiablage } from '../../dist/veroeffentlichung/dateiablage.js'
import { veroeffentlichen } from '../../dist/veroeffentlichung/epilog.js'
import { Nachfuehrung } from '../../dist/veroeffentlichung/nachfuehrung.js'
import { datenordner } from '../ordner.mjs'
import { grosseStadt } from './datenbank/grosse-stadt.mjs'

const akteur = { ...system, name: 'Messung', rollen: [] }

/** So many Vorlagen, 20,000 unless said otherwise. */
export default async function messe([anzahl = '20000'] = []) {
  const daten = await datenordner('bench')
  const bereit = await bereitstellen({ daten, datenbank: undefined })
  const quelle = await new DataSource(amtQuelle(bereit.zugaenge.amt)).initialize()
  const eigner = eignerVerbindung(bereit.zugaenge.eigner)
  await eigner.connect()
  try {
    await miss(quelle, eigner, daten, Number(anzahl))
  } finally {
    await quelle.destroy()
    await eigner.end()
    await bereit.stoppen()
    await rm(daten, { recursive: true, force: true })
  }
}

async function miss(quelle, eigner, daten, anzahl) {
  const datenbank = new Datenbank(quelle)
  const stadt = await datenbank.schreiben({ akteur: system, was: 'Messung' }, (tx) => grosseStadt(tx, anzahl))
  // What a running town has from its autovacuum.
  await eigner.query('ANALYZE')
  datenbank.epilog = (tx) => veroeffentlichen(tx)
  const [intern, oeffentlich] = ['intern', 'oeffentlich'].map((teil) => path.join(daten, teil))
  const ablage = new Dateiablage(datenbank, new InterneDateien(intern), new OeffentlicheDateien(oeffentlich))
  const nachfuehrung = new Nachfuehrung(datenbank, ablage)
  const gebaut = await gemessen(datenbank, () => nachfuehrung.nachfuehren())
  zeige('öffentliche Welt aufbauen', anzahl, gebaut)
  await eigner.query('ANALYZE')
  const auftraege = new Auftraege()
  const namen = new NamenService(datenbank, new Namensfolge(datenbank, auftraege, nachfuehrung))
  for (const [nomen, id, neu] of [
    ['organisationseinheit', stadt.einheit, { kuerzel: 'FB 2', name: 'Bildung' }],
    ['gremium', stadt.gremium, { name: 'Bildungsausschuss', genitiv: null, kuerzel: null }],
  ]) {
    const folge = () => auftraege.erledigungen.get(`${nomen}.name`)({ [`${nomen}Id`]: id })
    zeige(
      `${nomen}: umbenennen`,
      anzahl,
      await gemessen(datenbank, () => namen.umbenennen(akteur, nomen, id, { ab: heute(), ...neu })),
    )
    zeige(`${nomen}: was der Umbenennung folgt`, anzahl, await gemessen(datenbank, folge))
    const [erster] = await namen.liste(nomen, id)
    const richtig = { ...erster, name: `${erster.name}s`, ab: null, grund: 'Messung' }
    zeige(
      `${nomen}: berichtigen`,
      anzahl,
      await gemessen(datenbank, () => namen.berichtigen(akteur, nomen, id, erster.id, richtig)),
    )
    zeige(`${nomen}: was der Berichtigung folgt`, anzahl, await gemessen(datenbank, folge))
  }
}

/** Seconds from begin to end, and of the longest transaction within. */
async function gemessen(datenbank, tat) {
  const schreiben = datenbank.schreiben
  const dauern = []
  datenbank.schreiben = async (...args) => {
    const beginn = performance.now()
    try {
      return await schreiben.apply(datenbank, args)
    } finally {
      dauern.push(performance.now() - beginn)
    }
  }
  const beginn = performance.now()
  await tat()
  const dauer = performance.now() - beginn
  datenbank.schreiben = schreiben
  return { sekunden: dauer / 1000, laengste: Math.max(...dauern) / 1000, transaktionen: dauern.length }
}

const zeige = (was, vorlagen, { sekunden, laengste, transaktionen }) =>
  console.log(
    JSON.stringify({
      was,
      vorlagen,
      sekunden: Number(sekunden.toFixed(2)),
      laengsteTransaktion: Number(laengste.toFixed(2)),
      transaktionen,
      last: Number(os.loadavg()[0].toFixed(1)),
    }),
  )
