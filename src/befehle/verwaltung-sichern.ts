import path from 'node:path'
import type { Konfiguration } from '../konfiguration.js'
import { InterneDateien } from '../plattform/dateien/dateispeicher.js'
import { verbinden } from '../plattform/datenbank/bereitstellen.js'
import { eignerVerbindung } from '../plattform/datenbank/quellen.js'
import { sichere } from '../plattform/sicherung/sichern.js'
import { Startfehler } from '../plattform/startfehler.js'
import { Fortschrittsanzeige } from './fortschritt.js'

/** Database and files into a new folder, beside the running application. */
export async function sichern(konfiguration: Konfiguration, [ziel, ...rest]: string[]): Promise<number> {
  if (!ziel || rest.length > 0) throw new Startfehler('Nennen Sie den Ordner, in den gesichert wird: sichern ZIEL')
  const bereit = await verbinden(konfiguration, true)
  const anzeige = new Fortschrittsanzeige()
  try {
    const eigner = eignerVerbindung(bereit.zugaenge.eigner!)
    await eigner.connect()
    try {
      const intern = new InterneDateien(path.resolve(konfiguration.daten, 'dateien', 'intern'))
      const { tabellen, dateien, stand } = await sichere({ eigner, intern, ziel, fortschritt: anzeige.zeige })
      anzeige.ende()
      const zeilen = tabellen.reduce((summe, t) => summe + t.zeilen, 0)
      console.log(
        `Gesichert in ${ziel}: ${zeilen} Zeilen aus ${tabellen.length} Tabellen und ${dateien.anzahl} Dateien, Stand ${stand}.`,
      )
      return 0
    } finally {
      await eigner.end()
    }
  } finally {
    anzeige.ende()
    await bereit.stoppen()
  }
}
