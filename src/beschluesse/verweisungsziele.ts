import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import { heute } from '../plattform/uhr.js'
import { bestehtAm, type Ende, gibtEsNichtMehr } from '../regeln/namen.js'
import type { GespeichertesZiel } from '../regeln/ergebnis.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { type Verweisung, zieleVon } from '../regeln/verweisung.js'

interface Ziel extends Ende {
  id: string
  name: string
}

const zielSql = `
  SELECT g.id, g.name, g.bis::text, (SELECT f.name FROM ris.gremium f WHERE f.vorgaenger_id = g.id ORDER BY f.reihenfolge, f.name LIMIT 1)
         AS nachfolger FROM ris.gremium g WHERE g.id = ANY($1)`

/** Where a matter goes, by the names of today; or which Gremien do not exist. */
export async function findeZiele(
  db: Abfragend,
  eingabe: Verweisung,
  gremiumId: string,
): Promise<{ wert: GespeichertesZiel[]; fehler: Feldfehler[] }> {
  const ziele = zieleVon(eingabe, gremiumId)
  const ids = ziele.flatMap((ziel) => ziel.gremiumId ?? [])
  const gremien = ids.length ? await zeilen<Ziel>(db, zielSql, [ids]) : []
  const namen = new Map(gremien.map(({ id, name }) => [id, name]))
  const beendet = (id: string | null) => gremien.find((g) => g.id === id && !bestehtAm(g, heute()))
  return {
    wert: ziele.map(({ gremiumId: ziel, name, nichtoeffentlich }) => ({
      gremiumId: ziel,
      name: name ?? namen.get(ziel!) ?? '',
      oeffentlichkeit: nichtoeffentlich ? 'nichtoeffentlich' : 'oeffentlich',
    })),
    fehler: ziele.flatMap(({ gremiumId: ziel, zeiger }) => {
      if (ziel !== null && !namen.has(ziel)) return [{ zeiger, text: 'Dieses Gremium gibt es nicht.' }]
      const altes = beendet(ziel)
      return altes ? [{ zeiger, text: gibtEsNichtMehr('gremium', altes.name, altes) }] : []
    }),
  }
}
