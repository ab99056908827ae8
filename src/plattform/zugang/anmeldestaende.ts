import { Inject, Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import type { Konfiguration } from '../../konfiguration.js'
import type { Akteur } from '../../regeln/rechte.js'
import { geltendeRollen } from '../../regeln/rechte-zuweisung.js'
import { type Faktorregel, faktorFehlt } from '../../regeln/zweitfaktor.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import { Anmeldestand } from '../../schema/anmeldestand.entity.js'
import { Datenbank, system } from '../datenbank/datenbank.js'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import { KONFIGURATION } from '../konfiguration.token.js'
import { heute } from '../uhr.js'
import { erkenneStand, type Gespeichert, schreibendeRollen } from './akteur.queries.js'
import { gehasht, neuesGeheimnis } from './geheimnis.js'
import { Tresor } from './tresor.js'
import type { Erkannt } from './waechter.js'

/** A session that was just opened; its secret is told once and stored only as a hash. */
export interface Anmeldeergebnis {
  geheimnis: string
  laeuftAb: Date
  benutzer: { id: string; name: string }
}

/** How somebody got in, from where, and which session of the same browser ends with it. */
export interface Umstaende {
  weg: Anmeldestand['weg']
  geraet: string
  stufe?: Anmeldestand['stufe']
  frueher?: string | undefined
  /** ID token of the provider. */
  idToken?: string
  /** Groups that the provider named. */
  gruppen?: readonly string[]
}

/** A session as its owner sees it in the list. */
export interface Anmeldezeile {
  id: string
  weg: Anmeldestand['weg']
  geraet: string
  angelegt: Date
  zuletzt: Date
  laeuftAb: Date
}

/** A session that has just ended. */
export interface Beendet {
  weg: Anmeldestand['weg']
  idToken: string | undefined
}

interface Standangaben {
  standId: string
  auffrischen: boolean
  weg: Anmeldestand['weg']
  regel: Faktorregel
  hatFaktor: boolean
}

/** Time for the second factor. */
const halbeDauerMs = 10 * 60 * 1000

/** The sessions: rows that are looked at in every request, so that ending one works at once. */
@Injectable()
export class Anmeldestaende {
  constructor(
    private readonly datenbank: Datenbank,
    @Inject(KONFIGURATION) private readonly konfiguration: Konfiguration,
  ) {}

  /** Always under a new secret: one that somebody planted in the browser before is worth nothing. */
  async oeffnen(benutzer: { id: string; name: string }, umstaende: Umstaende): Promise<Anmeldeergebnis> {
    const { weg, geraet, stufe = 'voll', frueher, idToken, gruppen = [] } = umstaende
    const geheimnis = neuesGeheimnis()
    const dauer = stufe === 'voll' ? this.konfiguration.anmeldung.dauerStunden * 3_600_000 : halbeDauerMs
    const laeuftAb = new Date(Date.now() + dauer)
    await this.datenbank.schreiben({ akteur: benutzer, was: 'Anmelden' }, async (tx) => {
      if (frueher) await tx.delete(Anmeldestand, { geheimnisHash: gehasht(frueher) })
      await tx.query("DELETE FROM ris.anmeldestand WHERE benutzer_id = $1 AND laeuft_ab < now() - interval '1 day'", [
        benutzer.id,
      ])
      const ausweis = idToken ? ausweistresor(geheimnis).verschliessen(idToken, benutzer.id) : null
      const zeile = {
        benutzerId: benutzer.id,
        geheimnisHash: gehasht(geheimnis),
        laeuftAb,
        stufe,
        weg,
        geraet,
        ausweis,
        gruppen: [...gruppen],
      }
      await tx.insert(Anmeldestand, zeile)
    })
    return { geheimnis, laeuftAb, benutzer: { id: benutzer.id, name: benutzer.name } }
  }

  /** Who holds this secret; undefined when it is unknown, or has run out, or waits for its second factor. */
  async erkennen(geheimnis: string): Promise<Erkannt | undefined> {
    const zeile = await eineZeile<Gespeichert & Standangaben>(this.datenbank.lesen, erkenneStand, [
      gehasht(geheimnis),
      this.konfiguration.anmeldung.leerlaufMinuten,
      schreibendeRollen,
    ])
    if (!zeile) return undefined
    const { auffrischen, weg, regel, hatFaktor, ...konto } = zeile
    const rollen = geltendeRollen(konto.rollen, heute())
    const akteur = { ...konto, rollen, faktorFehlt: faktorFehlt({ regel, weg, hatFaktor, rollen }) }
    if (auffrischen) await this.auffrischen(akteur, akteur.standId)
    return akteur
  }

  /** Whose password was right under this secret, while the second factor is missing. */
  async halb(geheimnis: string): Promise<{ id: string; name: string } | null> {
    return eineZeile(
      this.datenbank.lesen,
      `SELECT b.id, b.name FROM ris.anmeldestand a JOIN ris.benutzer b ON b.id = a.benutzer_id AND NOT b.gesperrt
        WHERE a.geheimnis_hash = $1 AND a.stufe = 'passwort' AND a.laeuft_ab > now()`,
      [gehasht(geheimnis)],
    )
  }

  liste({ id }: Akteur): Promise<Anmeldezeile[]> {
    return zeilen(
      this.datenbank.lesen,
      `SELECT id, weg, geraet, angelegt, zuletzt, laeuft_ab AS "laeuftAb" FROM ris.anmeldestand
        WHERE benutzer_id = $1 AND stufe = 'voll' AND laeuft_ab > now() AND zuletzt > now() - make_interval(mins => $2)
        ORDER BY zuletzt DESC, id`,
      [id, this.konfiguration.anmeldung.leerlaufMinuten],
    )
  }

  /** @throws NichtGefunden also for the session of somebody else */
  async beenden(akteur: Akteur, standId: string): Promise<void> {
    await this.datenbank.schreiben({ akteur, was: 'Anmeldung beenden' }, async (tx) => {
      const { affected } = await tx.delete(Anmeldestand, { id: standId, benutzerId: akteur.id })
      if (!affected) throw new NichtGefunden()
    })
  }

  async beendeAndere(akteur: Akteur, bleibt: string): Promise<void> {
    await this.datenbank.schreiben({ akteur, was: 'Andere Anmeldungen beenden' }, (tx) =>
      tx.query('DELETE FROM ris.anmeldestand WHERE benutzer_id = $1 AND id <> $2', [akteur.id, bleibt]),
    )
  }

  /** For the session that signs out; also for one that waits for its second factor. */
  async vergessen(geheimnis: string): Promise<Beendet | undefined> {
    return this.datenbank.schreiben({ akteur: system, was: 'Abmelden' }, async (tx) => {
      const stand = await tx.findOneBy(Anmeldestand, { geheimnisHash: gehasht(geheimnis) })
      if (!stand) return undefined
      await tx.delete(Anmeldestand, { id: stand.id })
      const { weg, ausweis, benutzerId } = stand
      return { weg, idToken: ausweis === null ? undefined : ausweistresor(geheimnis).oeffnen(ausweis, benutzerId) }
    })
  }

  /** At most once a minute: reading pages must not write all the time. */
  private async auffrischen(akteur: Akteur, standId: string): Promise<void> {
    await this.datenbank.schreiben({ akteur, was: 'Anmeldung benutzen' }, (tx) =>
      tx.query('UPDATE ris.anmeldestand SET zuletzt = now() WHERE id = $1', [standId]),
    )
  }
}

/** The ID token says who somebody is; a copy of the database must not. */
const ausweistresor = (geheimnis: string): Tresor => new Tresor(Buffer.from(geheimnis), 'Ausweis')

/** Everything this account is signed in with ends: its password is another, it is locked, its link was used. */
export async function beendeAlle(tx: EntityManager, benutzerId: string): Promise<void> {
  await tx.delete(Anmeldestand, { benutzerId })
}
