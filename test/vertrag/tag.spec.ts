import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Verbot {
  was: string
  muster: RegExp
  /** Where it says what it does; nobody else needs it. */
  ausser: RegExp
  statt: string
}

/** Spellings that take the day from wherever the process or the server stands, or that pass by the clock of an act. */
const verbote: Verbot[] = [
  {
    was: 'ein Instant, zum Tag abgeschnitten',
    muster: /toISOString\(\)\s*\.(slice|substring|substr|split)\((0, (4|7|10)\b|'T')/g,
    ausser: /^src\/regeln\/datum\.ts$|^test\/(schnittstelle|uhr)\//,
    statt: 'tagInBerlin(…) oder heute()',
  },
  {
    was: 'Teile eines Date in der Zone des Prozesses',
    muster: /\.(get(FullYear|Month|Date|Day|Hours|Minutes)|toDateString|toLocaleDateString|toLocaleTimeString)\(/g,
    ausser: /^$/,
    statt: 'src/regeln/datum.ts',
  },
  {
    was: 'eine Uhrzeit ohne Zone',
    muster: /new Date\([`'"][^)]*T[\d$][^)Z+]*[`'"]\)/g,
    ausser: /^src\/regeln\/datum\.ts$/,
    statt: 'zeitpunktInBerlin(…)',
  },
  {
    was: 'ein Format ohne Zone',
    muster: /(DateTimeFormat|toLocaleString)\((?![^)]*timeZone)[^)]*(dateStyle|timeStyle|year|month|weekday|hour)/g,
    ausser: /^$/,
    statt: "timeZone: 'Europe/Berlin'",
  },
  {
    was: 'der heutige Tag an der Uhr der Handlung vorbei',
    muster:
      /\bcurrent_date\b|\blocaltimestamp\b|\b(now|clock_timestamp)\(\)::date|tagInBerlin\((new Date\(\)|jetzt\(\))\)/gi,
    ausser: /^src\/schema\/migrationen\/|^src\/plattform\/uhr\.ts$|^test\//,
    statt: 'heute() aus plattform/uhr.ts, als Parameter',
  },
  {
    was: 'eine Sitzung der Datenbank ohne die Zone der Gemeinde',
    muster: /new (pg\.(Client|Pool)\(|DataSource\((?!\{\s*\.\.\.angaben|(amt|eigner)Quelle\())/g,
    // Looks at a server, or makes roles and databases; no day is asked for.
    ausser: /^src\/plattform\/datenbank\/(verbindung|quellen|serverpruefung|eingebettet(-rollen)?)\.ts$|^test\//,
    statt: 'src/plattform/datenbank/{verbindung,quellen}.ts',
  },
]

const selbst = 'test/vertrag/tag.spec.ts'
const dateien = ['src', 'test'].flatMap((wurzel) =>
  readdirSync(wurzel, { recursive: true, encoding: 'utf8' })
    .map((name) => join(wurzel, name))
    .filter((name) => /\.(tsx?|mjs)$/.test(name) && name !== selbst && !name.includes('node_modules')),
)

/** What people write about it is allowed. */
const ohneWorte = (quelle: string): string => quelle.replace(/^\s*(\/\/|\/?\*).*$/gm, '')

const funde = ({ muster, ausser }: Verbot, quelle: (datei: string) => string): string[] =>
  dateien
    .filter((datei) => !ausser.test(datei))
    .flatMap((datei) => (ohneWorte(quelle(datei)).match(muster) ?? []).map((fund) => `${datei}: ${fund}`))

test.each(verbote.map((v) => [v.was, v.statt, v] as const))('nirgends steht %s; statt dessen %s', (_, __, verbot) => {
  expect(funde(verbot, (datei) => readFileSync(datei, 'utf8'))).toEqual([])
})

test.each([
  'const tag = new Date().toISOString().slice(0, 10)',
  'const jahr = zeitpunkt.toISOString().slice(0, 4)',
  'if (sitzung.beginn.getFullYear() === 2026) return',
  'const ende = new Date(`${tag}T23:59:59`)',
  "new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium' })",
  'WHERE bis < current_date',
  'const tag = tagInBerlin(new Date())',
  'const client = new pg.Client(url)',
])('gefunden würde: %s', (zeile) => {
  const eine = (datei: string) => (datei === 'src/regeln/betrag.ts' ? zeile : '')
  expect(verbote.flatMap((v) => funde(v, eine))).toHaveLength(1)
})
