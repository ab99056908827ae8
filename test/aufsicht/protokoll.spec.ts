import pg from 'pg'
import { Beratung } from '../../src/schema/beratung.entity.js'
import { Gremium } from '../../src/schema/gremium.entity.js'
import { Protokoll } from '../../src/schema/protokoll.entity.js'
import { RolleZuweisung } from '../../src/schema/rolle-zuweisung.entity.js'
import { VorgangEintrag } from '../../src/schema/vorgang-eintrag.entity.js'
import type { ProtokollBlattDto, ProtokollInhaltDto } from '../../src/aufsicht/protokoll.dto.js'
import { vergibSitzungsnummern } from '../../src/sitzungen/sitzungsnummern.js'
import { type Abruf, starteApp, type TestApp } from '../app.js'
import { ergebnis, ladeEin, sitzung } from '../fabrik/sitzung.js'
import { anlass, datei, gremium, koerperschaft } from '../fabrik/stammdaten.js'
import { vorgang } from '../fabrik/vorgang.js'
import { vorlage } from '../fabrik/vorlage.js'

let t: TestApp
let pruefer: Abruf
let konto: string
beforeAll(async () => {
  t = await starteApp()
  await koerperschaft(t.datenbank, { name: 'Stadt Beispielhausen' })
  pruefer = await t.als('administration')
  konto = await t.konto('administration')
  for (let i = 1; i <= 7; i++)
    await t.datenbank.schreiben({ akteur: { id: konto, anfrage: 'a-1' }, was: 'Gremium anlegen' }, (tx) =>
      tx.insert(Gremium, { name: `Ausschuss ${i}`, art: 'ausschuss' }),
    )
})
afterAll(() => t.schliessen())

const json = async <T>(weg: string, abruf = pruefer): Promise<T> => (await (await abruf(weg)).json()) as T
const blatt = (suche: Record<string, string>) =>
  json<ProtokollBlattDto>(`/api/v1/protokoll?${new URLSearchParams(suche).toString()}`)
const html = async (weg: string, abruf = pruefer) => {
  const antwort = await abruf(weg)
  return { status: antwort.status, text: await antwort.text() }
}
const gelesen = () =>
  t.datenbank.lesen.find(Protokoll, { where: { aktion: 'LESEN' }, order: { id: 'DESC' }, take: 1 }).then((z) => z[0]!)

test('die Liste blättert durch alles, ohne etwas doppelt oder nicht zu zeigen, das Neueste zuerst', async () => {
  const gesehen: string[] = []
  let cursor: string | null = null
  do {
    const seite: ProtokollBlattDto = await blatt({ tabelle: 'gremium', limit: '3', ...(cursor && { cursor }) })
    gesehen.push(...seite.zeilen.map((z) => z.id))
    cursor = seite.weiter
  } while (cursor)
  const alle = await t.datenbank.lesen.find(Protokoll, { where: { tabelle: 'gremium' }, order: { id: 'DESC' } })
  expect(gesehen).toEqual(alle.map((z) => z.id))
})

test('ein Eintrag sagt wer, wann, wozu, was, aber keine Inhalte', async () => {
  const { zeilen } = await blatt({ tabelle: 'gremium', limit: '1' })
  expect(zeilen).toEqual([
    {
      id: expect.any(String),
      zeitpunkt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      akteur: konto,
      akteurName: 'administration',
      fuer: null,
      anfrage: 'a-1',
      was: 'Gremium anlegen',
      tabelle: 'gremium',
      zeile: expect.any(String),
      aktion: 'INSERT',
      felder: ['art', 'bis', 'genitiv', 'id', 'kuerzel', 'name', 'reihenfolge', 'version', 'vorgaenger_id'],
    },
  ])
})

