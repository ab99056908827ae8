import { randomBytes } from 'node:crypto'
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Secret, TOTP } from 'otpauth'
import type { EntityManager } from 'typeorm'
import { Regelverstoss } from '../../regeln/regelverstoss.js'
import { Wiederherstellungscode } from '../../schema/wiederherstellungscode.entity.js'
import { Zweitfaktor } from '../../schema/zweitfaktor.entity.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { eineZeile } from '../datenbank/zeilen.js'
import { verlangeFaktorschluessel } from './faktorschluessel.js'
import { gehasht } from './geheimnis.js'
import { Tresor } from './tresor.js'

type Konto = { id: string; name: string }

/** What the app of the second factor is told, as text and as address for its camera. */
export interface Einrichtung {
  geheimnis: string
  adresse: string
}

const anzahlCodes = 10
/** Without what is easily confused. 16 of 32 letters are 80 bits: a plain hash is enough. */
const zeichen = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** The second factor of local accounts: codes of an app (TOTP, RFC 6238), and codes on paper for the day it is lost. */
@Injectable()
export class Zweitfaktoren implements OnModuleInit {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly tresor: Tresor,
  ) {}

  onModuleInit(): Promise<void> {
    return verlangeFaktorschluessel(this.datenbank, this.tresor)
  }

  async hat(benutzerId: string): Promise<boolean> {
    const faktor = await this.datenbank.lesen.findOneBy(Zweitfaktor, { benutzerId })
    return !!faktor?.bestaetigt
  }

  /** The secret to be set up; the one begun before if there is one, so that loading the page again changes nothing. */
  async beginnen(konto: Konto, kennung: string): Promise<Einrichtung> {
    const faktor = await this.datenbank.schreiben({ akteur: konto, was: 'Zweiten Faktor vorbereiten' }, async (tx) => {
      const geheimnis = this.tresor.verschliessen(new Secret({ size: 20 }).base32, konto.id)
      const neu = { benutzerId: konto.id, geheimnis, schluessel: this.tresor.kennung }
      await tx.createQueryBuilder().insert().into(Zweitfaktor).values(neu).orIgnore().execute()
      return tx.findOneByOrFail(Zweitfaktor, { benutzerId: konto.id })
    })
    if (faktor.bestaetigt) throw schonDa()
    const geheimnis = this.oeffne(faktor)
    return { geheimnis, adresse: totp(geheimnis, kennung).toString() }
  }

  /** Turns it on with a first right code. The codes on paper are told here and never again; undefined: the code is wrong. */
  bestaetigen(konto: Konto, code: string): Promise<string[] | undefined> {
    return this.datenbank.schreiben({ akteur: konto, was: 'Zweiten Faktor einschalten' }, async (tx) => {
      const faktor = await sperre(tx, konto.id)
      if (!faktor) return undefined
      if (faktor.bestaetigt) throw schonDa()
      if (!(await this.verbrauche(tx, faktor, code))) return undefined
      await tx.update(Zweitfaktor, { benutzerId: konto.id }, { bestaetigt: new Date() })
      return neueCodes(tx, konto.id)
    })
  }

  /** True if the code of the app or one on paper is right; it counts once, whichever it is. */
  pruefe(konto: Konto, code: string): Promise<true | undefined> {
    return this.datenbank.schreiben({ akteur: konto, was: 'Zweiten Faktor prüfen' }, async (tx) => {
      const faktor = await sperre(tx, konto.id)
      if (!faktor?.bestaetigt) return undefined
      if (await this.verbrauche(tx, faktor, code)) return true
      const codeHash = gehasht(lesbar(code))
      const { affected } = await tx.delete(Wiederherstellungscode, { benutzerId: konto.id, codeHash })
      return affected ? true : undefined
    })
  }

  async codesUebrig(benutzerId: string): Promise<number> {
    return this.datenbank.lesen.countBy(Wiederherstellungscode, { benutzerId })
  }

  codesErneuern(konto: Konto): Promise<string[]> {
    return this.datenbank.schreiben({ akteur: konto, was: 'Wiederherstellungscodes erneuern' }, (tx) =>
      neueCodes(tx, konto.id),
    )
  }

  entfernen(akteur: { id: string }, benutzerId: string): Promise<void> {
    return entferneZweitfaktor(this.datenbank, akteur, benutzerId)
  }

  /** A clock may be wrong by one step of 30 seconds. A step that was used is over, and so is every one before it. */
  private async verbrauche(tx: EntityManager, faktor: Faktor, code: string): Promise<boolean> {
    const ziffern = code.replace(/\s/g, '')
    if (!/^\d{6}$/.test(ziffern)) return false
    const uhr = totp(this.oeffne(faktor))
    const abstand = uhr.validate({ token: ziffern, window: 1 })
    if (abstand === null) return false
    const schritt = uhr.counter() + abstand
    if (schritt <= Number(faktor.letzterSchritt)) return false
    await tx.update(Zweitfaktor, { benutzerId: faktor.benutzerId }, { letzterSchritt: String(schritt) })
    return true
  }

  private oeffne({ geheimnis, benutzerId }: Pick<Faktor, 'geheimnis' | 'benutzerId'>): string {
    const offen = this.tresor.oeffnen(geheimnis, benutzerId)
    if (offen === undefined) throw new Error('second factor under another key than at the start')
    return offen
  }
}

/** By the owner, or by the Administration when app and paper are lost. Needs no key, which may be what was lost. */
export async function entferneZweitfaktor(datenbank: Datenbank, akteur: { id: string }, benutzerId: string) {
  await datenbank.schreiben({ akteur, was: 'Zweiten Faktor entfernen' }, async (tx) => {
    await tx.delete(Zweitfaktor, { benutzerId })
    await tx.delete(Wiederherstellungscode, { benutzerId })
  })
}

const schonDa = () =>
  new Regelverstoss([{ code: 'zweitfaktor_eingerichtet', text: 'Ihr Konto hat schon einen zweiten Faktor.' }])

const totp = (geheimnis: string, kennung = ''): TOTP =>
  new TOTP({ issuer: 'Ratsfolge', label: kennung, secret: geheimnis, algorithm: 'SHA1', digits: 6, period: 30 })

type Faktor = Pick<Zweitfaktor, 'benutzerId' | 'geheimnis' | 'bestaetigt' | 'letzterSchritt'>

/** Locked, so that one code sent twice at once counts once. */
const sperre = (tx: EntityManager, benutzerId: string): Promise<Faktor | null> =>
  eineZeile(
    tx,
    `SELECT benutzer_id AS "benutzerId", geheimnis, bestaetigt, letzter_schritt AS "letzterSchritt"
       FROM ris.zweitfaktor WHERE benutzer_id = $1 FOR UPDATE`,
    [benutzerId],
  )

async function neueCodes(tx: EntityManager, benutzerId: string): Promise<string[]> {
  const codes = Array.from({ length: anzahlCodes }, () => Array.from(randomBytes(16), (b) => zeichen[b % 32]).join(''))
  await tx.delete(Wiederherstellungscode, { benutzerId })
  await tx.insert(
    Wiederherstellungscode,
    codes.map((code) => ({ benutzerId, codeHash: gehasht(code) })),
  )
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'))
}

const lesbar = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')
