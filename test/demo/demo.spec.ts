import { readFileSync } from 'node:fs'
import type { VorgangAnsicht } from '../../src/ansichten/vorgang.js'
import type { VorlageAnsicht, VorlageForm } from '../../src/ansichten/vorlage.js'
import { DemoService } from '../../src/demo/demo.service.js'
import { beispiele } from '../../src/demo/beispiele/alle.js'
import { OeffentlicheAbfragen } from '../../src/oeffentlich/oeffentliche.queries.js'
import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import { starteApp, type TestApp } from '../app.js'
import { gelesen, quelle } from './hattingen-worte.js'

let t: TestApp
let abfragen: OeffentlicheAbfragen
let geladen: boolean
beforeAll(async () => {
  t = await starteApp()
  geladen = await t.app.get(DemoService, { strict: false }).laden()
  abfragen = t.app.get(OeffentlicheAbfragen, { strict: false })
})
afterAll(() => t?.schliessen())

const zeilen = <T>(sql: string) => t.datenbank.lesen.query<T[]>(sql)

test('lädt sich in eine leere Stadt und nur einmal', async () => {
  expect(geladen).toBe(true)
  const vorher = await zeilen('SELECT count(*) FROM ris.protokoll')
  expect(await t.app.get(DemoService, { strict: false }).laden()).toBe(false)
  expect(await zeilen('SELECT count(*) FROM ris.protokoll')).toEqual(vorher)
})

describe('Die Vorlage aus Herne', () => {
  const seed = JSON.parse(
    readFileSync(new URL('../../src/demo/herne-vorlage-2016-0542.json', import.meta.url), 'utf8'),
  ) as VorlageForm
  let ansicht: VorlageAnsicht
  beforeAll(async () => void (ansicht = (await abfragen.vorlage('2016-0542'))!))

  test.each([
    'nummer',
    'art',
    'betreff',
    'verfasser',
    'federfuehrung',
    'bearbeiter',
    'finanzielleAuswirkungen',
  ] as const)('%s steht öffentlich da wie in der Quelle', (feld) => expect(ansicht[feld]).toEqual(seed[feld]))
  test.each(['beschlussvorschlag', 'sachverhalt', 'unterschrift', 'anlagenVerzeichnis'] as const)(
    '%s steht Wort für Wort da',
    (feld) => expect(ansicht[feld]).toEqual(seed[feld]),
  )

  test('hat die Beratungsfolge der Quelle: ein Schritt ohne Ergebnis, einer zur Kenntnis genommen', () => {
    const schritte = ansicht.beratungsfolge.map((s) => [
      s.gremium,
      s.rolle,
      s.datum,
      s.anzeige,
      s.ergebnis?.bezeichnung,
    ])
    expect(schritte).toEqual([
      ['Integrationsrat', 'anhoerung', '2016-09-14', 'ohne_ergebnis', undefined],
      ['Haupt- und Personalausschuss', 'anhoerung', '2016-09-27', 'ergebnis', 'zur Kenntnis genommen'],
    ])
    // The source names no number.
    expect(ansicht.beratungsfolge.map((s) => s.top)).toEqual([null, null])
    expect(ansicht.beratungsfolge.every((s) => s.sitzungRef && !s.vorlaeufig)).toBe(true)
  })

  test('nennt die Anlage, die hier nicht vorliegt', () => {
    expect(ansicht.anlagen).toMatchObject([{ ...seed.anlagen[0], adresse: null }])
  })
})

test('Der Vorgang aus Hattingen ist öffentlich Wort für Wort zu lesen', async () => {
  const vorgang: VorgangAnsicht = (await abfragen.vorgang('integrationskonzept-hattingen'))!
  expect(gelesen(vorgang.titel, vorgang.jahre)).toEqual(quelle())
  expect(vorgang.jahre.map((j) => j.jahr)).toEqual([2017, 2015, 2014, 2013, 2012])
  expect(vorgang.jahre[0]!.eintraege[0]!.datum).toBe('2017-02-28')
})

test('Jedes Beispiel hat den Stand, den es zeigen soll', async () => {
  const ist = await zeilen<{ betreff: string; zustand: string }>(
    'SELECT f.betreff, v.zustand FROM ris.vorlage v JOIN ris.fassung f ON f.vorlage_id = v.id',
  )
  const zustandVon = new Map(ist.map((v) => [v.betreff, v.zustand]))
  for (const { betreff, zustand } of Object.values(beispiele))
    expect([betreff, zustandVon.get(betreff)]).toEqual([betreff, zustand])
})

