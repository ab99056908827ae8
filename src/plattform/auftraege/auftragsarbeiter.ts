import { setTimeout as pause } from 'node:timers/promises'
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common'
import { Auftraege } from './auftraege.js'
import { Auftragsablage, vergabedauer, type Vergeben } from './auftragsablage.js'
import { Auftragsplan } from './auftragsplan.js'

/** One long order (a print, a rebuild) must not hold up the short ones. */
const plaetze = 2
const blick = 1_000
/** So long a fault of the database is waited out. */
const langerBlick = 15_000
const hoechstens = 8
const ausklang = 20_000

const log = new Logger('Aufträge')

/** Does the orders of this process: begins after `listen`, ends with the application. */
@Injectable()
export class Auftragsarbeiter implements BeforeApplicationShutdown {
  private readonly ende = new AbortController()
  private laufend: Promise<void>[] = []

  constructor(
    private readonly auftraege: Auftraege,
    private readonly ablage: Auftragsablage,
    private readonly plan: Auftragsplan,
  ) {}

  /** Returns at once. */
  beginnen(): void {
    this.laufend = Array.from({ length: plaetze }, (_, platz) => this.arbeiten(platz === 0))
  }

  /**
   * Does everything that is due now, one after the other, and says how much that was; for tests and commands.
   * @throws the first fault, after which the order waits for its next attempt as always.
   */
  async allesErledigen(): Promise<number> {
    for (let zahl = 0; ; zahl++) {
      const auftrag = await this.ablage.vergeben(this.namen())
      if (!auftrag) return zahl
      const fehler = await this.ausfuehren(auftrag)
      if (fehler !== undefined) throw fehler
    }
  }

  /** What is being done is done to its end, within limits: an order that is cut off is repeated by the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ende.abort()
    await Promise.race([Promise.all(this.laufend), pause(ausklang, undefined, { ref: false })])
  }

  private async arbeiten(mitPlan: boolean): Promise<void> {
    for (let eingetragen = !mitPlan; !this.ende.signal.aborted;) {
      try {
        if (!eingetragen) await this.plan.eintragen()
        eingetragen = true
        if (mitPlan) await this.plan.einreihen()
        const auftrag = await this.ablage.vergeben(this.namen())
        if (auftrag) await this.ausfuehren(auftrag)
        else await this.warten(blick)
      } catch (fehler) {
        log.error(`Die Datenbank der Aufträge antwortet nicht: ${kurz(fehler)}`)
        await this.warten(langerBlick)
      }
    }
  }

  /** Returns the fault, if there was one; it is noted already. */
  private async ausfuehren(auftrag: Vergeben): Promise<unknown> {
    const verlaengern = setInterval(
      () => void this.ablage.verlaengern(auftrag).catch(() => undefined),
      vergabedauer / 3,
    )
    try {
      // Then the process died over it each time, and would again.
      if (auftrag.versuche > hoechstens) throw new Error('Abgebrochen')
      await this.auftraege.erledigungen.get(auftrag.name)!(auftrag.daten)
      await this.ablage.erledigt(auftrag)
      return undefined
    } catch (fehler) {
      await this.vermerken(auftrag, fehler)
      return fehler
    } finally {
      clearInterval(verlaengern)
    }
  }

  private async vermerken(auftrag: Vergeben, fehler: unknown): Promise<void> {
    const satz = `${auftrag.name} (Auftrag ${auftrag.id}), Versuch ${auftrag.versuche}: ${kurz(fehler)}`
    if (auftrag.versuche >= hoechstens) {
      log.error(`${satz}. Der Auftrag ist aufgegeben. Sehen Sie nach mit: npm run verwaltung -- auftraege`)
      return this.ablage.aufgeben(auftrag, kurz(fehler))
    }
    log.warn(`${satz}. Er wird wiederholt.`)
    // 5 s, 20 s, 80 s … some hours in all.
    return this.ablage.nochmal(auftrag, kurz(fehler), 5_000 * 4 ** (auftrag.versuche - 1))
  }

  private readonly namen = (): string[] => [...this.auftraege.erledigungen.keys()]

  private async warten(dauer: number): Promise<void> {
    await pause(dauer, undefined, { signal: this.ende.signal }).catch(() => undefined)
  }
}

/** Kind of a fault, without its details: those of the database repeat what people wrote. */
function kurz(fehler: unknown): string {
  const { name, code, constraint, message } = fehler as Error & { code?: string; constraint?: string }
  if (code) return [name, code, constraint].filter(Boolean).join(' ')
  return `${name ?? 'Fehler'}: ${(message ?? String(fehler)).slice(0, 300)}`
}
