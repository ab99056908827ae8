import type { EntityManager } from 'typeorm'
import type {
  FinanzielleAuswirkungen,
  Finanzposition as FinanzpositionForm,
  VorlageForm,
} from '../../ansichten/vorlage.js'
import { Finanzangabe } from '../../schema/finanzangabe.entity.js'
import { Finanzposition } from '../../schema/finanzposition.entity.js'
import { speichereEinreicher } from './einreicher.js'
import type { Geheimhaltung } from './vorlage-eingabe.js'

/** Writes the columns of the head: what identifies the Vorlage, and what its Fassung prints above the texts. */
export async function speichereKopf(
  tx: EntityManager,
  ort: { vorlageId: string; fassungId: string },
  form: VorlageForm,
  geheimhaltung: Geheimhaltung | null,
  federfuehrungId: string,
): Promise<void> {
  await tx.query(
    `UPDATE ris.vorlage
        SET art = $2, oeffentlichkeit = $3, grund = $4, rechtsgrundlage = $5, pruefen_am = $6, oeffentlicher_titel = $7,
            federfuehrung_id = $8, grundart = $9, eingegangen_am = $10, version = version + 1
      WHERE id = $1`,
    [
      ort.vorlageId,
      form.art,
      form.oeffentlich ? 'oeffentlich' : 'nichtoeffentlich',
      geheimhaltung?.grund ?? null,
      geheimhaltung?.rechtsgrundlage ?? null,
      geheimhaltung?.pruefenAm || null,
      geheimhaltung?.oeffentlicherTitel ?? null,
      federfuehrungId,
      geheimhaltung?.grundart || null,
      form.eingegangenAm ?? null,
    ],
  )
  await tx.query(
    `UPDATE ris.fassung
        SET betreff = $2, datum = $3, verfasser_name = $4, verfasser_einheit = $5, bearbeiter = $6, kontakt = $7
      WHERE id = $1`,
    [
      ort.fassungId,
      form.betreff,
      form.datum ?? null,
      form.verfasser.name,
      form.verfasser.organisationseinheit,
      form.bearbeiter,
      form.kontakt ? JSON.stringify(form.kontakt) : null,
    ],
  )
  await speichereEinreicher(tx, ort.fassungId, form.einreicher)
}

/** Replaces what is said about money. */
export async function speichereFinanzen(
  tx: EntityManager,
  fassungId: string,
  finanzen: FinanzielleAuswirkungen | null,
): Promise<void> {
  await tx.query('DELETE FROM ris.finanzposition WHERE fassung_id = $1', [fassungId])
  await tx.query('DELETE FROM ris.finanzangabe WHERE fassung_id = $1', [fassungId])
  if (!finanzen) return
  for (const plan of ['ergebnisplan', 'finanzplan'] as const) {
    const { keine, positionen } = finanzen[plan]
    await tx.insert(Finanzangabe, { fassungId, plan, keine })
    if (positionen.length === 0) continue
    await tx.insert(
      Finanzposition,
      positionen.map((position, reihenfolge) => ({ fassungId, plan, reihenfolge, ...stelle(position) })),
    )
  }
}

function stelle({ produkt, massnahme, kontengruppe, haushaltsjahr, betrag, ...rest }: FinanzpositionForm) {
  // A member that has no column here does not compile.
  rest satisfies Record<never, never> & { [K in keyof typeof rest]: never }
  return {
    objektNr: (produkt ?? massnahme)!.nr,
    objektBezeichnung: (produkt ?? massnahme)!.bezeichnung,
    kontengruppeNr: kontengruppe.nr,
    kontengruppeBezeichnung: kontengruppe.bezeichnung,
    haushaltsjahr,
    betrag,
  }
}
