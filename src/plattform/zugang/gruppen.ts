import { Inject, Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Konfiguration } from '../../konfiguration.js'
import type { Amtsrolle } from '../../regeln/amtsrollen.js'
import type { Akteur } from '../../regeln/rechte.js'
import { pruefeAdministration, pruefeFremdeGruppe } from '../../regeln/rechte-vergabe.js'
import { oeffnetNichtoeffentliches } from '../../regeln/rechte-zu-zweit.js'
import { type Hindernis, NichtGefunden, Regelverstoss } from '../../regeln/regelverstoss.js'
import { GruppeRolle } from '../../schema/gruppe-rolle.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import { KONFIGURATION } from '../konfiguration.token.js'
import { heute } from '../uhr.js'
import { type Wartend, zuZweit } from './zu-zweit.js'

export interface Gruppenzeile {
  id: string
  gruppe: string
  rolle: Amtsrolle
  einheit: string | null
  gremium: string | null
}

export interface Zuordnung {
  gruppe: string
  rolle: Amtsrolle
  organisationseinheitId: string | null
  gremiumId: string | null
}

/**
 * Which group of the identity provider gives which role, from the next sign-in of each person on. What is taken is taken
 * at once. Nobody changes what his own groups give.
 */
@Injectable()
export class Gruppen {
  constructor(
    private readonly datenbank: Datenbank,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  liste(): Promise<Gruppenzeile[]> {
    return zeilen(
      this.datenbank.lesen,
      `SELECT z.id, z.gruppe, z.rolle, e.kuerzel AS einheit, g.name AS gremium
         FROM ris.gruppe_rolle z LEFT JOIN ris.organisationseinheit e ON e.id = z.organisationseinheit_id
           LEFT JOIN ris.gremium g ON g.id = z.gremium_id ORDER BY z.gruppe, z.rolle, e.kuerzel, g.name`,
    )
  }

  /** A role that opens what is not public waits for a second person. */
  zuordnen(akteur: Akteur, zuordnung: Zuordnung): Promise<null | Wartend> {
    return this.datenbank.schreiben({ akteur, was }, (tx) => {
      const oeffnet = oeffnetNichtoeffentliches(zuordnung)
      const vorhaben = { art: 'gruppe', angaben: zuordnung, benutzerId: null, oeffnet } as const
      return zuZweit(tx, akteur, vorhaben, () => this.vollziehe(akteur, zuordnung))
    })
  }

  /** Does it, whoever had to agree; nobody agrees to what his own groups give. Twice the same is once. */
  vollziehe(akteur: Akteur, zuordnung: Zuordnung): Promise<null> {
    return this.datenbank.schreiben({ akteur, was }, async (tx) => {
      verlange(pruefeFremdeGruppe(zuordnung.gruppe, await getragene(tx, akteur)))
      await tx.createQueryBuilder().insert().into(GruppeRolle).values(zuordnung).orIgnore().execute()
      return null
    })
  }

  async entfernen(akteur: Akteur, id: string): Promise<void> {
    await this.datenbank.schreiben({ akteur, was: 'Zuordnung der Gruppe entfernen' }, async (tx) => {
      // One after the other, as where a role is ended by hand.
      await tx.query(`SELECT id FROM ris.rolle_zuweisung WHERE rolle = 'administration' ORDER BY id FOR UPDATE`)
      const zuordnung = await tx.findOneBy(GruppeRolle, { id })
      if (!zuordnung) throw new NichtGefunden()
      const { gruppe, rolle } = zuordnung
      verlange(pruefeFremdeGruppe(gruppe, await getragene(tx, akteur)))
      verlange(pruefeAdministration(rolle as Amtsrolle, await uebrigeAdministration(tx, gruppe)))
      await tx.delete(GruppeRolle, { id })
      if (!this.ausEinstellung(gruppe, rolle)) await nimmRollen(tx, zuordnung)
    })
  }

  /** The setting of the server gives it all the same. */
  private ausEinstellung(gruppe: string, rolle: string): boolean {
    return rolle === 'administration' && this.konfiguration.anmeldung.oidc?.gruppeAdministration === gruppe
  }
}

const was = 'Gruppe zuordnen'

function verlange(gruende: Hindernis[]): void {
  if (gruende.length > 0) throw new Regelverstoss(gruende)
}

/** Of every sign-in of this account that is still stored, not only of this one: another browser may have come before. */
async function getragene(tx: EntityManager, { id }: Akteur): Promise<string[]> {
  const gefunden = await zeilen<{ gruppe: string }>(
    tx,
    'SELECT DISTINCT unnest(gruppen) AS gruppe FROM ris.anmeldestand WHERE benutzer_id = $1',
    [id],
  )
  return gefunden.map(({ gruppe }) => gruppe)
}

/** Who holds the Administration from today on without end and not by this group, with an account that opens. */
async function uebrigeAdministration(tx: EntityManager, gruppe: string): Promise<number> {
  const zeile = await eineZeile<{ anzahl: number }>(
    tx,
    `SELECT count(DISTINCT b.id)::int AS anzahl FROM ris.rolle_zuweisung z
       JOIN ris.benutzer b ON b.id = z.benutzer_id AND NOT b.gesperrt AND NOT b.technisch
      WHERE z.rolle = 'administration' AND z.gruppe IS DISTINCT FROM $1 AND z.bis IS NULL
        AND (z.von IS NULL OR z.von <= $2::date)`,
    [gruppe, heute()],
  )
  return zeile?.anzahl ?? 0
}

const nimmRollen = (tx: EntityManager, { gruppe, rolle, organisationseinheitId, gremiumId }: Omit<GruppeRolle, 'id'>) =>
  zeilen(
    tx,
    `DELETE FROM ris.rolle_zuweisung WHERE gruppe = $1 AND rolle = $2
        AND organisationseinheit_id IS NOT DISTINCT FROM $3 AND gremium_id IS NOT DISTINCT FROM $4`,
    [gruppe, rolle, organisationseinheitId, gremiumId],
  )
