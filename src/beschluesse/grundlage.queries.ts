import { type Abfragend, eineZeile } from '../plattform/datenbank/zeilen.js'
import type { RichDokument } from '../richtext/dokument.js'

/** What of the Vorlage lay before a Gremium. */
interface GremiumsFassung {
  beschlussvorschlag: RichDokument | null
}

/**
 * The Fassung that was frozen when the agenda with this step first went out (§ 48 Abs. 1 GO NRW): a Berichtigung that was begun
 * or released since is nothing that the Gremium had. Without such an agenda, as in Altbestand, the one that is valid.
 */
export const ladeGremiumsFassung = (db: Abfragend, beratungId: string): Promise<GremiumsFassung | null> =>
  eineZeile(
    db,
    `SELECT f.eingefroren -> 'beschlussvorschlag' AS beschlussvorschlag
       FROM ris.beratung b JOIN ris.fassung f ON f.vorlage_id = b.vorlage_id AND f.eingefroren_am IS NOT NULL
      WHERE b.id = $1
      ORDER BY f.eingefroren_am <= coalesce((SELECT min(t.eingefroren_am) FROM ris.tagesordnung_zeile z
          JOIN ris.tagesordnung t ON t.id = z.tagesordnung_id AND t.eingefroren_am IS NOT NULL
         WHERE z.top_id = b.top_id), 'infinity') DESC, f.nr DESC
      LIMIT 1`,
    [beratungId],
  )
