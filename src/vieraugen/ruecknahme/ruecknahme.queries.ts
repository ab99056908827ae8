import { type Abfragend, eineZeile } from '../../plattform/datenbank/zeilen.js'
import { scope, vorgangLesbar, vorlageLesbar } from '../../plattform/zugang/sichtweite.js'
import type { Akteur } from '../../regeln/rechte.js'
import { alleFrueherOeffentlichen, type FruehereFassung } from './fruehere-fassung.js'

/** What of a Vorlage can be taken back. */
export interface Ruecknehmbares {
  id: string
  nummer: string | null
  betreff: string
  oeffentlich: boolean
  anlagen: { id: string; nr: number; titel: string }[]
  /** Former Fassungen that can be read. */
  fassungen: FruehereFassung[]
}

const auswahl = `
  SELECT v.id, v.nummer, (SELECT betreff FROM ris.fassung WHERE vorlage_id = v.id ORDER BY nr DESC LIMIT 1) AS betreff,
         EXISTS (SELECT FROM ris.veroeffentlichung p WHERE p.vorlage_id = v.id AND p.stand = 'oeffentlich') AS oeffentlich,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'nr', a.nr, 'titel', a.titel) ORDER BY a.nr), '[]')
            FROM ris.anlage a JOIN ris.veroeffentlichung p ON p.anlage_id = a.id AND p.stand = 'oeffentlich'
           WHERE a.vorlage_id = v.id) AS anlagen
    FROM ris.vorlage v WHERE v.id = $1`

export async function ruecknehmbares(db: Abfragend, id: string): Promise<Ruecknehmbares | null> {
  const vorlage = await eineZeile<Omit<Ruecknehmbares, 'fassungen'>>(db, auswahl, [id])
  return vorlage && { ...vorlage, fassungen: await alleFrueherOeffentlichen(db, id) }
}

/** Also as it stands in the address: 2016-0542. */
export const idZurNummer = async (db: Abfragend, akteur: Akteur, nummer: string): Promise<string | null> => {
  const zeile = await eineZeile<{ id: string }>(
    db,
    `SELECT v.id FROM ris.vorlage v
      WHERE (v.nummer = $1 OR replace(v.nummer, '/', '-') = $1) AND ${vorlageLesbar('v', '$2')} LIMIT 1`,
    [nummer.trim(), scope(akteur)],
  )
  return zeile?.id ?? null
}

/** A Vorgang has no number; its page has an address, `/vorgaenge/integrationskonzept`, of which the end is enough. */
export const idZurAdresse = async (db: Abfragend, akteur: Akteur, adresse: string): Promise<string | null> => {
  const zeile = await eineZeile<{ id: string }>(
    db,
    `SELECT vg.id FROM ris.vorgang vg WHERE vg.freigegeben ->> 'kurz' = $1 AND ${vorgangLesbar('vg', '$2')} LIMIT 1`,
    [adresse.trim().split('/').at(-1) ?? '', scope(akteur)],
  )
  return zeile?.id ?? null
}
