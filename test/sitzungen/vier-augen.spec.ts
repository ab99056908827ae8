import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import type { TagesordnungVorschauDto } from '../../src/sitzungen/tagesordnung.dto.js'
import {
  aufTagesordnung,
  freigegebene,
  mitVersion,
  rollen,
  type Rollen,
  setzeTagesordnung,
  sitzungVon,
  versende,
} from '../beratung.js'
import { geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let zweite: Ruf
let beides: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  zweite = await s.ruf('gremienbuero', 'lesen_api')
  beides = await s.ruf('gremienbuero', 'schriftfuehrung')
})
afterAll(() => s.t.schliessen())

const lies = async (id: string) => (await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body
const vorschau = async (ruf: Ruf, id: string) =>
  (await ruf<TagesordnungVorschauDto>(`GET /sitzungen/${id}/tagesordnung/vorschau`)).body
const gehe = async (ruf: Ruf, id: string, schritt: string, gesehen?: string) => {
  const antwort = await ruf<SitzungDto & Problemantwort>(`POST /sitzungen/${id}/schritte`, { schritt, gesehen })
  return { status: antwort.status, codes: antwort.body.hindernisse?.map((h) => h.code) ?? [] }
}
const gesehenGehen = async (ruf: Ruf, id: string, schritt: string) =>
  gehe(ruf, id, schritt, (await vorschau(ruf, id)).gesehen)
const gegangen = { status: 200, codes: [] }
const abgewiesen = (code: string) => ({ status: 409, codes: [code] })

const offen = { teil: 'oe', titel: 'Bericht zum Klimaplan' }
const geheim = {
  teil: 'n',
  titel: 'Kauf Flurstück 17',
  oeffentlicherTitel: 'Grundstück',
  geheimhaltung: geheimhaltung({ grund: 'Preis des Nachbarn' }),
}

test('wer die Tagesordnung schreibt, versendet sie nicht, und liest, wer es kann', async () => {
  const { id } = await sitzungVon(r, [s.gremien.rat])
  const { body } = await setzeTagesordnung(r.buero, id, [offen])
  const einladen = body.schritte.find(({ schritt }) => schritt === 'einladen')
  expect(einladen?.hindernisse).toEqual([
    {
      code: 'vier_augen',
      text: 'Sie haben diese Tagesordnung bearbeitet. Versenden kann sie der Vorsitz, oder wer im Gremienbüro nichts daran geändert hat.',
    },
  ])
  expect(await gesehenGehen(r.buero, id, 'einladen')).toEqual(abgewiesen('vier_augen'))
  expect((await versende(r, id)).body.zustand).toBe('eingeladen')
})

test('die zweite Person sieht, was die Öffentlichkeit lesen wird, und versendet genau das', async () => {
  const { id } = await sitzungVon(r, [s.gremien.rat], '2026-09-15')
  await setzeTagesordnung(r.buero, id, [offen, geheim])
  const adresse = '/sitzungen/2026-09-15-rat-der-stadt'
  const seite = async () => (await s.t.abruf(adresse)).text()
  const gesehen = await vorschau(zweite, id)
  expect(gesehen).toMatchObject({ schritt: 'einladen', hindernisse: [] })
  expect(JSON.stringify(gesehen.sitzung)).toContain('Klimaplan')
  expect(JSON.stringify(gesehen.sitzung)).not.toMatch(/Grundstück|Flurstück|Nachbar/)
  expect(gesehen.oeffentlicheTitel).toEqual([{ nummer: 'N 1', titel: 'Grundstück' }])
  expect((await lies(id)).zustand).toBe('geplant')
  expect(await seite()).not.toContain('Klimaplan')

  expect(await gehe(zweite, id, 'einladen')).toEqual(abgewiesen('nicht_angesehen'))
  await setzeTagesordnung(r.buero, id, [{ ...offen, titel: 'Bericht zum Radverkehr' }, geheim])
  expect(await gehe(zweite, id, 'einladen', gesehen.gesehen)).toEqual(abgewiesen('veraendert'))
  const vorher = (await vorschau(zweite, id)).gesehen
  const zeilen = (await lies(id)).tagesordnung!.zeilen.map(({ topId, teil, titel }) => ({ topId, teil, titel }))
  await setzeTagesordnung(
    r.buero,
    id,
    zeilen.map((z) => ({ ...z, ...(z.teil === 'n' && { oeffentlicherTitel: 'Anderes' }) })),
  )
  expect(await gehe(zweite, id, 'einladen', vorher)).toEqual(abgewiesen('veraendert'))
  expect(await gesehenGehen(zweite, id, 'einladen')).toEqual(gegangen)
  expect(await seite()).toContain('Radverkehr')
})

test('haben beide daran geschrieben, versendet der Vorsitz; danach zählt nur, wer den Nachtrag schreibt', async () => {
  const { id } = await sitzungVon(r, [s.gremien.rat])
  const [punkt] = (await setzeTagesordnung(r.buero, id, [offen])).body.tagesordnung!.zeilen
  const alt = { topId: punkt!.topId, teil: 'oe', titel: punkt!.titel }
  await setzeTagesordnung(zweite, id, [alt, { ...offen, titel: 'Anfragen' }])
  for (const ruf of [r.buero, zweite]) expect(await gesehenGehen(ruf, id, 'einladen')).toEqual(abgewiesen('vier_augen'))
  expect((await versende(r, id)).status).toBe(200)
  expect((await vorschau(r.vorsitz, id)) as unknown).toMatchObject({ status: 409 })
  await setzeTagesordnung(zweite, id, [alt])
  expect(await gesehenGehen(zweite, id, 'nachtrag_versenden')).toEqual(abgewiesen('vier_augen'))
  expect(await gesehenGehen(r.buero, id, 'nachtrag_versenden')).toEqual(gegangen)
})

test('auch wer eine Vorlage auf die Tagesordnung setzt oder davon nimmt, hat an ihr geschrieben', async () => {
  const vorlage = await freigegebene(r)
  const { id } = await sitzungVon(r, [s.gremien.ir])
  await setzeTagesordnung(zweite, id, [offen])
  const schritt = vorlage.beratungsfolge[0]!.id
  await aufTagesordnung(r, schritt, id)
  expect(await gesehenGehen(r.buero, id, 'einladen')).toEqual(abgewiesen('vier_augen'))
  await beides(`POST /beratungen/${schritt}/schritte`, { schritt: 'von_tagesordnung_nehmen' })
  expect(await gesehenGehen(beides, id, 'einladen')).toEqual(abgewiesen('vier_augen'))
  expect((await versende(r, id)).status).toBe(200)
})

test('was noch niemand versandt hat, wird auch mit dem Eröffnen nicht durch eine Person allein öffentlich', async () => {
  const { id } = await sitzungVon(r, [s.gremien.rat])
  await setzeTagesordnung(beides, id, [offen])
  await versende(r, id)
  const [punkt] = (await lies(id)).tagesordnung!.zeilen
  await setzeTagesordnung(beides, id, [
    { topId: punkt!.topId, ...offen },
    { ...offen, titel: 'Eilig' },
  ])
  expect(await gehe(beides, id, 'eroeffnen')).toEqual(abgewiesen('vier_augen'))
  expect(await gehe(r.schrift, id, 'eroeffnen')).toEqual(gegangen)
})

describe('Die Sitzung einer Fraktion', () => {
  const alsFraktion = async () => {
    const { body } = await r.buero<{ id: string; version: number }>('POST /gremien', {
      name: 'Fraktion im Rat',
      art: 'fraktion',
    })
    const konto = await s.t.konto('gremienbuero', 'sachbearbeitung')
    const ruf = await s.ruf('gremienbuero', 'sachbearbeitung')
    await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
      tx.query(`INSERT INTO ris.rolle_zuweisung (benutzer_id, rolle, gremium_id) VALUES ($1, 'gremienbuero', $2)`, [
        konto,
        body.id,
      ]),
    )
    const { id } = (await ruf<SitzungDto>('POST /sitzungen', { gremien: [body.id], datum: '2026-09-14' })).body
    await ruf(`PUT /sitzungen/${id}/tagesordnung`, { zeilen: [offen] }, { 'if-match': '"1"' })
    return { gremium: body, ruf, id }
  }

  test('sieht niemand; wer sie vorbereitet, lädt auch ein, und öffentlich wird sie nie', async () => {
    const { gremium, ruf, id } = await alsFraktion()
    expect(await vorschau(ruf, id)).toMatchObject({ sitzung: null })
    expect(await gehe(ruf, id, 'einladen')).toEqual(gegangen)
    const { version } = (await ruf<SitzungDto>(`GET /sitzungen/${id}`)).body
    const ohne = { gremien: [s.gremien.rat], datum: '2026-09-14' }
    const wechsel = await ruf<Problemantwort>(`PUT /sitzungen/${id}`, ohne, { 'if-match': `"${version}"` })
    expect(wechsel.body.hindernisse?.map((h) => h.code)).toEqual(['sitzung_einer_fraktion'])
    const umwidmung = await r.buero<Problemantwort>(
      `PUT /gremien/${gremium.id}`,
      { name: 'Neuer Ausschuss', art: 'ausschuss' },
      mitVersion(gremium),
    )
    expect(umwidmung).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/art' }] } })
  })
})
