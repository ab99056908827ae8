import type { SitzungAnsicht } from '../../src/ansichten/sitzung.js'
import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import { aufTagesordnung, freigegebene, mitVersion, rollen, type Rollen, sitzungVon, versende } from '../beratung.js'
import { geheimhaltung, type Problemantwort, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s?.t.schliessen())

const schritt = (gremium: string, oeffentlich = true) =>
  ({ gremium, rolle: 'vorberatung', datum: null, oeffentlich, ergebnis: null }) as const
const beide = [schritt('Integrationsrat'), schritt('Haupt- und Personalausschuss')]

/** The same Vorlage before two Gremien that meet together, the Hauptausschuss leading. */
async function gemeinsam(beratungsfolge: object[] = beide) {
  const vorlage = await freigegebene(r, { beratungsfolge })
  const { id } = await sitzungVon(r, [s.gremien.hpa, s.gremien.ir])
  const [ir, hpa] = vorlage.beratungsfolge
  return { id, ir: await aufTagesordnung(r, ir!.id, id), hpa: await aufTagesordnung(r, hpa!.id, id) }
}
const punkte = async (id: string) =>
  (await r.buero<SitzungDto>(`GET /sitzungen/${id}`)).body.tagesordnung!.zeilen.map((z) => ({
    punkt: `${z.teil} ${z.nummer}`,
    beratungen: z.beratungen.length,
  }))
const erfasse = (b: BeratungEinzelnDto, ergebnis: object) =>
  r.schrift<BeratungEinzelnDto & Problemantwort>(
    `PUT /beratungen/${b.id}/ergebnis`,
    { art: 'empfohlen', aenderung: 'ungeaendert', ...ergebnis },
    mitVersion(b),
  )

test('dieselbe Vorlage ist ein Punkt, und öffentlich steht dort das Votum jedes Gremiums', async () => {
  const { id, ir, hpa } = await gemeinsam()
  expect(await punkte(id)).toEqual([{ punkt: 'oe 1', beratungen: 2 }])
  expect(hpa.topId).toBe(ir.topId)
  await versende(r, id)
  await erfasse(ir, { abstimmung: { ja: 12, nein: 0, enthaltung: 1 } })
  await erfasse(hpa, { abstimmung: { ja: 9, nein: 4, enthaltung: 0 } })
  const [zeile] = await s.t.datenbank.lesen.query<[{ ansicht: SitzungAnsicht }]>(
    `SELECT o.ansicht FROM oeffentlich.sitzung o WHERE o.ansicht #>> '{tagesordnung,0,voten,1,gremium}' IS NOT NULL`,
  )
  const [punkt] = zeile.ansicht.tagesordnung
  expect(punkt!.voten?.map((v) => [v.gremium, v.ergebnis?.abstimmungen?.map((a) => `${a.gremium} ${a.ja}`)])).toEqual([
    ['Haupt- und Personalausschuss', ['Haupt- und Personalausschuss 9']],
    ['Integrationsrat', ['Integrationsrat 12']],
  ])
  expect(punkt!.ergebnis?.abstimmung?.ja).toBe(9)
})

test('nimmt das eine Gremium sie von der Tagesordnung, bleibt der Punkt dem anderen', async () => {
  const { id, ir, hpa } = await gemeinsam()
  const nimm = (b: BeratungEinzelnDto) =>
    r.buero<BeratungEinzelnDto>(`POST /beratungen/${b.id}/schritte`, { schritt: 'von_tagesordnung_nehmen' })
  expect((await nimm(ir)).body.topId).toBeNull()
  expect(await punkte(id)).toEqual([{ punkt: 'oe 1', beratungen: 1 }])
  const wieder = await r.buero<BeratungEinzelnDto>(`POST /beratungen/${ir.id}/schritte`, {
    schritt: 'auf_tagesordnung_setzen',
  })
  expect(wieder.body.topId).toBe(hpa.topId)
  await nimm(ir)
  await nimm(hpa)
  expect(await punkte(id)).toEqual([])
})

test('was das eine Gremium nichtöffentlich berät, ist sein eigener Punkt', async () => {
  const vorlage = await freigegebene(r, {
    beratungsfolge: [schritt('Integrationsrat'), schritt('Haupt- und Personalausschuss', false)],
  })
  const { id } = await sitzungVon(r, [s.gremien.hpa, s.gremien.ir])
  await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, id)
  await aufTagesordnung(r, vorlage.beratungsfolge[1]!.id, id, geheimhaltung({ grundart: 'personal' }))
  expect((await punkte(id)).map(({ punkt }) => punkt)).toEqual(['oe 1', 'n 1'])
})
