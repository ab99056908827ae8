import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import {
  berichtigungMitOrt,
  fuehreBerichtigungAus,
  ladeBerichtigung,
  schliesse,
} from '../../beschluesse/berichtigung.js'
import type { ErgebnisberichtigungDto } from '../../beschluesse/berichtigung.dto.js'
import { wartendeBerichtigungen } from '../../beschluesse/berichtigung.queries.js'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { scope } from '../../plattform/zugang/sichtweite.js'
import { handeltFuer } from '../../plattform/zugang/vertretung.js'
import { gegenEntscheidung } from '../../regeln/ergebnisberichtigung.js'
import { type Akteur, einheitenMit, gremienMit } from '../../regeln/rechte.js'
import { Eingabefehler, Regelverstoss } from '../../regeln/regelverstoss.js'
import { istLeererText } from '../../regeln/text.js'

const recht = 'ergebnis.berichtigung_bestaetigen'

/** What somebody wants corrected in an established outcome, and what the Vorsitz says to it (domain.md E2). */
@Injectable()
export class BerichtigungenService {
  constructor(private readonly datenbank: Datenbank) {}

  /** Those that wait for this account, the oldest first. */
  async offene(akteur: Akteur): Promise<ErgebnisberichtigungDto[]> {
    const { lesen } = this.datenbank
    const ids = await zeilen<{ id: string }>(
      lesen,
      `SELECT w.id ${wartendeBerichtigungen('$1', '$2', '$3')} ORDER BY w.gewuenscht_am, w.id LIMIT 200`,
      [scope(akteur), einheitenMit(akteur, recht) === 'alle', gremienMit(akteur, recht)],
    )
    return Promise.all(ids.map(({ id }) => ladeBerichtigung(lesen, akteur, id)))
  }

  eine(akteur: Akteur, id: string): Promise<ErgebnisberichtigungDto> {
    return ladeBerichtigung(this.datenbank.lesen, akteur, id)
  }

  bestaetigen(akteur: Akteur, id: string): Promise<ErgebnisberichtigungDto> {
    return this.entscheide(akteur, id, 'Berichtigung bestätigt', (tx, was) => fuehreBerichtigungAus(tx, was, akteur))
  }

  ablehnen(akteur: Akteur, id: string, grund: string | null): Promise<ErgebnisberichtigungDto> {
    if (grund === null || istLeererText(grund))
      throw new Eingabefehler([{ zeiger: '/grund', text: 'Nennen Sie den Grund der Ablehnung.' }])
    return this.entscheide(akteur, id, 'Berichtigung abgelehnt', async (tx) => {
      await schliesse(tx, id, akteur, { ergebnis: 'abgelehnt', ablehnung: grund })
    })
  }

  /** Whoever asked for it takes it back, as long as nobody has decided. */
  zuruecknehmen(akteur: Akteur, id: string): Promise<ErgebnisberichtigungDto> {
    return this.datenbank.schreiben({ akteur, was: 'Berichtigung zurückgezogen' }, async (tx) => {
      const { wunsch } = await berichtigungMitOrt(tx, akteur, id, true)
      if (wunsch.ergebnis !== null)
        throw new Regelverstoss([{ code: 'entschieden', text: 'Darüber ist schon entschieden.' }])
      if (wunsch.gewuenschtVonId !== akteur.id)
        throw new Regelverstoss([
          { code: 'nicht_ihrer', text: 'Zurücknehmen kann den Wunsch nur, wer ihn geäußert hat.' },
        ])
      await schliesse(tx, id, akteur, { ergebnis: 'zurueckgezogen' })
      return ladeBerichtigung(tx, akteur, id)
    })
  }

  private entscheide(
    akteur: Akteur,
    id: string,
    was: string,
    tue: (tx: EntityManager, was: Awaited<ReturnType<typeof berichtigungMitOrt>>) => Promise<void>,
  ): Promise<ErgebnisberichtigungDto> {
    return this.datenbank.schreiben({ akteur, was }, async (tx) => {
      const sache = await berichtigungMitOrt(tx, akteur, id, true)
      const gremiumId = sache.ort.gremien[0]!.id
      const { gewuenschtVonId, ergebnis } = sache.wunsch
      const gruende = gegenEntscheidung(akteur, { gremiumId, gewuenschtVonId, entschieden: ergebnis !== null })
      if (gruende.length > 0) throw new Regelverstoss(gruende)
      await handeltFuer(tx, akteur, recht, { gremiumIds: [gremiumId] })
      await tue(tx, sache)
      return ladeBerichtigung(tx, akteur, id)
    })
  }
}
