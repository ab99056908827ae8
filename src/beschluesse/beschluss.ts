import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import type { GespeichertesZiel } from '../regeln/ergebnis.js'
import type { Feststellung } from '../regeln/ergebnisberichtigung.js'
import { type AbstimmungSatz, schreibeAbstimmungen } from '../vorlagen/abstimmungen.js'

/** An outcome as it is stored. */
export interface Erfasst extends Omit<ErgebnisForm, 'ziele' | 'abstimmung' | 'abstimmungen'> {
  /** Its text is that of its base. */
  textUebernommen: boolean
  ziele: GespeichertesZiel[]
  abstimmungen: AbstimmungSatz[]
}

/** How firm it is, and of a successor what readers learn of the one before. */
interface Beschlussstand {
  vorlaeufig: boolean
  feststellung?: Feststellung | null
  vorgaengerSicht?: 'oeffentlich' | 'verborgen'
}

/** At a step, or (without one) at an item of an agenda. */
export interface Beschlussstelle {
  id: string | null
  topId: string | null
}

/** The outcome that holds at the step, or at the item without a Vorlage, whose id is $1. */
export const geltender = `(beratung_id = $1 OR (top_id = $1 AND beratung_id IS NULL))
  AND ersetzt_durch_id IS NULL AND zurueckgenommen_am IS NULL`

/** Stores an outcome with its votes. */
export async function schreibeBeschluss(
  tx: EntityManager,
  stelle: Beschlussstelle,
  ergebnis: Erfasst,
  stand: Beschlussstand,
  id = randomUUID(),
): Promise<void> {
  const {
    art,
    aenderung = null,
    mehrheit = null,
    bezeichnung,
    beschlusstext,
    abstimmungen,
    grundlage,
    ziele,
  } = ergebnis
  await tx.query(
    `INSERT INTO ris.beschluss (id, beratung_id, top_id, art, aenderung, mehrheit, bezeichnung, text, vorlaeufig, ziele,
                                grundlage_art, grundlage_fassung_id, grundlage_beratung_id, text_uebernommen,
                                feststellung, vorgaenger_sicht)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      id,
      stelle.id,
      stelle.topId,
      art,
      aenderung,
      mehrheit,
      bezeichnung,
      beschlusstext ? JSON.stringify(beschlusstext) : null,
      stand.vorlaeufig,
      JSON.stringify(ziele),
      grundlage?.art ?? null,
      grundlage?.fassungId ?? null,
      grundlage?.beratungId ?? null,
      ergebnis.textUebernommen,
      stand.feststellung ?? null,
      stand.vorgaengerSicht ?? null,
    ],
  )
  await schreibeAbstimmungen(tx, id, abstimmungen)
}

/** @param ortId of the step, or of the item without a Vorlage */
export async function nimmZurueck(tx: EntityManager, ortId: string): Promise<void> {
  await tx.query(`UPDATE ris.beschluss SET zurueckgenommen_am = clock_timestamp() WHERE ${geltender}`, [ortId])
}

export async function stelleFest(tx: EntityManager, ortId: string, ohneNiederschrift: boolean): Promise<void> {
  const wodurch: Feststellung = ohneNiederschrift ? 'ohne_niederschrift' : 'niederschrift'
  await tx.query(`UPDATE ris.beschluss SET vorlaeufig = false, feststellung = $2 WHERE ${geltender}`, [ortId, wodurch])
}

/** An established outcome is never rewritten: the new one replaces it, the old one stays readable. */
export async function ersetzeFestgestellten(
  tx: EntityManager,
  stelle: Beschlussstelle,
  neu: Erfasst,
  vorgaengerSicht: 'oeffentlich' | 'verborgen',
): Promise<string> {
  const id = randomUUID()
  const alt = await eineZeile<{ feststellung: Feststellung | null }>(
    tx,
    `UPDATE ris.beschluss SET ersetzt_durch_id = $2 WHERE ${geltender} RETURNING feststellung`,
    [stelle.id ?? stelle.topId, id],
  )
  const stand = { vorlaeufig: false, feststellung: alt?.feststellung ?? null, vorgaengerSicht }
  await schreibeBeschluss(tx, stelle, neu, stand, id)
  if (stelle.id) await tx.query('UPDATE ris.beratung SET version = version + 1 WHERE id = $1', [stelle.id])
  else await tx.query('UPDATE ris.tagesordnungspunkt SET version = version + 1 WHERE id = $1', [stelle.topId])
  return id
}
