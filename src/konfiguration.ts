import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'

/**
 * Every setting of Ratsfolge, by the name of its environment variable. Read once at the start, typed, explained here and
 * in docs/betrieb.md. Nothing else in src reads process.env.
 */
export const einstellungen = {
  PORT: 'Port, auf dem die Anwendung antwortet. Voreinstellung 3000.',
  HOST: 'Adresse, auf der sie antwortet. Voreinstellung 127.0.0.1 mit eingebetteter Datenbank, sonst 0.0.0.0.',
  DATEN: 'Ordner der eingebetteten Datenbank und der Dateien. Voreinstellung ./daten.',
  DATEN_OEFFENTLICH:
    'Ordner, in dem nur veröffentlichte Dateien liegen; der öffentliche Anteil kennt keinen anderen. Voreinstellung dateien/oeffentlich in DATEN.',
  JOURNAL:
    'Ordner, in dem steht, was nach dem Einspielen einer Sicherung nicht vergessen sein darf. Voreinstellung journal in DATEN; besser ein anderer Datenträger.',
  DATENBANK_URL_EIGNER: 'Zugang, der das Schema besitzt und ändert (Gruppe ris_eigner). Nur beim Start benutzt.',
  DATENBANK_URL_EIGNER_DATEI: 'Stattdessen die Datei, in der dieser Zugang steht, zum Beispiel ein Docker-Secret.',
  DATENBANK_URL_AMT_DATEI: 'Stattdessen die Datei, in der dieser Zugang steht.',
  DATENBANK_URL_OEFFENTLICH_DATEI: 'Stattdessen die Datei, in der dieser Zugang steht.',
  DATENBANK_URL_AMT: 'Zugang der Verwaltung (Gruppe ris_amt).',
  DATENBANK_URL_OEFFENTLICH: 'Zugang der öffentlichen Seiten (Gruppe ris_oeffentlich), nur lesend.',
  DATENBANK_URL_EINGANG:
    'Zugang für Meldungen der Öffentlichkeit (Gruppe ris_eingang), kann nur eintragen. Ohne ihn bieten die Seiten kein Formular an.',
  DATENBANK_URL_EINGANG_DATEI: 'Stattdessen die Datei, in der dieser Zugang steht.',
  ANTEIL: 'Was dieser Prozess anbietet: alles, amt oder oeffentlich. Voreinstellung alles.',
  BASIS_URL: 'Adresse, unter der die Bürgerschaft die Anwendung erreicht; Grundlage aller dauerhaften Links.',
  VERTRAUTE_PROXYS:
    'Adressen oder Netze der Reverse-Proxys, durch Komma getrennt, zum Beispiel 10.0.0.5, 10.1.0.0/16. Nur ihnen glaubt die Anwendung X-Forwarded-For.',
  ZUGRIFFSGRENZEN: '„aus“ schaltet die Zugriffsgrenzen ab, für Last- und Angriffstests. Voreinstellung „an“.',
  LOGSTUFE:
    '„info“ schreibt für jede Antwort eine Zeile: Weg, Status, Dauer, Kennung; nie Adressen, Anfrageteile oder Namen. Voreinstellung „warn“.',
  CLAMAV_ADRESSE: 'Virenprüfung: Rechner und Port von clamd, zum Beispiel clamav:3310. Leer: keine.',
  PROTOKOLL_SCHLUESSEL:
    'Schlüssel, mit dem das Protokoll versiegelt wird, mindestens 32 Zeichen. Gehört nie in die Datenbank oder ihre Sicherung.',
  PROTOKOLL_SCHLUESSEL_DATEI:
    'Stattdessen die Datei, in der er steht. Mit eingebetteter Datenbank entsteht sie von selbst: protokoll.schluessel in DATEN.',
  ZWEITFAKTOR_SCHLUESSEL:
    'Schlüssel, mit dem die Geheimnisse der zweiten Faktoren in der Datenbank verschlüsselt sind, mindestens 32 Zeichen. Gehört nie in die Datenbank oder ihre Sicherung.',
  ZWEITFAKTOR_SCHLUESSEL_DATEI:
    'Stattdessen die Datei, in der er steht. Mit eingebetteter Datenbank entsteht sie von selbst: zweitfaktor.schluessel in DATEN.',
  ANMELDUNG_LEERLAUF_MINUTEN:
    'Ohne Anfrage endet eine Anmeldung nach so vielen Minuten, außer während einer laufenden Sitzung. Voreinstellung 60.',
  ANMELDUNG_DAUER_STUNDEN: 'Eine Anmeldung endet spätestens nach so vielen Stunden, höchstens 24. Voreinstellung 12.',
  OIDC_AUSSTELLER: 'Adresse des OpenID-Anbieters (issuer). Leer: nur Konten mit Passwort.',
  OIDC_CLIENT_ID: 'Kennung, unter der Ratsfolge beim Anbieter eingetragen ist.',
  OIDC_CLIENT_GEHEIMNIS: 'Geheimnis dazu. Besser OIDC_CLIENT_GEHEIMNIS_DATEI.',
  OIDC_CLIENT_GEHEIMNIS_DATEI: 'Datei, in der das Geheimnis steht.',
  OIDC_BEREICHE: 'Was beim Anbieter erfragt wird (scopes). Voreinstellung „openid profile“.',
  OIDC_GRUPPEN: 'Name der Angabe, in der die Gruppen stehen (claim). Voreinstellung „groups“.',
  OIDC_GRUPPE_ADMINISTRATION: 'Wer zu dieser Gruppe gehört, hat die Rolle Administration.',
  OIDC_NAME: 'Was auf der Anmeldeseite auf dem Knopf steht. Voreinstellung „Mit dem Dienstkonto anmelden“.',
  DEMO: '„aus“ lässt die eingebettete Datenbank leer. Voreinstellung „an“: eine leere erhält die Beispielstadt.',
} as const
export type Einstellung = keyof typeof einstellungen

