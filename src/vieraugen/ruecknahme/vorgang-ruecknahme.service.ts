import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler } from '../../regeln/regelverstoss.js'
import { istLeererText } from '../../regeln/text.js'
import { fuehreVorgangswunschNach } from '../../veroeffentlichung/stand/vorgangswunsch.js'
import { verlangeRuecknahme } from '../../vorgaenge/schreibrecht.js'
import { nimmVorgangZurueck, schreibeVorgangsvorfall } from '../../veroeffentlichung/stand/vorgangsvorfall.js'
import type { VorgangDto } from '../../vorgaenge/vorgang.dto.js'
import { eintragVon, ladeVorgang, ladeVorgangNachTat, sperreVorgang } from '../../vorgaenge/vorgang.queries.js'

/** Taking back is never delayed by a second person: it ends in one commit everywhere, and leaves a Vorfall. */
@Injectable()
export class VorgangRuecknahmeService {
  constructor(private readonly datenbank: Datenbank) {}

  vorgang(akteur: Akteur, id: string, grund: string | null): Promise<VorgangDto> {
    return this.nimm(akteur, id, grund, async (tx, warum) => {
      await nimmVorgangZurueck(tx, akteur, id, warum)
    })
  }

  /** One entry by itself. What was never public is asked for no longer, and leaves no Vorfall. */
  eintrag(akteur: Akteur, id: string, eintragId: string, grund: string | null): Promise<VorgangDto> {
    return this.nimm(akteur, id, grund, async (tx, warum) => {
      eintragVon(await ladeVorgang(tx, akteur, id), eintragId)
      await schreibeVorgangsvorfall(tx, akteur, { vorgangId: id, eintragId }, warum)
      await zeilen(tx, 'UPDATE ris.vorgang_eintrag SET oeffentlich = false WHERE id = $1', [eintragId])
      await zeilen(tx, 'UPDATE ris.vorgang SET version = version + 1 WHERE id = $1', [id])
    })
  }

  private nimm(
    akteur: Akteur,
    id: string,
    grund: string | null,
    arbeit: (tx: EntityManager, grund: string) => Promise<void>,
  ): Promise<VorgangDto> {
    return this.datenbank.schreiben({ akteur, was: 'Aus der Öffentlichkeit nehmen' }, async (tx) => {
      await verlangeRuecknahme(tx, akteur, await sperreVorgang(tx, akteur, id))
      if (istLeererText(grund))
        throw new Eingabefehler([
          { zeiger: '/grund', text: 'Nennen Sie den Grund, aus dem das nicht mehr öffentlich sein soll.' },
        ])
      await arbeit(tx, grund!)
      await fuehreVorgangswunschNach(tx, akteur, id)
      return ladeVorgangNachTat(tx, akteur, id)
    })
  }
}
