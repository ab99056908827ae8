import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { jest } from '@jest/globals'
import { benutzer } from '../../src/befehle/verwaltung-benutzer.js'
import { liesKonfiguration } from '../../src/konfiguration.js'
import { Konten } from '../../src/plattform/zugang/konten.js'
import { verlangeVerwaltung } from '../../src/plattform/zugang/startpruefung.js'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { ohneFaktorpflicht } from '../konten.js'

const konfiguration = liesKonfiguration({ BASIS_URL: 'https://ris.stadt.example' })
const draussen = { ...konfiguration, host: '0.0.0.0' }

let t: TestApp
let ordner: string
let passwortDatei: string
let ausgabe: string[]
beforeAll(async () => {
  t = await starteApp()
  ordner = await mkdtemp(path.join(tmpdir(), 'ratsfolge-befehl-'))
  passwortDatei = path.join(ordner, 'passwort')
  await writeFile(passwortDatei, 'Kohlrabi Turm Nebel 17\n')
})
beforeEach(() => {
  ausgabe = []
  for (const name of ['log', 'error'] as const)
    jest.spyOn(console, name).mockImplementation((zeile: unknown) => void ausgabe.push(String(zeile)))
})
afterEach(() => jest.restoreAllMocks())
afterAll(async () => {
  await rm(ordner, { recursive: true })
  await t.schliessen()
})

const rufe = (...worte: string[]) => benutzer(t.datenbank, worte, konfiguration)

test('what others can reach and nobody can administer does not start, and says what to do', async () => {
  const konten = new Konten(t.datenbank)
  await expect(verlangeVerwaltung(konten, draussen)).rejects.toThrow(/npm run verwaltung -- benutzer anlegen/)
  await expect(verlangeVerwaltung(konten, { ...draussen, basisUrl: 'http://localhost:3000' })).rejects.toThrow()
  // For this machine alone, or with a provider, it does.
  await verlangeVerwaltung(konten, liesKonfiguration({}))
  const oidc = liesKonfiguration({
    OIDC_AUSSTELLER: 'https://login.stadt.example',
    OIDC_CLIENT_ID: 'x',
    OIDC_CLIENT_GEHEIMNIS: 'y',
  })
  await verlangeVerwaltung(konten, { ...draussen, anmeldung: oidc.anmeldung })

  await rufe(
    'anlegen',
    '--kennung',
    'schreiber',
    '--name',
    'S',
    '--rolle',
    'schriftfuehrung',
    '--passwort-datei',
    passwortDatei,
  )
  await expect(verlangeVerwaltung(konten, draussen)).rejects.toThrow()
  await rufe('anlegen', '--kennung', 'admin', '--name', 'Erste Administration', '--passwort-datei', passwortDatei)
  await verlangeVerwaltung(konten, draussen)
  await rufe('sperren', 'admin')
  await expect(verlangeVerwaltung(konten, draussen)).rejects.toThrow()
  await rufe('entsperren', 'admin')
})

test('the first administrator made by command signs in, is led to the second factor, and administers where none is demanded', async () => {
  const b = new Besucher(t)
  expect((await b.anmelden('admin', 'Kohlrabi Turm Nebel 17')).status).toBe(303)
  expect((await b.seite('/amt/benutzer')).ort).toBe('/amt/konto/zweiter-faktor')
  await ohneFaktorpflicht(t)
  expect((await b.seite('/amt/benutzer')).text).toContain('Erste Administration')
})

test('lists accounts, and sets one back by a link', async () => {
  await rufe('liste')
  expect(ausgabe).toContain('admin\tErste Administration\tadministration\t')
  await rufe('ruecksetzen', 'admin', '--auch-zweiten-faktor')
  const link = ausgabe.find((z) => z.startsWith('https://'))!
  expect(link).toMatch(/^https:\/\/ris\.stadt\.example\/amt\/passwort-setzen\?link=[\w-]{43}$/)
  const { pathname, search } = new URL(link)
  expect((await new Besucher(t).seite(pathname + search)).text).toContain('Für Erste Administration')
})

test.each<[string[], RegExp]>([
  [[], /anlegen\|liste\|sperren/],
  [['constructor'], /anlegen\|liste\|sperren/],
  [['anlegen', '--name', 'X'], /--kennung und --name/],
  [['anlegen', '--kennung', 'x', '--name', 'X', '--rolle', 'chef'], /Diese Rolle gibt es nicht: chef/],
  [['anlegen', '--kennung', 'x', '--name', 'X', '--passwort-datei', '/gibt/es/nicht'], /lässt sich nicht lesen/],
  [['anlegen', '--kennung', 'x', '--name', 'X', '--passwort', 'geheim'], /nicht verständlich/],
  [['sperren', 'niemand'], /Ein Konto „niemand“ gibt es nicht/],
  [['ruecksetzen'], /Nennen Sie die Kennung/],
])('%j is refused in a sentence', async (worte, satz) => {
  await expect(rufe(...worte)).rejects.toThrow(satz)
})

test('a Kennung that is taken and a password that is weak change nothing', async () => {
  const angaben = ['--kennung', 'admin', '--name', 'Y', '--passwort-datei', passwortDatei]
  await expect(rufe('anlegen', ...angaben)).rejects.toThrow('Ein Konto mit dieser Kennung gibt es schon.')
  await writeFile(path.join(ordner, 'kurz'), 'kurz')
  await expect(
    rufe('anlegen', '--kennung', 'neu', '--name', 'N', '--passwort-datei', path.join(ordner, 'kurz')),
  ).rejects.toThrow('zu kurz')
})
