import { type Abfragend, eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import type { Tag } from '../../regeln/datum.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import type { RolleDto } from './rolle.dto.js'
import type { VertretungDto } from './vertretung.dto.js'

const rolleSql = `
  SELECT z.id, z.rolle, z.organisationseinheit_id AS "organisationseinheitId", o.kuerzel AS einheit,
         z.gremium_id AS "gremiumId", g.name AS gremium, z.von::text, z.bis::text, z.gruppe
    FROM ris.rolle_zuweisung z
    LEFT JOIN ris.organisationseinheit o ON o.id = z.organisationseinheit_id
    LEFT JOIN ris.gremium g ON g.id = z.gremium_id`

/** Those that count or will; what is over stays in the table and in the protocol. */
export const ladeRollen = (db: Abfragend, benutzerId: string, heute: Tag): Promise<RolleDto[]> =>
  zeilen(
    db,
    `${rolleSql} WHERE z.benutzer_id = $1 AND (z.bis IS NULL OR z.bis >= $2::date) ORDER BY z.rolle, z.von NULLS FIRST, z.id`,
    [benutzerId, heute],
  )

export async function ladeRolle(db: Abfragend, benutzerId: string, id: string): Promise<RolleDto> {
  const rolle = await eineZeile<RolleDto>(db, `${rolleSql} WHERE z.benutzer_id = $1 AND z.id = $2`, [benutzerId, id])
  if (!rolle) throw new NichtGefunden()
  return rolle
}

/** How many others hold the Administration from today on without end, with an account that opens. */
export async function zaehleAdministration(db: Abfragend, ohneId: string, heute: Tag): Promise<number> {
  const zeile = await eineZeile<{ anzahl: number }>(
    db,
    `SELECT count(DISTINCT b.id)::int AS anzahl FROM ris.rolle_zuweisung z
       JOIN ris.benutzer b ON b.id = z.benutzer_id AND NOT b.gesperrt AND NOT b.technisch
      WHERE z.rolle = 'administration' AND z.id <> $1 AND z.bis IS NULL AND (z.von IS NULL OR z.von <= $2::date)`,
    [ohneId, heute],
  )
  return zeile?.anzahl ?? 0
}

/** An account as far as it is needed to choose it. */
export interface Kontowahl {
  id: string
  name: string
  kennung: string
}

/** @throws NichtGefunden */
export async function ladeKonto(db: Abfragend, id: string): Promise<Kontowahl> {
  const konto = await eineZeile<Kontowahl>(db, 'SELECT id, name, kennung FROM ris.benutzer WHERE id = $1', [id])
  if (!konto) throw new NichtGefunden()
  return konto
}

const vertretungSql = `
  SELECT t.id, t.vertreter_id AS "vertreterId", a.name AS vertreter, t.vertretener_id AS "vertretenerId",
         b.name AS vertretener, t.rollen, t.von::text, t.bis::text
    FROM ris.vertretung t JOIN ris.benutzer a ON a.id = t.vertreter_id JOIN ris.benutzer b ON b.id = t.vertretener_id`

export const ladeVertretungen = (db: Abfragend, heute: Tag): Promise<VertretungDto[]> =>
  zeilen(db, `${vertretungSql} WHERE t.bis >= $1::date ORDER BY t.von, b.name, t.id`, [heute])

export async function ladeVertretung(db: Abfragend, id: string): Promise<VertretungDto> {
  const vertretung = await eineZeile<VertretungDto>(db, `${vertretungSql} WHERE t.id = $1`, [id])
  if (!vertretung) throw new NichtGefunden()
  return vertretung
}
