import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Auftraege } from '../../plattform/auftraege/auftraege.js'
import { Datenbank, system } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { heute, jetzt } from '../../plattform/uhr.js'
import { sperreVorlage } from '../../vorlagen/vorlage.queries.js'
import { gesehenesAus, gestempelt, versionsmarke } from '../../veroeffentlichung/stand/fingerabdruck.js'
import { ladeWunsch, type WunschSatz } from './wunsch.queries.js'
import { vorschauAuf } from './wunsch-vorlage.js'
import { veroeffentliche, ladeVeroeffentlichungslage } from '../../veroeffentlichung/stand/veroeffentlichungsstand.js'

const veraendert = 'Seit der Bestätigung hat sich geändert, was veröffentlicht würde. Sehen Sie es sich noch einmal an.'
const nachUpdate =
  'Seit der Bestätigung hat sich geändert, was veröffentlicht würde, oder die neue Version zeigt es anders. Sehen Sie es sich noch einmal an.'

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

  /**
   * Does what is due, each in a transaction of its own; may run twice and beside itself. What another version has seen
   * confirmed is looked at when this one sees it first, so that nobody hears on the very day that it does not come.
   */
  async erledigen(): Promise<{ veroeffentlicht: number; beendet: number }> {
    const faellige = await zeilen<{ id: string }>(
      this.datenbank.lesen,
      `SELECT id FROM ris.veroeffentlichungsantrag
        WHERE ergebnis = 'bestaetigt' AND ausgefuehrt_am IS NULL
          AND (ab <= $1 OR NOT starts_with(coalesce(gesehen, ''), $2)) ORDER BY ab, id`,
      [jetzt(), await versionsmarke()],
    )
    let veroeffentlicht = 0
    for (const { id } of faellige) if (await this.geheWeiter(id)) veroeffentlicht++
    return { veroeffentlicht, beendet: await this.beende() }
  }

  /** What somebody confirmed goes out on its day; what is no longer what he saw goes back to the second person. */
  private geheWeiter(id: string): Promise<boolean> {
    return this.datenbank.schreiben({ akteur: system, was: 'Veröffentlichung nach Sperrfrist' }, async (tx) => {
      // Of a Vorgang nothing waits for a moment.
      const vorlageId = (await ladeWunsch(tx, id)).vorlageId!
      await sperreVorlage(tx, vorlageId)
      const wunsch = await ladeWunsch(tx, id)
      if (wunsch.ergebnis !== 'bestaetigt' || wunsch.ausgefuehrtAm !== null) return false
      const lage = await ladeVeroeffentlichungslage(tx, vorlageId)
      const { fingerabdruck } = await vorschauAuf(tx, wunsch.entschiedenVonId, wunsch, lage)
      if (fingerabdruck !== gesehenesAus(wunsch.gesehen)) return gibZurueck(tx, wunsch)
      if (wunsch.ab! > jetzt()) return stempleNeu(tx, id, fingerabdruck)
      await veroeffentliche(tx, wunsch.entschiedenVonId, wunsch, lage)
      await zeilen(tx, ausgefuehrtSql, [id, jetzt()])
      return true
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

async function stempleNeu(tx: EntityManager, id: string, fingerabdruck: string): Promise<false> {
  await zeilen(tx, 'UPDATE ris.veroeffentlichungsantrag SET gesehen = $2 WHERE id = $1', [
    id,
    await gestempelt(fingerabdruck),
  ])
  return false
}

async function gibZurueck(tx: EntityManager, { id, nummer, gesehen }: WunschSatz): Promise<false> {
  const grund = gesehen?.startsWith(await versionsmarke()) ? veraendert : nachUpdate
  await zeilen(tx, zurueckSql, [id, grund])
  new Logger('Fristen').warn(
    `Was zu ${nummer} mit Sperrfrist bestätigt war, wartet wieder auf die zweite Person. ${grund}`,
  )
  return false
}

const ausgefuehrtSql = 'UPDATE ris.veroeffentlichungsantrag SET ausgefuehrt_am = $2 WHERE id = $1'
const zurueckSql = `UPDATE ris.veroeffentlichungsantrag
  SET ergebnis = NULL, entschieden_von_id = NULL, entschieden_am = NULL, gesehen = NULL, grund = $2 WHERE id = $1`