export const anteile = ['alles', 'amt', 'oeffentlich'] as const
/** Which share of the application a process runs; `oeffentlich` loads no staff module and knows no staff credentials. */
export type Anteil = (typeof anteile)[number]

/** The logins of a PostgreSQL server. A public share has only the last one. */
export interface Zugaenge {
  eigner?: string
  amt?: string
  oeffentlich?: string
  /** Takes in what the public sends. Optional: without it nothing can be sent. */
  eingang?: string
}

/** The identity provider of the house (OpenID Connect). */
export interface OidcAngaben {
  aussteller: string
  clientId: string
  clientGeheimnis: string
  bereiche: string
  /** Claim with the groups. */
  gruppen: string
  gruppeAdministration: string | undefined
  name: string
}

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

/** Where a key comes from: never from the database. */
export type Schluesselquelle = { wert: string } | { datei: string; erzeugen: boolean }
export type Schluesselname = 'PROTOKOLL_SCHLUESSEL' | 'ZWEITFAKTOR_SCHLUESSEL'

/** Their files beside an embedded database. */
const schluesseldateien: Record<Schluesselname, string> = {
  PROTOKOLL_SCHLUESSEL: 'protokoll.schluessel',
  ZWEITFAKTOR_SCHLUESSEL: 'zweitfaktor.schluessel',
}

/** A setting is wrong or missing; the start ends with these sentences, each of which names its setting. */
export class Konfigurationsfehler extends Error {
  constructor(readonly saetze: readonly string[]) {
    super(saetze.join('\n'))
  }
}

/** Reads the settings; throws one Konfigurationsfehler that names every wrong or missing one. */
export function liesKonfiguration(umgebung: Record<string, string | undefined>): Konfiguration {
  const leser = new Leser(umgebung)
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
  const leser = new Leser(umgebung)
  const wert = leser.geheimnis(name, `${name}_DATEI`)
  leser.zugang(name, wert)
  if (leser.fehler.length > 0) throw new Konfigurationsfehler(leser.fehler)
  return wert!
}

/** The settings that hold a login; each can stand in a file, too. */
type Zugangsname = 'DATENBANK_URL_EIGNER' | 'DATENBANK_URL_AMT' | 'DATENBANK_URL_OEFFENTLICH' | 'DATENBANK_URL_EINGANG'

/** Which logins a share needs. The public share must not even know the others. */
const noetig = {
  alles: ['DATENBANK_URL_EIGNER', 'DATENBANK_URL_AMT', 'DATENBANK_URL_OEFFENTLICH'],
  amt: ['DATENBANK_URL_EIGNER', 'DATENBANK_URL_AMT'],
  oeffentlich: ['DATENBANK_URL_OEFFENTLICH'],
} as const satisfies Record<Anteil, readonly Einstellung[]>

