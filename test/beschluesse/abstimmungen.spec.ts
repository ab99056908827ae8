import type { EinzelabstimmungForm } from '../../src/ansichten/vorlage.js'
import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import { aufTagesordnung, freigegebene, mitVersion, rollen, type Rollen, sitzungVon } from '../beratung.js'
import { leverkusen } from '../fabrik/abstimmungen.js'
import { type Problemantwort, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s?.t.schliessen())

const [vertagung, sache] = leverkusen as [EinzelabstimmungForm, EinzelabstimmungForm]

async function vorDemIntegrationsrat(): Promise<BeratungEinzelnDto> {
  const vorlage = await freigegebene(r)
  const sitzung = await sitzungVon(r, [s.gremien.ir])
  return aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, sitzung.id)
}
const erfasse = (b: BeratungEinzelnDto, abstimmungen: object[], ergebnis: object = {}) =>
  r.schrift<BeratungEinzelnDto & Problemantwort>(
    `PUT /beratungen/${b.id}/ergebnis`,
    { art: 'empfohlen', aenderung: 'ungeaendert', abstimmungen, ...ergebnis },
    mitVersion(b),
  )

test('der Punkt aus Leverkusen: erst abgelehnte Vertagung, dann die Sache mit gespaltener Fraktion', async () => {
  const { status, body } = await erfasse(await vorDemIntegrationsrat(), [vertagung, sache])
  expect(status).toBe(200)
  expect(body.ergebnis).toMatchObject({
    abstimmung: { ja: 27, nein: 0, enthaltung: 14 },
    abstimmungen: [
      { ...vertagung, gremium: 'Integrationsrat', angenommen: false, fraktionen: [] },
      { ...sache, gremium: 'Integrationsrat', angenommen: true },
    ],
  })
})

test('der alte Name wird die eine maßgebliche Abstimmung', async () => {
  const { body } = await erfasse(await vorDemIntegrationsrat(), [], { abstimmung: { ja: 9, nein: 4, enthaltung: 2 } })
  expect(body.ergebnis?.abstimmungen).toMatchObject([
    { gremium: 'Integrationsrat', art: 'sache', massgeblich: true, angenommen: true, ja: 9, nein: 4, enthaltung: 2 },
  ])
})

test('was die Niederschrift nicht zählt, bleibt leer', async () => {
  const ungezaehlt = { art: 'sache', massgeblich: true, angenommen: true, nein: 0 }
  const { body } = await erfasse(await vorDemIntegrationsrat(), [ungezaehlt])
  expect(body.ergebnis?.abstimmungen).toMatchObject([{ ...ungezaehlt, ja: null, enthaltung: null }])
  expect(body.ergebnis?.abstimmung).toBeUndefined()
})

test('was nicht zusammenpasst, wird mit seiner Stelle abgewiesen', async () => {
  const { status, body } = await erfasse(await vorDemIntegrationsrat(), [{ ...sache, ja: 26 }])
  expect({ status, zeiger: body.felder?.[0]?.zeiger }).toEqual({ status: 422, zeiger: '/abstimmungen/0/fraktionen' })
})

test('ein anderes Gremium stimmt an diesem Ergebnis nicht ab', async () => {
  const { body } = await erfasse(await vorDemIntegrationsrat(), [{ ...sache, gremiumId: s.gremien.rat }])
  expect(body.felder).toMatchObject([{ zeiger: '/abstimmungen/0/gremiumId' }])
})
