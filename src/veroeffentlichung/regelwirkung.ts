import type { EntityManager } from 'typeorm'
import { literale } from '../plattform/datenbank/sql.js'
import { vorLadung } from '../regeln/sitzung-schritte.js'
import { zeilen } from '../plattform/datenbank/zeilen.js'
import { amPunkt } from '../plattform/zugang/sichtweite.js'
import { mehrGezeigt, type Oeffentlichkeitsregeln } from '../regeln/oeffentlichkeitsregeln.js'
import { istLeererText } from '../regeln/text.js'
import { inhaltHash } from '../plattform/schnittstelle/kanonisch.js'
import { namenDerForm } from './felder/vorlage-form.js'
import { einerFraktionSql } from './oeffentlichkeit.js'

/** What comes out at one stroke when other rules of the town hold. Empty where they show no more than before. */
export interface Regelwirkung {
  /** Items in part N, or that deal with something non-public, of all agendas that went out. */
  punkte: number
  /** Public titles of such items. */
  titel: string[]
  /** Of the staff, and how to reach them, in the Fassungen that are public. */
  namen: string[]
  /** Outcomes that no Niederschrift confirms yet. */
  vorlaeufigeErgebnisse: number
  /** SHA-256 over all of it, and over the rules before and after. */
  fingerabdruck: string
}

export async function regelwirkung(
  tx: EntityManager,
  geltende: Oeffentlichkeitsregeln,
  gewollte: Oeffentlichkeitsregeln,
): Promise<Regelwirkung> {
  const mehr = mehrGezeigt(geltende, gewollte)
  const punkte = mehr.titel ? await zeilen<{ titel: string | null }>(tx, punkteSql) : []
  const mitTitel = gewollte.titelNichtoeffentlich === 'oeffentlicher_titel'
  const wirkung = {
    punkte: punkte.length,
    titel: mitTitel ? punkte.flatMap(({ titel }) => (istLeererText(titel) ? [] : titel!)) : [],
    namen: mehr.namen ? (await zeilen<{ name: string }>(tx, namenSql)).map(({ name }) => name) : [],
    vorlaeufigeErgebnisse: mehr.ergebnisse ? (await zeilen<{ anzahl: number }>(tx, ergebnisseSql))[0]!.anzahl : 0,
  }
  return { ...wirkung, fingerabdruck: inhaltHash([geltende, gewollte, wirkung]) }
}

/** As the projector of the Sitzung hides them; newest first. */
const punkteSql = `
  SELECT z.oeffentlicher_titel AS titel
    FROM ris.sitzung s
    JOIN ris.tagesordnung t ON t.sitzung_id = s.id AND t.nr = (SELECT max(nr) FROM ris.tagesordnung m
      WHERE m.sitzung_id = s.id AND m.eingefroren_am IS NOT NULL)
    JOIN ris.tagesordnung_zeile z ON z.tagesordnung_id = t.id
   WHERE s.zustand NOT IN ${literale(vorLadung)} AND NOT ${einerFraktionSql('s.id')}
     AND (z.teil = 'n' OR EXISTS (SELECT FROM ris.beratung be JOIN ris.vorlage v ON v.id = be.vorlage_id
       WHERE ${amPunkt('be', 'z.top_id')} AND 'nichtoeffentlich' IN (be.oeffentlichkeit, v.oeffentlichkeit)))
   ORDER BY s.datum DESC, z.rang, z.id`

const namenSql = `
  SELECT DISTINCT n.name
    FROM ris.veroeffentlichung p JOIN ris.vorlage v ON v.id = p.vorlage_id
    JOIN ris.fassung f ON f.vorlage_id = v.id AND f.eingefroren_am IS NOT NULL
     AND (f.id = p.fassung_id OR f.id = ANY (p.fruehere_fassungen)),
    LATERAL (${namenDerForm.map((pfad) => `SELECT jsonb_path_query(f.eingefroren, '${pfad}') #>> '{}'`).join(' UNION ALL ')}) n (name)
   WHERE p.stand = 'oeffentlich' AND v.oeffentlichkeit = 'oeffentlich' AND btrim(n.name) <> ''
   ORDER BY 1`

const ergebnisseSql = `
  SELECT count(*)::integer AS anzahl
    FROM ris.beschluss bs
    LEFT JOIN ris.beratung be ON be.id = bs.beratung_id
    LEFT JOIN ris.vorlage v ON v.id = be.vorlage_id
    LEFT JOIN ris.tagesordnungspunkt tp ON tp.id = coalesce(be.top_id, bs.top_id)
   WHERE bs.vorlaeufig AND bs.ersetzt_durch_id IS NULL AND bs.zurueckgenommen_am IS NULL
     AND 'oeffentlich' = ALL (ARRAY[coalesce(be.oeffentlichkeit, 'oeffentlich'), coalesce(v.oeffentlichkeit, 'oeffentlich')])
     AND NOT EXISTS (SELECT FROM ris.tagesordnung_zeile z WHERE z.top_id = tp.id AND z.teil = 'n')
     AND NOT coalesce(${einerFraktionSql('tp.sitzung_id')}, false)`