test.each<[Record<string, string>, number]>([
  [{ tabelle: 'gremium', akteur: 'administration' }, 7],
  [{ tabelle: 'gremium', akteur: 'gibt-es-nicht' }, 0],
  [{ tabelle: 'gremium', aktion: 'UPDATE' }, 0],
  [{ tabelle: 'gremium', anlass: 'GREMIUM' }, 7],
  [{ tabelle: 'gremium', anlass: '%' }, 0],
  [{ tabelle: 'gremium', von: '2000-01-01', bis: '2000-12-31' }, 0],
  [{ tabelle: 'gremium', von: '2000-01-01', bis: '2190-12-31' }, 7],
])('gefunden mit %j: %d', async (suche, zahl) => {
  expect((await blatt({ ...suche, limit: '200' })).zeilen).toHaveLength(zahl)
})

test('zu einer Vorlagennummer gehört alles an ihr', async () => {
  const v = await vorlage(t.datenbank, {
    nummer: '2026/0077',
    schritte: [{ gremium: await gremium(t.datenbank, { name: 'Rat' }) }],
  })
  const { zeilen } = await blatt({ gegenstand: '2026/0077', limit: '200' })
  expect([...new Set(zeilen.map((z) => z.tabelle))].sort()).toEqual(['beratung', 'fassung', 'vorlage'])
  const nurSie = await blatt({ gegenstand: v.id, tabelle: 'vorlage', limit: '200' })
  expect(new Set(nurSie.zeilen.map((z) => z.zeile))).toEqual(new Set([v.id]))
})

test('Inhalte einer Akte sieht nur, wer Nichtöffentliches lesen darf; die der Einrichtung jeder Prüfer', async () => {
  await vorlage(t.datenbank, { nummer: '2026/0078', betreff: 'Grundstück Geheimweg 3' })
  const akte = (await blatt({ gegenstand: '2026/0078', tabelle: 'fassung', limit: '1' })).zeilen[0]!
  const weg = `/api/v1/protokoll/${akte.id}`
  expect(await json<ProtokollInhaltDto>(weg)).toMatchObject({
    sichtbar: false,
    verdeckt: 'akte',
    vorher: null,
    nachher: null,
    grund: null,
  })
  expect((await html(`/amt/protokoll/${akte.id}`)).text).not.toContain('Geheimweg')
  const leser = await t.als('administration', 'gremienbuero')
  expect(JSON.stringify(await json(weg, leser))).toContain('Geheimweg')
  const eingerichtet = (await blatt({ tabelle: 'gremium', limit: '1' })).zeilen[0]!
  expect(await json(`/api/v1/protokoll/${eingerichtet.id}`)).toMatchObject({ sichtbar: true, nachher: { name: 'Rat' } })
  for (const form of ['csv', 'jsonl']) {
    const ausgabe = await (await pruefer(`/api/v1/protokoll/ausgabe?form=${form}&inhalte=ja`)).text()
    expect(ausgabe).not.toContain('Geheimweg')
    expect(ausgabe).toContain('Ausschuss 7')
  }
})

