import { entities } from '../schema/index.js'
import { getMetadataArgsStorage } from 'typeorm'
import { type Abfragend, eineZeile, zeilen } from '../plattform/datenbank/zeilen.js'
import type { Herkunftsgremium } from '../regeln/protokoll.js'
import type { ProtokollEintragDto, ProtokollFilter, ProtokollInhaltDto } from './protokoll.dto.js'
import { gremienSql } from './protokollherkunft.js'

/** As stored, with the Gremien the row belongs to. */
export type Inhalt = Omit<ProtokollInhaltDto, 'sichtbar' | 'verdeckt'> & { gremien: Herkunftsgremium[] }

const kopf = `
SELECT p.id::text, to_char(p.zeitpunkt AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS zeitpunkt, p.akteur,
    b.name AS "akteurName", p.fuer, p.anfrage, p.was, p.tabelle, p.zeile, p.aktion,
    ARRAY(SELECT jsonb_object_keys(coalesce(p.nachher, p.vorher)) ORDER BY 1) AS felder`
const inhalt = `, p.grund, p.vorher, p.nachher, ${gremienSql('p')} AS gremien`
const her = 'FROM ris.protokoll p LEFT JOIN ris.benutzer b ON b.id::text = p.akteur'

/** Entries below a cursor, newest first. */
export const ladeProtokoll = <T = ProtokollEintragDto>(
  db: Abfragend,
  filter: ProtokollFilter,
  { unter, anzahl, mitInhalt = false }: { unter: string | null; anzahl: number; mitInhalt?: boolean },
): Promise<T[]> => {
  const { wo, werte } = bedingungen(filter, unter)
  return zeilen<T>(
    db,
    `${kopf}${mitInhalt ? inhalt : ''} ${her} WHERE ${wo} ORDER BY p.id DESC LIMIT $${werte.length + 1}`,
    [...werte, anzahl],
  )
}

export const ladeEintrag = (db: Abfragend, id: string): Promise<Inhalt | null> =>
  eineZeile<Inhalt>(db, `${kopf}${inhalt} ${her} WHERE p.id = $1`, [id])

/** Each condition with its one value. Only those that are asked for: a general statement would use no index. */
const teile: Record<keyof ProtokollFilter, (n: string) => string> = {
  von: (n) => `p.zeitpunkt >= ${n}::date::timestamp AT TIME ZONE 'Europe/Berlin'`,
  bis: (n) => `p.zeitpunkt < (${n}::date + 1)::timestamp AT TIME ZONE 'Europe/Berlin'`,
  akteur: (n) =>
    `p.akteur = ANY (ARRAY(SELECT ${n}::text UNION ALL SELECT id::text FROM ris.benutzer WHERE kennung = ${n}))`,
  gegenstand: (n) => `(p.tabelle, p.zeile) IN (${gegenstandSql(n)})`,
  tabelle: (n) => `p.tabelle = ${n}`,
  aktion: (n) => `p.aktion = ${n}`,
  anlass: (n) => `p.was ILIKE '%' || replace(replace(replace(${n}, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`,
}

function bedingungen(filter: ProtokollFilter, unter: string | null): { wo: string; werte: unknown[] } {
  const werte: unknown[] = [unter]
  const gefragt = Object.entries(teile).filter(([name]) => filter[name as keyof ProtokollFilter] !== undefined)
  const wo = gefragt.map(([name, sql]) => sql(`$${werte.push(filter[name as keyof ProtokollFilter])}`))
  return { wo: ['($1::bigint IS NULL OR p.id < $1::bigint)', ...wo].join(' AND '), werte }
}

/** Every table an entry may be about. */
export const protokollTabellen = (): string[] =>
  entities.map((e) => getMetadataArgsStorage().tables.find((t) => t.target === e)!.name!)

/** The row of that key in any table; of a Vorlage, by number or key, also what belongs to it. */
const gegenstandSql = (n: string): string => {
  const vorlage = `(SELECT id FROM ris.vorlage WHERE nummer = ${n} OR id::text = ${n})`
  const teil = (tabelle: string, schluessel = 'id::text') =>
    `SELECT '${tabelle}', ${schluessel} FROM ris.${tabelle} WHERE vorlage_id IN ${vorlage}`
  return [
    `SELECT t, ${n} FROM unnest(ARRAY[${protokollTabellen()
      .map((t) => `'${t}'`)
      .join(', ')}]) t`,
    `SELECT 'vorlage', id::text FROM ris.vorlage WHERE nummer = ${n}`,
    ...['fassung', 'anlage', 'beratung', 'veroeffentlichung'].map((tabelle) => teil(tabelle)),
  ].join(' UNION ALL ')
}
