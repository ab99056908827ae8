import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank, system } from '../plattform/datenbank/datenbank.js'
import { SchritteService } from '../vorlagen/schritte.service.js'
import { beispiele } from './beispiele/alle.js'
import { auftritt, type Buehne, nenne } from './buehne.js'
import { Sitzungslader } from './sitzungen.laden.js'
import { Spielplan, stelleAn, type Warteliste } from './spielplan.js'
import { Stammdatenlader } from './stammdaten.laden.js'
import { Uebernahmelader } from './uebernahmen.laden.js'
import { Veroeffentlichungslader } from './veroeffentlichung.laden.js'
import { Vorlagenlader } from './vorlagen.laden.js'

/** One believable town, loaded through the same acts that people take. */
@Injectable()
export class DemoService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly stammdaten: Stammdatenlader,
    private readonly kalender: Sitzungslader,
    private readonly vorlagen: Vorlagenlader,
    private readonly spielplan: Spielplan,
    private readonly uebernahmen: Uebernahmelader,
    private readonly schritte: SchritteService,
    private readonly veroeffentlichung: Veroeffentlichungslader,
  ) {}

  /**
   * Fills an empty town and says whether it did. All in one transaction: a start that is killed leaves the town as empty
   * as it was, and two processes that start together load it once.
   */
  async laden(): Promise<boolean> {
    const gespielt = await this.datenbank.schreiben({ akteur: system, was: 'Beispielstadt laden' }, async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('ris.demo', 0))")
      const [stadt] = await tx.query<unknown[]>('SELECT id FROM ris.koerperschaft')
      return stadt ? null : this.spiele(tx)
    })
    if (!gespielt) return false
    const { buehne, ids } = gespielt
    await this.datenbank.schreiben({ akteur: system, was: 'Beispiele zurücknehmen' }, async (tx) => {
      for (const [name, id] of ids)
        await this.veroeffentlichung.nimmZurueck({ ...buehne, tx, handelt: undefined }, beispiele[name]!, id)
    })
    return true
  }

  private async spiele(tx: EntityManager): Promise<{ buehne: Buehne; ids: Map<string, string> }> {
    const buehne = await this.stammdaten.laden(tx)
    const sitzungen = await this.kalender.plane(buehne)
    const { ids, warteliste } = await this.ladeVorlagen(buehne)
    await this.spielplan.spiele(buehne, sitzungen, warteliste)
    await this.schliesseAb(buehne, ids)
    await this.uebernahmen.ladeHerne(buehne)
    await this.uebernahmen.ladeHattingen(buehne)
    return { buehne, ids }
  }

  private async ladeVorlagen(buehne: Buehne): Promise<{ ids: Map<string, string>; warteliste: Warteliste }> {
    const ids = new Map<string, string>()
    const warteliste: Warteliste = new Map()
    // In the order of their days, as their numbers will be; an Ergänzung comes after what it belongs to.
    const nachTag = Object.entries(beispiele).sort(([, a], [, b]) => (a.datum < b.datum ? -1 : 1))
    for (const [name, beispiel] of nachTag) {
      const ueber = beispiel.uebergeordnet ? nenne(ids, beispiel.uebergeordnet) : null
      const { id, beratungsfolge } = await this.vorlagen.laden(buehne, beispiel, ueber)
      ids.set(name, id)
      if (beispiel.zustand === 'verworfen') continue
      const freigegeben = !['entwurf', 'in_mitzeichnung', 'zur_freigabe'].includes(beispiel.zustand)
      for (const [i, { sitzung, ergebnis, geheimhaltung }] of beispiel.schritte.entries())
        if (sitzung) {
          const wartend = { beratungId: beratungsfolge[i]!.id, freigegeben, ergebnis, geheimhaltung }
          stelleAn(warteliste, sitzung, wartend, beispiel.art === 'aenderungsantrag')
        }
    }
    return { ids, warteliste }
  }

  /** What no decision has ended, the committee office ends, and says why. */
  private async schliesseAb(buehne: Buehne, ids: Map<string, string>): Promise<void> {
    for (const [name, { zustand, begruendung }] of Object.entries(beispiele))
      if (zustand === 'abgeschlossen' && begruendung)
        await auftritt(buehne, 'gremienbuero', '2026-10-20T08:00:00Z', (akteur) =>
          this.schritte.gehen(akteur, nenne(ids, name), 'abschliessen', begruendung),
        )
  }
}
