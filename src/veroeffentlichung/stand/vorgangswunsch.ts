import type { EntityManager } from 'typeorm'
import { zeilen } from '../../plattform/datenbank/zeilen.js'
import { jetzt } from '../../plattform/uhr.js'
import { vorgangAngaben } from '../felder/vorgang.js'

const { herkunft: _, ...vonAnfangAn } = vorgangAngaben

/**
 * SQL of what the public would read of the Vorgang `vg` itself, as it is written now. What came later is named only where it
 * says something: what was confirmed before stays confirmed.
 */
export const angabenSql = (vg: string): string =>
  `(jsonb_build_object(${Object.keys(vonAnfangAn)
    .map((name) => `'${name}', ${vg}.${name}`)
    .join(
      ', ',
    )}) || CASE WHEN ${vg}.herkunft IS NULL THEN '{}' ELSE jsonb_build_object('herkunft', ${vg}.herkunft) END)`

/** Another file than the confirmed one, or the first. */
export const neueDateiSql = (e: string): string =>
  `(${e}.datei_id IS NOT NULL AND ${e}.datei_id IS DISTINCT FROM ${e}.freigegebene_datei_id)`

/** The entry `e` is wanted in public and not confirmed as it is. */
export const eintragWartetSql = (e: string): string =>
  `(${e}.oeffentlich AND (${e}.freigegeben_am IS NULL OR ${neueDateiSql(e)}))`

/** Something of the Vorgang `vg` is wanted in public and not confirmed. */
export const wartetSql = (vg: string): string => `(${vg}.oeffentlich AND (
  ${vg}.freigegeben IS DISTINCT FROM ${angabenSql(vg)}
  OR EXISTS (SELECT FROM ris.vorgang_eintrag we WHERE we.vorgang_id = ${vg}.id AND ${eintragWartetSql('we')})))`

/** The account of the actor; the application itself has none. */
export const kontoSql = (nr: string): string => `(SELECT id FROM ris.benutzer WHERE id::text = ${nr})`

/**
 * After every act that writes a Vorgang: asks for a second look if there is something new for the public, once; and asks no
 * longer if there is not. An open Wunsch is about whatever is new when it is looked at.
 */
export async function fuehreVorgangswunschNach(
  tx: EntityManager,
  akteur: { id: string },
  vorgangId: string,
): Promise<void> {
  const werte = [vorgangId, akteur.id, jetzt()]
  await zeilen(tx, stellenSql, werte)
  await zeilen(tx, erledigenSql, werte)
}

const stellenSql = `
INSERT INTO ris.veroeffentlichungsantrag (vorgang_id, beantragt_von_id, beantragt_am)
SELECT vg.id, ${kontoSql('$2')}, $3 FROM ris.vorgang vg WHERE vg.id = $1 AND ${wartetSql('vg')}
ON CONFLICT DO NOTHING`

const erledigenSql = `
UPDATE ris.veroeffentlichungsantrag a SET ergebnis = 'zurueckgezogen', entschieden_von_id = ${kontoSql('$2')}, entschieden_am = $3
  FROM ris.vorgang vg WHERE vg.id = $1 AND a.vorgang_id = vg.id AND a.ergebnis IS NULL AND NOT ${wartetSql('vg')}`
