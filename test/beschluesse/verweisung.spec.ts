import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import type { VorlageAnsicht } from '../../src/ansichten/vorlage.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import {
  aufTagesordnung,
  freigegebene,
  mitVersion,
  rollen,
  type Rollen,
  sitzungVon,
  veroeffentliche,
} from '../beratung.js'
import { type Problemantwort, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s.t.schliessen())

async function vorDemIntegrationsrat() {
  const vorlage = await freigegebene(r)
  await veroeffentliche(await s.ruf('veroeffentlichungspruefung'), vorlage.id)
  const sitzung = await sitzungVon(r, [s.gremien.ir])
  return { vorlage, beratung: await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, sitzung.id) }
}
const verweise = <T = BeratungEinzelnDto>(b: BeratungEinzelnDto, ziele: object[], rest: object = {}) =>
  r.schrift<T>(`PUT /beratungen/${b.id}/ergebnis`, { art: 'verwiesen', ziele, ...rest }, mitVersion(b))
const folge = async (v: VorlageDto) =>
  (await r.buero<VorlageDto>(`GET /vorlagen/${v.id}`)).body.beratungsfolge.map((b) => [b.gremium, b.oeffentlich])
const oeffentlich = async (v: VorlageDto) => {
  const [zeile] = await s.t.datenbank.lesen.query<{ verlauf: VorlageAnsicht }[]>(
    "SELECT verlauf FROM oeffentlich.vorlage WHERE ansicht ->> 'nummer' = $1",
    [v.nummer],
  )
  return zeile!.verlauf.beratungsfolge[0]!.ergebnis
}

test('an zwei Gremien und eine Stelle außerhalb: jedes Gremium bekommt einen Schritt, genannt werden alle', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  const ziele = [{ gremiumId: s.gremien.hpa }, { gremiumId: s.gremien.rat }, { name: 'Aufsichtsrat der Stadtwerke' }]
  const { body } = await verweise(beratung, ziele)
  const namen = ['Haupt- und Personalausschuss', 'Rat der Stadt', 'Aufsichtsrat der Stadtwerke']
  const genannt = namen.map((name) => ({ name, oeffentlichkeit: 'oeffentlich' }))
  expect(body.ergebnis?.ziele).toEqual(genannt)
  expect((await folge(vorlage)).map(([gremium]) => gremium)).toEqual([
    'Integrationsrat',
    ...namen.slice(0, 2),
    'Rat der Stadt',
  ])
  expect((await oeffentlich(vorlage))?.ziele).toEqual(genannt)
  const seite = await (await s.t.abruf(`/vorlagen/${vorlage.nummer!.replace('/', '-')}`)).text()
  expect(seite).toContain(
    'Verwiesen an den Haupt- und Personalausschuss, an den Rat der Stadt, an den Aufsichtsrat der Stadtwerke',
  )
})

test('in den nichtöffentlichen Teil, an eine Fraktion: das liest nur das Haus', async () => {
  const { vorlage, beratung } = await vorDemIntegrationsrat()
  const fraktion = (await r.buero<{ id: string }>('POST /gremien', { name: 'Fraktion Blau', art: 'fraktion' })).body.id
  const { body } = await verweise(beratung, [{ nichtoeffentlich: true }, { gremiumId: fraktion }, { name: 'Beirat A' }])
  expect(body.ergebnis?.ziele).toHaveLength(3)
  expect(await folge(vorlage)).toEqual([
    ['Integrationsrat', true],
    ['Integrationsrat', false],
    ['Fraktion Blau', true],
    ['Rat der Stadt', true],
  ])
  expect((await oeffentlich(vorlage))?.ziele).toEqual([{ name: 'Beirat A', oeffentlichkeit: 'oeffentlich' }])
  const seite = await (await s.t.abruf(`/vorlagen/${vorlage.nummer!.replace('/', '-')}`)).text()
  expect(seite).toContain('Verwiesen an den Beirat A')
  expect(seite).not.toMatch(/Fraktion Blau|Nichtöffentlich beraten/)
})

test('ein Gremium, das es nicht gibt, wird an seiner Stelle genannt', async () => {
  const { beratung } = await vorDemIntegrationsrat()
  const ziele = [{ gremiumId: s.gremien.hpa }, { gremiumId: '00000000-0000-4000-8000-000000000000' }]
  const { status, body } = await verweise<Problemantwort>(beratung, ziele)
  expect([status, body.felder]).toEqual([422, [{ zeiger: '/ziele/1', text: 'Dieses Gremium gibt es nicht.' }]])
})
