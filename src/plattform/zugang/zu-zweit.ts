import type { EntityManager } from 'typeorm'
import {
  type Rechtevorhaben,
  einloeseStunden,
  nachwirkungTage,
  oeffnetNichtoeffentliches,
} from '../../regeln/rechte-zu-zweit.js'
import { istAmtsrolle } from '../../regeln/rechte-zuweisung.js'
import { system } from '../datenbank/datenbank.js'
import { type Abfragend, eineZeile, zeilen } from '../datenbank/zeilen.js'
import { heute } from './akteur.queries.js'

export interface Vorhaben {
  art: Rechtevorhaben
  /** What exactly is to be done. */
  angaben: object
  /** Who gets it; null: a group, or the town. */
  benutzerId: string | null
  /** Opens it what is not public? Otherwise one person does. */
  oeffnet: boolean
  /** Also where the town lets one administrator go without the second person. */
  immer?: boolean
}

/** Nothing was done: a second person must confirm the wish first. */
export interface Wartend {
  /** Id of the wish. */
  wartet: string
}

export const wartetNoch = (ergebnis: unknown): ergebnis is Wartend =>
  typeof ergebnis === 'object' && ergebnis !== null && 'wartet' in ergebnis

/**
 * Does it, or wishes it where a second person must confirm: then it is tried, so that what would be refused in the end is
 * refused at once. What is confirmed and handed out only once (link, key) is done when whoever wished it asks again. Who
 * stands at the server is no account.
 */
export async function zuZweit<T>(
  tx: EntityManager,
  akteur: { id: string },
  vorhaben: Vorhaben,
  tu: () => Promise<T>,
): Promise<T | Wartend> {
  if (akteur.id === system.id || !vorhaben.oeffnet) return tu()
  if (!vorhaben.immer && (await darfAllein(tx))) {
    const getan = await tu()
    await schreibe(tx, akteur, vorhaben, true)
    return getan
  }
  if (await loeseEin(tx, akteur, vorhaben)) return tu()
  await tx.query('SAVEPOINT versuch')
  await tu()
  await tx.query('ROLLBACK TO SAVEPOINT versuch')
  return { wartet: (await wartender(tx, akteur, vorhaben)) ?? (await schreibe(tx, akteur, vorhaben, false)) }
}

/**
 * The rule of a town counts only while it has one administrator. One that is locked is one, and one whose role was ended is
 * one for a while: neither locking nor ending makes somebody the only one at once.
 */
export async function darfAllein(db: Abfragend): Promise<boolean> {
  const zeile = await eineZeile<{ allein: boolean }>(
    db,
    `SELECT rechte_allein AND 2 > (SELECT count(DISTINCT z.benutzer_id) FROM ris.rolle_zuweisung z
        JOIN ris.benutzer b ON b.id = z.benutzer_id AND NOT b.technisch
       WHERE z.rolle = 'administration' AND coalesce(z.bis, 'infinity') >= ${heute} - ${nachwirkungTage}) AS allein FROM ris.anmelderegel`,
  )
  return zeile?.allein ?? false
}

/** Does what this account holds today or later, also for others, open what is not public? @param umfang of a key */
export async function liestNichtoeffentliches(
  db: Abfragend,
  kontoId: string,
  umfang?: readonly string[],
): Promise<boolean> {
  const gehalten = await zeilen<{ rolle: string; gremiumId: string | null }>(
    db,
    `SELECT z.rolle, z.gremium_id AS "gremiumId" FROM ris.rolle_zuweisung z
      WHERE coalesce(z.bis, 'infinity') >= ${heute} AND (z.benutzer_id = $1 OR EXISTS (
        SELECT FROM ris.vertretung t WHERE t.vertreter_id = $1 AND t.vertretener_id = z.benutzer_id
           AND z.rolle = ANY (t.rollen) AND t.bis >= ${heute}))`,
    [kontoId],
  )
  return gehalten.some(
    ({ rolle, gremiumId }) => istAmtsrolle(rolle) && oeffnetNichtoeffentliches({ rolle, gremiumId }, umfang),
  )
}

const gleich = `gewuenscht_von_id = $1 AND art = $2 AND angaben = $3::jsonb AND benutzer_id IS NOT DISTINCT FROM $4::uuid`
const werte = (akteur: { id: string }, { art, angaben, benutzerId }: Vorhaben) => [
  akteur.id,
  art,
  JSON.stringify(angaben),
  benutzerId,
]

/** Twice wished is wished once. */
async function wartender(tx: EntityManager, akteur: { id: string }, v: Vorhaben): Promise<string | null> {
  const sql = `SELECT id FROM ris.rechtewunsch WHERE ${gleich} AND ergebnis IS NULL`
  return (await eineZeile<{ id: string }>(tx, sql, werte(akteur, v)))?.id ?? null
}

async function schreibe(tx: EntityManager, akteur: { id: string }, v: Vorhaben, allein: boolean): Promise<string> {
  const zeile = await eineZeile<{ id: string }>(
    tx,
    `INSERT INTO ris.rechtewunsch (gewuenscht_von_id, art, angaben, benutzer_id, ergebnis, entschieden_am, eingeloest_am)
     VALUES ($1, $2, $3, $4, CASE WHEN $5::boolean THEN 'allein' END, CASE WHEN $5 THEN now() END, CASE WHEN $5 THEN now() END)
     RETURNING id`,
    [...werte(akteur, v), allein],
  )
  return zeile!.id
}

/** Uses up what was confirmed for this person; false: nothing was. */
async function loeseEin(tx: EntityManager, akteur: { id: string }, v: Vorhaben): Promise<boolean> {
  const eingeloest = await eineZeile(
    tx,
    `UPDATE ris.rechtewunsch SET eingeloest_am = now() WHERE id = (SELECT id FROM ris.rechtewunsch
        WHERE ${gleich} AND ergebnis = 'bestaetigt' AND eingeloest_am IS NULL
          AND entschieden_am > now() - interval '${einloeseStunden} hours' ORDER BY entschieden_am LIMIT 1 FOR UPDATE)
     RETURNING id`,
    werte(akteur, v),
  )
  return eingeloest !== null
}
