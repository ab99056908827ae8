import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { type Anlass, Datenbank } from '../plattform/datenbank/datenbank.js'
import { heute } from '../plattform/uhr.js'
import type { Abfragend } from '../plattform/datenbank/zeilen.js'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import type { Feststellung } from '../regeln/ergebnisberichtigung.js'
import { punktHindernisse, type PunktergebnisStand, type PunktSchritt, punktSchritte } from '../regeln/punktergebnis.js'
import type { Akteur } from '../regeln/rechte.js'
import { Regelverstoss, veraltet, Versionskonflikt } from '../regeln/regelverstoss.js'
import { darfGehen } from '../regeln/schritt.js'
import { ausgefallen } from '../regeln/sitzung-schritte.js'
import { ladeBerichtigte } from './berichtigung.queries.js'
import { schreibeBeschluss } from './beschluss.js'
import type { Ergebnisangaben } from './ergebnis.dto.js'
import { pruefePunkteingabe } from './ergebnis-eingabe.js'
import type { PunktergebnisDto } from './punktergebnis.dto.js'
import { ladePunkt, type PunktSatz } from './punktergebnis.queries.js'

const gueltig = 'top_id = $1 AND beratung_id IS NULL AND ersetzt_durch_id IS NULL AND zurueckgenommen_am IS NULL'

/** Outcomes of items without a Vorlage: no Beratungsfolge hangs on them, so they have no effects. */
@Injectable()
export class PunktergebnisService {
  constructor(private readonly datenbank: Datenbank) {}

  eines(akteur: Akteur, id: string): Promise<PunktergebnisDto> {
    return antwort(this.datenbank.lesen, akteur, id)
  }

  /** Records it, or replaces a provisional one. `version` null: whatever version there is. */
  erfassen(akteur: Akteur, id: string, version: number | null, eingabe: Ergebnisangaben): Promise<PunktergebnisDto> {
    const anlass = { akteur, was: `Ergebnis: ${eingabe.art}` }
    return this.schreiben(anlass, id, version, 'ergebnis_erfassen', async (tx, punkt) => {
      const beschluss = await pruefePunkteingabe(tx, punkt, eingabe)
      await nimmZurueck(tx, id)
      await schreibeBeschluss(tx, { id: null, topId: id }, beschluss, { vorlaeufig: true })
    })
  }

  zuruecknehmen(akteur: Akteur, id: string, version: number | null): Promise<PunktergebnisDto> {
    const anlass = { akteur, was: 'Ergebnis zurücknehmen' }
    return this.schreiben(anlass, id, version, 'ergebnis_zuruecknehmen', (tx) => nimmZurueck(tx, id))
  }

  /** @param ohneNiederschrift there is none that is signed */
  feststellen(akteur: Akteur, id: string, ohneNiederschrift: boolean): Promise<PunktergebnisDto> {
    const anlass = { akteur, was: 'Ergebnis feststellen' }
    return this.schreiben(anlass, id, null, 'ergebnis_feststellen', async (tx) => {
      const wodurch: Feststellung = ohneNiederschrift ? 'ohne_niederschrift' : 'niederschrift'
      await tx.query(`UPDATE ris.beschluss SET vorlaeufig = false, feststellung = $2 WHERE ${gueltig}`, [id, wodurch])
    })
  }

  private schreiben(
    anlass: Anlass & { akteur: Akteur },
    id: string,
    version: number | null,
    schritt: PunktSchritt,
    arbeit: (tx: EntityManager, punkt: PunktSatz) => Promise<void>,
  ): Promise<PunktergebnisDto> {
    const { akteur } = anlass
    return this.datenbank.schreiben(anlass, async (tx) => {
      const punkt = await ladePunkt(tx, akteur, id, true)
      if (veraltet(version, punkt.version)) throw new Versionskonflikt(version, punkt.version, punkt.ergebnis)
      const gruende = punktHindernisse(standVon(punkt), schritt, akteur)
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      await handeltFuer(tx, akteur, punktSchritte[schritt].recht, { gremiumIds: punkt.gremiumIds })
      await arbeit(tx, punkt)
      await tx.query('UPDATE ris.tagesordnungspunkt SET version = version + 1 WHERE id = $1', [id])
      return antwort(tx, akteur, id)
    })
  }
}

async function nimmZurueck(tx: EntityManager, id: string): Promise<void> {
  await tx.query(`UPDATE ris.beschluss SET zurueckgenommen_am = clock_timestamp() WHERE ${gueltig}`, [id])
}

const standVon = (punkt: PunktSatz): PunktergebnisStand => ({
  zustand: punkt.ergebnis === null ? 'ohne_ergebnis' : punkt.vorlaeufig ? 'vorlaeufig' : 'festgestellt',
  gremiumIds: punkt.gremiumIds,
  datum: punkt.datum,
  ausgefallen: ausgefallen(punkt.sitzungZustand),
  mitVorlage: punkt.mitVorlage,
  heute: heute(),
})

async function antwort(db: Abfragend, akteur: Akteur, punktId: string): Promise<PunktergebnisDto> {
  const punkt = await ladePunkt(db, akteur, punktId)
  const { id, sitzungId, teil, nummer, titel, version, ergebnis, vorlaeufig, gremiumIds } = punkt
  const stand = standVon(punkt)
  const schritte = (Object.keys(punktSchritte) as PunktSchritt[])
    .filter((schritt) => punktSchritte[schritt].von.includes(stand.zustand))
    .filter((schritt) => darfGehen(akteur, punktSchritte[schritt], [{ gremiumIds }]))
    .map((schritt) => ({
      schritt,
      bezeichnung: punktSchritte[schritt].bezeichnung,
      grundNoetig: false,
      hindernisse: punktHindernisse(stand, schritt, akteur),
      folgen: [],
    }))
  const berichtigt = await ladeBerichtigte(db, akteur, id)
  return { id, sitzungId, teil, nummer, titel, version, ergebnis, vorlaeufig, berichtigt, schritte }
}
