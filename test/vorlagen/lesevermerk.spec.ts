import { Protokoll } from '../../src/schema/protokoll.entity.js'
import { Anlage } from '../../src/schema/anlage.entity.js'
import type { Vorlage } from '../../src/schema/vorlage.entity.js'
import { starteApp, type TestApp } from '../app.js'
import { gremium, koerperschaft } from '../fabrik/stammdaten.js'
import { vorlage } from '../fabrik/vorlage.js'

let t: TestApp
let geheim: Vorlage
let offen: Vorlage
beforeAll(async () => {
  t = await starteApp()
  await koerperschaft(t.datenbank, { name: 'Stadt Beispielhausen' })
  const g = await gremium(t.datenbank, { name: 'Hauptausschuss' })
  geheim = await vorlage(t.datenbank, {
    oeffentlichkeit: 'nichtoeffentlich',
    betreff: 'Grundstück Geheimweg 3',
    schritte: [{ gremium: g }],
    anlagen: [{ oeffentlich: false }],
  })
  offen = await vorlage(t.datenbank, { schritte: [{ gremium: g }] })
})
afterAll(() => t.schliessen())

const vermerke = () => t.datenbank.lesen.find(Protokoll, { where: { aktion: 'LESEN' }, order: { id: 'ASC' } })
const neueDurch = async (arbeit: () => Promise<unknown>) => {
  const bisher = (await vermerke()).length
  await arbeit()
  return (await vermerke()).slice(bisher).map(({ tabelle, zeile, was, akteur }) => ({ tabelle, zeile, was, akteur }))
}
const leser = async () => ({ abruf: await t.als('gremienbuero'), konto: await t.konto('gremienbuero') })

test.each([
  ['die Vorlage', () => `/api/v1/vorlagen/${geheim.id}`],
  ['einen Teil', () => `/api/v1/vorlagen/${geheim.id}/teile/sachverhalt`],
  ['den Druck', () => `/api/v1/vorlagen/${geheim.id}/pdf`],
])('wer eine fremde nichtöffentliche Vorlage liest (%s), steht im Protokoll, ohne Inhalt', async (_, weg) => {
  const { abruf, konto } = await leser()
  const status: number[] = []
  const neu = await neueDurch(async () => status.push((await abruf(weg())).status))
  expect(status).toEqual([200])
  expect(neu).toEqual([{ tabelle: 'vorlage', zeile: geheim.id, was: 'Nichtöffentliche Vorlage lesen', akteur: konto }])
  expect(JSON.stringify(await vermerke())).not.toContain('Geheimweg')
})

test('ebenso der Schritt ihrer Beratung', async () => {
  const { abruf } = await leser()
  const [{ id }] = await t.datenbank.lesen.query<[{ id: string }]>(
    'SELECT id FROM ris.beratung WHERE vorlage_id = $1',
    [geheim.id],
  )
  expect(await neueDurch(() => abruf(`/api/v1/beratungen/${id}`))).toMatchObject([{ zeile: geheim.id }])
})

test('die öffentliche, die Liste, die unbekannte und die verwehrte hinterlassen nichts', async () => {
  const { abruf } = await leser()
  const fremd = await t.als('sachbearbeitung')
  expect(
    await neueDurch(async () => {
      await abruf(`/api/v1/vorlagen/${offen.id}`)
      await abruf('/api/v1/vorlagen')
      expect((await abruf(`/api/v1/vorlagen/${crypto.randomUUID()}`)).status).toBe(404)
      expect((await fremd(`/api/v1/vorlagen/${geheim.id}`)).status).toBe(404)
    }),
  ).toEqual([])
})

test('die Verfasserin liest ihre eigene ohne Vermerk', async () => {
  const eigen = await vorlage(t.datenbank, {
    oeffentlichkeit: 'nichtoeffentlich',
    angelegtVonId: await t.konto('sachbearbeitung'),
  })
  const abruf = await t.als('sachbearbeitung')
  expect(await neueDurch(async () => expect((await abruf(`/api/v1/vorlagen/${eigen.id}`)).status).toBe(200))).toEqual(
    [],
  )
})

test('eine nichtöffentliche Anlage einer öffentlichen Vorlage wird für sich vermerkt', async () => {
  const gemischt = await vorlage(t.datenbank, {})
  const { abruf, konto } = await leser()
  const form = new FormData()
  form.set('titel', 'Vertrag')
  form.set('oeffentlich', 'false')
  form.set('datei', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), 'vertrag.pdf')
  const angelegt = await abruf(`/api/v1/vorlagen/${gemischt.id}/anlagen`, { method: 'POST', body: form })
  expect(angelegt.status).toBe(201)
  const { id } = await t.datenbank.lesen.findOneByOrFail(Anlage, { vorlageId: gemischt.id })
  const neu = await neueDurch(() => abruf(`/api/v1/vorlagen/${gemischt.id}/anlagen/${id}/datei`))
  expect(neu).toEqual([{ tabelle: 'anlage', zeile: id, was: 'Nichtöffentliche Anlage lesen', akteur: konto }])
})
