import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { Datenbank } from '../../plattform/datenbank/datenbank.js'
import { heute } from '../../plattform/uhr.js'
import { type Wartend, zuZweit } from '../../plattform/zugang/zu-zweit.js'
import { plusTage } from '../../regeln/datum.js'
import { type Amtsrolle, rollenKatalog } from '../../regeln/amtsrollen.js'
import type { Akteur } from '../../regeln/rechte.js'
import {
  pruefeAdministration,
  pruefeEnde,
  pruefeFremd,
  pruefeVergabe,
  type Vergabe,
} from '../../regeln/rechte-vergabe.js'
import { oeffnetNichtoeffentliches } from '../../regeln/rechte-zu-zweit.js'
import { Eingabefehler, type Hindernis, Regelverstoss } from '../../regeln/regelverstoss.js'
import { RolleZuweisung } from '../../schema/rolle-zuweisung.entity.js'
import { doppelt } from '../doppelt.js'
import type { RolleDto, RolleEingabe } from './rolle.dto.js'
import { ladeKonto, ladeRolle, ladeRollen, zaehleAdministration } from './rollen.queries.js'

const einheitUnbekannt = doppelt(
  'rolle_zuweisung_organisationseinheit_id_fkey',
  '/organisationseinheitId',
  'Diese Organisationseinheit gibt es nicht.',
)
const gremiumUnbekannt = doppelt('rolle_zuweisung_gremium_id_fkey', '/gremiumId', 'Dieses Gremium gibt es nicht.')

/** Roles of the accounts. Nobody gives them to himself, and the last Administration stays. */
@Injectable()
export class RollenService {
  constructor(private readonly datenbank: Datenbank) {}

  async liste(benutzerId: string): Promise<RolleDto[]> {
    await ladeKonto(this.datenbank.lesen, benutzerId)
    return ladeRollen(this.datenbank.lesen, benutzerId, heute())
  }

  /** A role that opens what is not public waits for a second person. */
  geben(akteur: Akteur, benutzerId: string, eingabe: RolleEingabe): Promise<RolleDto | Wartend> {
    const { rolle, organisationseinheitId = null, gremiumId = null, von = null, bis = null } = eingabe
    const vergabe = { rolle, organisationseinheitId, gremiumId, von, bis }
    return this.datenbank.schreiben({ akteur, was: wasGeben(rolle) }, (tx) => {
      const oeffnet = oeffnetNichtoeffentliches(vergabe)
      const vorhaben = { art: 'rolle', angaben: vergabe, benutzerId, oeffnet } as const
      return zuZweit(tx, akteur, vorhaben, () => this.vollziehe(akteur, benutzerId, vergabe))
    })
  }

  /** Gives it, whoever had to agree. */
  vollziehe(akteur: Akteur, benutzerId: string, vergabe: Vergabe): Promise<RolleDto> {
    return this.datenbank.schreiben({ akteur, was: wasGeben(vergabe.rolle) }, async (tx) => {
      await ladeKonto(tx, benutzerId)
      verlange(pruefeFremd(akteur, benutzerId))
      const fehler = pruefeVergabe(vergabe, heute())
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      verlange(await schonVergeben(tx, benutzerId, vergabe))
      const { identifiers } = await tx
        .insert(RolleZuweisung, { benutzerId, ...vergabe })
        .catch(einheitUnbekannt)
        .catch(gremiumUnbekannt)
      return ladeRolle(tx, benutzerId, identifiers[0]!['id'] as string)
    })
  }

  /** The last day on which it counts; without one it ends at once. What never counted is gone. */
  beenden(akteur: Akteur, benutzerId: string, id: string, bis: string | null): Promise<RolleDto[]> {
    return this.datenbank.schreiben({ akteur, was: 'Rolle beenden' }, async (tx) => {
      // One after the other: two Administrationen cannot end each other at the same moment.
      await tx.query(`SELECT id FROM ris.rolle_zuweisung WHERE rolle = 'administration' ORDER BY id FOR UPDATE`)
      const rolle = await ladeRolle(tx, benutzerId, id)
      const fehler = pruefeEnde(rolle, bis, heute())
      if (fehler.length > 0) throw new Eingabefehler(fehler)
      verlange(ausGruppe(rolle))
      verlange(pruefeAdministration(rolle.rolle, await zaehleAdministration(tx, id, heute())))
      const letzter = bis ?? plusTage(heute(), -1)
      if (rolle.von !== null && letzter < rolle.von) await tx.delete(RolleZuweisung, { id })
      else await tx.update(RolleZuweisung, { id }, { bis: letzter })
      return ladeRollen(tx, benutzerId, heute())
    })
  }
}

const wasGeben = (rolle: Amtsrolle) => `Rolle geben: ${rollenKatalog[rolle].bezeichnung}`

function verlange(gruende: Hindernis[]): void {
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

async function schonVergeben(
  tx: EntityManager,
  benutzerId: string,
  { rolle, organisationseinheitId, gremiumId }: Pick<RolleDto, 'rolle' | 'organisationseinheitId' | 'gremiumId'>,
): Promise<Hindernis[]> {
  const vorhandene = await ladeRollen(tx, benutzerId, heute())
  const gleiche = vorhandene.some(
    (r) => r.rolle === rolle && r.organisationseinheitId === organisationseinheitId && r.gremiumId === gremiumId,
  )
  const text = 'Diese Rolle hat das Konto dort schon. Beenden Sie sie zuerst, wenn ein anderer Zeitraum gelten soll.'
  return gleiche ? [{ code: 'schon_vergeben', text }] : []
}

/** It would come back at the next sign-in. */
const ausGruppe = ({ gruppe }: RolleDto): Hindernis[] =>
  gruppe === null
    ? []
    : [{ code: 'aus_gruppe', text: `Die Rolle kommt aus der Gruppe „${gruppe}“ des Anbieters. Ändern Sie sie dort.` }]
