import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { type Anlass, Datenbank } from '../plattform/datenbank/datenbank.js'
import { heute } from '../plattform/uhr.js'
import type { Abfragend } from '../plattform/datenbank/zeilen.js'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import {
  erfassungsschritt,
  punktHindernisse,
  type PunktergebnisStand,
  type PunktergebnisZustand,
  type PunktSchritt,
  punktSchritte,
} from '../regeln/punktergebnis.js'
import type { Akteur } from '../regeln/rechte.js'
import { Regelverstoss, veraltet, Versionskonflikt } from '../regeln/regelverstoss.js'
import { darfGehen, type Schrittregel } from '../regeln/schritt.js'
import { ausgefallen } from '../regeln/sitzung-schritte.js'
import { ladeBerichtigte } from './berichtigung.queries.js'
import { alleErgebnisse, wuenscheBerichtigung } from './berichtigung.js'
import type { ErgebnisberichtigungDto, ErgebnisseDto } from './berichtigung.dto.js'
import { nimmZurueck, schreibeBeschluss, stelleFest } from './beschluss.js'
import type { Berichtigungsangaben } from './ergebnis.dto.js'
import { ortDesPunkts } from './ergebnisort.js'
import { pruefePunkteingabe } from './ergebnis-eingabe.js'
import type { PunktergebnisDto } from './punktergebnis.dto.js'
import { ladePunkt, type PunktSatz } from './punktergebnis.queries.js'

/** Outcomes of items without a Vorlage: no Beratungsfolge hangs on them, so they have no effects. */
@Injectable()
export class PunktergebnisService {
  constructor(private readonly datenbank: Datenbank) {}

  eines(akteur: Akteur, id: string): Promise<PunktergebnisDto> {
    return antwort(this.datenbank.lesen, akteur, id)
  }

  /**
   * Records it, or replaces a provisional one; for an established one a wish is filed, which the Vorsitz confirms.
   * `version` null: whatever version there is.
   */
  erfassen(
    akteur: Akteur,
    id: string,
    version: number | null,
    eingabe: Berichtigungsangaben,
  ): Promise<PunktergebnisDto | ErgebnisberichtigungDto> {
    const grund = eingabe.grund ?? null
    const anlass = { akteur, was: `Ergebnis: ${eingabe.art}`, grund }
    return this.schreiben(anlass, id, version, erfassungsschritt, async (tx, punkt) => {
      const beschluss = await pruefePunkteingabe(tx, punkt, eingabe)
      if (standVon(punkt).zustand === 'festgestellt')
        return wuenscheBerichtigung(tx, akteur, ortDesPunkts(punkt), beschluss, eingabe)
      await nimmZurueck(tx, id)
      await schreibeBeschluss(tx, { id: null, topId: id }, beschluss, { vorlaeufig: true })
      return weiter(tx, akteur, id)
    })
  }

  zuruecknehmen(akteur: Akteur, id: string, version: number | null): Promise<PunktergebnisDto> {
    const anlass = { akteur, was: 'Ergebnis zurücknehmen' }
    return this.schreiben(
      anlass,
      id,
      version,
      () => 'ergebnis_zuruecknehmen',
      async (tx) => {
        await nimmZurueck(tx, id)
        return weiter(tx, akteur, id)
      },
    )
  }

  /** @param ohneNiederschrift there is none that is signed */
  feststellen(akteur: Akteur, id: string, ohneNiederschrift: boolean): Promise<PunktergebnisDto> {
    const anlass = { akteur, was: 'Ergebnis feststellen' }
    return this.schreiben(
      anlass,
      id,
      null,
      () => 'ergebnis_feststellen',
      async (tx) => {
        await stelleFest(tx, id, ohneNiederschrift)
        return weiter(tx, akteur, id)
      },
    )
  }

  /** All that the item was given, for who may read what came out of it. */
  async alle(akteur: Akteur, id: string): Promise<ErgebnisseDto> {
    const { lesen } = this.datenbank
    return alleErgebnisse(lesen, akteur, ortDesPunkts(await ladePunkt(lesen, akteur, id)))
  }

  private schreiben<T>(
    anlass: Anlass & { akteur: Akteur },
    id: string,
    version: number | null,
    schrittIn: (zustand: PunktergebnisZustand) => PunktSchritt,
    arbeit: (tx: EntityManager, punkt: PunktSatz) => Promise<T>,
  ): Promise<T> {
    const { akteur, grund } = anlass
    return this.datenbank.schreiben(anlass, async (tx) => {
      const punkt = await ladePunkt(tx, akteur, id, true)
      if (veraltet(version, punkt.version)) throw new Versionskonflikt(version, punkt.version, punkt.ergebnis)
      const stand = standVon(punkt, grund)
      const schritt = schrittIn(stand.zustand)
      const gruende = punktHindernisse(stand, schritt, akteur)
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      await handeltFuer(tx, akteur, punktSchritte[schritt].recht, { gremiumIds: punkt.gremiumIds })
      return arbeit(tx, punkt)
    })
  }
}

async function weiter(tx: EntityManager, akteur: Akteur, id: string): Promise<PunktergebnisDto> {
  await tx.query('UPDATE ris.tagesordnungspunkt SET version = version + 1 WHERE id = $1', [id])
  return antwort(tx, akteur, id)
}

const standVon = (punkt: PunktSatz, grund?: string | null): PunktergebnisStand => ({
  zustand: punkt.ergebnis === null ? 'ohne_ergebnis' : punkt.vorlaeufig ? 'vorlaeufig' : 'festgestellt',
  gremiumIds: punkt.gremiumIds,
  datum: punkt.datum,
  ausgefallen: ausgefallen(punkt.sitzungZustand),
  mitVorlage: punkt.mitVorlage,
  heute: heute(),
  grund: grund ?? null,
})

async function antwort(db: Abfragend, akteur: Akteur, punktId: string): Promise<PunktergebnisDto> {
  const punkt = await ladePunkt(db, akteur, punktId)
  const { id, sitzungId, teil, nummer, titel, version, ergebnis, vorlaeufig, gremiumIds } = punkt
  const stand = standVon(punkt)
  const schritte = (Object.keys(punktSchritte) as PunktSchritt[])
    .filter((schritt) => punktSchritte[schritt].von.includes(stand.zustand))
    .filter((schritt) => darfGehen(akteur, punktSchritte[schritt], [{ gremiumIds }]))
    .map((schritt) => {
      const { bezeichnung, grundNoetig = false }: Schrittregel<PunktergebnisZustand> = punktSchritte[schritt]
      const hindernisse = punktHindernisse(standVon(punkt, grundNoetig ? bezeichnung : null), schritt, akteur)
      return { schritt, bezeichnung, grundNoetig, hindernisse, folgen: [] }
    })
  const berichtigtes = await ladeBerichtigte(db, akteur, id)
  return { id, sitzungId, teil, nummer, titel, version, ergebnis, vorlaeufig, ...berichtigtes, schritte }
}
