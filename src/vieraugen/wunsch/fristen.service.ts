import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Auftraege } from '../../plattform/auftraege/auftraege.js'
import { Datenbank, system } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { heute, jetzt } from '../../plattform/uhr.js'
import { sperreVorlage } from '../../vorlagen/vorlage.queries.js'
import { ladeWunsch } from './wunsch.queries.js'
import { vorschauAuf } from './wunsch-vorlage.js'
import { veroeffentliche, ladeVeroeffentlichungslage } from '../../veroeffentlichung/stand/veroeffentlichungsstand.js'

const veraendert = 'Seit der Bestätigung hat sich geändert, was veröffentlicht würde. Sehen Sie es sich noch einmal an.'

/** Embargo and end of publication: acts whose time has come. Nothing public looks at a clock when it is read. */
@Injectable()
export class Fristen implements OnModuleInit {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly auftraege: Auftraege,
  ) {}

  onModuleInit(): void {
    this.auftraege.annehmen('veroeffentlichung.fristen', () => this.erledigen())
    this.auftraege.regelmaessig('veroeffentlichung.fristen', '* * * * *')
  }

  /** Does what is due, each in a transaction of its own; may run twice and beside itself. */
  async erledigen(): Promise<{ veroeffentlicht: number; beendet: number }> {
    const faellige = await zeilen<{ id: string }>(
      this.datenbank.lesen,
      `SELECT id FROM ris.veroeffentlichungsantrag
        WHERE ergebnis = 'bestaetigt' AND ausgefuehrt_am IS NULL AND ab <= $1 ORDER BY ab, id`,
      [jetzt()],
    )
    let veroeffentlicht = 0
    for (const { id } of faellige) if (await this.veroeffentliche(id)) veroeffentlicht++
    return { veroeffentlicht, beendet: await this.beende() }
  }

  /** What somebody confirmed goes out; what is no longer what he saw goes back to the second person. */
  private veroeffentliche(id: string): Promise<boolean> {
    return this.datenbank.schreiben({ akteur: system, was: 'Veröffentlichung nach Sperrfrist' }, async (tx) => {
      // Of a Vorgang nothing waits for a moment.
      const vorlageId = (await ladeWunsch(tx, id)).vorlageId!
      await sperreVorlage(tx, vorlageId)
      const wunsch = await ladeWunsch(tx, id)
      if (wunsch.ergebnis !== 'bestaetigt' || wunsch.ausgefuehrtAm !== null) return false
      const lage = await ladeVeroeffentlichungslage(tx, vorlageId)
      const sicht = await vorschauAuf(tx, wunsch.entschiedenVonId, wunsch, lage)
      const wieGesehen = sicht.fingerabdruck === wunsch.gesehen
      if (wieGesehen) await veroeffentliche(tx, wunsch.entschiedenVonId, wunsch, lage)
      await zeilen(tx, wieGesehen ? ausgefuehrtSql : zurueckSql, [id, wieGesehen ? jetzt() : veraendert])
      return wieGesehen
    })
  }

  private beende(): Promise<number> {
    return this.datenbank.schreiben({ akteur: system, was: 'Ende der Veröffentlichung' }, async (tx) => {
      const beendete = await zeilen(
        tx,
        `UPDATE ris.veroeffentlichung SET stand = 'depubliziert', grund = 'Ende der Veröffentlichungsdauer', durch_id = NULL,
           am = $2, online_bis = NULL, fruehere_fassungen = '{}' WHERE stand = 'oeffentlich' AND online_bis < $1::date RETURNING id`,
        [heute(), jetzt()],
      )
      return beendete.length
    })
  }
}

const ausgefuehrtSql = 'UPDATE ris.veroeffentlichungsantrag SET ausgefuehrt_am = $2 WHERE id = $1'
const zurueckSql = `UPDATE ris.veroeffentlichungsantrag
  SET ergebnis = NULL, entschieden_von_id = NULL, entschieden_am = NULL, gesehen = NULL, grund = $2 WHERE id = $1`
