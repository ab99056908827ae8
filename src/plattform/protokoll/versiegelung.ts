import { randomBytes } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { type Datenbank, system } from '../datenbank/datenbank.js'
import { eineZeile, zeilen } from '../datenbank/zeilen.js'
import { jetzt } from '../uhr.js'
import type { Merkstelle } from './merkstelle.js'
import {
  anfang,
  type Eintragstext,
  eintragSql,
  gleich,
  inhaltHash,
  kettenglied,
  kopfHash,
  kopfMac,
  kopfStimmt,
  type Kopf,
} from './siegel.js'

/** So much is sealed in one transaction. */
const aufEinmal = 1_000

/** The seal does not fit what stands in the database; nothing is sealed on top of it. */
export class Siegelbruch extends Error {}

type Stand = Kopf & { mac: Buffer | null; letzte: Buffer | null; hier: string; xmin: string }

// Whoever holds this row seals; the others wait, and then find it done.
const sperreSql = 'SELECT FROM ris.protokoll_kopf FOR UPDATE'
/**
 * `xmin`: every transaction below it has ended, so no row of one of them can come any more. Asked in a statement before
 * the rows are read: whatever it says has ended is visible then.
 */
const standSql = `
SELECT k.nr::text, k.kette, k.tx_bis::text AS "txBis", k.server, k.versiegelt_am AS "versiegeltAm", k.mac,
    (SELECT kette FROM ris.protokoll_siegel ORDER BY nr DESC LIMIT 1) AS letzte,
    (SELECT system_identifier::text FROM pg_control_system()) AS hier,
    pg_snapshot_xmin(pg_current_snapshot())::text AS xmin
  FROM ris.protokoll_kopf k`

const unversiegelt = 'NOT EXISTS (SELECT FROM ris.protokoll_siegel s WHERE s.protokoll_id = p.id)'
const neueSql = `
SELECT ${eintragSql} FROM ris.protokoll p
 WHERE p.tx >= $1::bigint AND p.tx < $2::bigint AND ${unversiegelt}
 ORDER BY p.tx, p.id LIMIT ${aufEinmal}`
/**
 * After a move to another server, which counts its transactions from the beginning: what came along has numbers of the
 * old one. Which transaction of the new one wrote a row, the row itself knows (xmin, 32 bits of it).
 */
const umgezogeneSql = `
SELECT ${eintragSql} FROM ris.protokoll p
 WHERE p.xmin::text::bigint < $2::bigint % 4294967296 AND $1::bigint >= 0 AND ${unversiegelt}
 ORDER BY p.id LIMIT ${aufEinmal}`
/**
 * Whether rows of the old server are still held back, since something older than the restore is running somewhere on this one: their
 * numbers are not those of the transaction that wrote them here. Until they are sealed the move is not over; after it they would wait
 * for a number that this server may reach in years.
 */
const nochUmzuziehenSql = `
SELECT FROM ris.protokoll p
 WHERE p.xmin::text::bigint >= $1::bigint % 4294967296 AND p.xmin::text::bigint <> p.tx % 4294967296 AND ${unversiegelt} LIMIT 1`

const ablegenSql = `
INSERT INTO ris.protokoll_siegel (nr, protokoll_id, kopf_salz, kopf_hash, inhalt_salz, inhalt_hash, kette)
  SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[])`
const kopfSql = `
UPDATE ris.protokoll_kopf SET nr = $1, kette = $2, tx_bis = $3, server = $4, versiegelt_am = $5, mac = $6`

/** Seals what was logged: row after row, in an order that no later commit can change. */
export class Versiegelung {
  constructor(
    private readonly datenbank: Datenbank,
    private readonly schluessel: Buffer,
    private readonly merkstelle?: Merkstelle,
  ) {}

  /** Seals everything that may be sealed, and says how much that was. @throws Siegelbruch */
  async versiegeln(): Promise<number> {
    for (let zahl = 0; ;) {
      const neue = await this.datenbank.schreiben({ akteur: system, was: 'Protokoll versiegeln' }, (tx) =>
        this.abschnitt(tx),
      )
      zahl += neue
      if (neue < aufEinmal) return zahl
    }
  }

