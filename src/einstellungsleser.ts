import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import {
  type Anteil,
  type Einstellung,
  einstellungen,
  type OidcAngaben,
  type Schluesselname,
  type Schluesselquelle,
  type Zugaenge,
  type Zugangsname,
} from './einstellungen.js'

/** Their files beside an embedded database. */
const schluesseldateien: Record<Schluesselname, string> = {
  PROTOKOLL_SCHLUESSEL: 'protokoll.schluessel',
  ZWEITFAKTOR_SCHLUESSEL: 'zweitfaktor.schluessel',
}

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

/** Reads one setting after the other and keeps a sentence for each that is wrong or missing. */
export class Einstellungsleser {
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
