import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { aufTagesordnung, freigegebene, mitVersion, rollen, type Rollen, sitzungVon } from '../beratung.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { absatz, type Problemantwort, type Stadt, stadt } from '../stadt.js'

/* What an outcome is compared with is the Fassung that the Gremium had, whatever is drafted or released since. */

const veroeffentlicht = 'Der Rat beschließt die Sanierung des Daches.'
const berichtigt = 'Der Rat beschließt die Sanierung des Daches der Sporthalle.'

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s.t.schliessen())

const erfasse = (b: BeratungEinzelnDto, ergebnis: object) =>
  r.schrift<BeratungEinzelnDto & Problemantwort>(`PUT /beratungen/${b.id}/ergebnis`, ergebnis, mitVersion(b))

/** Begins a Berichtigung of the Beschlussvorschlag. */
async function beginne({ id }: VorlageDto): Promise<void> {
  await r.amt(`POST /vorlagen/${id}/berichtigungen`, { grund: 'Die Halle fehlt.' })
  const { teile } = (await r.amt<VorlageDto>(`GET /vorlagen/${id}`)).body
  const weg = `PUT /vorlagen/${id}/teile/beschlussvorschlag`
  const kopf = { 'if-match': `"${teile.beschlussvorschlag}"` }
  expect((await r.amt(weg, { beschlussvorschlag: absatz(berichtigt) }, kopf)).status).toBe(200)
}

const gibFrei = ({ id }: VorlageDto) =>
  r.chef(`POST /vorlagen/${id}/schritte`, { schritt: 'berichtigen', grund: 'Die Halle fehlt.' })

async function beraten(v: VorlageDto, geladen = true): Promise<BeratungEinzelnDto> {
  const sitzung = await sitzungVon(r, [s.gremien.ir])
  const beratung = await aufTagesordnung(r, v.beratungsfolge[0]!.id, sitzung.id)
  if (geladen)
    await r.vorsitz(`POST /sitzungen/${sitzung.id}/schritte`, {
      schritt: 'einladen',
      gesehen: (await r.vorsitz<{ gesehen: string }>(`GET /sitzungen/${sitzung.id}/tagesordnung/vorschau`)).body
        .gesehen,
      trotzdem: [{ code: 'ladungsfrist', grund: 'Die Sitzung ist schon gewesen.' }],
    })
  return beratung
}

/** With this text: may the outcome be changed, may it be unchanged? */
async function erlaubt(b: BeratungEinzelnDto, text: string): Promise<string[]> {
  const moeglich: string[] = []
  for (const aenderung of ['geaendert', 'ungeaendert']) {
    const jetzt = (await r.schrift<BeratungEinzelnDto>(`GET /beratungen/${b.id}`)).body
    const { status } = await erfasse(jetzt, { art: 'empfohlen', aenderung, beschlusstext: absatz(text) })
    if (status === 200) moeglich.push(aenderung)
  }
  return moeglich
}

test.each([true, false])(
  'der Entwurf einer Berichtigung ist nicht, worüber beraten wurde (geladen: %s)',
  async (geladen) => {
    const v = await freigegebene(r)
    await beginne(v)
    const b = await beraten(v, geladen)
    expect(await erlaubt(b, veroeffentlicht)).toEqual(['ungeaendert'])
    expect(await erlaubt(b, berichtigt)).toEqual(['geaendert'])
  },
)

test('vor der Ladung berichtigt: das Gremium hatte die Berichtigung', async () => {
  const v = await freigegebene(r)
  await beginne(v)
  expect((await gibFrei(v)).status).toBe(200)
  const b = await beraten(v)
  expect(await erlaubt(b, berichtigt)).toEqual(['ungeaendert'])
  expect(await erlaubt(b, veroeffentlicht)).toEqual(['geaendert'])
})

test('nach der Ladung eingefroren: das Gremium hatte die Fassung davor', async () => {
  const v = await freigegebene(r)
  await beginne(v)
  const b = await beraten(v)
  // The steps refuse it by now; what an older version or an import left behind must be read rightly, too.
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(
      `UPDATE ris.fassung f SET eingefroren_am = clock_timestamp(), hash = repeat('0', 64),
              eingefroren = jsonb_set(g.eingefroren, '{beschlussvorschlag}', $2)
         FROM ris.fassung g WHERE f.vorlage_id = $1 AND f.nr = 2 AND g.vorlage_id = $1 AND g.nr = 1`,
      [v.id, JSON.stringify(absatz(berichtigt))],
    ),
  )
  expect(await erlaubt(b, veroeffentlicht)).toEqual(['ungeaendert'])
})
