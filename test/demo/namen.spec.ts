import type { EinheitDto } from '../../src/organisation/einheit.dto.js'
import type { GremiumDto } from '../../src/organisation/gremium.dto.js'
import { DemoService } from '../../src/demo/demo.service.js'
import { starteApp, type TestApp } from '../app.js'

let t: TestApp
beforeAll(async () => {
  t = await starteApp()
  await t.app.get(DemoService, { strict: false }).laden()
})
afterAll(() => t?.schliessen())

const seite = async (weg: string) => Buffer.from(await (await t.abruf(weg)).arrayBuffer())

test('Der Integrationsrat endete, und der Ausschuss, der ihm folgt, tagt seitdem', async () => {
  const rat = (await seite('/gremien/integrationsrat')).toString()
  const ausschuss = (await seite('/gremien/ausschuss-fuer-chancengerechtigkeit-und-integration')).toString()
  expect(rat).toMatch(/Bestand bis[\s\S]*31\. Oktober 2025[\s\S]*Nachfolger[\s\S]*Chancengerechtigkeit/)
  expect(ausschuss).toMatch(/Vorgänger[\s\S]*Integrationsrat/)
  const filter = (await seite('/vorlagen')).toString()
  for (const name of ['Integrationsrat', 'Ausschuss für Chancengerechtigkeit und Integration'])
    expect(filter).toContain(`>${name}</option>`)
})

test('Heißt der Integrationsrat heute anders, bleiben die Seite von 2016 und beide PDF Byte für Byte', async () => {
  const buero = await t.als('gremienbuero')
  const alle = (await (await buero('/api/v1/gremien')).json()) as GremiumDto[]
  const { id, version, art, kuerzel, bis } = alle.find((g) => g.name === 'Integrationsrat')!
  const wege = ['', '.pdf', '/fassung-1.pdf'].map((ende) => `/vorlagen/2016-0542${ende}`)
  const weitere = ['/sitzungen/2016-09-14-ir', '/sitzungen/2016-09-14-ir.ics']
  const lies = () => Promise.all([...wege, ...weitere].map(seite))
  const vorher = await lies()
  const json = { name: 'Beirat für Integration', art, kuerzel, bis }
  const antwort = await buero(`/api/v1/gremien/${id}`, {
    method: 'PUT',
    json,
    headers: { 'if-match': `"${version}"` },
  })
  expect(antwort.status).toBe(200)
  expect(await t.auftraegeErledigen()).toBeGreaterThan(0)
  expect((await seite('/gremien/integrationsrat')).toString()).toContain('Beirat für Integration')
  const nachher = await lies()
  expect(nachher.map((bytes, i) => bytes.equals(vorher[i]!))).toEqual(nachher.map(() => true))
  expect(vorher[0]!.toString()).toContain('Integrationsrat')
})

test('Heißt der Fachbereich heute anders, auch mit anderem Kürzel, bleiben Seite und PDF Byte für Byte', async () => {
  const buero = await t.als('gremienbuero')
  const alle = (await (await buero('/api/v1/organisationseinheiten')).json()) as EinheitDto[]
  const { id, version } = alle.find((e) => e.kuerzel === 'FB 31')!
  const wege = ['', '.pdf', '/fassung-1.pdf'].map((ende) => `/vorlagen/2016-0542${ende}`)
  const lies = () => Promise.all(wege.map(seite))
  const vorher = await lies()
  const json = { kuerzel: 'FB 40', name: 'Bildung und Kultur' }
  const antwort = await buero(`/api/v1/organisationseinheiten/${id}`, {
    method: 'PUT',
    json,
    headers: { 'if-match': `"${version}"` },
  })
  expect(antwort.status).toBe(200)
  await t.auftraegeErledigen()
  const nachher = await lies()
  expect(nachher.map((bytes, i) => bytes.equals(vorher[i]!))).toEqual(nachher.map(() => true))
  expect(vorher[0]!.toString()).toContain('FB 31 – Schule und Weiterbildung')
  const imHaus = await (await t.als('sachbearbeitung'))('/api/v1/vorlagen?federfuehrung=FB%2040&q=Integrationskonzept')
  // It has no day of its own: what was printed stays.
  const { zeilen } = (await imHaus.json()) as { zeilen: object[] }
  expect(zeilen).toMatchObject([{ nummer: '2016/0542', federfuehrung: 'FB 31' }])
})
