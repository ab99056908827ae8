import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import type { ErgebnisberichtigungDto } from '../../src/beschluesse/berichtigung.dto.js'
import { aufTagesordnung, freigegebene, mitVersion, rollen, type Rollen, sitzungVon } from '../beratung.js'
import { Besucher } from '../besucher.js'
import { absatz, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let vorsitz: Besucher
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  vorsitz = new Besucher(s.t)
  await vorsitz.beispiel('vorsitz')
  await vorsitz.seite('/amt')
})
afterAll(() => s?.t.schliessen())

/** A Berichtigung that waits, and the page where the Vorsitz looks at it. */
async function wartende() {
  const vorlage = await freigegebene(r)
  const b = await aufTagesordnung(
    r,
    vorlage.beratungsfolge[0]!.id,
    (await sitzungVon(r, [s.gremien.ir], '2016-09-14')).id,
  )
  const weg = `PUT /beratungen/${b.id}/ergebnis`
  const alt = { art: 'empfohlen', aenderung: 'geaendert', beschlusstext: absatz('Bis 2028.') }
  await r.schrift(weg, alt, mitVersion(b))
  const fest = `POST /beratungen/${b.id}/ergebnis/feststellen?ohneNiederschrift=true`
  const { body } = await r.buero<BeratungEinzelnDto>(fest)
  const neu = { ...alt, beschlusstext: absatz('Bis 2029.'), grund: 'Zahlendreher' }
  const { id } = (await r.buero<ErgebnisberichtigungDto>(weg, neu, mitVersion(body))).body
  return { id, seite: `/amt/berichtigungen/${id}`, beratung: b.id }
}

test('der Vorsitz sieht, was gilt, was gelten soll und warum, und bestätigt', async () => {
  const { seite, beratung } = await wartende()
  expect((await vorsitz.seite('/amt')).text).toContain('1 Berichtigung zu bestätigen')
  expect((await vorsitz.seite('/amt/berichtigungen')).text).toContain(seite)
  const { text } = await vorsitz.seite(seite)
  for (const was of ['Zahlendreher', 'Bis 2028.', 'Bis 2029.', 'Bestätigen und berichtigen'])
    expect(text).toContain(was)
  const antwort = await vorsitz.formular(seite, { ergebnis: 'bestaetigt' })
  expect(antwort).toMatchObject({ status: 303, ort: '/amt/berichtigungen?hinweis=bestaetigt' })
  const { ergebnis } = (await r.schrift<BeratungEinzelnDto>(`GET /beratungen/${beratung}`)).body
  expect(JSON.stringify(ergebnis)).toContain('Bis 2029.')
  expect((await vorsitz.seite(seite)).text).toContain('ist entschieden')
})

test('ohne Grund lehnt niemand ab, und was getippt war, steht noch da', async () => {
  const { seite } = await wartende()
  const ohne = await vorsitz.formular(seite, { ergebnis: 'abgelehnt', grund: ' ' })
  expect(ohne).toMatchObject({ status: 422, text: expect.stringContaining('Nennen Sie den Grund') as string })
  expect(await vorsitz.formular(seite, { ergebnis: 'abgelehnt', grund: 'Es stimmt so.' })).toMatchObject({
    status: 303,
  })
})
