import path from 'node:path'
import { DataSource } from 'typeorm'
import type { Zugaenge } from '../einstellungen.js'
import type { Konfiguration } from '../konfiguration.js'
import { InterneDateien, OeffentlicheDateien } from '../plattform/dateien/dateispeicher.js'
import { Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { unvollendet } from '../plattform/datenbank/migrieren.js'
import { amtQuelle, eignerVerbindung } from '../plattform/datenbank/quellen.js'
import type { Journaleintrag } from '../plattform/journal/eintrag.js'
import { Journal } from '../plattform/journal/journal.js'
import type { Dateiangabe } from '../plattform/sicherung/abzug.js'
import type { Manifest } from '../plattform/sicherung/manifest.js'
import { pruefeProtokoll } from '../plattform/protokoll/protokollpruefung.js'
import { ladeSchluessel } from '../plattform/schluessel.js'
import { ladeFaktortresor, pruefeFaktoren } from '../plattform/zugang/faktorschluessel.js'
import { merkstelle } from '../plattform/protokoll/protokollwesen.js'
import { Wiederherstellung } from '../schema/wiederherstellung.entity.js'
import { Dateiablage } from '../veroeffentlichung/dateiablage.js'
import { Nachfuehrung } from '../veroeffentlichung/nachfuehrung.js'
import { veraenderteFassungen } from '../veroeffentlichung/fassungspruefung.js'
import { VeroeffentlichungPruefung } from '../veroeffentlichung/pruefung.js'
import { fassungssatz } from './verwaltung-veroeffentlichung.js'
import { VeroeffentlichungModul } from '../veroeffentlichung/veroeffentlichung.module.js'
import { wiederholeRuecknahmen } from './wiederholte-ruecknahmen.js'

/** A backup that has been read, with what must not be forgotten since. */
export interface Sicherung {
  ordner: string
  manifest: Manifest
  dateien: Dateiangabe[]
  journal: Journaleintrag[]
}

/** What the owner has loaded. */
interface Geladen {
  gehoben: number
  position: string
}

/** The second half, as the staff: takes back again, records, compares; then the public may read. Returns what to tell. */
export async function vollende(
  konfiguration: Konfiguration,
  { amt, eigner }: Zugaenge,
  { manifest, dateien, journal }: Sicherung,
  { gehoben, position }: Geladen,
): Promise<string[]> {
  const angaben = amtQuelle(amt!)
  // Without a limit on time: a whole town is read at once.
  const quelle = await new DataSource({
    ...angaben,
    extra: { ...angaben.extra, statement_timeout: 0 },
  } as typeof angaben).initialize()
  try {
    const { datenbank, ablage } = mitAllem(new Datenbank(quelle), konfiguration)
    const { zurueckgenommen, offen } = await wiederholeRuecknahmen(datenbank, journal)
    await datenbank.schreiben({ akteur: system, was: 'Wiederherstellung aus einer Sicherung' }, (tx) =>
      tx.insert(Wiederherstellung, {
        sicherung: new Date(manifest.stand),
        positionBisher: manifest.position,
        positionNeu: position,
      }),
    )
    const nachgefuehrt = await new Nachfuehrung(datenbank, ablage).nachfuehren()
    await merkstelle(konfiguration).zuruecklegen()
    const bruch = await protokollbruch(quelle, konfiguration)
    const fremd = await pruefeFaktoren(datenbank, await ladeFaktortresor(konfiguration))
    const abweichungen = await new VeroeffentlichungPruefung(quelle, datenbank).abweichungen()
    const veraendert = await veraenderteFassungen(quelle.manager)
    await oeffne(eigner!)
    const zeilen = manifest.tabellen.reduce((summe, t) => summe + t.zeilen, 0)
    return [
      `Wiederhergestellt ist der Stand vom ${manifest.stand}: ${zeilen} Zeilen und ${dateien.length} Dateien.`,
      `Erneut zurückgenommen: ${zurueckgenommen}. Zähler vorgestellt: ${gehoben}. Alle Anmeldungen sind beendet.`,
      ...offen.map((o) => `Prüfen Sie selbst, ob das öffentlich sein darf: ${o}`),
      ...(nachgefuehrt > 0 ? [`Auf diese Version gebracht: ${nachgefuehrt} öffentliche Einträge.`] : []),
      `Unterschiede zwischen Akten und Öffentlichem: ${abweichungen.length}.`,
      ...(abweichungen.length > 0 ? ['Schreiben Sie das Öffentliche neu: veroeffentlichung neu-aufbauen'] : []),
      ...veraendert.map(fassungssatz),
      ...(bruch ? [`Das Protokoll ist nicht das versiegelte. ${bruch} ${schluesselsatz}`] : []),
      ...(fremd.length > 0 ? [faktorsatz(fremd)] : []),
      'Prüfen Sie die Konten: Sperren und Rollen sind wieder, wie sie bei der Sicherung waren.',
    ]
  } finally {
    await quelle.destroy()
  }
}

const schluesselsatz =
  'Benutzen Sie denselben Schlüssel des Protokolls wie bei der Sicherung (PROTOKOLL_SCHLUESSEL oder DATEN/protokoll.schluessel).'

const faktorsatz = (kennungen: string[]): string =>
  `Die zweiten Faktoren dieser Konten sind mit einem anderen Schlüssel verschlüsselt: ${kennungen.join(', ')}. ` +
  'Benutzen Sie denselben wie bei der Sicherung (ZWEITFAKTOR_SCHLUESSEL oder DATEN/zweitfaktor.schluessel), sonst startet die Anwendung nicht.'

async function protokollbruch(quelle: DataSource, { protokollSchluessel }: Konfiguration): Promise<string | null> {
  return (await pruefeProtokoll(quelle, await ladeSchluessel(protokollSchluessel!, 'PROTOKOLL_SCHLUESSEL'), [])).bruch
}

/** Public files, journal and epilogue, as in the running application. */
function mitAllem(datenbank: Datenbank, { daten, datenOeffentlich, journal }: Konfiguration) {
  const intern = new InterneDateien(path.resolve(daten, 'dateien', 'intern'))
  const oeffentlich = new OeffentlicheDateien(path.resolve(datenOeffentlich))
  const ablage = new Dateiablage(datenbank, intern, oeffentlich)
  new VeroeffentlichungModul(datenbank, ablage)
  const buch = new Journal(path.resolve(journal))
  datenbank.festhalten = (eintraege) => buch.festhalten(eintraege)
  return { datenbank, ablage }
}

async function oeffne(url: string): Promise<void> {
  const eigner = eignerVerbindung(url)
  await eigner.connect()
  try {
    await eigner.query(`GRANT USAGE ON SCHEMA oeffentlich TO ris_oeffentlich; DROP TABLE ${unvollendet}`)
  } finally {
    await eigner.end()
  }
}
