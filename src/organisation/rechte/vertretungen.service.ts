import { Injectable } from '@nestjs/common'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { heute } from '../../plattform/uhr.js'
import { type Wartend, zuZweit } from '../../plattform/zugang/zu-zweit.js'
import { plusTage } from '../../regeln/datum.js'
import type { Akteur } from '../../regeln/rechte.js'
import { pruefeEnde, pruefeFremd, pruefeVertretung, type Vertretungsangaben } from '../../regeln/rechte-vergabe.js'
import { oeffnetNichtoeffentliches } from '../../regeln/rechte-zu-zweit.js'
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

  /** What it lends opens what is not public to somebody: a second person confirms that. */
  einrichten(akteur: Akteur, eingabe: VertretungEingabe): Promise<VertretungDto | Wartend> {
    const { vertreterId, vertretenerId, rollen, von, bis } = eingabe
    const angaben = { vertreterId, vertretenerId, rollen, von, bis }
    return this.datenbank.schreiben({ akteur, was }, (tx) => {
      const oeffnet = rollen.some((rolle) => oeffnetNichtoeffentliches({ rolle, gremiumId: null }))
      const vorhaben = { art: 'vertretung', angaben, benutzerId: vertreterId, oeffnet } as const
      return zuZweit(tx, akteur, vorhaben, () => this.vollziehe(akteur, angaben))
    })
  }

  /** Sets it up, whoever had to agree. */
  vollziehe(akteur: Akteur, angaben: Vertretungsangaben): Promise<VertretungDto> {
    return this.datenbank.schreiben({ akteur, was }, async (tx) => {
      const fremd = pruefeFremd(akteur, angaben.vertreterId)
      if (fremd.length > 0) throw new Regelverstoss(fremd)
      const fehler = pruefeVertretung(angaben, heute())
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      const { identifiers } = await tx
        .insert(Vertretung, { ...angaben, rollen: [...angaben.rollen] })
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

const was = 'Vertretung einrichten'
