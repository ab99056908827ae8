import { type Abfragend, eineZeile, zeilen } from '../../plattform/datenbank/zeilen.js'
import { scope, vorgangLesbar, vorlageGanzLesbar, vorlageLesbar } from '../../plattform/zugang/sichtweite.js'
import type { Akteur } from '../../regeln/rechte.js'
import { NichtGefunden } from '../../regeln/regelverstoss.js'
import type { Veroeffentlichungswunsch } from '../../schema/veroeffentlichungswunsch.entity.js'

/** An Wunsch with the words by which people know what it is about. */
export interface WunschSatz extends Pick<
  Veroeffentlichungswunsch,
  | 'id'
  | 'vorlageId'
  | 'vorgangId'
  | 'anlageId'
  | 'gewuenschtVonId'
  | 'gewuenschtAm'
  | 'ab'
  | 'onlineBis'
  | 'ergebnis'
  | 'entschiedenVonId'
  | 'entschiedenAm'
  | 'grund'
  | 'gesehen'
  | 'ausgefuehrtAm'
> {
  nummer: string | null
  /** Of the Vorlage, or the title of the Vorgang as it is written now. */
  betreff: string
  /** Title of the Anlage it is about. */
  anlage: string | null
  gewuenschtVon: string | null
  entschiedenVon: string | null
}

const her = `
    FROM ris.veroeffentlichungsantrag a LEFT JOIN ris.vorlage v ON v.id = a.vorlage_id
    LEFT JOIN ris.vorgang vg ON vg.id = a.vorgang_id
    LEFT JOIN ris.anlage n ON n.id = a.anlage_id`

const auswahl = `
  SELECT a.id, a.vorlage_id AS "vorlageId", a.anlage_id AS "anlageId", a.vorgang_id AS "vorgangId",
         a.beantragt_von_id AS "gewuenschtVonId", a.beantragt_am AS "gewuenschtAm", a.ab, a.online_bis::text AS "onlineBis",
         a.ergebnis, a.entschieden_von_id AS "entschiedenVonId", a.entschieden_am AS "entschiedenAm", a.grund, a.gesehen,
         a.ausgefuehrt_am AS "ausgefuehrtAm", v.nummer,
         coalesce((SELECT betreff FROM ris.fassung WHERE vorlage_id = v.id ORDER BY nr DESC LIMIT 1), vg.titel) AS betreff,
         n.titel AS anlage, b.name AS "gewuenschtVon", e.name AS "entschiedenVon"
    ${her}
    LEFT JOIN ris.benutzer b ON b.id = a.beantragt_von_id
    LEFT JOIN ris.benutzer e ON e.id = a.entschieden_von_id`

export async function ladeWunsch(db: Abfragend, id: string): Promise<WunschSatz> {
  const satz = await eineZeile<WunschSatz>(db, `${auswahl} WHERE a.id = $1`, [id])
  if (!satz) throw new NichtGefunden()
  return satz
}

const lesbarFuer = (leser: string) => `CASE WHEN vg.id IS NOT NULL THEN ${vorgangLesbar('vg', leser)}
  ELSE ${vorlageLesbar('v', leser)} AND (n.id IS NULL OR n.oeffentlich OR ${vorlageGanzLesbar('v', leser)}) END`
const lesbar = lesbarFuer('$1')

/** `a` of the wishes that wait for a second person and that the reader may read. */
export const offeneWuensche = (leser: string) => `${her} WHERE a.ergebnis IS NULL AND ${lesbarFuer(leser)}`

/** What waits for a second person, the oldest first. */
export const ladeOffene = (db: Abfragend, akteur: Akteur): Promise<WunschSatz[]> =>
  zeilen(db, `${auswahl} WHERE a.ergebnis IS NULL AND ${lesbar} ORDER BY a.beantragt_am, a.id LIMIT 500`, [
    scope(akteur),
  ])

/** What is confirmed and waits for its moment, the next first. */
export const ladeWartende = (db: Abfragend, akteur: Akteur): Promise<WunschSatz[]> =>
  zeilen(
    db,
    `${auswahl} WHERE a.ergebnis = 'bestaetigt' AND a.ausgefuehrt_am IS NULL AND ${lesbar} ORDER BY a.ab, a.id LIMIT 500`,
    [scope(akteur)],
  )

/** Everything that was ever asked about a Vorlage, the newest first. */
export const ladeWuenscheDer = (db: Abfragend, vorlageId: string): Promise<WunschSatz[]> =>
  zeilen(db, `${auswahl} WHERE a.vorlage_id = $1 ORDER BY a.beantragt_am DESC, a.id LIMIT 500`, [vorlageId])

/** What waits for a second person at a Vorlage or a Vorgang. */
export const ladeOffeneZu = (db: Abfragend, gegenstandId: string): Promise<{ id: string }[]> =>
  zeilen(
    db,
    `SELECT id FROM ris.veroeffentlichungsantrag WHERE $1 IN (vorlage_id, vorgang_id) AND ergebnis IS NULL ORDER BY id`,
    [gegenstandId],
  )
