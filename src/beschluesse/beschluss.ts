import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { eineZeile } from '../plattform/datenbank/zeilen.js'
import type { GespeichertesZiel } from '../regeln/ergebnis.js'
import type { Feststellung } from '../regeln/ergebnisberichtigung.js'
import { type AbstimmungSatz, schreibeAbstimmungen } from '../vorlagen/abstimmungen.js'
import type { BeratungMitIdDto } from '../vorlagen/form/vorlage-antwort.dto.js'

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

/** Stores an outcome with its votes. */
export async function schreibeBeschluss(
  tx: EntityManager,
  beratung: { id: string | null; topId: string | null },
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
      beratung.id,
      beratung.topId,
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
  vorgaengerSicht: 'oeffentlich' | 'verborgen',
): Promise<string> {
  const id = randomUUID()
  const alt = await eineZeile<{ feststellung: Feststellung | null }>(
    tx,
    `UPDATE ris.beschluss SET ersetzt_durch_id = $2
      WHERE beratung_id = $1 AND ersetzt_durch_id IS NULL AND zurueckgenommen_am IS NULL RETURNING feststellung`,
    [beratung.id, id],
  )
  const stand = { vorlaeufig: false, feststellung: alt?.feststellung ?? null, vorgaengerSicht }
  await schreibeBeschluss(tx, beratung, neu, stand, id)
  await tx.query('UPDATE ris.beratung SET version = version + 1 WHERE id = $1', [beratung.id])
  return id
}
