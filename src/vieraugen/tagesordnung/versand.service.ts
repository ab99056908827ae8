import { Injectable } from '@nestjs/common'
import type { SitzungAnsicht } from '../../ansichten/sitzung.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { heute } from '../../plattform/uhr.js'
import type { Akteur } from '../../regeln/rechte.js'
import { type Hindernis, NichtGefunden, Regelverstoss } from '../../regeln/regelverstoss.js'
import { oeffentlicheAdresse } from '../../veroeffentlichung/stand/oeffentliche-adresse.js'
import { darfGehen } from '../../regeln/schritt.js'
import { sitzungSchritte } from '../../regeln/sitzung-schritte.js'
import { type Versandschritt, versandschritt } from '../../regeln/versand.js'
import type { SitzungZeileDto } from '../../sitzungen/sitzung.dto.js'
import { SitzungSchritteService } from '../../sitzungen/sitzung-schritte.service.js'
import { ladeLesbareTagesordnung, ladeSitzung } from '../../sitzungen/sitzung.queries.js'
import type { OeffentlicherTitelDto, TagesordnungZeileDto } from '../../sitzungen/tagesordnung.dto.js'
import { ladeVersandbereite, type Versandzeile } from './versand.queries.js'

/** An agenda before the eyes of who sends it. */
export interface Versandblick {
  sitzung: SitzungZeileDto
  schritt: Versandschritt
  /** Null: there is nothing to send. */
  vorschau: Vorschau | null
  hindernisse: readonly Hindernis[]
  /** Of the page that the public reads now. */
  adresse: string | null
}

interface Vorschau {
  /** What the world will read. Null: nothing, as of a Fraktion; then the agenda itself is shown. */
  oeffentlich: SitzungAnsicht | null
  zeilen: readonly TagesordnungZeileDto[]
  oeffentlicheTitel: readonly OeffentlicherTitelDto[]
  gesehen: string
  /** Stands in nobody's way. */
  hinweise: readonly string[]
}

@Injectable()
export class VersandService {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly schritte: SitzungSchritteService,
  ) {}

  liste(akteur: Akteur): Promise<Versandzeile[]> {
    return ladeVersandbereite(this.datenbank.lesen, akteur, heute())
  }

  /** @throws NichtGefunden also for a Sitzung that others send */
  async ansehen(akteur: Akteur, id: string): Promise<Versandblick> {
    const sitzung = await ladeSitzung(this.datenbank.lesen, akteur, id)
    const schritt = versandschritt(sitzung.zustand)
    const gremiumIds = sitzung.gremien.map((g) => g.id)
    if (!darfGehen(akteur, sitzungSchritte[schritt], [{ gremiumIds }])) throw new NichtGefunden()
    const adresse = await oeffentlicheAdresse(this.datenbank.lesen, 'sitzung', id)
    try {
      return { sitzung, adresse, ...(await this.vorschau(akteur, id)) }
    } catch (fehler) {
      if (!(fehler instanceof Regelverstoss)) throw fehler
      return { sitzung, adresse, schritt, vorschau: null, hindernisse: fehler.hindernisse }
    }
  }

  private async vorschau(akteur: Akteur, id: string): Promise<Omit<Versandblick, 'sitzung' | 'adresse'>> {
    const { schritt, hindernisse, sitzung, ...rest } = await this.schritte.vorschau(akteur, id)
    const agenda = sitzung ? null : await ladeLesbareTagesordnung(this.datenbank.lesen, akteur, id)
    return { schritt, hindernisse, vorschau: { ...rest, oeffentlich: sitzung, zeilen: agenda?.zeilen ?? [] } }
  }
}
