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

/** Where a key comes from: never from the database. */
export type Schluesselquelle = { wert: string } | { datei: string; erzeugen: boolean }
export type Schluesselname = 'PROTOKOLL_SCHLUESSEL' | 'ZWEITFAKTOR_SCHLUESSEL'

/** The settings that hold a login; each can stand in a file, too. */
export type Zugangsname =
  'DATENBANK_URL_EIGNER' | 'DATENBANK_URL_AMT' | 'DATENBANK_URL_OEFFENTLICH' | 'DATENBANK_URL_EINGANG'
