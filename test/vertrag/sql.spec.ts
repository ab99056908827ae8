import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { type TestDatenbank, testDatenbank } from '../datenbank.js'
import { erstBeimLauf, mehrereBefehle } from './sql/ausnahmen.js'
import { beschreibe } from './sql/beschreibung.js'
import { type Fundstelle, fundstellen } from './sql/fundstellen.js'
import { type Text, texte } from './sql/texte.js'

// Every statement in src/ is put to a real server, which says what comes back; the type of its rows must say the same.

let test: TestDatenbank
let client: pg.Client
let stellen: Fundstelle[]
let saetze: Text[][]

beforeAll(async () => {
  test = await testDatenbank()
  client = new pg.Client(test.verwalter)
  await client.connect()
  stellen = fundstellen()
  saetze = await texte(stellen)
})
afterAll(async () => {
  await client.end()
  await test.verwerfen()
})

const ort = ({ datei, zeile }: Fundstelle) => `${datei}:${zeile}`

/** What is wrong with a statement, or null. */
async function einwand(stelle: Fundstelle, { sql, fehler }: Text): Promise<string | null> {
  if (sql === null) return fehler ?? 'kein Text'
  try {
    const spalten = await beschreibe(client, sql)
    if (stelle.spalten === null) return null
    const { noetig, moeglich } = stelle.spalten
    const fehlt = noetig.filter((name) => !spalten.includes(name))
    const mehr = spalten.filter((name) => !moeglich.includes(name))
    return fehlt.length + mehr.length === 0 ? null : `fehlt: ${fehlt.join(', ')}; zu viel: ${mehr.join(', ')}`
  } catch (grund) {
    return (grund as Error).message
  }
}

it('the server takes every statement, and its columns are the keys of its type', async () => {
  const gruende: Record<string, string> = {}
  for (const [i, stelle] of stellen.entries())
    for (const text of saetze[i]!) {
      const grund = await einwand(stelle, text)
      if (grund && !(mehrereBefehle.has(path.basename(stelle.datei)) && /multiple commands/.test(grund)))
        gruende[ort(stelle)] = grund
    }
  expect(gruende).toEqual({})
})

it('nearly all are known without running the program; the rest is listed with its reason', () => {
  const offene = stellen
    .filter((s) => s.unbekannt.length > 0)
    .map((s) => `${path.basename(s.datei)}: ${s.unbekannt.join(', ')}`)
  expect([...new Set(offene)].sort()).toEqual(Object.keys(erstBeimLauf).sort())
  const mitTyp = stellen.filter((s) => s.spalten !== null && s.unbekannt.length === 0)
  // An empty walk would prove nothing.
  expect({ alle: stellen.length > 300, mitTyp: mitTyp.length > 150 }).toEqual({ alle: true, mitTyp: true })
})

it('no state stands in SQL as a word of its own: it comes from the rules, where the compiler knows it', () => {
  const dateien = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /(?<!\.spec)\.tsx?$/.test(name) && !name.startsWith('schema/migrationen/'),
  )
  const alsWort = /zustand'?\s*(NOT\s+IN|IN|=|<>)\s*\(?\s*'/
  expect(dateien.filter((name) => alsWort.test(readFileSync(`src/${name}`, 'utf8')))).toEqual([])
})
