import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../plattform/datenbank/datenbank.js'
import { handeltFuer } from '../plattform/zugang/vertretung.js'
import type { Akteur } from '../regeln/rechte.js'
import { Regelverstoss } from '../regeln/regelverstoss.js'
import { hindernisse, type SitzungSchritt, sitzungSchritte } from '../regeln/sitzung.js'
import { standVon } from './sitzung-stand.js'
import { ladeSitzung, ladeTagesordnung, sperreSitzung } from './sitzung.queries.js'
import type { SitzungDto } from './sitzung.dto.js'
import { alsAntwort } from './sitzungen.service.js'
import { friereTagesordnungEin } from './tagesordnung.js'

@Injectable()
export class SitzungSchritteService {
  constructor(private readonly datenbank: Datenbank) {}

  /** Takes one step in the life of a Sitzung, or throws with every reason why not. */
  gehen(akteur: Akteur, id: string, schritt: SitzungSchritt, grund: string | null): Promise<SitzungDto> {
    const { recht, bezeichnung, nach } = sitzungSchritte[schritt]
    return this.datenbank.schreiben({ akteur, was: `Sitzung: ${bezeichnung}`, grund }, async (tx) => {
      await sperreSitzung(tx, id)
      const stand = await standVon(tx, await ladeSitzung(tx, akteur, id), grund)
      const gruende = hindernisse(stand, schritt, akteur)
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      await handeltFuer(tx, akteur, recht, { gremiumIds: stand.gremiumIds })
      await tx.query('UPDATE ris.sitzung SET zustand = $2, version = version + 1 WHERE id = $1', [id, nach])
      await wirkung[schritt]?.(tx, id)
      return alsAntwort(tx, akteur, id)
    })
  }
}

const wirkung: Partial<Record<SitzungSchritt, (tx: EntityManager, id: string) => Promise<void>>> = {
  einladen: (tx, id) => friereTagesordnungEin(tx, id, 'ladung'),
  nachtrag_versenden: async (tx, id) => {
    if ((await ladeTagesordnung(tx, id))?.art !== 'entwurf')
      throw new Regelverstoss([{ code: 'kein_nachtrag', text: 'Ändern Sie zuerst die Tagesordnung.' }])
    await friereTagesordnungEin(tx, id, 'nachtrag')
  },
  eroeffnen: (tx, id) => friereTagesordnungEin(tx, id, 'festgestellt'),
  verlegen: loeseBeratungen,
  absagen: loeseBeratungen,
}

/** What was to be debated here waits for another meeting. */
async function loeseBeratungen(tx: EntityManager, id: string): Promise<void> {
  await tx.query(
    `UPDATE ris.beratung SET zustand = 'geplant', sitzung_id = NULL, top_id = NULL, version = version + 1
      WHERE sitzung_id = $1 AND zustand IN ('terminiert', 'auf_tagesordnung', 'aufgerufen')`,
    [id],
  )
}
