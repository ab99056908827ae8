import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Feldfehler } from '../regeln/regelverstoss.js'

/** Where a thing refers to another of its kind. */
type Kettenglied = keyof typeof ketten

const ketten = {
  gremiumVorgaenger: {
    tabelle: 'gremium',
    spalte: 'vorgaenger_id',
    zeiger: '/vorgaengerId',
    fehlt: 'Dieses Gremium gibt es nicht.',
    kreis: 'Ein Gremium folgt nicht sich selbst.',
  },
  einheitVorgaenger: {
    tabelle: 'organisationseinheit',
    spalte: 'vorgaenger_id',
    zeiger: '/vorgaengerId',
    fehlt: 'Diese Organisationseinheit gibt es nicht.',
    kreis: 'Eine Einheit folgt nicht sich selbst.',
  },
  einheitUebergeordnet: {
    tabelle: 'organisationseinheit',
    spalte: 'uebergeordnet_id',
    zeiger: '/uebergeordnetId',
    fehlt: 'Diese Organisationseinheit gibt es nicht.',
    kreis: 'Eine Einheit kann nicht unter sich selbst stehen.',
  },
} as const

/** A tree stays a tree, and a line of successors a line: what is referred to exists, and does not lead back. */
export async function kettenfehler(
  tx: Abfragend,
  glied: Kettenglied,
  id: string | null,
  ziel: string | null | undefined,
): Promise<Feldfehler[]> {
  if (!ziel) return []
  const { zeiger, fehlt, kreis } = ketten[glied]
  const kette = await zeilen<{ id: string }>(tx, ketteSql(glied), [ziel])
  if (kette.length === 0) return [{ zeiger, text: fehlt }]
  return kette.some((k) => k.id === id) ? [{ zeiger, text: kreis }] : []
}

function ketteSql(glied: Kettenglied): string {
  const { tabelle, spalte } = ketten[glied]
  return `
    WITH RECURSIVE kette AS (
      SELECT id, ${spalte} AS weiter FROM ris.${tabelle} WHERE id = $1
      UNION SELECT t.id, t.${spalte} FROM ris.${tabelle} t JOIN kette k ON t.id = k.weiter)
    SELECT id FROM kette`
}
