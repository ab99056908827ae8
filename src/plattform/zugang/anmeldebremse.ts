import { Injectable } from '@nestjs/common'
import { Abweisung } from '../fehler/abweisung.js'

const fensterMs = 15 * 60 * 1000
const hoechstens = 10
/** Hashing takes memory and a core; more at once would only slow everybody down. */
const zugleich = 4

/** Slows down guessing: after ten wrong passwords for one account from one address it waits. Per process. */
@Injectable()
export class Anmeldebremse {
  private readonly fehlversuche = new Map<string, { anzahl: number; bis: number }>()
  private laufende = 0

  async pruefe<T>(kennung: string, adresse: string, versuch: () => Promise<T | undefined>): Promise<T | undefined> {
    const schluessel = `${adresse} ${kennung}`
    this.aufraeumen()
    if ((this.fehlversuche.get(schluessel)?.anzahl ?? 0) >= hoechstens) {
      throw new Abweisung(429, 'Zu viele Versuche. Warten Sie eine Viertelstunde.')
    }
    if (this.laufende >= zugleich) {
      throw new Abweisung(429, 'Gerade melden sich viele an. Versuchen Sie es gleich noch einmal.')
    }
    this.laufende++
    const ergebnis = await versuch().finally(() => this.laufende--)
    if (ergebnis === undefined) this.merken(schluessel)
    else this.fehlversuche.delete(schluessel)
    return ergebnis
  }

  private merken(schluessel: string): void {
    const bisher = this.fehlversuche.get(schluessel)
    // Taken out first, so that the map stays in the order in which entries run out.
    this.fehlversuche.delete(schluessel)
    this.fehlversuche.set(schluessel, { anzahl: (bisher?.anzahl ?? 0) + 1, bis: Date.now() + fensterMs })
  }

  private aufraeumen(): void {
    for (const [schluessel, { bis }] of this.fehlversuche) {
      if (bis > Date.now()) return
      this.fehlversuche.delete(schluessel)
    }
  }
}
