import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import type { GespeichertesZiel } from '../regeln/ergebnis.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { type Verweisung, zieleVon } from '../regeln/verweisung.js'

/** Where a matter goes, by the names of today; or which Gremien do not exist. */
export async function findeZiele(
  db: Abfragend,
  eingabe: Verweisung,
  gremiumId: string,
): Promise<{ wert: GespeichertesZiel[]; fehler: Feldfehler[] }> {
  const ziele = zieleVon(eingabe, gremiumId)
  const ids = ziele.flatMap((ziel) => ziel.gremiumId ?? [])
  const gremien = ids.length
    ? await zeilen<{ id: string; name: string }>(db, 'SELECT id, name FROM ris.gremium WHERE id = ANY($1)', [ids])
    : []
  const namen = new Map(gremien.map(({ id, name }) => [id, name]))
  return {
    wert: ziele.map(({ gremiumId: ziel, name, nichtoeffentlich }) => ({
      gremiumId: ziel,
      name: name ?? namen.get(ziel!) ?? '',
      oeffentlichkeit: nichtoeffentlich ? 'nichtoeffentlich' : 'oeffentlich',
    })),
    fehler: ziele
      .filter((ziel) => ziel.gremiumId !== null && !namen.has(ziel.gremiumId))
      .map(({ zeiger }) => ({ zeiger, text: 'Dieses Gremium gibt es nicht.' })),
  }
}
