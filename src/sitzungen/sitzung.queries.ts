import type { Blatt } from '../ansichten/listen.js'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import { istKennung } from '../plattform/schnittstelle/felder.js'
import { istTag } from '../regeln/datum.js'
import { amPunkt, scope, sitzungLesbar, teilNLesbar, vorlageLesbar } from '../plattform/zugang/sichtweite.js'
import type { Akteur } from '../regeln/rechte.js'
import { Eingabefehler, NichtGefunden } from '../regeln/regelverstoss.js'
import { gremiumAm } from '../veroeffentlichung/gremiumname.js'
import { grundAnsicht, grundSql } from './punktgrund.queries.js'
import type { SitzungDto, SitzungenSuche, SitzungZeileDto } from './sitzung.dto.js'
import type { TagesordnungDto } from './tagesordnung.dto.js'

export const sitzungSpalten = `
  s.id, s.datum::text, to_char(s.beginn, 'HH24:MI') AS beginn, to_char(s.ende, 'HH24:MI') AS ende, s.ort, s.herkunft, s.zustand,
  s.version, (SELECT jsonb_agg(jsonb_build_object('id', sg.gremium_id, 'name', g.name, 'nummer', sg.nummer) ORDER BY sg.rang)
                FROM ris.sitzung_gremium sg CROSS JOIN ${gremiumAm('sg.gremium_id', 's.datum')} g
               WHERE sg.sitzung_id = s.id) AS gremien`

/** Locks the Sitzung, so that acts on it and on its agenda follow each other. */
export async function sperreSitzung(tx: Abfragend, id: string): Promise<void> {
  if (!(await eineZeile(tx, 'SELECT id FROM ris.sitzung WHERE id = $1 FOR UPDATE', [id]))) throw new NichtGefunden()
}

/** The Sitzung, if it exists for this reader. */
export async function ladeSitzung(db: Abfragend, akteur: Akteur, id: string): Promise<SitzungZeileDto> {
  const sitzung = await eineZeile<SitzungZeileDto>(
    db,
    `SELECT ${sitzungSpalten} FROM ris.sitzung s WHERE s.id = $1 AND ${sitzungLesbar('s', '$2')}`,
    [id, scope(akteur)],
  )
  if (!sitzung) throw new NichtGefunden()
  return sitzung
}

/** The agenda as the reader sees it: without its non-public part, unless that concerns him. */
export function ladeLesbareTagesordnung(
  db: Abfragend,
  akteur: Akteur,
  sitzungId: string,
): Promise<(TagesordnungDto & { id: string }) | null> {
  return eineZeile(
    db,
    tagesordnungSql(
      // An item of part Ö may deal with what became non-public since; its title is the Betreff.
      `AND (z.teil = 'oe' OR ${teilNLesbar('s', '$2')}) AND NOT EXISTS (SELECT FROM ris.beratung lb
         JOIN ris.vorlage lv ON lv.id = lb.vorlage_id WHERE ${amPunkt('lb', 'z.top_id')} AND NOT ${vorlageLesbar('lv', '$2')})`,
      `JOIN ris.vorlage bv ON bv.id = b.vorlage_id AND ${vorlageLesbar('bv', '$2')}`,
    ),
    [sitzungId, scope(akteur)],
  )
}

/** Of one that was moved, where it is now, and where it was to be before; its Gremien may be others since. */
export async function ladeVerlegung(
  db: Abfragend,
  akteur: Akteur,
  id: string,
): Promise<Pick<SitzungDto, 'verlegtNachId' | 'verlegtWorte' | 'verlegtVon'>> {
  const gefunden = await eineZeile<Pick<SitzungDto, 'verlegtNachId' | 'verlegtWorte' | 'verlegtVon'>>(
    db,
    `SELECT n.id AS "verlegtNachId", s.verlegt_worte AS "verlegtWorte", (
       SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'datum', a.datum, 'beginn', to_char(a.beginn, 'HH24:MI'),
                'ort', a.ort, 'worte', a.verlegt_worte) ORDER BY a.datum, a.beginn, a.id), '[]')
         FROM ris.sitzung a WHERE a.verlegt_nach_id = s.id AND ${sitzungLesbar('a', '$2')}) AS "verlegtVon"
       FROM ris.sitzung s LEFT JOIN ris.sitzung n ON n.id = s.verlegt_nach_id AND ${sitzungLesbar('n', '$2')} WHERE s.id = $1`,
    [id, scope(akteur)],
  )
  return gefunden ?? { verlegtNachId: null, verlegtWorte: null, verlegtVon: [] }
}

