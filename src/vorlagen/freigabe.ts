import type { EntityManager } from 'typeorm'
import { vorlageSchritte } from '../regeln/vorlage-schritte.js'
import type { VorlageForm } from '../ansichten/vorlage.js'
import { inhaltHash } from '../plattform/schnittstelle/kanonisch.js'
import { heute, jetzt } from '../plattform/uhr.js'
import { istEingereicht } from '../regeln/vorlageart.js'
import { formAus } from './form/entwurfsform.js'
import type { VorlageSatz } from './vorlage.queries.js'

/** Who releases, and in whose place. */
export interface Zeichnende {
  id: string
  fuer?: string | null
}

/**
 * Freezes the draft under its number: all that is printed, with the names, units and letterhead of this moment, and the
 * Beratungsfolge as released. A step has no outcome yet, or its outcome is not part of what was released.
 */
export async function friereEin(
  tx: EntityManager,
  zeichnet: Zeichnende,
  satz: VorlageSatz,
  nummer: string,
): Promise<void> {
  const form = formAus(satz)
  // Whoever brings something in says nothing on money, not even "keine".
  const ohneFinanzen = istEingereicht(form) && { finanzielleAuswirkungen: null }
  await friereFormEin(tx, zeichnet, satz, { ...form, ...ohneFinanzen, nummer, datum: form.datum ?? heute() })
}

export async function friereFormEin(
  tx: EntityManager,
  zeichnet: Zeichnende,
  { id, fassungId }: { id: string; fassungId: string },
  form: VorlageForm,
): Promise<void> {
  const eingefroren: VorlageForm = {
    ...form,
    beratungsfolge: form.beratungsfolge.map((schritt) => ({ ...schritt, ergebnis: null })),
  }
  await tx.query(
    `UPDATE ris.fassung
        SET datum = $2, eingefroren = $3, eingefroren_am = $6, hash = $4, freigegeben_von_id = $5, freigegeben_fuer_id = $7
      WHERE id = $1`,
    [
      fassungId,
      eingefroren.datum ?? null,
      JSON.stringify(eingefroren),
      inhaltHash(eingefroren),
      zeichnet.id,
      jetzt(),
      zeichnet.fuer ?? null,
    ],
  )
  await tx.query('UPDATE ris.vorlage SET nummer = $2, zustand = $3, version = version + 1 WHERE id = $1', [
    id,
    eingefroren.nummer,
    vorlageSchritte.freigeben.nach,
  ])
}
