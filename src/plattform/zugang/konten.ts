import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { passwortEinwand } from '../../regeln/passwort.js'
import type { Akteur } from '../../regeln/rechte.js'
import { Eingabefehler, NichtGefunden, Regelverstoss } from '../../regeln/regelverstoss.js'
import { Benutzer } from '../../schema/benutzer.entity.js'
import { Einmallink } from '../../schema/einmallink.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import { Abweisung } from '../fehler/abweisung.js'
import { heute } from './akteur.queries.js'
import { beendeAlle } from './anmeldestaende.js'
import { gehasht, neuesGeheimnis } from './geheimnis.js'
import { passwortHash } from './passwort.js'
import { liestNichtoeffentliches, type Wartend, zuZweit } from './zu-zweit.js'

/** Long enough to reach somebody, short enough that a lost one soon opens nothing. */
export const linkStunden = 24

export interface Kontozeile {
  id: string
  kennung: string
  name: string
  einheit: string | null
  gesperrt: boolean
  technisch: boolean
  demo: boolean
  hatPasswort: boolean
  aussteller: string | null
  zweitfaktor: boolean
  rollen: string[]
}

export interface NeuesKonto {
  kennung: string
  name: string
  technisch?: boolean
  organisationseinheitId?: string | null
}

/** The accounts, as the Administration keeps them. Who may do it is asked before. */
@Injectable()
export class Konten {
  constructor(private readonly datenbank: Datenbank) {}

  liste(): Promise<Kontozeile[]> {
    return zeilen(
      this.datenbank.lesen,
      `${kontozeile} GROUP BY b.id, e.kuerzel, z.bestaetigt ORDER BY b.name, b.kennung`,
    )
  }

  /** @throws NichtGefunden */
  async eines(id: string): Promise<Kontozeile> {
    const sql = `${kontozeile} WHERE b.id = $1 GROUP BY b.id, e.kuerzel, z.bestaetigt`
    const konto = await eineZeile<Kontozeile>(this.datenbank.lesen, sql, [id])
    if (!konto) throw new NichtGefunden()
    return konto
  }

  /** Can anybody sign in here with a password and administer? */
  async hatAdministration(): Promise<boolean> {
    const zeile = await eineZeile(
      this.datenbank.lesen,
      `SELECT FROM ris.benutzer b JOIN ris.rolle_zuweisung r ON r.benutzer_id = b.id AND r.rolle = 'administration'
          AND ${heute} BETWEEN coalesce(r.von, '-infinity') AND coalesce(r.bis, 'infinity')
        WHERE b.passwort_hash IS NOT NULL AND NOT b.gesperrt LIMIT 1`,
    )
    return zeile !== null
  }

  /** Without a password: the person sets it by a one-time link, so that nobody else ever knows it. */
  async anlegen(
    akteur: { id: string },
    { kennung, name, technisch = false, organisationseinheitId = null }: NeuesKonto,
  ): Promise<string> {
    return this.datenbank.schreiben({ akteur, was: 'Konto anlegen' }, async (tx) => {
      if (await tx.existsBy(Benutzer, { kennung }))
        throw new Eingabefehler([{ zeiger: '/kennung', text: 'Ein Konto mit dieser Kennung gibt es schon.' }])
      const { identifiers } = await tx.insert(Benutzer, { kennung, name, technisch, organisationseinheitId })
      return identifiers[0]!['id'] as string
    })
  }

  /** Locking ends everything the account is signed in with; keys of a technical account stop as well. */
  async sperren(akteur: { id: string }, id: string, gesperrt: boolean): Promise<void> {
    if (gesperrt && akteur.id === id)
      throw new Regelverstoss([{ code: 'eigenes_konto', text: 'Ihr eigenes Konto können Sie nicht sperren.' }])
    await this.datenbank.schreiben({ akteur, was: gesperrt ? 'Konto sperren' : 'Konto entsperren' }, async (tx) => {
      const { affected } = await tx.update(Benutzer, { id }, { gesperrt })
      if (!affected) throw new NichtGefunden()
      if (gesperrt) await beendeAlle(tx, id)
    })
  }

  /**
   * The secret of a link to set the password; told once. An earlier link ends. Whoever has it can be that account: for one
   * that reads what is not public a second person confirms it first.
   */
  async einmallink(akteur: { id: string }, id: string): Promise<string | Wartend> {
    return this.datenbank.schreiben({ akteur, was: 'Einmal-Link ausstellen' }, async (tx) => {
      const vorhaben = { art: 'einmallink', angaben: {}, benutzerId: id } as const
      const oeffnet = await liestNichtoeffentliches(tx, id)
      return zuZweit(tx, akteur, { ...vorhaben, oeffnet }, () => stelleAus(tx, id))
    })
  }

