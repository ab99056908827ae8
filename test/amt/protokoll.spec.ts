import { Gremium } from '../../src/schema/gremium.entity.js'
import { Protokoll } from '../../src/schema/protokoll.entity.js'
import type { ProtokollBlattDto, ProtokollInhaltDto } from '../../src/amt/protokoll.dto.js'
import { type Abruf, starteApp, type TestApp } from '../app.js'
import { gremium, koerperschaft } from '../fabrik/stammdaten.js'
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
      felder: ['art', 'genitiv', 'id', 'kuerzel', 'name', 'reihenfolge', 'version'],
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
      `INSERT INTO ris.organisationseinheit (kuerzel, name) SELECT 'K' || i, 'N' FROM generate_series(1, 2500) i`,
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
