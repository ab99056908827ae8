import { Inject, Injectable, Logger } from '@nestjs/common'
import type { Konfiguration } from '../../konfiguration.js'
import { type Hindernis, Regelverstoss } from '../../regeln/regelverstoss.js'
import { Auftraege } from '../auftraege/auftraege.js'
import { Auszuege } from '../auszug/auszuege.js'
import { Datenbank, system } from '../datenbank/datenbank.js'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import { KONFIGURATION } from '../konfiguration.token.js'
import { frageClamd } from './clamd.js'
import { type Dateiwache, InterneDateien } from './dateispeicher.js'
import { pruefePdf } from './pdfpruefung.js'

const anlass = { akteur: system, was: 'Virenprüfung' }
const auftrag = 'datei-pruefen'

const wirdGeprueft: Hindernis = {
  code: 'datei_wird_geprueft',
  text: 'Die Datei wird noch auf Viren geprüft. Versuchen Sie es in einigen Minuten noch einmal.',
}
const befallen: Hindernis = {
  code: 'datei_befallen',
  text: 'In der Datei wurde Schadsoftware gefunden. Sie wird nicht herausgegeben. Wenden Sie sich an die Administration.',
}

/**
 * Optional scan by clamd: nobody gets a file before it is clean. Without CLAMAV_ADRESSE nothing waits, but what was found
 * before stays refused.
 */
@Injectable()
export class Dateipruefung implements Dateiwache {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly auftraege: Auftraege,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
    private readonly auszuege: Auszuege,
  ) {}

  /** Says what the orders do; the files know this guard, and this guard the files. */
  einrichten(dateien: InterneDateien): void {
    if (!this.konfiguration.clamav) return
    this.auftraege.annehmen(auftrag, ({ sha512 }) => this.scanne(dateien, sha512!))
    this.auftraege.annehmen('dateien-nachpruefen', () => this.nachpruefen())
    // Orders are given up after some hours; a scanner may be away longer.
    this.auftraege.regelmaessig('dateien-nachpruefen', '*/15 * * * *')
  }

  async pruefe(ort: string, mimeType: string): Promise<void> {
    if (mimeType === 'application/pdf') await pruefePdf(this.auszuege, ort)
  }

  async gekommen(sha512: string): Promise<void> {
    if (!this.konfiguration.clamav) return
    await this.datenbank.schreiben(anlass, async (tx) => {
      const neu = await eineZeile(
        tx,
        `INSERT INTO ris.dateipruefung (sha512, stand) VALUES ($1, 'wird_geprueft') ON CONFLICT DO NOTHING RETURNING sha512`,
        [sha512],
      )
      if (neu) await this.auftraege.einreihen(tx, auftrag, { sha512 }, { einmalig: sha512 })
    })
  }

  async verlange(sha512: string): Promise<void> {
    const zeile = await eineZeile<{ stand: string }>(
      this.datenbank.lesen,
      `SELECT stand FROM ris.dateipruefung WHERE sha512 = $1 AND stand <> 'sauber'`,
      [sha512],
    )
    if (zeile?.stand === 'befallen') throw new Regelverstoss([befallen])
    if (zeile && this.konfiguration.clamav) throw new Regelverstoss([wirdGeprueft])
  }

  private async scanne(dateien: InterneDateien, sha512: string): Promise<void> {
    if (!(await dateien.hat(sha512))) return
    const fund = await frageClamd(this.konfiguration.clamav!, dateien.lesen(sha512))
    await this.datenbank.schreiben(anlass, (tx) =>
      zeilen(tx, `UPDATE ris.dateipruefung SET stand = $2, fund = $3, geprueft = clock_timestamp() WHERE sha512 = $1`, [
        sha512,
        fund ? 'befallen' : 'sauber',
        fund,
      ]),
    )
    if (fund) new Logger('Virenprüfung').warn(`In der Datei ${sha512.slice(0, 16)}… wurde „${fund}“ gefunden.`)
  }

  private nachpruefen(): Promise<void> {
    return this.datenbank.schreiben(anlass, async (tx) => {
      const offene = await zeilen<{ sha512: string }>(
        tx,
        `SELECT sha512 FROM ris.dateipruefung WHERE stand = 'wird_geprueft' ORDER BY angelegt LIMIT 1000`,
      )
      for (const { sha512 } of offene) await this.auftraege.einreihen(tx, auftrag, { sha512 }, { einmalig: sha512 })
    })
  }
}
