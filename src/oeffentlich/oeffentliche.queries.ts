import { Inject, Injectable } from '@nestjs/common'
import { Pool, type QueryResultRow } from 'pg'
import type { DateiAnsicht } from '../ansichten/datei.js'
import type { GremiumAnsicht } from '../ansichten/gremium.js'
import type { KoerperschaftAnsicht } from '../ansichten/koerperschaft.js'
import type {
  Blatt,
  GremiumZeile,
  SitzungZeile,
  VorgangZeile,
  VorlagenAuswahl,
  VorlagenFilter,
} from '../ansichten/listen.js'
import type { SitzungAnsicht } from '../ansichten/sitzung.js'
import type { VorgangAnsicht } from '../ansichten/vorgang.js'
import type { VorlageAnsicht, VorlageZeile } from '../ansichten/vorlage.js'
import type { Tag } from '../regeln/datum.js'
import { type Bedingung, lies } from './liste.js'
import { OEFFENTLICHE_VERBINDUNGEN } from '../plattform/konfiguration.token.js'
import * as sql from './sql.js'

export interface SitzungenFilter {
  /** First day, included. */
  ab?: Tag
  /** Last day, included. */
  bis?: Tag
  /** Kurzadresse of a Gremium. */
  gremium?: string
  /** Newest first; else the next one first. */
  absteigend?: boolean
}

/** A Sitzung, and which Vorlagen of its agenda are told as closed by now: ids. */
export type GeleseneSitzung = SitzungAnsicht & { abgeschlossene: string[] }

const geschlossen: VorlageAnsicht['zustand'] = 'abgeschlossen'

/** Everything the public faces may ask. Null: it does not exist, or it is not public (any more). */
@Injectable()
export class OeffentlicheAbfragen {
  constructor(@Inject(OEFFENTLICHE_VERBINDUNGEN) private readonly pool: Pool) {}

  koerperschaft(): Promise<KoerperschaftAnsicht | null> {
    return this.eine('koerperschaft', sql.koerperschaft, [])
  }

  vorlage(kurzadresse: string): Promise<VorlageAnsicht | null> {
    return this.ansicht('vorlage', kurzadresse, sql.vorlage)
  }

  async sitzung(kurzadresse: string): Promise<GeleseneSitzung | null> {
    const zeile = await this.eine<{ ansicht: GeleseneSitzung }>('ansicht-sitzung', sql.sitzung, [
      kurzadresse,
      geschlossen,
    ])
    return zeile?.ansicht ?? null
  }

  gremium(kurzadresse: string): Promise<GremiumAnsicht | null> {
    return this.ansicht('gremium', kurzadresse)
  }

  vorgang(kurzadresse: string): Promise<VorgangAnsicht | null> {
    return this.ansicht('vorgang', kurzadresse)
  }

  /** By the public id; what is not a uuid is no file. */
  datei(id: string): Promise<DateiAnsicht | null> {
    return this.ansicht('datei', id.toLowerCase())
  }

  /** Newest release first. @throws Eingabefehler for a cursor that is none. */
  vorlagen(filter: VorlagenFilter = {}, weiter: string | null = null, anzahl = 25): Promise<Blatt<VorlageZeile>> {
    const liste = {
      name: 'vorlagen',
      tabelle: 'vorlage',
      zeile: 'zeile || zeile_verlauf',
      schluessel: [
        { spalte: 'freigegeben_am', typ: 'timestamptz' },
        { spalte: 'id', typ: 'uuid' },
      ],
      absteigend: true,
      bedingungen: nurGesetzte([
        { name: 'art', sql: 'art = $', wert: filter.art },
        { name: 'zustand', sql: 'zustand = $', wert: filter.zustand },
        { name: 'jahr', sql: 'jahr = $', wert: filter.jahr },
        { name: 'gremium', sql: sql.mitGremium, wert: filter.gremium },
        { name: 'federfuehrung', sql: 'federfuehrung = $', wert: filter.federfuehrung },
        { name: 'einreicher', sql: 'einreicher @> ARRAY[$::text]', wert: filter.einreicher },
      ]),
    }
    return lies(this.pool, liste, weiter, anzahl)
  }

  async vorlagenAuswahl(): Promise<VorlagenAuswahl> {
    const auswahl = await this.eine<VorlagenAuswahl>('vorlagen-auswahl', sql.vorlagenAuswahl, [])
    return auswahl ?? { arten: [], jahre: [], gremien: [], federfuehrungen: [], einreicher: [] }
  }

  /** By day. @throws Eingabefehler for a cursor that is none. */
  sitzungen(filter: SitzungenFilter = {}, weiter: string | null = null, anzahl = 25): Promise<Blatt<SitzungZeile>> {
    const liste = {
      name: filter.absteigend ? 'sitzungen-ab' : 'sitzungen-auf',
      tabelle: 'sitzung',
      schluessel: [
        { spalte: 'datum', typ: 'date' },
        { spalte: 'beginn', typ: 'time' },
        { spalte: 'id', typ: 'uuid' },
      ],
      absteigend: filter.absteigend ?? false,
      bedingungen: nurGesetzte([
        { name: 'ab', sql: 'datum >= $', wert: filter.ab },
        { name: 'bis', sql: 'datum <= $', wert: filter.bis },
        { name: 'gremium', sql: sql.mitGremium, wert: filter.gremium },
      ]),
    }
    return lies(this.pool, liste, weiter, anzahl)
  }

  /** In the order the town lists them. */
  async gremien(): Promise<GremiumZeile[]> {
    const { rows } = await this.pool.query<{ zeile: GremiumZeile }>({ name: 'gremien', text: sql.gremien })
    return rows.map((r) => r.zeile)
  }

  /** Last changed first. @throws Eingabefehler for a cursor that is none. */
  vorgaenge(weiter: string | null = null, anzahl = 25): Promise<Blatt<VorgangZeile>> {
    const liste = {
      name: 'vorgaenge',
      tabelle: 'vorgang',
      schluessel: [
        { spalte: 'geaendert', typ: 'timestamptz' },
        { spalte: 'id', typ: 'uuid' },
      ],
      absteigend: true,
      bedingungen: [],
    }
    return lies(this.pool, liste, weiter, anzahl)
  }

  /** Where a former address leads now: `vorlagen/2016-542` → `/vorlagen/2016-0542`. */
  async umgezogen(weg: string): Promise<string | null> {
    const ziel = await this.eine<{ weg: string }>('umgezogen', sql.umgezogen, [weg])
    return ziel && `/${ziel.weg}`
  }

  /** Up to where the public world has been written. */
  async stand(): Promise<{ position: string; zeitpunkt: Date }> {
    const { rows } = await this.pool.query<{ position: string; zeitpunkt: Date }>({ name: 'stand', text: sql.stand })
    return rows[0] ?? { position: '0', zeitpunkt: new Date(0) }
  }

  private async ansicht<T>(tabelle: string, kurzadresse: string, text = sql.ansicht(tabelle)): Promise<T | null> {
    const zeile = await this.eine<{ ansicht: T }>(`ansicht-${tabelle}`, text, [kurzadresse])
    return zeile?.ansicht ?? null
  }

  private async eine<T extends object>(name: string, text: string, values: unknown[]): Promise<T | null> {
    const { rows } = await this.pool.query<T & QueryResultRow>({ name, text, values })
    return rows[0] ?? null
  }
}

const nurGesetzte = (bedingungen: Bedingung[]): Bedingung[] => bedingungen.filter((b) => b.wert !== undefined)
