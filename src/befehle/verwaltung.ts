import 'reflect-metadata'
import { DataSource } from 'typeorm'
import { Konfigurationsfehler, liesKonfiguration, liesZugang, type Konfiguration } from '../konfiguration.js'
import { bereitstellen } from '../plattform/datenbank/bereitstellen.js'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { amtQuelle } from '../plattform/datenbank/quellen.js'
import { Startfehler } from '../plattform/startfehler.js'
import { archiv } from './verwaltung-archiv.js'
import { auftraegeErneut, auftraegeZeigen } from './verwaltung-auftraege.js'
import { benutzer } from './verwaltung-benutzer.js'
import { einrichten } from './verwaltung-einrichten.js'
import { fristen } from './verwaltung-fristen.js'
import { protokollPruefen } from './verwaltung-protokoll.js'
import { schluesselWechseln } from './verwaltung-schluessel.js'
import { veroeffentlichungNeuAufbauen, veroeffentlichungPruefen } from './verwaltung-veroeffentlichung.js'

const hilfe = `Aufruf: npm run verwaltung -- BEFEHL

  einrichten --name NAME --behoerde BEHÖRDE --kennung KENNUNG
                                  macht aus einer leeren Datenbank eine Gemeinde mit dem ersten Konto; das Passwort kommt
                                  von der Standardeingabe
  benutzer anlegen --kennung KENNUNG --name NAME [--rolle ROLLE …] [--passwort-datei DATEI]
                                  legt ein Konto an, ohne --rolle mit der Rolle administration; das Passwort kommt aus der
                                  Datei oder von der Standardeingabe
  benutzer liste                  nennt alle Konten
  benutzer sperren KENNUNG        sperrt ein Konto und beendet seine Anmeldungen; „entsperren“ hebt es auf
  benutzer ruecksetzen KENNUNG [--auch-zweiten-faktor]
                                  gibt einen Einmal-Link aus, mit dem die Person ihr Passwort setzt
  benutzer eine-person genuegt    lässt eine einzige Administration Rechte ohne zweite Person vergeben; „genuegt-nicht“
                                  nimmt es zurück
  veroeffentlichung pruefen       zählt, was öffentlich anders steht, als die Akten es ergeben, und welche Fassungen nicht mehr
                                  sind, was freigegeben wurde (Ausgang 0: nichts, 1: etwas)
  veroeffentlichung neu-aufbauen  schreibt alles Öffentliche neu aus den Akten
  auftraege                       zeigt, was im Hintergrund wartet und was aufgegeben ist (Ausgang 0: nichts aufgegeben)
  auftraege erneut                beginnt Aufgegebenes von vorn
  protokoll pruefen [--stand STAND]
                                  prüft, ob am Protokoll etwas geändert, gelöscht oder eingefügt wurde (Ausgang 0: nichts)
  schluessel wechseln zweitfaktor|protokoll --bisher-datei DATEI
                                  stellt auf den jetzt gesetzten Schlüssel um; in der Datei steht der bisherige
  sichern ZIEL                    sichert Datenbank und Dateien in einen neuen Ordner, neben der laufenden Anwendung
  replikat freigeben              veröffentlicht das Schema oeffentlich für einen zweiten Datenbankserver
  replikat einrichten             legt in dessen leerer Datenbank das Schema an, und nach jeder neuen Version erneut
  wiederherstellen QUELLE         macht aus einer Sicherung eine Installation, nur in eine leere
  fristen --probe [--am TAG]      zeigt, was nach Ablauf seiner Frist heute oder an diesem Tag gelöscht oder beendet würde
  fristen [--setze KLASSE=TAGE]   erledigt es jetzt, oder setzt die Frist einer Klasse (nie: für immer)
  archiv [--antwort ANTWORT]      listet, was dem Archiv angeboten ist, oder vermerkt: uebernommen, abgelehnt
`

/** Each returns what the operating system is told. */
type Befehl = (quelle: DataSource, weitere: string[], konfiguration: Konfiguration) => Promise<number>

const befehle: Record<string, Befehl> = {
  einrichten: (quelle, weitere) => einrichten(new Datenbank(quelle), weitere),
  benutzer: (quelle, weitere, konfiguration) => benutzer(new Datenbank(quelle), weitere, konfiguration),
  'veroeffentlichung pruefen': veroeffentlichungPruefen,
  'veroeffentlichung neu-aufbauen': veroeffentlichungNeuAufbauen,
  'auftraege erneut': (quelle) => auftraegeErneut(new Datenbank(quelle)),
  'protokoll pruefen': protokollPruefen,
  'schluessel wechseln': schluesselWechseln,
  fristen,
  archiv,
  auftraege: (quelle) => auftraegeZeigen(new Datenbank(quelle)),
}

/** Those that take words of their own. */
const mitAngaben = new Set(['archiv', 'benutzer', 'einrichten', 'fristen', 'protokoll pruefen', 'schluessel wechseln'])

/** Commands that prepare the database themselves. Read when they are asked for. */
const eigene: Record<string, (weitere: string[]) => Promise<number>> = {
  sichern: async (weitere) =>
    (await import('./verwaltung-sichern.js')).sichern(liesKonfiguration(process.env), weitere),
  wiederherstellen: async (weitere) =>
    (await import('./verwaltung-wiederherstellen.js')).wiederherstellen(liesKonfiguration(process.env), weitere),
  replikat: async (weitere) =>
    (await import('./verwaltung-replikat.js')).replikat(liesZugang(process.env, 'DATENBANK_URL_EIGNER'), weitere),
}

async function haupt(worte: string[]): Promise<number> {
  const eigener = eigene[worte[0] ?? '']
  if (eigener) return eigener(worte.slice(1))
  const name = Object.keys(befehle).find((n) => n === worte.slice(0, n.split(' ').length).join(' '))
  const weitere = worte.slice(name?.split(' ').length)
  if (!name || (!mitAngaben.has(name) && weitere.length > 0)) {
    const gefragt = worte[0] === '--hilfe' || worte[0] === '--help'
    ;(gefragt ? process.stdout : process.stderr).write(hilfe)
    return gefragt ? 0 : 2
  }
  const konfiguration = liesKonfiguration(process.env)
  const bereit = await bereitstellen(konfiguration, true)
  try {
    return await mitQuelle(bereit.zugaenge.amt ?? '', (quelle) => befehle[name]!(quelle, weitere, konfiguration))
  } finally {
    await bereit.stoppen()
  }
}

async function mitQuelle(url: string, arbeit: (quelle: DataSource) => Promise<number>): Promise<number> {
  // Without a limit on time: a whole town is read at once.
  const angaben = amtQuelle(url)
  const quelle = await new DataSource({
    ...angaben,
    extra: { ...angaben.extra, statement_timeout: 0 },
  } as typeof angaben).initialize()
  try {
    return await arbeit(quelle)
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
