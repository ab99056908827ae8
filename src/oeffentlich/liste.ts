import type { Pool } from 'pg'
import type { Blatt } from '../ansichten/listen.js'
import { alsMarke, ausMarke } from './marke.js'

/** A list by keyset. Each combination of conditions is a prepared statement of its own, so that each gets its own plan. */
export interface Liste {
  /** For the name of the prepared statement; together with the conditions it must say which SQL it is. */
  name: string
  tabelle: string
  /** What a row of it says, if not the column `zeile`. */
  zeile?: string
  /** Sort columns; the last one must be unique. The texts of their values make the cursor. */
  schluessel: { spalte: string; typ: string }[]
  absteigend: boolean
  bedingungen: Bedingung[]
}

export interface Bedingung {
  name: string
  /** `$` stands for the parameter. */
  sql: string
  wert: unknown
}

interface Zeile<T> {
  zeile: T
  schluessel: string[]
}

export async function lies<T>(pool: Pool, liste: Liste, weiter: string | null, anzahl: number): Promise<Blatt<T>> {
  const { schluessel, absteigend } = liste
  const werte = [...liste.bedingungen.map((b) => b.wert), anzahl + 1]
  const wo = ['NOT geloescht', ...liste.bedingungen.map((b, i) => b.sql.replaceAll('$', () => `$${i + 1}`))]
  if (weiter !== null) {
    const ab = schluessel.map((s, i) => `$${werte.length + i + 1}::${s.typ}`)
    wo.push(`(${schluessel.map((s) => s.spalte).join(', ')}) ${absteigend ? '<' : '>'} (${ab.join(', ')})`)
    werte.push(...ausMarke(weiter, schluessel.length))
  }
  const folge = schluessel.map((s) => s.spalte + (absteigend ? ' DESC' : '')).join(', ')
  const { rows } = await pool.query<Zeile<T>>({
    name: [liste.name, ...liste.bedingungen.map((b) => b.name), weiter === null ? 'anfang' : 'weiter'].join('-'),
    text: `SELECT ${liste.zeile ?? 'zeile'} AS zeile, ARRAY[${schluessel.map((s) => `${s.spalte}::text`).join(', ')}] AS schluessel
      FROM oeffentlich.${liste.tabelle} WHERE ${wo.join(' AND ')} ORDER BY ${folge} LIMIT $${liste.bedingungen.length + 1}`,
    values: werte,
  })
  const blatt = rows.slice(0, anzahl)
  const letzte = rows.length > anzahl ? blatt.at(-1) : undefined
  return { zeilen: blatt.map((r) => r.zeile), weiter: letzte ? alsMarke(letzte.schluessel) : null }
}
