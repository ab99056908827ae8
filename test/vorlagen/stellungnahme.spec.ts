import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { aufTagesordnung, freigegebene, sitzungVon, veroeffentliche, versende, wunschFuer } from '../beratung.js'
import { type Antragsstadt, antragsstadt, entscheidung, stellungnahme, weg } from '../fabrik/stellungnahme.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { entwurf, geheimhaltung, type Problemantwort } from '../stadt.js'

// What the administration says to an Antrag: a Vorlage of its own kind, read where the Antrag is read, and only while it is.

let o: Antragsstadt
beforeAll(async () => void (o = await antragsstadt()))
afterAll(() => o.s.t.schliessen())

const codes = ({ body }: { body: Problemantwort }) => body.hindernisse?.map(({ code }) => code)

test('sie steht auf Seite, Druck und in den Daten des Antrags, mit seiner Unternummer, sobald sie bestätigt ist', async () => {
  const a = await o.antrag()
  await veroeffentliche(o.pruefung, a.id)
  const v = await freigegebene(o.r, stellungnahme(a.id))
  expect(v).toMatchObject({ nummer: `${a.nummer}-1`, zustand: 'freigegeben' })
  for (const seite of [await o.lies(weg(a)), await o.liesDruck(weg(a))])
    expect(seite).not.toMatch(/zwei Brunnen|Leitung/)
  const eingefroren = await o.liesDruck(`${weg(a)}/fassung-1`)
  await veroeffentliche(o.pruefung, v.id)
  for (const seite of [await o.lies(weg(a)), await o.liesDruck(weg(a))]) {
    expect(seite).toContain(`Stellungnahme der Verwaltung ${v.nummer}`)
    expect(seite).toContain('Beschlussvorschlag der Verwaltung')
    expect(seite).toMatch(/drei Brunnen.*zwei Brunnen.*keine Leitung/s)
  }
  expect(await o.lies(weg(a))).toContain(`href="${weg(v)}"`)
  expect(await o.liesDruck(`${weg(a)}/fassung-1`)).toBe(eingefroren)
  expect(await o.lies(weg(v))).toMatch(/Öffentliche Stellungnahme der Verwaltung.*Bezieht sich auf/s)
  expect((await o.hole(a.id)).stellungnahmen).toMatchObject([
    { id: v.id, nummer: v.nummer, zustand: 'freigegeben', beschlussvorschlag: v.beschlussvorschlag },
  ])
  // In the house with the course of its Beratungen, as it is read outside.
  const imHaus = await (await o.s.t.als('sachbearbeitung'))(`/api/v1/vorlagen/${a.id}/pdf?verlauf=1`)
  expect(textVon(liesPdf(Buffer.from(await imHaus.arrayBuffer())).wurzel)).toContain('zwei Brunnen')
  await o.nimmZurueck(v.id)
  for (const seite of [await o.lies(weg(a)), await o.liesDruck(weg(a))])
    expect(seite).not.toMatch(/zwei Brunnen|Leitung/)
})

test('öffentlich ist sie nur mit ihrem Antrag, und vorher bestätigt sie niemand', async () => {
  const a = await o.antrag()
  const v = await freigegebene(o.r, stellungnahme(a.id))
  const { id } = await wunschFuer(o.pruefung, v.id)
  const { gesehen } = (await o.pruefung<{ gesehen: string }>(`GET /veroeffentlichungswuensche/${id}`)).body
  const urteil = { ergebnis: 'bestaetigt', gesehen }
  const zuFrueh = await o.pruefung<Problemantwort>(`POST /veroeffentlichungswuensche/${id}/entscheidung`, urteil)
  expect([zuFrueh.status, codes(zuFrueh)]).toEqual([409, ['antrag_nicht_oeffentlich']])
  await veroeffentliche(o.pruefung, a.id)
  await veroeffentliche(o.pruefung, v.id)
  expect(await o.lies(weg(v))).toContain('keine Leitung')
  await o.nimmZurueck(a.id)
  expect(await o.lies(weg(v))).not.toContain('Leitung')
})

test('eine nichtöffentliche hat eine eigene Nummer, und der Antrag sagt draußen nichts von ihr', async () => {
  const a = await o.antrag()
  await veroeffentliche(o.pruefung, a.id)
  const seite = await o.lies(weg(a))
  const v = await freigegebene(o.r, stellungnahme(a.id, { oeffentlich: false, geheimhaltung: geheimhaltung() }))
  expect(v.nummer).toMatch(/^N /)
  expect(await o.lies(weg(a))).toBe(seite)
  expect((await o.hole(a.id, o.r.schrift)).stellungnahmen).toHaveLength(1)
  expect((await o.hole(a.id, await o.s.ruf('lesen_api'))).stellungnahmen).toEqual([])
})

test.each<[string, (a: VorlageDto) => Promise<object>, string]>([
  ['zu einer Vorlage der Verwaltung', async () => stellungnahme((await freigegebene(o.r)).id), 'stellungnahme_wozu'],
  [
    'mit eigenen Beratungen',
    async (a) => stellungnahme(a.id, { beratungsfolge: [entscheidung] }),
    'stellungnahme_beratung',
  ],
  [
    'öffentlich zu Nichtöffentlichem',
    async () => stellungnahme((await o.antrag({ oeffentlich: false, geheimhaltung: geheimhaltung() })).id),
    'stellungnahme_oeffentlich',
  ],
  ['zu nichts', async () => ({ ...stellungnahme(''), uebergeordnetId: null }), 'uebergeordnete_fehlt'],
])('nicht: %s', async (_, angaben, code) => {
  const { id } = (await o.r.amt<VorlageDto>('POST /vorlagen', entwurf(await angaben(await o.antrag())))).body
  expect(codes(await o.r.amt<Problemantwort>(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' }))).toEqual([
    code,
  ])
})

test('ist zum Antrag eingeladen, wird auch sie nicht mehr berichtigt', async () => {
  const antrag = await o.antrag()
  const { id } = await freigegebene(o.r, stellungnahme(antrag.id))
  const beginne = () => o.r.amt<Problemantwort>(`POST /vorlagen/${id}/berichtigungen`, { grund: 'Tippfehler' })
  const [schritt] = antrag.beratungsfolge
  const sitzung = await sitzungVon(o.r, [schritt!.gremiumId])
  await aufTagesordnung(o.r, schritt!.id, sitzung.id)
  expect((await versende(o.r, sitzung.id)).status).toBe(200)
  const { body } = await beginne()
  expect(body.hindernisse).toEqual([
    {
      code: 'schon_geladen',
      text: 'Zu dem, wozu sie gehört, ist schon eingeladen worden. Legen Sie eine weitere Stellungnahme an.',
    },
  ])
})

test('eine Berichtigung löst sie nicht von ihrem Antrag', async () => {
  const { id } = await freigegebene(o.r, stellungnahme((await o.antrag()).id))
  const { teile } = (await o.r.amt<VorlageDto>(`POST /vorlagen/${id}/berichtigungen`, { grund: 'x' })).body
  const kopf = { 'if-match': `"${teile.kopf}"` }
  const anders = await o.r.amt<Problemantwort>(`PUT /vorlagen/${id}/teile/kopf`, { art: 'mitteilungsvorlage' }, kopf)
  expect([anders.status, anders.body.felder?.map(({ zeiger }) => zeiger)]).toEqual([422, ['/art']])
})