describe('Was eine Fraktion in ihren Sitzungen tut', () => {
  const geheim = 'Klausur im Waldhotel'
  const leser = () => t.als('administration', 'gremienbuero')
  let fraktion: Gremium
  let sitzungId: string
  let ratId: string

  beforeAll(async () => {
    fraktion = await gremium(t.datenbank, { name: 'Fraktion der Mitte', art: 'fraktion' })
    const rat = await gremium(t.datenbank, { name: 'Stadtrat', art: 'rat' })
    const v = await vorlage(t.datenbank, { nummer: '2026/0080', schritte: [{ gremium: fraktion }] })
    const beratung = await t.datenbank.lesen.findOneByOrFail(Beratung, { vorlageId: v.id })
    const klausur = await sitzung(t.datenbank, { gremien: [fraktion], ort: geheim } as never)
    sitzungId = klausur.id
    await ladeEin(t.datenbank, klausur, [{ titel: geheim, beratung }])
    await ergebnis(t.datenbank, beratung, { wortlaut: geheim, stimmen: { ja: 3, nein: 2, enthaltung: 0 } } as never)
    await t.datenbank.schreiben(anlass, (tx) => vergibSitzungsnummern(tx, sitzungId))
    const offen = await sitzung(t.datenbank, { gremien: [rat] })
    ratId = offen.id
    await ladeEin(t.datenbank, offen, [{ titel: 'Haushalt im Stadtrat' }])
  })

  const tabellen = [
    'sitzung',
    'sitzung_gremium',
    'sitzungszaehler',
    'tagesordnung',
    'tagesordnungspunkt',
    'tagesordnung_zeile',
    'beratung',
    'beschluss',
    'abstimmung',
  ]
  /** Of the entries of a table, those whose row belongs to the Fraktion, as they are stored. */
  const eintraege = (tabelle: string) =>
    t.datenbank.lesen.query<{ id: string }[]>(
      `SELECT p.id FROM ris.protokoll p WHERE p.tabelle = $1 AND p.aktion <> 'LESEN' AND p.zeile IN (
         SELECT $2 UNION ALL SELECT $2 || '/' || $3 UNION ALL
         SELECT id::text FROM ris.sitzungszaehler WHERE gremium_id::text = $3 UNION ALL
         SELECT id::text FROM ris.tagesordnung WHERE sitzung_id::text = $2 UNION ALL
         SELECT id::text FROM ris.tagesordnungspunkt WHERE sitzung_id::text = $2 UNION ALL
         SELECT z.id::text FROM ris.tagesordnung_zeile z JOIN ris.tagesordnung o ON o.id = z.tagesordnung_id WHERE o.sitzung_id::text = $2 UNION ALL
         SELECT id::text FROM ris.beratung WHERE gremium_id::text = $3 UNION ALL
         SELECT s.id::text FROM ris.beschluss s JOIN ris.beratung b ON b.id = s.beratung_id WHERE b.gremium_id::text = $3 UNION ALL
         SELECT a.id::text FROM ris.abstimmung a JOIN ris.beschluss s ON s.id = a.beschluss_id
           JOIN ris.beratung b ON b.id = s.beratung_id WHERE b.gremium_id::text = $3)`,
      [tabelle, sitzungId, fraktion.id],
    )

  test.each(tabellen)('%s: auch wer sonst alles liest, sieht den Inhalt nicht', async (tabelle) => {
    const gefunden = await eintraege(tabelle)
    expect(gefunden.length).toBeGreaterThan(0)
    for (const { id } of gefunden)
      expect(await json<ProtokollInhaltDto>(`/api/v1/protokoll/${id}`, await leser())).toMatchObject({
        sichtbar: false,
        verdeckt: 'fraktion',
        grund: null,
        vorher: null,
        nachher: null,
      })
    expect((await html(`/amt/protokoll/${gefunden[0]!.id}`, await leser())).text).toContain(
      'Inhalt gehört einer Fraktion',
    )
  })

  test('auch nicht, wenn die Zeile nicht mehr da ist oder niemand mehr sagen kann, wessen sie war', async () => {
    const offen = await sitzung(t.datenbank, { gremien: [fraktion] })
    const [top] = await t.datenbank.schreiben(anlass, async (tx) => {
      const neu = await tx.query<{ id: string }[]>(
        'INSERT INTO ris.tagesordnungspunkt (sitzung_id) VALUES ($1) RETURNING id',
        [offen.id],
      )
      await tx.query('DELETE FROM ris.tagesordnungspunkt WHERE id = $1', [neu[0]!.id])
      return neu
    })
    const verdeckt = async () => {
      const { zeilen } = await json<ProtokollBlattDto>(`/api/v1/protokoll?gegenstand=${top!.id}`, await leser())
      const alle = zeilen.filter((z) => z.aktion !== 'LESEN')
      expect(alle.length).toBe(2)
      const ganze = await Promise.all(
        alle.map(async (z) => json<ProtokollInhaltDto>(`/api/v1/protokoll/${z.id}`, await leser())),
      )
      return ganze.map((e) => e.verdeckt)
    }
    expect(await verdeckt()).toEqual(['fraktion', 'fraktion'])
    const verwalter = new pg.Client(t.db.verwalter)
    await verwalter.connect()
    await verwalter.query('UPDATE ris.protokoll SET vorher = NULL, nachher = NULL WHERE zeile = $1', [top!.id])
    await verwalter.end()
    expect(await verdeckt()).toEqual(['fraktion', 'fraktion'])
  })

  test('auch nicht, was ein Vorgang von ihrer Sitzung sagt, und die Datei dazu', async () => {
    const bericht = await datei(t.datenbank, { name: `${geheim}.pdf` })
    await vorgang(t.datenbank, { eintraege: [{ titel: geheim, sitzungId, dateiId: bericht.id }], freigegeben: false })
    const eintrag = await t.datenbank.lesen.findOneByOrFail(VorgangEintrag, { dateiId: bericht.id })
    for (const id of [eintrag.id, bericht.id]) {
      const { zeilen } = await blatt({ gegenstand: id })
      const ganz = await json<ProtokollInhaltDto>(`/api/v1/protokoll/${zeilen.at(-1)!.id}`, await leser())
      expect([ganz.zeile, ganz.verdeckt, ganz.nachher]).toEqual([id, 'fraktion', null])
    }
  })

  test('auch nicht in der Ausgabe; was ein Rat tut, steht darin', async () => {
    const ausgabe = async (form: string) =>
      (await (await leser())(`/api/v1/protokoll/ausgabe?form=${form}&inhalte=ja`)).text()
    for (const form of ['csv', 'jsonl']) {
      const text = await ausgabe(form)
      expect(text).not.toContain(geheim)
      expect(text).toContain('Haushalt im Stadtrat')
    }
    expect(await ausgabe('csv')).toContain('Inhalt gehört einer Fraktion')
    expect(await ausgabe('jsonl')).toContain('"verdeckt":"fraktion"')
  })

  test('wer eine Rolle für die Fraktion hat, sieht ihn; dass er ihn gelesen hat, steht auch an der Sache', async () => {
    const konto = await t.konto('administration', 'gremienbuero')
    await t.datenbank.schreiben(anlass, (tx) =>
      tx.insert(RolleZuweisung, { benutzerId: konto, rolle: 'schriftfuehrung', gremiumId: fraktion.id }),
    )
    const [eintrag] = await eintraege('tagesordnung_zeile')
    expect(JSON.stringify(await json(`/api/v1/protokoll/${eintrag!.id}`, await leser()))).toContain(geheim)
    expect(await gelesen()).toMatchObject({
      akteur: konto,
      was: 'Inhalt im Protokoll ansehen',
      tabelle: 'tagesordnung_zeile',
    })
    await t.datenbank.schreiben(anlass, (tx) =>
      tx.delete(RolleZuweisung, { benutzerId: konto, gremiumId: fraktion.id }),
    )
  })

  test('der Blick in den Inhalt einer Akte steht an der Akte, einzeln und in der Ausgabe', async () => {
    const vermerkt = async () =>
      (
        await t.datenbank.lesen.find(Protokoll, { where: { was: 'Inhalt im Protokoll ansehen', tabelle: 'sitzung' } })
      ).filter((z) => z.zeile === ratId).length
    const { zeilen } = await json<ProtokollBlattDto>(
      `/api/v1/protokoll?gegenstand=${ratId}&tabelle=sitzung&aktion=INSERT`,
      await leser(),
    )
    const vorher = await vermerkt()
    await json(`/api/v1/protokoll/${zeilen[0]!.id}`, await leser())
    expect((await vermerkt()) - vorher).toBe(1)
    await (await pruefer(`/api/v1/protokoll/${zeilen[0]!.id}`)).text()
    expect((await vermerkt()) - vorher).toBe(1)
    await (await (await leser())('/api/v1/protokoll/ausgabe?form=jsonl&inhalte=ja&tabelle=sitzung')).text()
    expect((await vermerkt()) - vorher).toBe(2)
  })
})

