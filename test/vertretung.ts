import { system } from '../src/plattform/datenbank/datenbank.js'
import { heute } from '../src/plattform/uhr.js'
import type { Amtsrolle } from '../src/regeln/amtsrollen.js'
import type { Stadt } from './stadt.js'

/** From yesterday to tomorrow the one account stands in for the other in this role; ends with the test that calls what is returned. */
export async function vertritt(s: Stadt, vertreterId: string, vertretenerId: string, rolle: Amtsrolle) {
  const tue = (befehl: string, werte: unknown[]) =>
    s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) => tx.query<{ id: string }[]>(befehl, werte))
  const [zeile] = await tue(
    `INSERT INTO ris.vertretung (vertreter_id, vertretener_id, rollen, von, bis)
     VALUES ($1, $2, ARRAY[$3], $4::date - 1, $4::date + 1) RETURNING id`,
    [vertreterId, vertretenerId, rolle, heute()],
  )
  return () => tue('DELETE FROM ris.vertretung WHERE id = $1', [zeile!.id])
}
