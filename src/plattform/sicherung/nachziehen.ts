import type { Client } from 'pg'
import type { Journaleintrag } from '../journal/eintrag.js'
import { zeilen } from './bestand.js'
import type { Manifest } from './manifest.js'

/** More public changes than this cannot happen in a second: all of them take the same lock, and each goes to the disk. */
const jeSekunde = 1000

type Nummer = Extract<Journaleintrag, { was: 'nummer' }>

/**
 * No number that was given after the backup is given again.
 * @returns how many counters went forward
 */
export async function hebeZaehler(eigner: Client, journal: readonly Journaleintrag[]): Promise<number> {
  const hoechste = new Map<string, Nummer>()
  for (const eintrag of journal) {
    if (eintrag.was !== 'nummer') continue
    const schluessel = `${eintrag.kreis} ${eintrag.bereich}`
    const bisher = hoechste.get(schluessel)
    if (!bisher || BigInt(bisher.stand) < BigInt(eintrag.stand)) hoechste.set(schluessel, eintrag)
  }
  let gehoben = 0
  for (const { kreis, bereich, stand } of hoechste.values())
    gehoben += (await zeilen(eigner, hebenSql, [kreis, bereich, stand])).length
  return gehoben
}

// A circle that was set up after the backup is not there; setting it up again starts it anew.
const hebenSql = `
INSERT INTO ris.nummernzaehler AS z (nummernkreis_id, bereich, stand)
SELECT id, $2, $3::bigint FROM ris.nummernkreis WHERE id::text = $1
ON CONFLICT (nummernkreis_id, bereich) DO UPDATE SET stand = excluded.stand WHERE z.stand < excluded.stand
RETURNING 1`

/**
 * The positions of the public world go on above every one that was ever given: more have not fitted into the time since the
 * backup. Whoever follows the world finds everything changed at the new position and reads it again, since what he knows
 * may be newer than what is there now.
 * @returns the new position
 */
export async function springe(eigner: Client, { stand }: Manifest): Promise<string> {
  const [neu] = await zeilen<{ position: string; pg_notify: string }>(eigner, springenSql, [stand, jeSekunde])
  await eigner.query(ereignisseSql, [neu!.position])
  return neu!.position
}

const springenSql = `
WITH neu AS (
  UPDATE ris.stand SET position = position
    + $2::bigint * (10 + greatest(0, ceil(extract(epoch FROM clock_timestamp() - $1::timestamptz)))::bigint)
  RETURNING position),
welt AS (UPDATE oeffentlich.stand SET position = neu.position, zeitpunkt = clock_timestamp() FROM neu)
SELECT position::text, pg_notify('oeffentlich', position::text) FROM neu`

const ereignisseSql = `
INSERT INTO oeffentlich.ereignis (position, art, id, geloescht, zeitpunkt)
SELECT $1::bigint, art, kennung, NOT oeffentlich, clock_timestamp() FROM ris.oeffentliche_kennung
UNION ALL SELECT $1::bigint, 'koerperschaft', '00000000-0000-0000-0000-000000000000', false, clock_timestamp()
  FROM oeffentlich.koerperschaft`
