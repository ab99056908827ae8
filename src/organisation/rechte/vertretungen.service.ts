import { Injectable } from '@nestjs/common'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { heute } from '../../plattform/uhr.js'
import { plusTage } from '../../regeln/datum.js'
import type { Akteur } from '../../regeln/rechte.js'
import { pruefeEnde, pruefeFremd, pruefeVertretung } from '../../regeln/rechte-vergabe.js'
import { Eingabefehler, Regelverstoss } from '../../regeln/regelverstoss.js'
import { Vertretung } from '../../schema/vertretung.entity.js'
import { doppelt } from '../doppelt.js'
import { ladeVertretung, ladeVertretungen } from './rollen.queries.js'
import type { VertretungDto, VertretungEingabe } from './vertretung.dto.js'

const vertreterUnbekannt = doppelt('vertretung_vertreter_id_fkey', '/vertreterId', 'Dieses Konto gibt es nicht.')
const vertretenerUnbekannt = doppelt('vertretung_vertretener_id_fkey', '/vertretenerId', 'Dieses Konto gibt es nicht.')

/** Who stands in for whom. What is done in it says so: in the Mitzeichnung, at the Freigabe and in the protocol. */
@Injectable()
export class VertretungenService {
  constructor(private readonly datenbank: Datenbank) {}

  liste(): Promise<VertretungDto[]> {
    return ladeVertretungen(this.datenbank.lesen, heute())
  }

  einrichten(akteur: Akteur, eingabe: VertretungEingabe): Promise<VertretungDto> {
    return this.datenbank.schreiben({ akteur, was: 'Vertretung einrichten' }, async (tx) => {
      const fremd = pruefeFremd(akteur, eingabe.vertreterId)
      if (fremd.length > 0) throw new Regelverstoss(fremd)
      const fehler = pruefeVertretung(eingabe, heute())
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      const { vertreterId, vertretenerId, rollen, von, bis } = eingabe
      const { identifiers } = await tx
        .insert(Vertretung, { vertreterId, vertretenerId, rollen, von, bis })
        .catch(vertreterUnbekannt)
        .catch(vertretenerUnbekannt)
      return ladeVertretung(tx, identifiers[0]!['id'] as string)
    })
  }

  /** The last day on which it counts; without one it ends at once. What never counted is gone. */
  beenden(akteur: Akteur, id: string, bis: string | null): Promise<VertretungDto[]> {
    return this.datenbank.schreiben({ akteur, was: 'Vertretung beenden' }, async (tx) => {
      const vertretung = await ladeVertretung(tx, id)
      const fehler = pruefeEnde(vertretung, bis, heute())
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      const letzter = bis ?? plusTage(heute(), -1)
      if (letzter < vertretung.von) await tx.delete(Vertretung, { id })
      else await tx.update(Vertretung, { id }, { bis: letzter })
      return ladeVertretungen(tx, heute())
    })
  }
}