  private async abschnitt(tx: EntityManager): Promise<number> {
    await zeilen(tx, sperreSql)
    const stand = (await eineZeile<Stand>(tx, standSql))!
    pruefe(this.schluessel, stand)
    const umgezogen = stand.server !== '' && stand.server !== stand.hier
    const neue = await zeilen<Eintragstext>(tx, umgezogen ? umgezogeneSql : neueSql, [stand.txBis, stand.xmin])
    if (neue.length === 0 && !umgezogen) return 0
    const kette = await ablegen(tx, stand, neue)
    const voll = neue.length === aufEinmal
    const ziehtNochUm = umgezogen && (voll || (await zeilen(tx, nochUmzuziehenSql, [stand.xmin])).length > 0)
    const kopf: Kopf = {
      nr: String(BigInt(stand.nr) + BigInt(neue.length)),
      kette,
      // Of the last transaction of a full section rows may be left.
      txBis: ziehtNochUm ? stand.txBis : voll && !umgezogen ? neue.at(-1)!.tx : stand.xmin,
      server: ziehtNochUm ? stand.server : stand.hier,
      versiegeltAm: jetzt(),
    }
    const { nr, txBis, server, versiegeltAm } = kopf
    await zeilen(tx, kopfSql, [nr, kette, txBis, server, versiegeltAm, kopfMac(this.schluessel, kopf)])
    return neue.length
  }

  /** Notes outside of the database how far the chain goes. */
  async merken(): Promise<void> {
    const { nr, kette } = (await eineZeile<Stand>(this.datenbank.lesen, standSql))!
    await this.merkstelle?.merken({ nr, kette: kette.toString('hex') })
  }
}

/** The same chain under another key. The caller has checked all of it. @throws Siegelbruch */
export async function zeichneNeu(datenbank: Datenbank, bisher: Buffer, neu: Buffer): Promise<void> {
  await datenbank.schreiben({ akteur: system, was: 'Schlüssel des Protokolls wechseln' }, async (tx) => {
    await zeilen(tx, sperreSql)
    const stand = (await eineZeile<Stand>(tx, standSql))!
    pruefe(bisher, stand)
    if (stand.mac) await zeilen(tx, 'UPDATE ris.protokoll_kopf SET mac = $1', [kopfMac(neu, stand)])
  })
}

/** A head that was changed, or a chain that does not end at it, must not be sealed over: then nobody would find it. */
function pruefe(schluessel: Buffer, stand: Stand): void {
  if (!kopfStimmt(schluessel, stand) || !gleich(stand.kette, stand.letzte ?? anfang))
    throw new Siegelbruch(
      'Das Siegel des Protokolls stimmt nicht. Prüfen Sie es mit: npm run verwaltung -- protokoll pruefen',
    )
}

/** Writes the links and returns the last one. */
async function ablegen(tx: EntityManager, stand: Kopf, neue: Eintragstext[]): Promise<Buffer> {
  let { kette } = stand
  const glieder = neue.map((eintrag, i) => {
    const [kopfSalz, inhaltSalz] = [randomBytes(16), randomBytes(16)]
    const glied = {
      nr: String(BigInt(stand.nr) + BigInt(i) + 1n),
      protokollId: eintrag.id,
      kopfHash: kopfHash(eintrag, kopfSalz),
      inhaltHash: inhaltHash(eintrag, inhaltSalz),
    }
    kette = kettenglied(kette, glied)
    return { ...glied, kopfSalz, inhaltSalz, kette }
  })
  const spalten = ['nr', 'protokollId', 'kopfSalz', 'kopfHash', 'inhaltSalz', 'inhaltHash', 'kette'] as const
  if (glieder.length > 0)
    await zeilen(
      tx,
      ablegenSql,
      spalten.map((name) => glieder.map((glied) => glied[name])),
    )
  return kette
}
