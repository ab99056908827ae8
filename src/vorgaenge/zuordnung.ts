import { type Abfragend, zeilen } from '../plattform/datenbank/zeilen.js'
import { type Akteur, darf } from '../regeln/rechte.js'
import { Eingabefehler } from '../regeln/regelverstoss.js'
import type { VorgangEingabe } from './vorgang.dto.js'

/**
 * The unit that a Vorgang belongs to: the named one, else the one that its Federführung names by its Kürzel or its name,
 * else the one that it has. A town may write there what it likes. @throws Eingabefehler
 */
export async function findeEinheit(
  db: Abfragend,
  eingabe: VorgangEingabe,
  bisher: string | null = null,
): Promise<string | null> {
  const { organisationseinheitId, federfuehrung } = eingabe
  if (organisationseinheitId === undefined) {
    const einheiten = await zeilen<{ id: string }>(
      db,
      'SELECT id FROM ris.organisationseinheit WHERE $1 IN (kuerzel, name) LIMIT 2',
      [federfuehrung ?? null],
    )
    return einheiten.length === 1 ? einheiten[0]!.id : bisher
  }
  const gibtEs =
    organisationseinheitId === null ||
    (await zeilen(db, 'SELECT id FROM ris.organisationseinheit WHERE id = $1', [organisationseinheitId])).length > 0
  if (!gibtEs) throw amFeld('Diese Organisationseinheit gibt es nicht.')
  return organisationseinheitId
}

/** A Vorgang is begun for one's own unit, and given to none for which one could not begin it (docs/adr/0024). */
export function verlangeEigene(akteur: Akteur, organisationseinheitId: string | null): void {
  if (darf(akteur, 'vorgang.schreiben', { organisationseinheitId })) return
  throw amFeld('Nennen Sie die Organisationseinheit des Vorgangs; es muss eine sein, für die Sie schreiben.')
}

const amFeld = (text: string) => new Eingabefehler([{ zeiger: '/organisationseinheitId', text }])
