import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import {
  aufTagesordnung,
  freigegebene,
  mitVersion,
  rollen,
  sitzungVon,
  veroeffentliche,
  versende,
} from '../beratung.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { absatz, type Problemantwort, type Stadt, stadt } from '../stadt.js'

let s: Stadt
beforeAll(async () => {
  s = await stadt()
})
afterAll(() => s.t.schliessen())

const seite = async (pfad: string) => {
  const antwort = await s.t.abruf(pfad)
  return { status: antwort.status, text: await antwort.text() }
}

test('von der Vorlage über die Ladung zum Beschluss, und die Bürgerin liest mit', async () => {
  const r = await rollen(s)
  const pruefung = await s.ruf('veroeffentlichungspruefung')
  const vorsitz = await s.ruf('schriftfuehrung')
  const vorlage = await freigegebene(r)
  const adresse = `/vorlagen/${vorlage.nummer?.replace('/', '-')}`
  expect((await seite(adresse)).status).toBe(404)
  expect((await veroeffentliche(pruefung, vorlage.id)).status).toBe(200)
  expect(await seite(adresse)).toMatchObject({
    status: 200,
    text: expect.stringContaining('Sporthalle Wanne') as string,
  })
  // The print that the staff filed names non-public Anlagen and steps: it never becomes a public file.
  expect(await s.t.datenbank.lesen.query('SELECT id FROM oeffentlich.datei')).toEqual([])

  const sitzung = await sitzungVon(r, [s.gremien.ir, s.gremien.hpa])
  const beratung = await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, sitzung.id)
  const gehe = (ruf: typeof r.buero, schritt: string, grund?: string) =>
    ruf<SitzungDto & Problemantwort>(`POST /sitzungen/${sitzung.id}/schritte`, { schritt, ...(grund && { grund }) })
  expect((await gehe(r.buero, 'einladen')).body.hindernisse?.map((h) => h.code)).toEqual(['vier_augen'])
  const geladen = await versende(r, sitzung.id)
  expect(geladen.body).toMatchObject({
    zustand: 'eingeladen',
    tagesordnung: { art: 'ladung', zeilen: [{ nummer: '1', teil: 'oe' }] },
  })
  const abgenommen = await r.buero<Problemantwort>(`POST /beratungen/${beratung.id}/schritte`, {
    schritt: 'von_tagesordnung_nehmen',
  })
  expect(abgenommen).toMatchObject({ status: 409, body: { hindernisse: [{ code: 'schon_geladen' }] } })
  expect(
    (await r.amt<Problemantwort>(`POST /vorlagen/${vorlage.id}/berichtigungen`, { grund: 'Tippfehler' })).status,
  ).toBe(409)
  expect((await gehe(vorsitz, 'eroeffnen')).body.zustand).toBe('laufend')

  const erfasst = await r.schrift<BeratungEinzelnDto>(
    `PUT /beratungen/${beratung.id}/ergebnis`,
    {
      art: 'empfohlen',
      aenderung: 'geaendert',
      mehrheit: 'mehrheitlich',
      beschlusstext: absatz('Der Rat beschließt die Sanierung bis 2028.'),
      abstimmung: { ja: 9, nein: 4, enthaltung: 2 },
    },
    mitVersion(beratung),
  )
  expect(erfasst.status).toBe(200)
  const gelesen = await seite(adresse)
  expect(gelesen.text).toContain('Mehrheitlich mit Änderungen empfohlen')
  expect(gelesen.text).toContain('bis 2028')
  const druck = await s.t.abruf(`${adresse}.pdf`)
  const gedruckt = textVon(liesPdf(new Uint8Array(await druck.arrayBuffer())).wurzel)
  expect(gedruckt).toContain('mehrheitlich mit Änderungen empfohlen')
  expect(gedruckt).toContain('9 Ja, 4 Nein, 2 Enthaltungen')
  expect(gedruckt).toContain('bis 2028')
  await gehe(vorsitz, 'schliessen')
  await r.buero(`POST /beratungen/${beratung.id}/ergebnis/feststellen`)

  const rat = await aufTagesordnung(
    r,
    vorlage.beratungsfolge[1]!.id,
    (await sitzungVon(r, [s.gremien.rat], '2026-10-06')).id,
  )
  const gleich = await r.schrift<Problemantwort>(
    `PUT /beratungen/${rat.id}/ergebnis`,
    { art: 'beschlossen', aenderung: 'geaendert', beschlusstext: absatz('Der Rat beschließt die Sanierung bis 2028.') },
    mitVersion(rat),
  )
  expect(gleich.body.felder?.[0]?.zeiger).toBe('/beschlusstext')
  await r.schrift(
    `PUT /beratungen/${rat.id}/ergebnis`,
    { art: 'beschlossen', aenderung: 'ungeaendert', mehrheit: 'einstimmig' },
    mitVersion(rat),
  )
  expect((await r.amt<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body.zustand).toBe('abgeschlossen')

  await pruefung(`POST /vorlagen/${vorlage.id}/veroeffentlichung`, { stand: 'depubliziert', grund: 'Versehen' })
  expect([404, 410]).toContain((await seite(adresse)).status)
})
