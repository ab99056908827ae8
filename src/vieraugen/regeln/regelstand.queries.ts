import type { EntityManager } from 'typeorm'
import { type Abfragend, eineZeile } from '../../plattform/datenbank/zeilen.js'
import type { Oeffentlichkeitsregeln } from '../../regeln/oeffentlichkeitsregeln.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'

/** The rules that hold, and those that wait for a second person. */
export interface Regelstand extends Oeffentlichkeitsregeln {
  version: number
  gewuenscht: Oeffentlichkeitsregeln | null
  gewuenschtVonId: string | null
  gewuenschtVon: string | null
  gewuenschtAm: Date | null
}

const standSql = `
  SELECT k.titel_nichtoeffentlich AS "titelNichtoeffentlich", k.ergebnisse_vorlaeufig AS "ergebnisseVorlaeufig",
      k.namen_oeffentlich AS "namenOeffentlich", k.version, k.gewuenschte_regeln AS gewuenscht,
      k.gewuenscht_von_id AS "gewuenschtVonId", b.name AS "gewuenschtVon", k.gewuenscht_am AS "gewuenschtAm"
    FROM ris.koerperschaft k LEFT JOIN ris.benutzer b ON b.id = k.gewuenscht_von_id`

export async function ladeRegelstand(db: Abfragend): Promise<Regelstand> {
  const stand = await eineZeile<Regelstand>(db, standSql)
  if (!stand) throw new NichtGefunden()
  return stand
}

/** For an act on the rules: one after the other. */
export async function sperreRegelstand(tx: EntityManager): Promise<Regelstand> {
  await tx.query('SELECT FROM ris.koerperschaft FOR UPDATE')
  return ladeRegelstand(tx)
}

export interface Regelwunsch {
  regeln: Oeffentlichkeitsregeln
  vonId: string
}

/** Lets these rules hold, and those wait; null: nothing waits any more. */
export async function schreibeRegeln(
  tx: EntityManager,
  r: Oeffentlichkeitsregeln,
  wunsch: Regelwunsch | null,
): Promise<Regelstand> {
  await tx.query(
    `UPDATE ris.koerperschaft SET titel_nichtoeffentlich = $1, ergebnisse_vorlaeufig = $2, namen_oeffentlich = $3,
        gewuenschte_regeln = $4, gewuenscht_von_id = $5,
        gewuenscht_am = CASE WHEN $5::uuid IS NOT NULL THEN clock_timestamp() END, version = version + 1`,
    [
      r.titelNichtoeffentlich,
      r.ergebnisseVorlaeufig,
      r.namenOeffentlich,
      wunsch?.regeln ?? null,
      wunsch?.vonId ?? null,
    ],
  )
  return ladeRegelstand(tx)
}
