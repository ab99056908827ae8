import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A row of the log as text that is the same in every session, so that its hash is. */
export interface Eintragstext {
  id: string
  tx: string
  zeitpunkt: string
  akteur: string
  fuer: string | null
  anfrage: string | null
  was: string
  tabelle: string
  zeile: string
  aktion: string
  grund: string | null
  vorher: string | null
  nachher: string | null
}

/** Columns of `ris.protokoll p` as an Eintragstext. */
export const eintragSql = `p.id::text, p.tx::text, to_char(p.zeitpunkt AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS zeitpunkt,
  p.akteur, p.fuer, p.anfrage, p.was, p.tabelle, p.zeile, p.aktion, p.grund, p.vorher::text AS vorher, p.nachher::text AS nachher`

/** Who did what when; stays when the content is erased. */
export const kopfHash = (e: Eintragstext, salz: Buffer): Buffer =>
  gesalzen(salz, [e.id, e.tx, e.zeitpunkt, e.akteur, e.fuer, e.anfrage, e.was, e.tabelle, e.zeile, e.aktion])

export const inhaltHash = (e: Eintragstext, salz: Buffer): Buffer => gesalzen(salz, [e.vorher, e.nachher, e.grund])

const gesalzen = (salz: Buffer, teile: (string | null)[]): Buffer =>
  createHmac('sha256', salz).update(JSON.stringify(teile)).digest()

export interface Glied {
  nr: string
  protokollId: string
  kopfHash: Buffer
  inhaltHash: Buffer
}

/** The link over everything up to `glied`. */
export const kettenglied = (vorige: Buffer, { nr, protokollId, kopfHash, inhaltHash }: Glied): Buffer =>
  createHash('sha256').update(vorige).update(`${nr}/${protokollId}/`).update(kopfHash).update(inhaltHash).digest()

export const anfang = Buffer.alloc(32)

export interface Kopf {
  nr: string
  kette: Buffer
  txBis: string
  server: string
  versiegeltAm: Date
}

/** Under the key from outside: who owns the database can write a chain, but not its head. */
export const kopfMac = (schluessel: Buffer, { nr, kette, txBis, server, versiegeltAm }: Kopf): Buffer =>
  createHmac('sha256', schluessel)
    .update(
      JSON.stringify(['ratsfolge-protokoll', nr, kette.toString('hex'), txBis, server, versiegeltAm.toISOString()]),
    )
    .digest()

export const gleich = (a: Buffer, b: Buffer | null): boolean => b?.length === a.length && timingSafeEqual(a, b)

/** Is the head what was sealed last? An empty chain has no seal yet. */
export const kopfStimmt = (schluessel: Buffer, kopf: Kopf & { mac: Buffer | null }): boolean =>
  kopf.mac === null ? kopf.nr === '0' && gleich(anfang, kopf.kette) : gleich(kopfMac(schluessel, kopf), kopf.mac)
