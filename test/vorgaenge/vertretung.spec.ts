import type { VorgangDto } from '../../src/vorgaenge/vorgang.dto.js'
import type {
  VeroeffentlichungswunschDto,
  VeroeffentlichungswunschMitVorschauDto,
} from '../../src/vieraugen/wunsch/wunsch.dto.js'
import { bestaetige } from '../beratung.js'
import { type Problemantwort, type Stadt, stadt } from '../stadt.js'
import { vertritt } from '../vertretung.js'

let s: Stadt
beforeAll(async () => void (s = await stadt()))
afterAll(() => s?.t.schliessen())

test('wer den vertritt, der den Vorgang geschrieben hat, ist keine zweite Person', async () => {
  const schreibt = ['veroeffentlichungspruefung', 'sachbearbeitung'] as const
  const angaben = { titel: 'Radweg an der Emscher', kurz: 'radweg', oeffentlich: true }
  const { id } = (await (await s.ruf(...schreibt))<VorgangDto>('POST /vorgaenge', angaben)).body
  const vertreter = ['lesen_api', 'mitzeichnung'] as const
  const konten = [await s.t.konto(...vertreter), await s.t.konto(...schreibt)] as const
  const ende = await vertritt(s, ...konten, 'veroeffentlichungspruefung')
  const ruf = await s.ruf(...vertreter)
  const weg = '/veroeffentlichungswuensche'
  const wunsch = (await ruf<VeroeffentlichungswunschDto[]>(`GET ${weg}`)).body.find((w) => w.vorgangId === id)!
  const { body } = await ruf<VeroeffentlichungswunschMitVorschauDto>(`GET ${weg}/${wunsch.id}`)
  expect(body.hindernisse).toMatchObject([
    { code: 'vier_augen', text: expect.stringContaining('Wen Sie vertreten') as string },
  ])
  expect((await bestaetige<Problemantwort>(ruf, wunsch)).body.hindernisse).toMatchObject([{ code: 'vier_augen' }])
  await ende()
  expect((await bestaetige(await s.ruf('veroeffentlichungspruefung'), wunsch)).status).toBe(200)
})