/** All of it, for acts. The newest version of the agenda: the draft if there is one, else the one that went out last. */
export function ladeTagesordnung(db: Abfragend, sitzungId: string): Promise<(TagesordnungDto & { id: string }) | null> {
  return eineZeile(db, tagesordnungSql(), [sitzungId])
}

const tagesordnungSql = (zeilen = '', beratungen = '') => `
  SELECT t.id, t.nr, t.art, t.eingefroren_am AS "eingefrorenAm", t.version,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('topId', z.top_id, 'teil', z.teil, 'nummer', z.nummer,
                   'titel', z.titel, 'oeffentlicherTitel', z.oeffentlicher_titel, 'geheimhaltung', CASE WHEN z.teil = 'n' THEN
                   (SELECT ${grundAnsicht('g')} FROM ${grundSql('z')} g) END, 'beratungen',
                   (SELECT coalesce(jsonb_agg(b.id), '[]') FROM ris.beratung b ${beratungen} WHERE b.top_id = z.top_id))
                   ORDER BY z.teil DESC, z.rang), '[]')
            FROM ris.tagesordnung_zeile z WHERE z.tagesordnung_id = t.id ${zeilen}) AS zeilen
    FROM ris.tagesordnung t JOIN ris.sitzung s ON s.id = t.sitzung_id
   WHERE t.sitzung_id = $1 ORDER BY t.nr DESC LIMIT 1`

/** Newest day first, by keyset. */
export async function ladeSitzungen(
  db: Abfragend,
  akteur: Akteur,
  suche: SitzungenSuche,
): Promise<Blatt<SitzungZeileDto>> {
  const limit = suche.limit ?? 25
  const gefunden = await zeilen<SitzungZeileDto>(
    db,
    `SELECT ${sitzungSpalten} FROM ris.sitzung s
      WHERE ($1::uuid IS NULL OR EXISTS (
              SELECT FROM ris.sitzung_gremium x WHERE x.sitzung_id = s.id AND x.gremium_id = $1))
        AND ($2::date IS NULL OR s.datum >= $2) AND ($3::date IS NULL OR s.datum <= $3)
        AND ($4::date IS NULL OR (s.datum, s.id) < ($4, $5::uuid))
        AND ${sitzungLesbar('s', '$7')}
      ORDER BY s.datum DESC, s.id DESC LIMIT $6`,
    [
      suche.gremium ?? null,
      suche.von ?? null,
      suche.bis ?? null,
      ...leseCursor(suche.cursor),
      limit + 1,
      scope(akteur),
    ],
  )
  const blatt = gefunden.slice(0, limit)
  const letzte = gefunden.length > limit ? blatt.at(-1) : undefined
  return {
    zeilen: blatt,
    weiter: letzte ? Buffer.from(`${letzte.datum}|${letzte.id}`).toString('base64url') : null,
  }
}

function leseCursor(cursor: string | undefined): [string | null, string | null] {
  if (cursor === undefined) return [null, null]
  const [datum, id] = Buffer.from(cursor, 'base64url').toString().split('|')
  if (!istTag(datum) || !istKennung(id))
    throw new Eingabefehler([{ zeiger: '/cursor', text: 'Diesen Cursor gibt es nicht. Beginnen Sie ohne Cursor.' }])
  return [datum, id]
}
