import { OeffentlicheDateien } from '../../src/plattform/dateien/dateispeicher.js'
import { Anlage } from '../../src/schema/anlage.entity.js'
import { Beratung } from '../../src/schema/beratung.entity.js'
import { Sitzung } from '../../src/schema/sitzung.entity.js'
import { Vorlage } from '../../src/schema/vorlage.entity.js'
import { starteApp, type TestApp } from '../app.js'
import { ergebnis, ladeEin, sitzung } from '../fabrik/sitzung.js'
import { anlass, datei, gremium, koerperschaft } from '../fabrik/stammdaten.js'
import { gibFrei, oeffentlicheVorlage, setzeStand, vorlage } from '../fabrik/vorlage.js'
import { liesPdf, textVon } from '../pdf-lesen.js'

let t: TestApp
beforeAll(async () => {
  t = await starteApp()
  await koerperschaft(t.datenbank, { name: 'Stadt Beispielhausen' })
})
afterAll(() => t.schliessen())

const seite = async (weg: string) => {
  const antwort = await t.abruf(weg)
  return { antwort, html: await antwort.text() }
}
const schritt = (v: Vorlage) => t.datenbank.lesen.findOneByOrFail(Beratung, { vorlageId: v.id })

test('ein Ergebnis steht sofort auf der Seite und im PDF mit Beratungsverlauf, nie in der eingefrorenen Fassung', async () => {
  const g = await gremium(t.datenbank, { name: 'Integrationsrat' })
  const s = await sitzung(t.datenbank, { gremien: [g], datum: '2026-03-04' })
  const v = await oeffentlicheVorlage(t.datenbank, {
    nummer: '2026/0001',
    betreff: 'Radweg',
    schritte: [{ gremium: g }],
  })
  await ladeEin(t.datenbank, s, [{ titel: 'Radweg', beratung: await schritt(v) }])
  const bytes = async (weg: string) => Buffer.from(await (await t.abruf(weg)).arrayBuffer())
  const [verlauf, fassung] = [await bytes('/vorlagen/2026-0001.pdf'), await bytes('/vorlagen/2026-0001/fassung-1.pdf')]

  await ergebnis(t.datenbank, await schritt(v), { stimmen: { ja: 9, nein: 4, enthaltung: 2 } })

  const { antwort, html } = await seite('/vorlagen/2026-0001')
  expect(antwort.status).toBe(200)
  expect(html).toContain('Ratsinformation Stadt Beispielhausen')
  expect(html).toContain('9 Ja, 4 Nein, 2 Enthaltungen')
  expect((await bytes('/vorlagen/2026-0001.pdf')).equals(verlauf)).toBe(false)
  expect((await bytes('/vorlagen/2026-0001/fassung-1.pdf')).equals(fassung)).toBe(true)
  expect((await t.abruf('/vorlagen/2026-0001.pdf')).headers.get('content-type')).toBe('application/pdf')
  expect((await t.abruf('/vorlagen/2026-0001/fassung-2.pdf')).status).toBe(404)
})

test('der Druck einer Fassung nennt eine Anlage nicht mehr, sobald sie zurückgenommen ist', async () => {
  const v = await oeffentlicheVorlage(t.datenbank, { nummer: '2026/0050', anlagen: [{ titel: 'Gehaltsliste' }] })
  const text = async () =>
    textVon(liesPdf(new Uint8Array(await (await t.abruf('/vorlagen/2026-0050/fassung-1.pdf')).arrayBuffer())).wurzel)
  expect(await text()).toContain('Gehaltsliste')
  const [a] = await t.datenbank.lesen.findBy(Anlage, { vorlageId: v.id })
  await t.datenbank.schreiben(anlass, (tx) => tx.update(Anlage, a!.id, { oeffentlich: false }))
  expect(await text()).not.toContain('Gehaltsliste')
})

test('was es nicht gibt und was nicht öffentlich ist, ist dieselbe Antwort', async () => {
  const geheim = await vorlage(t.datenbank, { oeffentlichkeit: 'nichtoeffentlich' })
  await gibFrei(t.datenbank, geheim, '2026/0100')
  const zurueck = await oeffentlicheVorlage(t.datenbank, { nummer: '2026/0101' })
  expect((await t.abruf('/vorlagen/2026-0101')).status).toBe(200)
  await setzeStand(t.datenbank, zurueck, 'depubliziert')
  const wege = ['2026-9999', '2026-0100', '2026-0101', "';--", '%00', 'a%00.pdf'].map((kurz) => `/vorlagen/${kurz}`)
  const antworten = await Promise.all(wege.map(seite))
  expect(antworten.map(({ antwort }) => antwort.status)).toEqual(wege.map(() => 404))
  expect(new Set(antworten.map(({ html }) => html)).size).toBe(1)
  expect(antworten[0]!.html).toContain('Diese Seite gibt es nicht, oder sie ist nicht öffentlich.')
  for (const weg of ['/vorlagen/2026-0101.pdf', '/vorlagen/2026-0101/fassung-1.pdf', '/dateien/x', '/assets/x.css'])
    expect((await t.abruf(weg)).status).toBe(404)
})