  /** Whose password this link sets; null when it is unknown, used or over. Looking does not use it up. */
  async wessenLink(geheimnis: string): Promise<Pick<Benutzer, 'id' | 'kennung' | 'name'> | null> {
    return eineZeile(this.datenbank.lesen, linkSql, [gehasht(geheimnis)])
  }

  /**
   * Uses the link up and ends every session of the account: whoever was in there before is out.
   * @throws Abweisung 410 when the link is unknown, used or over
   */
  async setzeMitLink(geheimnis: string, passwort: string): Promise<{ id: string }> {
    const konto = await this.wessenLink(geheimnis)
    if (!konto) throw linkVorbei()
    pruefeNeues(passwort, konto.kennung)
    const hash = await passwortHash(passwort)
    return this.datenbank.schreiben({ akteur: konto, was: 'Passwort mit Einmal-Link setzen' }, async (tx) => {
      const { affected } = await tx.delete(Einmallink, { geheimnisHash: gehasht(geheimnis) })
      if (!affected) throw linkVorbei()
      await tx.update(Benutzer, { id: konto.id }, { passwortHash: hash })
      await beendeAlle(tx, konto.id)
      return konto
    })
  }

  /** Ends every session, also the one it is done in; the caller opens a new one. The old password was checked before. */
  async aenderePasswort(akteur: Akteur, kennung: string, passwort: string): Promise<void> {
    pruefeNeues(passwort, kennung)
    const hash = await passwortHash(passwort)
    await this.datenbank.schreiben({ akteur, was: 'Passwort ändern' }, async (tx) => {
      await tx.update(Benutzer, { id: akteur.id }, { passwortHash: hash })
      await tx.delete(Einmallink, { benutzerId: akteur.id })
      await beendeAlle(tx, akteur.id)
    })
  }
}

async function stelleAus(tx: EntityManager, id: string): Promise<string> {
  const konto = await tx.findOneBy(Benutzer, { id })
  if (!konto) throw new NichtGefunden()
  const grund = keinLink(konto)
  if (grund) throw new Regelverstoss([grund])
  const geheimnis = neuesGeheimnis()
  const laeuftAb = new Date(Date.now() + linkStunden * 3_600_000)
  await tx.delete(Einmallink, { benutzerId: id })
  await tx.insert(Einmallink, { benutzerId: id, geheimnisHash: gehasht(geheimnis), laeuftAb })
  return geheimnis
}

const linkVorbei = () =>
  new Abweisung(410, 'Dieser Link gilt nicht mehr. Bitten Sie die Administration um einen neuen.')

function keinLink({ technisch, subjekt, gesperrt, demo }: Benutzer) {
  if (technisch) return { code: 'technisch', text: 'Ein technisches Konto meldet sich nie an. Es bekommt Schlüssel.' }
  if (subjekt) return { code: 'oidc', text: 'Dieses Konto meldet sich beim Anbieter an und hat hier kein Passwort.' }
  if (demo) return { code: 'demo', text: 'Ein Beispielkonto hat kein Passwort.' }
  if (gesperrt) return { code: 'gesperrt', text: 'Das Konto ist gesperrt. Entsperren Sie es zuerst.' }
  return null
}

/** @throws Eingabefehler at the field `passwort` */
function pruefeNeues(passwort: string, kennung: string): void {
  const einwand = passwortEinwand(passwort, kennung)
  if (einwand) throw new Eingabefehler([{ zeiger: '/passwort', text: einwand }])
}

const linkSql = `
  SELECT b.id, b.kennung, b.name FROM ris.einmallink l JOIN ris.benutzer b ON b.id = l.benutzer_id
   WHERE l.geheimnis_hash = $1 AND l.laeuft_ab > now() AND NOT b.gesperrt`

const kontozeile = `
  SELECT b.id, b.kennung, b.name, e.kuerzel AS einheit, b.gesperrt, b.technisch, b.demo, b.aussteller,
    b.passwort_hash IS NOT NULL AS "hatPasswort", z.bestaetigt IS NOT NULL AS zweitfaktor,
    coalesce(array_agg(DISTINCT r.rolle ORDER BY r.rolle) FILTER (WHERE r.id IS NOT NULL), '{}') AS rollen
  FROM ris.benutzer b LEFT JOIN ris.organisationseinheit e ON e.id = b.organisationseinheit_id
    LEFT JOIN ris.zweitfaktor z ON z.benutzer_id = b.id
    LEFT JOIN ris.rolle_zuweisung r ON r.benutzer_id = b.id
      AND ${heute} BETWEEN coalesce(r.von, '-infinity') AND coalesce(r.bis, 'infinity')`
