import { jest } from '@jest/globals'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { wiederherstellen } from '../../src/befehle/verwaltung-wiederherstellen.js'
import { migrationen } from '../../src/schema/index.js'
import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import { einstellungen, frage, type Lauf, loesche, neuerOrdner, starte } from './stadt.js'

// A server with a real disk starts here.

/**
 * The example town as a version before the first release saved it, with 15 migrations. Never made anew: it is what towns
 * bring along.
 */
const frueher = fileURLToPath(new URL('stadt-von-frueher', import.meta.url))

let ordner: string
let lauf: Lauf
const gesagt: string[] = []

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation((satz: string) => void gesagt.push(satz))
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true)
  ordner = await neuerOrdner()
  const hier = einstellungen(path.join(ordner, 'stadt'), path.join(ordner, 'journal'))
  await wiederherstellen(hier, [frueher, '--ohne-journal'])
  lauf = await starte(hier)
})
afterAll(async () => {
  jest.restoreAllMocks()
  await lauf?.stoppen()
  await loesche(ordner)
})

const oeffentliche = (tabelle: string) =>
  frage<{ kurzadresse: string }>(
    lauf.eigner,
    `SELECT kurzadresse FROM oeffentlich.${tabelle} WHERE NOT geloescht ORDER BY 1`,
  )

test('the backup is older than this version, and comes back whole on its rules', async () => {
  const text = gesagt.join('\n')
  expect(migrationen.length).toBeGreaterThan(15)
  expect(text).toContain('2415 Zeilen und 8 Dateien')
  expect(text).toMatch(/Auf diese Version gebracht: \d+ öffentliche Einträge/)
  expect(text).toContain('Unterschiede zwischen Akten und Öffentlichem: 0.')
  expect(await lauf.app.get(VeroeffentlichungPruefung, { strict: false }).abweichungen()).toEqual([])
})

test('whatever was public is public still: Vorlagen, Sitzungen, Gremien, the Vorgang with its entries, files', async () => {
  const zahlen: Record<string, number> = {}
  for (const art of ['vorlage', 'sitzung', 'gremium', 'vorgang', 'datei'])
    zahlen[art] = (await oeffentliche(art)).length
  expect(zahlen).toEqual({ vorlage: 20, sitzung: 18, gremium: 6, vorgang: 1, datei: 5 })
  expect((await lauf.hole('/vorlagen/2016-0542.pdf')).status).toBe(200)
})

test.each(['vorlage', 'sitzung', 'gremium', 'vorgang'])('every page of a %s opens', async (art) => {
  const ordnername = { vorlage: 'vorlagen', sitzung: 'sitzungen', gremium: 'gremien', vorgang: 'vorgaenge' }[art]
  for (const { kurzadresse } of await oeffentliche(art))
    expect([kurzadresse, (await lauf.hole(`/${ordnername}/${kurzadresse}`)).status]).toEqual([kurzadresse, 200])
})

test('the matter of Hattingen reads word for word as it did', async () => {
  const [{ kurzadresse }] = (await oeffentliche('vorgang')) as [{ kurzadresse: string }]
  const text = await (await lauf.hole(`/vorgaenge/${kurzadresse}`)).text()
  expect(text).toContain('Stadt schreibt Integrationskonzept fort')
  expect(text).toContain('Rede von Bürgermeister Dirk Glaser')
})
