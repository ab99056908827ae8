import path from 'node:path'
import {
  anteile,
  type Anteil,
  type OidcAngaben,
  type Schluesselquelle,
  type Zugaenge,
  type Zugangsname,
} from './einstellungen.js'
import { Einstellungsleser } from './einstellungsleser.js'

export interface Konfiguration {
  port: number
  host: string
  daten: string
  /** The store of published files, and of nothing else. */
  datenOeffentlich: string
  /** Folder of the journal, which outlives the database. */
  journal: string
  /** Undefined: the embedded database. */
  datenbank: Zugaenge | undefined
  anteil: Anteil
  /** Without a slash at the end. */
  basisUrl: string
  demo: boolean
  /** Addresses and networks of reverse proxies. */
  vertrauteProxys: readonly string[]
  zugriffsgrenzen: boolean
  logstufe: 'warn' | 'info'
  /** Undefined: files are not scanned. */
  clamav: { host: string; port: number } | undefined
  /** Undefined in a public share. */
  protokollSchluessel: Schluesselquelle | undefined
  /** Undefined in a public share. */
  zweitfaktorSchluessel: Schluesselquelle | undefined
  anmeldung: {
    leerlaufMinuten: number
    dauerStunden: number
    oidc: OidcAngaben | undefined
  }
}

/** A setting is wrong or missing; the start ends with these sentences, each of which names its setting. */
export class Konfigurationsfehler extends Error {
  constructor(readonly saetze: readonly string[]) {
    super(saetze.join('\n'))
  }
}

/** Reads the settings; throws one Konfigurationsfehler that names every wrong or missing one. */
export function liesKonfiguration(umgebung: Record<string, string | undefined>): Konfiguration {
  const leser = new Einstellungsleser(umgebung)
  const anteil = leser.auswahl('ANTEIL', anteile, 'alles')
  const datenbank = leser.zugaenge(anteil)
  const port = leser.port()
  const daten = leser.text('DATEN') ?? './daten'
  const konfiguration = {
    port,
    host: leser.text('HOST') ?? (datenbank ? '0.0.0.0' : '127.0.0.1'),
    daten,
    journal: leser.text('JOURNAL') ?? path.join(daten, 'journal'),
    datenOeffentlich: leser.text('DATEN_OEFFENTLICH') ?? path.join(daten, 'dateien', 'oeffentlich'),
    datenbank,
    anteil,
    basisUrl: leser.basisUrl(datenbank ? undefined : `http://localhost:${port}`),
    demo: leser.auswahl('DEMO', ['an', 'aus'], 'an') === 'an',
    vertrauteProxys: leser.proxys(),
    zugriffsgrenzen: leser.auswahl('ZUGRIFFSGRENZEN', ['an', 'aus'], 'an') === 'an',
    logstufe: leser.auswahl('LOGSTUFE', ['warn', 'info'], 'warn'),
    clamav: leser.clamav(),
    protokollSchluessel: leser.schluessel('PROTOKOLL_SCHLUESSEL', anteil, datenbank === undefined),
    zweitfaktorSchluessel: leser.schluessel('ZWEITFAKTOR_SCHLUESSEL', anteil, datenbank === undefined),
    anmeldung: {
      leerlaufMinuten: leser.zahl('ANMELDUNG_LEERLAUF_MINUTEN', 5, 1440, 60),
      dauerStunden: leser.zahl('ANMELDUNG_DAUER_STUNDEN', 1, 24, 12),
      oidc: leser.oidc(),
    },
  }
  if (leser.fehler.length > 0) throw new Konfigurationsfehler(leser.fehler)
  return konfiguration
}

/** For commands that need a single login and nothing else. @throws Konfigurationsfehler */
export function liesZugang(umgebung: Record<string, string | undefined>, name: Zugangsname): string {
  const leser = new Einstellungsleser(umgebung)
  const wert = leser.geheimnis(name, `${name}_DATEI`)
  leser.zugang(name, wert)
  if (leser.fehler.length > 0) throw new Konfigurationsfehler(leser.fehler)
  return wert!
}