function istNetz(wert: string): boolean {
  const [adresse = '', laenge] = wert.split('/')
  const bits = isIP(adresse) === 6 ? 128 : 32
  return isIP(adresse) > 0 && (laenge === undefined || (/^\d{1,3}$/.test(laenge) && Number(laenge) <= bits))
}

class Leser {
  readonly fehler: string[] = []

  constructor(private readonly umgebung: Record<string, string | undefined>) {}

  text(name: Einstellung): string | undefined {
    return this.umgebung[name]?.trim() || undefined
  }

  auswahl<T extends string>(name: Einstellung, erlaubt: readonly T[], voreinstellung: T): T {
    const wert = this.text(name) ?? voreinstellung
    const gefunden = erlaubt.find((e) => e === wert)
    if (!gefunden) this.fehler.push(`${name} ist „${wert}“. Erlaubt ist: ${erlaubt.join(', ')}.`)
    return gefunden ?? voreinstellung
  }

  port(): number {
    const wert = this.text('PORT') ?? '3000'
    const port = /^\d{1,5}$/.test(wert) ? Number(wert) : NaN
    if (port <= 65535) return port
    this.fehler.push(`PORT ist „${wert}“. Erlaubt ist eine Zahl von 0 bis 65535.`)
    return 3000
  }

  zahl(name: Einstellung, von: number, bis: number, voreinstellung: number): number {
    const wert = this.text(name) ?? String(voreinstellung)
    const zahl = /^\d{1,9}$/.test(wert) ? Number(wert) : NaN
    if (zahl >= von && zahl <= bis) return zahl
    this.fehler.push(`${name} ist „${wert}“. Erlaubt ist eine Zahl von ${von} bis ${bis}.`)
    return voreinstellung
  }

  /** A secret from the setting itself or from the file that the setting with `_DATEI` names. */
  geheimnis(name: Einstellung, datei: Einstellung): string | undefined {
    const pfad = this.text(datei)
    if (!pfad) return this.text(name)
    try {
      return readFileSync(pfad, 'utf8').trim() || undefined
    } catch {
      this.fehler.push(`${datei} ist „${pfad}“. Diese Datei lässt sich nicht lesen.`)
      return undefined
    }
  }

  proxys(): string[] {
    const liste = (this.text('VERTRAUTE_PROXYS') ?? '').split(',').flatMap((teil) => teil.trim() || [])
    for (const eintrag of liste.filter((e) => !istNetz(e)))
      this.fehler.push(`VERTRAUTE_PROXYS enthält „${eintrag}“. Erlaubt sind Adressen und Netze wie 10.1.0.0/16.`)
    return liste
  }

  clamav(): { host: string; port: number } | undefined {
    const wert = this.text('CLAMAV_ADRESSE')
    if (!wert) return undefined
    const [, host = '', port = ''] = /^\[?([\w.:-]+?)\]?:(\d{1,5})$/.exec(wert) ?? []
    if (host && Number(port) > 0 && Number(port) <= 65535) return { host, port: Number(port) }
    this.fehler.push(`CLAMAV_ADRESSE ist „${wert}“. Erlaubt sind Rechner und Port, zum Beispiel clamav:3310.`)
    return undefined
  }

