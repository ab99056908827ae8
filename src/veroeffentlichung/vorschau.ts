import type { EntityManager } from 'typeorm'
import type { DateiAnsicht } from '../ansichten/datei.js'
import type { VorgangAnsicht } from '../ansichten/vorgang.js'
import type { VorlageAnsicht } from '../ansichten/vorlage.js'
import { inhaltHash } from '../plattform/schnittstelle/kanonisch.js'
import { bestaetigteDatei } from './felder/datei.js'
import { bestaetigtesDerVorlage } from './felder/vorlage.js'
import { type Gesucht, jetzt, lade, verbindungVon } from './laden.js'
import { type Zielzeile, zielzeilen } from './zielzeilen.js'

/** What the world would read, made by the very projectors that will write it. */
export interface Vorschau<Ansicht = VorlageAnsicht> {
  /** Null: nothing of it would be public. */
  ansicht: Ansicht | null
  /** By the id of the Anlage or of the entry. */
  dateien: Map<string, DateiAnsicht>
}

/** With a SHA-256 over all that this act makes public; what is confirmed is what was seen. */
export type VorlageVorschau = Vorschau & { fingerabdruck: string }

/** The view of a Vorlage and of its files as the rows of this transaction make it. */
export async function vorlageVorschau(
  tx: EntityManager,
  vorlage: string,
  anlagen: readonly string[],
): Promise<VorlageVorschau> {
  const zeilen = await offeneZeilen(tx, { art: 'vorlage', id: vorlage }, anlagen)
  const ansicht = ganz(zeilen.find((z) => z.art === 'vorlage'))
  const dateien = zeilen.filter((z) => z.art === 'datei')
  return { ansicht, dateien: nachObjekt(dateien), fingerabdruck: fingerabdruck(ansicht, dateien) }
}

/**
 * The same of a draft that is released by way of trial. The digest leaves out what only the Freigabe assigns: the number, its
 * moment, and the day where nobody has set one.
 */
export async function freigabeVorschau(
  tx: EntityManager,
  vorlage: string,
  anlagen: readonly string[],
  ohneTag: boolean,
): Promise<VorlageVorschau> {
  const zeilen = await offeneZeilen(tx, { art: 'vorlage', id: vorlage }, anlagen)
  const ansicht = ganz(zeilen.find((z) => z.art === 'vorlage'))
  const dateien = zeilen.filter((z) => z.art === 'datei')
  const bleibendes = ansicht && {
    ...ansicht,
    nummer: '',
    datum: ohneTag ? null : ansicht.datum,
    fassung: { ...ansicht.fassung, freigegebenAm: '' },
  }
  return { ansicht, dateien: nachObjekt(dateien), fingerabdruck: fingerabdruck(bleibendes, dateien) }
}

/** The same of a Vorgang; what is confirmed of it are its rows, so they have the fingerprint. */
export async function vorgangVorschau(
  tx: EntityManager,
  vorgang: string,
  eintraege: readonly string[],
): Promise<Vorschau<VorgangAnsicht>> {
  const zeilen = await offeneZeilen(tx, { art: 'vorgang', id: vorgang }, eintraege)
  const ansicht = (zeilen.find((z) => z.art === 'vorgang')?.ansicht ?? null) as VorgangAnsicht | null
  return { ansicht, dateien: nachObjekt(zeilen.filter((z) => z.art === 'datei')) }
}

/**
 * What was never public has no public id yet; its working id stands for it, so that two looks at the same thing are equal.
 */
export async function offeneZeilen(
  tx: EntityManager,
  was: Gesucht,
  dateien: readonly string[] = [],
): Promise<Zielzeile[]> {
  const verbindung = await verbindungVon(tx)
  const geladen = await lade(verbindung, [...dateien.map((id) => ({ art: 'datei' as const, id })), was])
  const objekte = geladen.map((o) => ({ ...o, kennung: o.kennung ?? o.objekt, weg: o.weg ?? '' }))
  return (await zielzeilen(verbindung, objekte, await jetzt(verbindung))).filter((z) => z.oeffentlich)
}

const nachObjekt = (zeilen: readonly Zielzeile[]): Map<string, DateiAnsicht> =>
  new Map(zeilen.map((z) => [z.objekt, z.ansicht as DateiAnsicht]))

/** The text and the Verlauf, which are kept apart, as a reader gets them. */
const ganz = (zeile: Zielzeile | undefined): VorlageAnsicht | null =>
  zeile ? ({ ...zeile.ansicht, ...(zeile.spalten['verlauf'] as object) } as VorlageAnsicht) : null

/**
 * Over what the tables say that is confirmed. Agenda, outcomes and neighbours become public by acts of their own, and a date
 * that moves does not make a second look necessary.
 */
function fingerabdruck(vorlage: VorlageAnsicht | null, dateien: readonly Zielzeile[]): string {
  const bytes = dateien.map(({ objekt, ansicht }) => [objekt, ...bestaetigteDatei(ansicht as DateiAnsicht)])
  return inhaltHash([vorlage && bestaetigtesDerVorlage(vorlage), bytes])
}

/** Lets `arbeit` look at what it has changed, and then nothing was changed. */
export async function probeweise<T>(tx: EntityManager, arbeit: () => Promise<T>): Promise<T> {
  await tx.query('SAVEPOINT probe')
  try {
    return await arbeit()
  } finally {
    await tx.query('ROLLBACK TO SAVEPOINT probe')
  }
}
