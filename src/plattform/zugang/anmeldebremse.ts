import { Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { bremse, type Budget, type Versuchsstand } from '../../regeln/bremse.js'
import { Datenbank } from '../datenbank/datenbank.js'
import { zeilen } from '../datenbank/zeilen.js'
import { Abweisung } from '../fehler/abweisung.js'
import { netz } from '../http/adresse.js'
import { gehasht } from './geheimnis.js'

/**
 * A guesser is slowed down, nobody is locked out: running sessions are never touched, and a browser that the account knows
 * has a budget of its own, which no stranger can use up.
 */
const budgets = {
  geraet: { frei: 10, laengste: 300, vergessen: 3600 },
  kontoImNetz: { frei: 5, laengste: 900, vergessen: 3600 },
  konto: { frei: 25, laengste: 60, vergessen: 3600 },
  netz: { frei: 100, laengste: 30, vergessen: 3600 },
  code: { frei: 5, laengste: 900, vergessen: 24 * 3600 },
  link: { frei: 20, laengste: 60, vergessen: 3600 },
} satisfies Record<string, Budget>

/** What a try is counted under. */
export type Bremspunkt = readonly [budget: keyof typeof budgets, wovon: string]

/** One budget for a browser the account knows; three for one it does not know. */
export function bremspunkte(kennung: string, adresse: string, geraet: string | undefined): Bremspunkt[] {
  if (geraet) return [['geraet', geraet]]
  return [
    ['kontoImNetz', `${kennung} ${netz(adresse)}`],
    ['konto', kennung],
    ['netz', netz(adresse)],
  ]
}

/** Counts in the database, so that all processes brake together and a restart forgets nothing. */
@Injectable()
export class Anmeldebremse {
  constructor(private readonly datenbank: Datenbank) {}

  /**
   * Runs `versuch` if it is not too early; undefined means it failed.
   * @throws Abweisung 429 with Retry-After
   */
  async pruefe<T>(punkte: readonly Bremspunkt[], versuch: () => Promise<T | undefined>): Promise<T | undefined> {
    await this.zaehle(punkte)
    const ergebnis = await versuch()
    if (ergebnis !== undefined) await this.erlasse(punkte)
    return ergebnis
  }

  private async zaehle(punkte: readonly Bremspunkt[]): Promise<void> {
    await this.schreiben(async (tx) => {
      const staende = await sperre(tx, punkte)
      // After the lock: while waiting for it, others went on.
      const jetzt = Date.now()
      const urteile = punkte.map(([name], i) => bremse(staende[i], jetzt, budgets[name]))
      const warten = Math.max(0, ...urteile.map((u) => (u.frei ? 0 : u.warten)))
      if (warten > 0) throw new Abweisung(429, `Zu viele Versuche. Warten Sie ${dauer(warten)}.`, warten)
      for (const [i, urteil] of urteile.entries()) if (urteil.frei) await merke(tx, punkte[i]!, urteil.neu)
    })
  }

  /** A right one does not count: the own keys begin anew, the common ones get this try back. */
  private async erlasse(punkte: readonly Bremspunkt[]): Promise<void> {
    await this.schreiben((tx) =>
      zeilen(
        tx,
        `UPDATE ris.anmeldebremse b
            SET versuche = CASE WHEN p.gemeinsam THEN greatest(b.versuche - 1, 0) ELSE 0 END,
                frei_ab = CASE WHEN p.gemeinsam THEN b.frei_ab ELSE to_timestamp(0) END
           FROM unnest($1::bytea[], $2::boolean[]) p (schluessel, gemeinsam) WHERE b.schluessel = p.schluessel`,
        [punkte.map(schluessel), punkte.map(([name]) => name === 'konto' || name === 'netz')],
      ),
    )
  }

  private schreiben<T>(arbeit: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.datenbank.schreiben({ akteur: { id: 'niemand' }, was: 'Anmeldeversuch' }, arbeit)
  }
}

const schluessel = ([name, wovon]: Bremspunkt): Buffer => gehasht(`${name} ${wovon}`)

interface Zeile {
  schluessel: Buffer
  versuche: number
  zuletzt: Date
  freiAb: Date
}

/** How things stand under each key; the rows are locked until the try is counted. Old rows of anybody go on the way. */
async function sperre(tx: EntityManager, punkte: readonly Bremspunkt[]): Promise<(Versuchsstand | undefined)[]> {
  const alle = punkte.map(schluessel)
  await zeilen(
    tx,
    `DELETE FROM ris.anmeldebremse WHERE schluessel IN (SELECT schluessel FROM ris.anmeldebremse
       WHERE zuletzt < now() - interval '1 day' AND frei_ab < now() LIMIT 20 FOR UPDATE SKIP LOCKED)`,
  )
  await zeilen(
    tx,
    `INSERT INTO ris.anmeldebremse (schluessel, versuche, zuletzt, frei_ab)
       SELECT s, 0, to_timestamp(0), to_timestamp(0) FROM unnest($1::bytea[]) s ORDER BY s ON CONFLICT DO NOTHING`,
    [alle],
  )
  const gefunden = await zeilen<Zeile>(
    tx,
    `SELECT schluessel, versuche, zuletzt, frei_ab AS "freiAb" FROM ris.anmeldebremse
      WHERE schluessel = ANY ($1) ORDER BY schluessel FOR UPDATE`,
    [alle],
  )
  return alle.map((s) => {
    const zeile = gefunden.find((z) => z.schluessel.equals(s))
    return zeile && { versuche: zeile.versuche, zuletzt: zeile.zuletzt.getTime(), freiAb: zeile.freiAb.getTime() }
  })
}

const merke = (tx: EntityManager, punkt: Bremspunkt, { versuche, zuletzt, freiAb }: Versuchsstand): Promise<unknown> =>
  zeilen(tx, `UPDATE ris.anmeldebremse SET versuche = $2, zuletzt = $3, frei_ab = $4 WHERE schluessel = $1`, [
    schluessel(punkt),
    versuche,
    new Date(zuletzt),
    new Date(freiAb),
  ])

const dauer = (sekunden: number): string =>
  sekunden === 1 ? 'eine Sekunde' : sekunden < 90 ? `${sekunden} Sekunden` : `${Math.ceil(sekunden / 60)} Minuten`
