import { Injectable, Optional } from '@nestjs/common'
import { createHash } from 'node:crypto'
import { Datenbank, system } from '../datenbank/datenbank.js'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import type { Grenze } from './klassen.js'
import { Kontingente } from './zugriffe.js'

interface Vorrat {
  /** Start of the window, in milliseconds. */
  fenster: number
  uebrig: number
  /** The window is used up: nothing more is asked of the database. */
  leer: boolean
}

/** Takes part of a budget at once; the number is that of all processes together. */
const holenSql = `
INSERT INTO ris.kontingent AS k (schluessel, fenster, zahl) VALUES ($1, to_timestamp($2), $3)
    ON CONFLICT (schluessel) DO UPDATE SET fenster = excluded.fenster,
       zahl = CASE WHEN k.fenster = excluded.fenster THEN k.zahl + excluded.zahl ELSE excluded.zahl END
RETURNING zahl`

const anlass = { akteur: system, was: 'Zugriffe zählen' }

const stunde = 3_600_000

const raeumenSql = `DELETE FROM ris.kontingent WHERE fenster < now() - interval '1 hour'`

/**
 * Budgets of accounts. A process takes a tenth of a budget at once, so ten calls cost one round trip, and all processes
 * together never give out more than there is.
 */
@Injectable()
export class KontenKontingente extends Kontingente {
  private readonly vorraete = new Map<string, Vorrat>()
  private geraeumt: number

  constructor(
    private readonly datenbank: Datenbank,
    @Optional() private readonly jetzt: () => number = Date.now,
  ) {
    super()
    this.geraeumt = jetzt()
  }

  async nimm(schluessel: string, { anzahl, sekunden }: Grenze): Promise<number> {
    const nun = this.jetzt()
    const laenge = sekunden * 1000
    const fenster = Math.floor(nun / laenge) * laenge
    let vorrat = this.vorraete.get(schluessel)
    if (!vorrat || vorrat.fenster !== fenster) {
      vorrat = { fenster, uebrig: 0, leer: false }
      this.vorraete.delete(schluessel)
      this.vorraete.set(schluessel, vorrat)
      this.vergessen(nun)
    }
    if (vorrat.uebrig <= 0 && !vorrat.leer) await this.holen(schluessel, vorrat, anzahl)
    if (vorrat.uebrig > 0) {
      vorrat.uebrig--
      return 0
    }
    return Math.max(1, Math.ceil((fenster + laenge - nun) / 1000))
  }

  private async holen(schluessel: string, vorrat: Vorrat, anzahl: number): Promise<void> {
    const menge = Math.ceil(anzahl / 10)
    const hash = createHash('sha256').update(schluessel).digest()
    const werte = [hash, vorrat.fenster / 1000, menge]
    const zeile = await this.datenbank.schreiben(anlass, (tx) => eineZeile<{ zahl: number }>(tx, holenSql, werte))
    const davor = (zeile?.zahl ?? menge) - menge
    vorrat.uebrig += Math.max(0, Math.min(menge, anzahl - davor))
    vorrat.leer = vorrat.uebrig <= 0
  }

  private vergessen(nun: number): void {
    const aeltester = this.vorraete.keys().next()
    if (this.vorraete.size > 10_000 && !aeltester.done) this.vorraete.delete(aeltester.value)
    // Once an hour, by whoever comes by; nobody waits for it.
    if (nun - this.geraeumt < stunde) return
    this.geraeumt = nun
    void this.raeumen().catch(() => undefined)
  }

  private async raeumen(): Promise<void> {
    await this.datenbank.schreiben(anlass, (tx) => zeilen(tx, raeumenSql))
  }
}
