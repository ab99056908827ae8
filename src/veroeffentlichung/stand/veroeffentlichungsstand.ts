import type { EntityManager } from 'typeorm'
import { type Abfragend, eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import type { Beteiligung, VeroeffentlichungStand } from '../../regeln/oeffentlichkeit.js'
import type { Veroeffentlichungswunsch } from '../../schema/veroeffentlichungswunsch.entity.js'

/** An Anlage on its way to the public. */
export interface Anlagenlage {
  id: string
  nr: number
  titel: string
  oeffentlich: boolean
  art: string
  artOeffentlich: boolean
  stand: VeroeffentlichungStand
  bearbeitetVonId: string | null
  /** The bytes that would be released now, and those that are. */
  dateiId: string | null
  veroeffentlichteDateiId: string | null
  /** A file of its own for the public: the original is redacted. */
  geschwaerzt: boolean
}

/** The rows that a release is about. */
export interface Veroeffentlichungslage {
  vorlageId: string
  stand: VeroeffentlichungStand
  angelegtVonId: string | null
  /** The newest frozen Fassung; null: nothing was released yet. */
  fassung: { id: string; bearbeitetVonId: string | null } | null
  /** The one that is public, or was. */
  veroeffentlichteFassungId: string | null
  anlagen: Anlagenlage[]
}

/** What of a wish says what goes out. */
export type Gewuenschtes = Pick<Veroeffentlichungswunsch, 'anlageId' | 'gewuenschtVonId' | 'onlineBis'>

export async function ladeVeroeffentlichungslage(tx: Abfragend, vorlageId: string): Promise<Veroeffentlichungslage> {
  const kopf = await eineZeile<Omit<Veroeffentlichungslage, 'anlagen'>>(
    tx,
    `SELECT v.id AS "vorlageId", coalesce(p.stand, 'intern') AS stand, v.angelegt_von_id AS "angelegtVonId",
            p.fassung_id AS "veroeffentlichteFassungId", (SELECT jsonb_build_object('id', f.id, 'bearbeitetVonId', f.bearbeitet_von_id) FROM ris.fassung f
              WHERE f.vorlage_id = v.id AND f.eingefroren_am IS NOT NULL ORDER BY f.nr DESC LIMIT 1) AS fassung
       FROM ris.vorlage v LEFT JOIN ris.veroeffentlichung p ON p.vorlage_id = v.id WHERE v.id = $1`,
    [vorlageId],
  )
  const anlagen = await zeilen<Anlagenlage>(
    tx,
    `SELECT a.id, a.nr, a.titel, a.oeffentlich, k.bezeichnung AS art, k.oeffentlich AS "artOeffentlich",
            coalesce(p.stand, 'intern') AS stand, a.bearbeitet_von_id AS "bearbeitetVonId",
            coalesce(a.oeffentliche_fassung_id, a.original_id) AS "dateiId", p.datei_id AS "veroeffentlichteDateiId",
            a.oeffentliche_fassung_id IS NOT NULL AS geschwaerzt
       FROM ris.anlage a JOIN ris.dokumentart k ON k.schluessel = a.dokumentart
       LEFT JOIN ris.veroeffentlichung p ON p.anlage_id = a.id
      WHERE a.vorlage_id = $1 ORDER BY a.nr`,
    [vorlageId],
  )
  return { ...kopf!, anlagen }
}

/** The Anlagen that go out with this Wunsch. What was taken back by itself needs an Wunsch of its own. */
export const zuVeroeffentlichende = (
  { anlagen }: Veroeffentlichungslage,
  { anlageId }: Pick<Veroeffentlichungswunsch, 'anlageId'>,
): Anlagenlage[] =>
  anlagen.filter((a) =>
    anlageId === null ? a.oeffentlich && a.artOeffentlich && a.stand !== 'depubliziert' : a.id === anlageId,
  )

/** Its file is not public, or another one than now. */
export const istNeu = (a: Anlagenlage): boolean => a.stand !== 'oeffentlich' || a.dateiId !== a.veroeffentlichteDateiId

/** Everybody who had a hand in what goes out. */
export const beteiligteAn = (lage: Veroeffentlichungslage, wunsch: Gewuenschtes): Beteiligung[] => [
  { id: wunsch.gewuenschtVonId, wie: 'gewuenscht' },
  { id: lage.angelegtVonId, wie: 'verfasst' },
  { id: lage.fassung?.bearbeitetVonId ?? null, wie: 'bearbeitet' },
  ...zuVeroeffentlichende(lage, wunsch)
    // Files that are public already have had their second look.
    .filter(istNeu)
    .map((a) => ({ id: a.bearbeitetVonId, wie: 'eingestellt' as const })),
]

/** What was public until now stays citable. What was taken back does not come back with its successor. */
const fruehere = `
  CASE WHEN p.stand <> 'oeffentlich' THEN '{}' WHEN p.fassung_id = $4 THEN p.fruehere_fassungen
       ELSE p.fruehere_fassungen || p.fassung_id END`

/** Releases the newest frozen Fassung and the files of the Wunsch as they are now. */
export async function veroeffentliche(
  tx: EntityManager,
  durch: string | null,
  wunsch: Gewuenschtes,
  lage: Veroeffentlichungslage,
): Promise<void> {
  if (wunsch.anlageId === null)
    await zeilen(
      tx,
      `INSERT INTO ris.veroeffentlichung AS p (vorlage_id, stand, durch_id, am, fassung_id, online_bis, oeffentlich_seit)
       VALUES ($1, 'oeffentlich', $2, $3, $4, $5, $3)
       ON CONFLICT (vorlage_id) DO UPDATE SET stand = 'oeffentlich', durch_id = $2, grund = NULL, am = $3, fassung_id = $4,
         online_bis = $5, oeffentlich_seit = CASE WHEN p.stand = 'oeffentlich' THEN p.oeffentlich_seit ELSE $3 END,
         fruehere_fassungen = ${fruehere}`,
      [lage.vorlageId, durch, jetzt(), lage.fassung?.id ?? null, wunsch.onlineBis],
    )
  for (const { id, dateiId } of zuVeroeffentlichende(lage, wunsch))
    await zeilen(
      tx,
      `INSERT INTO ris.veroeffentlichung AS p (anlage_id, stand, durch_id, am, datei_id, online_bis, oeffentlich_seit)
       VALUES ($1, 'oeffentlich', $2, $3, $4, $5, $3)
       ON CONFLICT (anlage_id) DO UPDATE SET stand = 'oeffentlich', durch_id = $2, grund = NULL, am = $3, datei_id = $4,
         online_bis = $5, oeffentlich_seit = CASE WHEN p.stand = 'oeffentlich' THEN p.oeffentlich_seit ELSE $3 END`,
      [id, durch, jetzt(), dateiId, wunsch.anlageId === null ? null : wunsch.onlineBis],
    )
}