test('eine verlegte Sitzung ist unter ihrer alten Adresse noch zu finden', async () => {
  const g = await gremium(t.datenbank, { name: 'Hauptausschuss', kuerzel: 'HA' })
  const s = await sitzung(t.datenbank, { gremien: [g], datum: '2026-11-03' })
  await ladeEin(t.datenbank, s, [])
  const liste = (await seite('/sitzungen')).html
  const alt = /\/sitzungen\/2026-11-03[^"]*/.exec(liste)![0]
  await t.datenbank.schreiben(anlass, (tx) => tx.update(Sitzung, s.id, { datum: '2026-11-10' }))
  const antwort = await t.abruf(alt)
  expect([antwort.status, antwort.headers.get('location')]).toEqual([308, alt.replace('11-03', '11-10')])
  expect((await t.abruf(antwort.headers.get('location')!)).status).toBe(200)
})

test('die Liste grenzt ein, und das Formular führt zu einer Adresse ohne leere Felder', async () => {
  const g = await gremium(t.datenbank, { name: 'Kulturausschuss' })
  await oeffentlicheVorlage(t.datenbank, { nummer: '2026/0200', betreff: 'Stadtbücherei', schritte: [{ gremium: g }] })
  const { html } = await seite('/vorlagen?gremium=kulturausschuss')
  expect(html).toContain('Stadtbücherei')
  expect(html).not.toContain('Radweg')
  const antwort = await t.abruf('/vorlagen?art=&gremium=kulturausschuss&jahr=')
  expect([antwort.status, antwort.headers.get('location')]).toEqual([303, '/vorlagen?gremium=kulturausschuss'])
  expect((await seite('/vorlagen?nach=unsinn')).antwort.status).toBe(422)
})

test('eine veröffentlichte Datei kommt mit ihrem Namen und ihrer Art', async () => {
  const { sha512, groesse } = await t.app
    .get(OeffentlicheDateien, { strict: false })
    .erzeugt(Buffer.from('Hallo'), 'a.txt')
  const d = await datei(t.datenbank, { sha512, groesse: String(groesse), mimeType: 'text/plain', name: 'a.txt' })
  const anlagen = [{ titel: 'Größe', originalId: d.id, mimeType: 'text/plain' }]
  await oeffentlicheVorlage(t.datenbank, { nummer: '2026/0300', anlagen })
  const weg = /\/dateien\/[0-9a-f-]{36}/.exec((await seite('/vorlagen/2026-0300')).html)![0]
  const antwort = await t.abruf(weg)
  expect(await antwort.text()).toBe('Hallo')
  expect(antwort.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''Gr%C3%B6%C3%9Fe.txt")
  expect(antwort.headers.get('x-content-type-options')).toBe('nosniff')
  const wieder = await t.abruf(weg, { headers: { 'if-none-match': antwort.headers.get('etag')! } })
  expect(wieder.status).toBe(304)
})

test.each([
  '/',
  '/vorlagen',
  '/sitzungen',
  '/gremien',
  '/vorgaenge',
  '/barrierefreiheit',
  '/datenschutz',
  '/impressum',
])('%s antwortet als Seite, ohne Cookie und unverändert nur einmal', async (weg) => {
  const { antwort, html } = await seite(weg)
  expect([antwort.status, antwort.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(html).toMatch(/^<!doctype html><html lang="de">/)
  expect(antwort.headers.get('set-cookie')).toBeNull()
  const etag = antwort.headers.get('etag')!
  expect((await t.abruf(weg, { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test('Schnittstellen bekommen ihre Fehler als Problem, Menschen als Seite', async () => {
  const [schnittstelle, mensch] = [await t.abruf('/api/v1/gibt-es-nicht'), await t.abruf('/gibt-es-nicht')]
  expect(schnittstelle.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(mensch.headers.get('content-type')).toMatch(/^text\/html/)
})
