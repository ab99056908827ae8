import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import type { GespeichertesZiel } from '../regeln/ergebnis.js'
import { Abstimmung } from '../schema/abstimmung.entity.js'
import type { BeratungMitIdDto } from '../vorlagen/form/vorlage-antwort.dto.js'

/** An outcome as it is stored. */
export interface Erfasst extends Omit<ErgebnisForm, 'ziele'> {
  /** Its text is that of its base. */
  textUebernommen: boolean
  ziele: GespeichertesZiel[]
}

/** Stores an outcome with its votes. */
export async function schreibeBeschluss(
  tx: EntityManager,
  beratung: Pick<BeratungMitIdDto, 'id' | 'topId'>,
  ergebnis: Erfasst,
  vorlaeufig: boolean,
  id = randomUUID(),
): Promise<void> {
  const { art, aenderung = null, mehrheit = null, bezeichnung, beschlusstext, abstimmung, grundlage, ziele } = ergebnis
  await tx.query(
    `INSERT INTO ris.beschluss (id, beratung_id, top_id, art, aenderung, mehrheit, bezeichnung, text, vorlaeufig, ziele,
                                grundlage_art, grundlage_fassung_id, grundlage_beratung_id, text_uebernommen)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      beratung.id,
      beratung.topId,
      art,
      aenderung,
      mehrheit,
      bezeichnung,
      beschlusstext ? JSON.stringify(beschlusstext) : null,
      vorlaeufig,
      JSON.stringify(ziele),
      grundlage?.art ?? null,
      grundlage?.fassungId ?? null,
      grundlage?.beratungId ?? null,
      ergebnis.textUebernommen,
    ],
  )
  if (abstimmung) await tx.insert(Abstimmung, { beschlussId: id, ...abstimmung })
}

export async function nimmZurueck(tx: EntityManager, beratungId: string): Promise<void> {
  await tx.query(
    `UPDATE ris.beschluss SET zurueckgenommen_am = clock_timestamp()
      WHERE beratung_id = $1 AND ersetzt_durch_id IS NULL AND zurueckgenommen_am IS NULL`,
    [beratungId],
  )
}

/** An established outcome is never rewritten: the new one replaces it, the old one stays readable. */
export async function ersetzeFestgestellten(
  tx: EntityManager,
  beratung: Pick<BeratungMitIdDto, 'id' | 'topId'>,
  neu: Erfasst,
): Promise<void> {
  const id = randomUUID()
  await eineZeile(
    tx,
    `UPDATE ris.beschluss SET ersetzt_durch_id = $2
      WHERE beratung_id = $1 AND ersetzt_durch_id IS NULL AND zurueckgenommen_am IS NULL RETURNING id`,
    [beratung.id, id],
  )
  await schreibeBeschluss(tx, beratung, neu, false, id)
  await tx.query('UPDATE ris.beratung SET version = version + 1 WHERE id = $1', [beratung.id])
}
