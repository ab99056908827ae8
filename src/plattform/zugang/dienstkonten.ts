import { Inject, Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Konfiguration } from '../../konfiguration.js'
import { Benutzer } from '../../schema/benutzer.entity.js'
import { RolleZuweisung } from '../../schema/rolle-zuweisung.entity.js'
import { Datenbank, system } from '../datenbank/datenbank.js'
import { zeilen } from '../datenbank/zeilen.js'
import { Abweisung } from '../fehler/abweisung.js'
import { KONFIGURATION } from '../konfiguration.token.js'
import type { Ausgewiesen } from './anbieter.js'

type Zuweisung = Pick<RolleZuweisung, 'rolle' | 'organisationseinheitId' | 'gremiumId'> & { gruppe: string }

/** Accounts of those who sign in at the identity provider: found by issuer and subject alone, with the roles of their groups. */
@Injectable()
export class Dienstkonten {
  constructor(
    private readonly datenbank: Datenbank,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /**
   * The account of this person, made at the first sign-in. Its roles by group are afterwards exactly those of the groups
   * of today; roles given by hand stay.
   * @throws Abweisung 401 when the account is locked
   */
  async finde(ausweis: Ausgewiesen): Promise<{ id: string; name: string }> {
    return this.datenbank.schreiben({ akteur: system, was: 'Anmeldung mit dem Dienstkonto' }, async (tx) => {
      const konto = await findeOderLegeAn(tx, ausweis)
      if (konto.gesperrt) throw new Abweisung(401, 'Ihr Konto ist gesperrt. Wenden Sie sich an die Administration.')
      if (konto.name !== ausweis.name) await tx.update(Benutzer, { id: konto.id }, { name: ausweis.name })
      await gleicheAb(tx, konto.id, await this.rollen(tx, ausweis.gruppen))
      return { id: konto.id, name: ausweis.name }
    })
  }

  private async rollen(tx: EntityManager, gruppen: readonly string[]): Promise<Zuweisung[]> {
    const gefunden = await zeilen<Zuweisung>(
      tx,
      `SELECT gruppe, rolle, organisationseinheit_id AS "organisationseinheitId", gremium_id AS "gremiumId"
         FROM ris.gruppe_rolle WHERE gruppe = ANY ($1)`,
      [gruppen],
    )
    const { gruppeAdministration } = this.konfiguration.anmeldung.oidc ?? {}
    if (gruppeAdministration && gruppen.includes(gruppeAdministration))
      gefunden.push({
        gruppe: gruppeAdministration,
        rolle: 'administration',
        organisationseinheitId: null,
        gremiumId: null,
      })
    return gefunden
  }
}

async function findeOderLegeAn(tx: EntityManager, { aussteller, subjekt, name }: Ausgewiesen): Promise<Benutzer> {
  // Two windows of one person that come back at the same moment: the second waits for the row of the first.
  await zeilen(
    tx,
    `INSERT INTO ris.benutzer (kennung, name, aussteller, subjekt) VALUES ($1, $2, $3, $4)
     ON CONFLICT (aussteller, subjekt) DO NOTHING`,
    [`${subjekt} (${aussteller})`, name, aussteller, subjekt],
  )
  return tx.findOneOrFail(Benutzer, { where: { aussteller, subjekt }, lock: { mode: 'pessimistic_write' } })
}

/** What stays is not touched, so that the log holds changes only. */
async function gleicheAb(tx: EntityManager, benutzerId: string, soll: readonly Zuweisung[]): Promise<void> {
  const ist = await tx
    .createQueryBuilder(RolleZuweisung, 'z')
    .where('z.benutzer_id = :benutzerId AND z.gruppe IS NOT NULL', { benutzerId })
    .getMany()
  const merkmal = ({
    gruppe,
    rolle,
    organisationseinheitId,
    gremiumId,
  }: Omit<Zuweisung, 'gruppe'> & { gruppe: string | null }) =>
    JSON.stringify([gruppe, rolle, organisationseinheitId, gremiumId])
  const [gewollt, vorhanden] = [new Set(soll.map(merkmal)), new Set(ist.map(merkmal))]
  for (const z of ist) if (!gewollt.has(merkmal(z))) await tx.delete(RolleZuweisung, { id: z.id })
  for (const z of soll) if (!vorhanden.has(merkmal(z))) await tx.insert(RolleZuweisung, { benutzerId, ...z })
}
