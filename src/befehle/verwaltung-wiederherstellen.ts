import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from 'pg'
import type { Zugaenge } from '../einstellungen.js'
import type { Konfiguration } from '../konfiguration.js'
import { Dateischaden, Dateispeicher } from '../plattform/dateien/dateispeicher.js'
import { verbinden } from '../plattform/datenbank/bereitstellen.js'
import { migrieren, unvollendet } from '../plattform/datenbank/migrieren.js'
import { eignerVerbindung } from '../plattform/datenbank/quellen.js'
import { liesJournal } from '../plattform/journal/journal.js'
import { spieleEin } from '../plattform/sicherung/einspielen.js'
import { pruefeOrdner, raeume } from '../plattform/sicherung/leer.js'
import { liesManifest, type Manifest } from '../plattform/sicherung/manifest.js'
import { hebeZaehler, springe } from '../plattform/sicherung/nachziehen.js'
import { beschaedigt, pruefe } from '../plattform/sicherung/pruefen.js'
import { schreibfehler } from '../plattform/sicherung/schreibfehler.js'
import { Startfehler } from '../plattform/startfehler.js'
import { migrationen } from '../schema/index.js'
import { Fortschrittsanzeige } from './fortschritt.js'
import { type Sicherung, vollende } from './wiederherstellung-vollenden.js'

/** Makes a town from a backup, in an empty database and empty folders. */
export async function wiederherstellen(konfiguration: Konfiguration, worte: string[]): Promise<number> {
  const { quelle, ohneJournal } = angaben(worte)
  const sicherung = await liesSicherung(konfiguration, quelle, ohneJournal)
  const anzeige = new Fortschrittsanzeige()
  const bereit = await verbinden(konfiguration)
  try {
    const satz = await ausSicherung(konfiguration, bereit.zugaenge, sicherung, anzeige)
    anzeige.ende()
    console.log(satz.join('\n'))
    return 0
  } finally {
    anzeige.ende()
    await bereit.stoppen()
  }
}

/** @throws Startfehler when it is damaged, or of a later version, or without the journal that belongs to it */
export async function liesSicherung(konfiguration: Konfiguration, ordner: string, ohneJournal: boolean) {
  const manifest = await liesManifest(ordner)
  pruefeVersion(manifest)
  const dateien = await pruefe(ordner, manifest)
  const journal = await liesJournal(path.resolve(konfiguration.journal))
  if (!journal && !ohneJournal) throw new Startfehler(keinJournal(konfiguration))
  return { ordner, manifest, dateien, journal: journal ?? [] } satisfies Sicherung
}

/** On a server that answers. @returns what there is to say about it */
export async function ausSicherung(
  konfiguration: Konfiguration,
  zugaenge: Zugaenge,
  sicherung: Sicherung,
  anzeige: Fortschrittsanzeige,
): Promise<string[]> {
  const eigner = zugaenge.eigner!
  const ergebnis = await mitEigner(eigner, (client) =>
    mitDateien(konfiguration, sicherung, anzeige, () => lade(client, eigner, sicherung, anzeige)),
  )
  await migrieren(
    eigner,
    migrationen.map(({ name }) => name),
  )
  return vollende(konfiguration, zugaenge, sicherung, ergebnis)
}

/** Everything that the owner does, in one transaction. The public cannot read until the very end. */
async function lade(
  client: Client,
  url: string,
  { ordner, manifest, journal }: Sicherung,
  anzeige: Fortschrittsanzeige,
) {
  await raeume(client)
  await migrieren(url, manifest.migrationen)
  await client.query('BEGIN')
  try {
    await client.query(`CREATE TABLE ${unvollendet} (); REVOKE USAGE ON SCHEMA oeffentlich FROM ris_oeffentlich`)
    await spieleEin(client, ordner, manifest, anzeige.zeige)
    const gehoben = await hebeZaehler(client, journal)
    const position = await springe(client, manifest)
    await client.query('COMMIT')
    return { gehoben, position }
  } catch (fehler) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw fehler
  }
}

/** The files first: a damaged one ends the restore before the database has a row. What was copied for nothing goes again. */
async function mitDateien<T>(
  { daten, datenOeffentlich }: Konfiguration,
  { ordner, dateien }: Sicherung,
  anzeige: Fortschrittsanzeige,
  arbeit: () => Promise<T>,
): Promise<T> {
  const intern = path.resolve(daten, 'dateien', 'intern')
  const oeffentlich = path.resolve(datenOeffentlich)
  await pruefeOrdner(intern, 'DATEN')
  await pruefeOrdner(oeffentlich, 'DATEN_OEFFENTLICH')
  const gesichert = new Dateispeicher(path.join(ordner, 'dateien'))
  try {
    for (const [i, { sha512, oeffentlich: auch }] of dateien.entries()) {
      anzeige.zeige('Dateien', i, dateien.length)
      await new Dateispeicher(intern).geprueftUebernehmen(gesichert, sha512)
      if (auch) await new Dateispeicher(oeffentlich).geprueftUebernehmen(gesichert, sha512)
    }
    return await arbeit()
  } catch (fehler) {
    for (const ort of [intern, oeffentlich])
      for (const name of await readdir(ort).catch(() => [])) await rm(path.join(ort, name), { recursive: true })
    if (fehler instanceof Dateischaden) throw beschaedigt(`die Datei ${fehler.sha512} ist nicht, was gesichert wurde`)
    throw schreibfehler(fehler, path.resolve(daten))
  }
}

async function mitEigner<T>(url: string, arbeit: (client: Client) => Promise<T>): Promise<T> {
  const client = eignerVerbindung(url)
  await client.connect()
  return arbeit(client).finally(() => client.end())
}

function pruefeVersion({ migrationen: gesichert }: Manifest): void {
  const bekannt = new Set(migrationen.map(({ name }) => name))
  if (!gesichert.every((name) => bekannt.has(name)))
    throw new Startfehler(
      'Die Sicherung stammt von einer neueren Ratsfolge-Version. Stellen Sie mit dieser oder einer späteren wieder her.',
    )
}

const keinJournal = ({ journal }: Konfiguration): string =>
  `Im Ordner ${journal} (JOURNAL) liegt kein Journal. Ohne das Journal käme zurück, was seit der Sicherung zurückgenommen wurde, ` +
  'und Nummern würden zweimal vergeben. Nennen Sie seinen Ordner mit JOURNAL, oder sagen Sie ausdrücklich --ohne-journal.'

function angaben(worte: string[]): { quelle: string; ohneJournal: boolean } {
  const falsch = new Startfehler('Nennen Sie den Ordner der Sicherung: wiederherstellen QUELLE [--ohne-journal]')
  try {
    const { values, positionals } = parseArgs({
      args: worte,
      options: { 'ohne-journal': { type: 'boolean' } },
      allowPositionals: true,
    })
    if (positionals.length !== 1) throw falsch
    return { quelle: path.resolve(positionals[0]!), ohneJournal: values['ohne-journal'] ?? false }
  } catch {
    throw falsch
  }
}
