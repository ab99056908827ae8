import type { EntityManager } from 'typeorm'
import { literal, literale } from '../plattform/datenbank/sql.js'
import { eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { type Herkunft, istUebernommen } from '../regeln/herkunft.js'
import { Eingabefehler } from '../regeln/regelverstoss.js'
import { vorLadung } from '../regeln/sitzung-schritte.js'
import type { SitzungsnummerEingabe } from './sitzungsnummern.dto.js'

const uebernommen = literal<Herkunft['art']>('uebernommen')

/** Each Gremium that meets counts for itself; always in the same order, so that two Ladungen wait for each other. */
export async function vergibSitzungsnummern(tx: EntityManager, sitzungId: string): Promise<void> {
  const offene = await zeilen<{ gremiumId: string; wahlperiodeId: string | null }>(tx, offeneSql, [sitzungId])
  for (const { gremiumId, wahlperiodeId } of offene) {
    await uebernimmZaehlung(tx, gremiumId, wahlperiodeId)
    const gezogen = await eineZeile<{ id: string; stand: number }>(tx, ziehen, [sitzungId, gremiumId, wahlperiodeId])
    if (gezogen)
      await tx.query(
        'UPDATE ris.sitzung_gremium SET nummer = $3, zaehler_id = $4 WHERE sitzung_id = $1 AND gremium_id = $2',
        [sitzungId, gremiumId, gezogen.stand, gezogen.id],
      )
  }
}

const offeneSql = `
  SELECT sg.gremium_id AS "gremiumId", w.id AS "wahlperiodeId"
    FROM ris.sitzung s JOIN ris.sitzung_gremium sg ON sg.sitzung_id = s.id
    LEFT JOIN ris.wahlperiode w ON s.datum BETWEEN w.von AND w.bis
   WHERE s.id = $1 AND sg.nummer IS NULL AND s.herkunft ->> 'art' IS DISTINCT FROM ${uebernommen} ORDER BY sg.gremium_id`

/** Who counted before the Wahlperiode was entered, counts on in it, if all that was counted lies in it. */
async function uebernimmZaehlung(tx: EntityManager, gremiumId: string, wahlperiodeId: string | null): Promise<void> {
  await tx.query(
    `UPDATE ris.sitzungszaehler z SET wahlperiode_id = w.id FROM ris.wahlperiode w
      WHERE z.gremium_id = $1 AND z.wahlperiode_id IS NULL AND w.id = $2
        AND NOT EXISTS (SELECT FROM ris.sitzungszaehler a WHERE a.gremium_id = $1 AND a.wahlperiode_id = w.id)
        AND NOT EXISTS (SELECT FROM ris.sitzung_gremium sg JOIN ris.sitzung s ON s.id = sg.sitzung_id
             WHERE sg.zaehler_id = z.id AND s.datum NOT BETWEEN w.von AND w.bis)`,
    [gremiumId, wahlperiodeId],
  )
}

/**
 * Where Sitzungen of this time went out without a number, nobody knows which one this is: counting begins when the clerk has
 * said it. A wrong number is worse than none.
 */
const ohneNummer = `
  SELECT FROM ris.sitzung hier JOIN ris.sitzung_gremium sg ON sg.gremium_id = $2 AND sg.sitzung_id <> hier.id AND sg.nummer IS NULL
    JOIN ris.sitzung s ON s.id = sg.sitzung_id AND s.zustand NOT IN ${literale(vorLadung)} AND s.verlegt_nach_id IS NULL
     AND s.herkunft ->> 'art' IS DISTINCT FROM ${uebernommen}
   WHERE hier.id = $1
     AND (SELECT w.id FROM ris.wahlperiode w WHERE s.datum BETWEEN w.von AND w.bis) IS NOT DISTINCT FROM $3::uuid`

const ziehen = `
  INSERT INTO ris.sitzungszaehler AS z (gremium_id, wahlperiode_id, stand)
  SELECT $2::uuid, $3::uuid, 1 WHERE NOT EXISTS (${ohneNummer})
      OR EXISTS (SELECT FROM ris.sitzungszaehler a WHERE a.gremium_id = $2 AND a.wahlperiode_id IS NOT DISTINCT FROM $3::uuid)
  ON CONFLICT ON CONSTRAINT sitzungszaehler_einmal DO UPDATE SET stand = z.stand + 1 RETURNING z.id, z.stand`

interface Angaben {
  herkunft?: Herkunft | null | undefined
  gremien: readonly string[]
  sitzungsnummern?: SitzungsnummerEingabe[]
}

/** Of a Sitzung that was taken over the source says the number; every other one gets it as it is invited to. */
export async function setzeUebernommeneNummern(
  tx: EntityManager,
  sitzungId: string,
  { herkunft, gremien, sitzungsnummern }: Angaben,
): Promise<void> {
  const neue = istUebernommen(herkunft) ? sitzungsnummern : []
  if (sitzungsnummern?.length && !neue?.length) throw new Eingabefehler([nurUebernommene])
  if (sitzungsnummern?.some(({ gremiumId }) => !gremien.includes(gremiumId))) throw new Eingabefehler([fremdesGremium])
  if (!neue) return
  await tx.query(
    `UPDATE ris.sitzung_gremium sg SET nummer = n.nummer
       FROM ris.sitzung_gremium a JOIN ris.sitzung s ON s.id = a.sitzung_id AND s.verlegt_nach_id IS NULL
       LEFT JOIN jsonb_to_recordset($2::jsonb) AS n ("gremiumId" uuid, nummer integer) ON n."gremiumId" = a.gremium_id
      WHERE sg.sitzung_id = $1 AND a.sitzung_id = $1 AND a.gremium_id = sg.gremium_id AND sg.zaehler_id IS NULL
        AND sg.nummer IS DISTINCT FROM n.nummer`,
    [sitzungId, JSON.stringify(neue)],
  )
}

const nurUebernommene = {
  zeiger: '/sitzungsnummern',
  text: 'Ihre Nummer bekommt die Sitzung mit der Ladung. Nennen Sie nur die einer übernommenen Sitzung.',
}
const fremdesGremium = { zeiger: '/sitzungsnummern', text: 'Eines dieser Gremien tagt hier nicht.' }