  oidc(): OidcAngaben | undefined {
    const aussteller = this.text('OIDC_AUSSTELLER')
    if (!aussteller) return undefined
    const url = URL.canParse(aussteller) ? new URL(aussteller) : undefined
    const hier = url && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
    if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && hier)))
      this.fehler.push(`OIDC_AUSSTELLER ist „${aussteller}“. Erlaubt ist eine Adresse mit https.`)
    const clientId = this.text('OIDC_CLIENT_ID') ?? ''
    if (!clientId) this.fehler.push(`OIDC_CLIENT_ID fehlt. ${einstellungen.OIDC_CLIENT_ID}`)
    const clientGeheimnis = this.geheimnis('OIDC_CLIENT_GEHEIMNIS', 'OIDC_CLIENT_GEHEIMNIS_DATEI') ?? ''
    if (!clientGeheimnis) this.fehler.push(`OIDC_CLIENT_GEHEIMNIS fehlt. ${einstellungen.OIDC_CLIENT_GEHEIMNIS}`)
    return {
      aussteller,
      clientId,
      clientGeheimnis,
      bereiche: this.text('OIDC_BEREICHE') ?? 'openid profile',
      gruppen: this.text('OIDC_GRUPPEN') ?? 'groups',
      gruppeAdministration: this.text('OIDC_GRUPPE_ADMINISTRATION'),
      name: this.text('OIDC_NAME') ?? 'Mit dem Dienstkonto anmelden',
    }
  }

  basisUrl(voreinstellung: string | undefined): string {
    const wert = this.text('BASIS_URL') ?? voreinstellung
    if (!wert) {
      this.fehler.push('BASIS_URL fehlt. Nennen Sie die öffentliche Adresse, zum Beispiel https://ris.stadt.example.')
      return ''
    }
    const url = URL.canParse(wert) ? new URL(wert) : undefined
    if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
      this.fehler.push(
        `BASIS_URL ist „${wert}“. Erlaubt ist eine Adresse ohne Pfad, zum Beispiel https://ris.stadt.example.`,
      )
    }
    return wert.replace(/\/+$/, '')
  }

  /**
   * Undefined when none of the three is set: then the embedded database is used, by one process that knows all its logins.
   * So the public share alone always needs a server.
   */
  zugaenge(anteil: Anteil): Zugaenge | undefined {
    const [eigner, amt, oeffentlich] = noetig.alles.map((name) => this.geheimnis(name, `${name}_DATEI`))
    const werte = {
      DATENBANK_URL_EIGNER: eigner,
      DATENBANK_URL_AMT: amt,
      DATENBANK_URL_OEFFENTLICH: oeffentlich,
    }
    if (anteil !== 'oeffentlich' && !eigner && !amt && !oeffentlich) return undefined
    for (const name of noetig[anteil]) this.zugang(name, werte[name])
    const eingang = this.geheimnis('DATENBANK_URL_EINGANG', 'DATENBANK_URL_EINGANG_DATEI')
    if (eingang) this.zugang('DATENBANK_URL_EINGANG', eingang)
    for (const name of noetig.alles.filter(
      (n) => anteil === 'oeffentlich' && n !== 'DATENBANK_URL_OEFFENTLICH' && werte[n],
    )) {
      this.fehler.push(`${name} ist gesetzt. Ein Prozess mit ANTEIL=oeffentlich darf diesen Zugang nicht kennen.`)
    }
    return { eigner, amt, oeffentlich, eingang }
  }

  schluessel(name: Schluesselname, anteil: Anteil, eingebettet: boolean): Schluesselquelle | undefined {
    const wert = this.text(name)
    const datei = this.text(`${name}_DATEI`)
    if (anteil === 'oeffentlich') {
      if (wert ?? datei)
        this.fehler.push(`${name} ist gesetzt. Ein Prozess mit ANTEIL=oeffentlich darf ihn nicht kennen.`)
      return undefined
    }
    if (wert && datei) this.fehler.push(`${name} und ${name}_DATEI sind gesetzt. Wählen Sie eines.`)
    if (wert && wert.length < 32) this.fehler.push(`${name} ist zu kurz. Er braucht mindestens 32 Zeichen.`)
    if (!wert && !datei && !eingebettet)
      this.fehler.push(`${name} fehlt. Erzeugen Sie einen, zum Beispiel mit: openssl rand -base64 32`)
    if (wert) return { wert }
    return { datei: datei ?? path.join(this.text('DATEN') ?? './daten', schluesseldateien[name]), erzeugen: !datei }
  }

  /** @param wert of the setting or of the file it stands in */
  zugang(name: Zugangsname, wert: string | undefined): void {
    if (!wert) return void this.fehler.push(`${name} fehlt. ${einstellungen[name]}`)
    const url = URL.canParse(wert) ? new URL(wert) : undefined
    // The value is not repeated: it holds a password.
    if (!url || !/^postgres(ql)?:$/.test(url.protocol) || !url.username || url.pathname.length < 2) {
      this.fehler.push(`${name} ist keine Adresse der Form postgres://benutzer:kennwort@rechner:5432/datenbank.`)
    }
  }
}