test('jeder Blick hinein steht selbst darin: Liste, Eintrag, Ausgabe, auch von den Seiten aus', async () => {
  await blatt({ tabelle: 'gremium', limit: '1' })
  expect(await gelesen()).toMatchObject({
    akteur: konto,
    was: 'Protokoll ansehen',
    tabelle: 'protokoll',
    zeile: 'tabelle=gremium',
    anfrage: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  const { zeilen } = await blatt({ tabelle: 'gremium', limit: '1' })
  await pruefer(`/amt/protokoll/${zeilen[0]!.id}`)
  expect(await gelesen()).toMatchObject({ was: 'Protokolleintrag ansehen', zeile: zeilen[0]!.id })
  await (await pruefer('/api/v1/protokoll/ausgabe?form=csv')).text()
  expect(await gelesen()).toMatchObject({ was: 'Protokoll ausgeben', zeile: 'form=csv' })
  await pruefer('/amt/protokoll?aktion=UPDATE')
  expect(await gelesen()).toMatchObject({ was: 'Protokoll ansehen', zeile: 'aktion=UPDATE' })
})

test('die Ausgabe hat alle Zeilen, auch über einen Abschnitt hinaus', async () => {
  await t.datenbank.schreiben({ akteur: { id: konto }, was: 'Viele' }, (tx) =>
    tx.query(
      `INSERT INTO ris.dokumentart (schluessel, bezeichnung) SELECT 'art_' || i, 'N' FROM generate_series(1, 2500) i`,
    ),
  )
  const antwort = await pruefer('/api/v1/protokoll/ausgabe?form=jsonl&anlass=Viele')
  expect(antwort.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
  expect(antwort.headers.get('content-disposition')).toMatch(
    /^attachment; filename="protokoll-\d{4}-\d\d-\d\d\.jsonl"$/,
  )
  const zeilen = (await antwort.text())
    .trimEnd()
    .split('\n')
    .map((z) => JSON.parse(z) as { zeile: string })
  expect(new Set(zeilen.map((z) => z.zeile)).size).toBe(2500)
  const csv = await (await pruefer('/api/v1/protokoll/ausgabe?form=csv&anlass=Viele')).text()
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2501)
})

test('die Seite zeigt, was falsch ist, am Feld und behält das Getippte', async () => {
  const { status, text } = await html('/amt/protokoll?von=2026-02-30&akteur=administration')
  expect(status).toBe(200)
  expect(text).toContain('<title>Fehler: Protokoll')
  expect(text).toMatch(/id="von-fehler"[^]*Der Beginn nennt einen Tag, den es nicht gibt\./)
  expect(text).toContain('value="administration"')
  expect(text).not.toContain('class="zeilen"')
})

test('Tage werden getippt, wie man sie schreibt, und in der Tabelle gesucht, wie die Schnittstelle sie nimmt', async () => {
  const { status, text } = await html('/amt/protokoll?von=31.1.2026')
  expect(status).toBe(200)
  expect(text).toMatch(/<input[^>]*id="von"[^>]*value="31\.01\.2026"/)
  expect(text).toMatch(/href="\/api\/v1\/protokoll\/ausgabe\?[^"]*von=2026-01-31/)
})

test('die Seite führt zur nächsten und behält dabei den Filter', async () => {
  const { text } = await html('/amt/protokoll?anlass=Viele')
  const weiter = /href="(\/amt\/protokoll\?[^"]*nach=\d+)"/.exec(text)![1]!.replaceAll('&amp;', '&')
  expect(weiter).toContain('anlass=Viele')
  expect((await html(weiter)).text).toContain('Zum Anfang der Liste')
})

test.each([
  ['/api/v1/protokoll?cursor=x', 422],
  ['/api/v1/protokoll?von=gestern', 422],
  ['/api/v1/protokoll?unbekannt=1', 422],
  ['/api/v1/protokoll/ausgabe', 422],
  ['/api/v1/protokoll/ausgabe?form=xml', 422],
  ['/api/v1/protokoll/999999999', 404],
  ['/api/v1/protokoll/abc', 404],
  ['/amt/protokoll/abc', 404],
  ['/amt/protokoll/999999999', 404],
])('%s: %d', async (weg, status) => {
  expect((await pruefer(weg)).status).toBe(status)
})

test.each(['/amt/protokoll', '/api/v1/protokoll', '/api/v1/protokoll/1', '/api/v1/protokoll/ausgabe?form=csv'])(
  '%s nur mit dem Recht',
  async (weg) => {
    expect((await t.abruf(weg)).status).toBe(weg.startsWith('/amt') ? 303 : 401)
    expect((await (await t.als('gremienbuero'))(weg)).status).toBe(403)
  },
)
