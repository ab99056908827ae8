import { system } from '../../src/plattform/datenbank/datenbank.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import type { VorlagenBlattDto } from '../../src/vorlagen/vorlagen-liste.dto.js'
import { entwurf, geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let amt: Ruf
let mitzeichnung: Ruf
let einheiten: { id: string; kuerzel: string }[]
beforeAll(async () => {
  s = await stadt()
  amt = await s.ruf('sachbearbeitung')
  mitzeichnung = await s.ruf('mitzeichnung')
  einheiten = (await amt<typeof einheiten>('GET /organisationseinheiten')).body
})
afterAll(() => s.t.schliessen())

async function inMitzeichnung(): Promise<VorlageDto> {
  const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
  const organisationseinheiten = einheiten.map((e) => e.id)
  expect((await amt(`POST /vorlagen/${id}/mitzeichnung`, { organisationseinheiten })).status).toBe(200)
  return (await amt<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_mitzeichnung' })).body
}
const zeichne = <T = VorlageDto>(v: VorlageDto, i: number, ergebnis: object, ruf = mitzeichnung) =>
  ruf<T>(`POST /vorlagen/${v.id}/mitzeichnung/${v.mitzeichnung[i]!.id}`, ergebnis)

test('haben alle Stationen gezeichnet, liegt die Vorlage zur Freigabe', async () => {
  const vorlage = await inMitzeichnung()
  expect(vorlage.mitzeichnung.map((m) => m.name)).toEqual(['FB 21 Finanzsteuerung', 'FB 31 Schule und Weiterbildung'])
  expect((await zeichne(vorlage, 0, { ergebnis: 'gezeichnet' })).body.zustand).toBe('in_mitzeichnung')
  const fertig = await zeichne(vorlage, 1, { ergebnis: 'gezeichnet_mit_anmerkung', bemerkung: 'Mittel stehen bereit.' })
  expect(fertig.body).toMatchObject({
    zustand: 'zur_freigabe',
    mitzeichnung: [{ ergebnis: 'gezeichnet' }, { bemerkung: 'Mittel stehen bereit.' }],
  })
})

test('eine Station weist zurück: zurück in den Entwurf, eine neue Runde beginnt, die alte bleibt stehen', async () => {
  const vorlage = await inMitzeichnung()
  expect(await zeichne<Problemantwort>(vorlage, 0, { ergebnis: 'zurueckgewiesen' })).toMatchObject({
    status: 422,
    body: { felder: [{ zeiger: '/bemerkung' }] },
  })
  const { body } = await zeichne(vorlage, 0, { ergebnis: 'zurueckgewiesen', bemerkung: 'Deckung fehlt.' })
  expect(body).toMatchObject({ zustand: 'entwurf', mitzeichnung: [{ ergebnis: null }, { ergebnis: null }] })
  const alt = await s.t.datenbank.lesen.query<{ bemerkung: string }[]>(
    'SELECT bemerkung FROM ris.mitzeichnung WHERE id = $1',
    [vorlage.mitzeichnung[0]!.id],
  )
  expect(alt[0]?.bemerkung).toBe('Deckung fehlt.')
})

test('zweimal zeichnet keine Station, und ohne das Recht niemand', async () => {
  const vorlage = await inMitzeichnung()
  await zeichne(vorlage, 0, { ergebnis: 'gezeichnet' })
  expect((await zeichne<Problemantwort>(vorlage, 0, { ergebnis: 'gezeichnet' })).body.hindernisse?.[0]?.code).toBe(
    'schon_gezeichnet',
  )
  expect((await zeichne(vorlage, 1, { ergebnis: 'gezeichnet' }, amt)).status).toBe(403)
})

test('eine nichtöffentliche Vorlage liest die Kämmerei, sobald sie Station ist, und zeichnet sie mit', async () => {
  const kaemmerei = await s.ruf('kaemmerei')
  const konto = await s.t.konto('kaemmerei')
  const fb21 = einheiten.find((e) => e.kuerzel === 'FB 21')!.id
  await s.t.datenbank.schreiben({ akteur: system, was: 'Kämmerei' }, (tx) =>
    tx.query('UPDATE ris.rolle_zuweisung SET organisationseinheit_id = $1 WHERE benutzer_id = $2', [fb21, konto]),
  )
  const geheim = { oeffentlich: false, geheimhaltung: geheimhaltung(), betreff: 'Kauf Flurstück 17' }
  const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf(geheim))).body
  const sieht = async () => ({
    einzeln: (await kaemmerei(`GET /vorlagen/${id}`)).status,
    liste: (await kaemmerei<VorlagenBlattDto>('GET /vorlagen?q=Flurst')).body.zeilen.map((v) => v.id),
  })
  const station = (kuerzel: string) =>
    amt(`POST /vorlagen/${id}/mitzeichnung`, {
      organisationseinheiten: [einheiten.find((e) => e.kuerzel === kuerzel)!.id],
    })
  expect(await sieht()).toEqual({ einzeln: 404, liste: [] })
  await station('FB 31')
  expect(await sieht()).toEqual({ einzeln: 404, liste: [] })
  await station('FB 21')
  expect(await sieht()).toEqual({ einzeln: 200, liste: [id] })
  const { body } = await amt<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_mitzeichnung' })
  expect((await zeichne(body, 0, { ergebnis: 'gezeichnet' }, kaemmerei)).body.zustand).toBe('zur_freigabe')
})
