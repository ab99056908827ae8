import path from 'node:path'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { Dateispeicher } from '../dateien/dateispeicher.js'
import { Startfehler } from '../startfehler.js'
import type { Dateiangabe } from './abzug.js'
import { dateiliste, type Manifest, tabellendatei } from './manifest.js'
import { sha256 } from './strom.js'

/**
 * Holds everything but the files themselves against the manifest, which are held against their names while they are copied.
 * @throws Startfehler for the first that is missing or not as it was written.
 */
export async function pruefe(ordner: string, manifest: Manifest): Promise<Dateiangabe[]> {
  for (const { name, sha256: soll } of manifest.tabellen) await gleich(path.join(ordner, tabellendatei(name)), soll)
  await gleich(path.join(ordner, dateiliste), manifest.dateien.sha256)
  const dateien = await liste(path.join(ordner, dateiliste))
  const speicher = new Dateispeicher(path.join(ordner, 'dateien'))
  const vorhandene: Dateiangabe[] = []
  for (const datei of dateien) if (await speicher.hat(datei.sha512)) vorhandene.push(datei)
  if (vorhandene.length < manifest.dateien.anzahl)
    throw beschaedigt(`${manifest.dateien.anzahl - vorhandene.length} Dateien fehlen`)
  return vorhandene
}

async function gleich(datei: string, soll: string): Promise<void> {
  const ist = await sha256(datei).catch(() => undefined)
  if (ist === undefined) throw beschaedigt(`${path.basename(datei)} fehlt`)
  if (ist !== soll) throw beschaedigt(`${path.basename(datei)} ist nicht, was gesichert wurde`)
}

async function liste(datei: string): Promise<Dateiangabe[]> {
  const dateien: Dateiangabe[] = []
  for await (const zeile of createInterface({ input: createReadStream(datei).pipe(createGunzip()) })) {
    const [sha512, groesse, ort] = zeile.split('\t')
    dateien.push({ sha512: sha512!, groesse: groesse!, oeffentlich: ort === 'oeffentlich' })
  }
  return dateien
}

export const beschaedigt = (was: string): Startfehler =>
  new Startfehler(`Die Sicherung ist beschädigt: ${was}. Nichts wurde eingespielt. Nehmen Sie eine andere.`)
