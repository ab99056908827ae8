import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { Injectable } from '@nestjs/common'
import type { Akteur, Amtsrolle } from '../../regeln/rechte.js'
import { Anmeldestand } from '../../schema/anmeldestand.entity.js'
import { Benutzer } from '../../schema/benutzer.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'

/** How long a session lasts: a working day. */
const dauerMs = 12 * 60 * 60 * 1000

/** A session that was just opened; its secret is told once and stored only as a hash. */
export interface Anmeldeergebnis {
  geheimnis: string
  laeuftAb: Date
  benutzer: { id: string; name: string }
}

const gehasht = (geheimnis: string): Buffer => createHash('sha256').update(geheimnis).digest()

/** argon2id with the parameters OWASP names first. */
export const passwortHash = (passwort: string): Promise<string> =>
  hash(passwort, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })

/** Compared when an account does not exist, so that the time of the answer does not tell. */
const niemand = passwortHash(randomBytes(16).toString('hex'))

@Injectable()
export class Anmeldung {
  constructor(private readonly datenbank: Datenbank) {}

  /** Undefined when account or password is wrong, or the account is locked. */
  async anmelden(kennung: string, passwort: string): Promise<Anmeldeergebnis | undefined> {
    const benutzer = await this.datenbank.lesen.findOneBy(Benutzer, { kennung })
    const richtig = await verify(benutzer?.passwortHash ?? (await niemand), passwort)
    if (!benutzer || !benutzer.passwortHash || !richtig || benutzer.gesperrt) return undefined
    return this.eroeffnen(benutzer)
  }

  /** Signs a demo account in without a password; the caller has made sure that nobody comes from outside. */
  async alsBeispiel(kennung: string): Promise<Anmeldeergebnis | undefined> {
    const benutzer = await this.datenbank.lesen.findOneBy(Benutzer, { kennung, demo: true, gesperrt: false })
    return benutzer ? this.eroeffnen(benutzer) : undefined
  }

  /** The demo accounts that can be chosen, by role. */
  beispielkonten(): Promise<Pick<Benutzer, 'kennung' | 'name'>[]> {
    return this.datenbank.lesen.find(Benutzer, {
      select: { kennung: true, name: true },
      where: { demo: true, gesperrt: false },
      order: { name: 'ASC' },
    })
  }

  /** Who holds this secret; undefined when it is unknown or has run out. */
  async erkennen(geheimnis: string): Promise<Akteur | undefined> {
    const [zeile] = await this.datenbank.lesen.query<Erkannt[]>(erkennen, [gehasht(geheimnis)])
    return zeile && { id: zeile.id, name: zeile.name, rollen: zeile.rollen }
  }

  async abmelden(akteur: Akteur, geheimnis: string): Promise<void> {
    await this.datenbank.schreiben({ akteur, was: 'Abmelden' }, (tx) =>
      tx.delete(Anmeldestand, { geheimnisHash: gehasht(geheimnis) }),
    )
  }

  private async eroeffnen(benutzer: Benutzer): Promise<Anmeldeergebnis> {
    const geheimnis = randomBytes(32).toString('base64url')
    const laeuftAb = new Date(Date.now() + dauerMs)
    await this.datenbank.schreiben({ akteur: benutzer, was: 'Anmelden' }, (tx) =>
      tx.insert(Anmeldestand, { benutzerId: benutzer.id, geheimnisHash: gehasht(geheimnis), laeuftAb }),
    )
    return { geheimnis, laeuftAb, benutzer: { id: benutzer.id, name: benutzer.name } }
  }
}

interface Erkannt {
  id: string
  name: string
  rollen: { rolle: Amtsrolle; organisationseinheitId: string | null; gremiumId: string | null }[]
}

/** Roles count only within their period; one round trip for each request of the staff. */
const erkennen = `
  SELECT b.id, b.name, coalesce(jsonb_agg(jsonb_build_object(
      'rolle', r.rolle, 'organisationseinheitId', r.organisationseinheit_id, 'gremiumId', r.gremium_id))
    FILTER (WHERE r.id IS NOT NULL), '[]') AS rollen
  FROM ris.anmeldestand a JOIN ris.benutzer b ON b.id = a.benutzer_id AND NOT b.gesperrt
    LEFT JOIN ris.rolle_zuweisung r ON r.benutzer_id = b.id
      AND (now() AT TIME ZONE 'Europe/Berlin')::date BETWEEN coalesce(r.von, '-infinity') AND coalesce(r.bis, 'infinity')
  WHERE a.geheimnis_hash = $1 AND a.laeuft_ab > now()
  GROUP BY b.id`