test('Jede Art von „nichts“ kommt in einer Beratungsfolge vor', async () => {
  const arten = await zeilen<{ anzeige: string }>(
    `SELECT DISTINCT s ->> 'anzeige' AS anzeige FROM oeffentlich.vorlage, jsonb_array_elements(verlauf -> 'beratungsfolge') s`,
  )
  expect(arten.map((a) => a.anzeige).sort()).toEqual([
    'ausstehend',
    'bevorstehend',
    'entfallen',
    'ergebnis',
    'nichtoeffentlich',
    'ohne_ergebnis',
  ])
})

test('Vertagt und verwiesen haben ihre Fortsetzung', async () => {
  const folgen = await zeilen<{ art: string; gremium: string; zustand: string }>(
    `SELECT bs.art, g.name AS gremium, b.zustand FROM ris.beratung b JOIN ris.gremium g ON g.id = b.gremium_id
       JOIN ris.beschluss bs ON bs.beratung_id = b.vorgaenger_id ORDER BY bs.art, b.reihenfolge`,
  )
  expect(folgen).toEqual([
    { art: 'abgesetzt', gremium: 'Bezirksvertretung Mitte', zustand: 'geplant' },
    { art: 'vertagt', gremium: 'Bezirksvertretung Mitte', zustand: 'auf_tagesordnung' },
    { art: 'verwiesen', gremium: 'Ausschuss für Umwelt und Verkehr', zustand: 'ergebnis_vorlaeufig' },
    { art: 'verwiesen', gremium: 'Rat der Stadt', zustand: 'geplant' },
  ])
})

test('Wer freigibt, hat nicht verfasst; wer veröffentlicht, auch nicht', async () => {
  const verstoesse = await zeilen(
    `SELECT f.betreff FROM ris.fassung f JOIN ris.vorlage v ON v.id = f.vorlage_id
       LEFT JOIN ris.veroeffentlichung p ON p.vorlage_id = v.id AND p.stand = 'oeffentlich'
      WHERE v.nummer <> '2016/0542' AND (f.freigegeben_von_id = v.angelegt_von_id OR p.durch_id = v.angelegt_von_id)`,
  )
  expect(verstoesse).toEqual([])
})

test('Eine Vorlage wartet auf die zweite Person, eine wurde zurückgenommen', async () => {
  const offene = await zeilen<{ betreff: string }>(
    `SELECT f.betreff FROM ris.veroeffentlichungsantrag a JOIN ris.fassung f ON f.vorlage_id = a.vorlage_id WHERE a.ergebnis IS NULL`,
  )
  expect(offene).toEqual([{ betreff: 'Ladesäulen am Rathaus' }])
  const vorfaelle = await zeilen<{ grund: string; war: { name: string }[] }>(
    'SELECT grund, war_oeffentlich AS war FROM ris.vorfall',
  )
  expect(vorfaelle).toMatchObject([
    {
      grund: 'Der Sachverhalt nennt den Namen der Petentin.',
      war: [{ name: expect.stringContaining('Spielplatz') as string }],
    },
  ])
})

test('Das Protokoll nennt, wer was getan hat', async () => {
  const wer = await zeilen<{ tat: string }>(
    `SELECT DISTINCT p.tabelle || ': ' || b.name AS tat FROM ris.protokoll p JOIN ris.benutzer b ON b.id::text = p.akteur`,
  )
  expect(wer.map((w) => w.tat)).toEqual(
    expect.arrayContaining([
      'vorlage: Sachbearbeitung FB 31',
      'mitzeichnung: Kämmerei',
      'vorlage: Freigabe Dezernat',
      'veroeffentlichung: Veröffentlichungsprüfung',
      'tagesordnung: Gremienbüro',
      'beschluss: Schriftführung',
    ]),
  )
})

test('Die öffentliche Welt ist die, die sich aus den Akten ergibt', async () => {
  expect(await t.app.get(VeroeffentlichungPruefung, { strict: false }).abweichungen()).toEqual([])
})

test('Von der nichtöffentlichen Vorlage steht nichts in der öffentlichen Welt', async () => {
  const tabellen = await zeilen<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'oeffentlich'`,
  )
  const welt = await Promise.all(
    tabellen.map(({ name }) => zeilen(`SELECT to_jsonb(x) AS zeile FROM oeffentlich.${name} x`)),
  )
  const text = JSON.stringify(welt)
  expect(text).toContain('Lärmaktionsplan')
  const geheim = [
    'Kaistraße',
    'Muster GmbH',
    '418750',
    'Grundstücksangelegenheit',
    'Auswertung der Gebote',
    'N 2026',
    'Leitungsstelle',
    'Kostenberechnung',
    'Angebote der Betreiber',
    'Ladesäulen',
    'Beleuchtung am Spielplatz',
    'Frau Beispiel',
  ]
  expect(geheim.filter((wort) => text.includes(wort))).toEqual([])
})
