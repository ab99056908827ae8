import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import type { AnlageDto } from '../../src/vorlagen/anlage.dto.js'
import type { EintragDto } from '../../src/vorgaenge/eintrag.dto.js'
import type { VorgangDto } from '../../src/vorgaenge/vorgang.dto.js'
import { wunschFuer, bestaetige, type Rollen, rollen } from '../beratung.js'
import { Besucher } from '../besucher.js'
import { clamd, eicar } from '../fabrik/clamd.js'
import { kleinesPdf } from '../fabrik/pdf.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let scanner: Awaited<ReturnType<typeof clamd>>
let s: Stadt
let r: Rollen
let pruefung: Ruf
let amt: Besucher
let prueferin: Besucher
beforeAll(async () => {
  scanner = await clamd()
  s = await stadt({ CLAMAV_ADRESSE: `127.0.0.1:${scanner.port}` })
  r = await rollen(s)
  pruefung = await s.ruf('veroeffentlichungspruefung')
  ;[amt, prueferin] = [new Besucher(s.t), new Besucher(s.t)]
  await amt.beispiel('sachbearbeitung')
  await prueferin.beispiel('veroeffentlichungspruefung')
})
afterAll(async () => {
  await s.t.schliessen()
  scanner.server.close()
})

async function mitAnlage(name: string, inhalt: Uint8Array): Promise<{ vorlage: VorlageDto; anlage: AnlageDto }> {
  const { id } = (await r.amt<VorlageDto>('POST /vorlagen', entwurf())).body
  const form = new FormData()
  form.append('datei', new Blob([inhalt as Uint8Array<ArrayBuffer>]), name)
  form.append('oeffentlich', 'true')
  const anlage = (await r.amt<AnlageDto>(`POST /vorlagen/${id}/anlagen`, form)).body
  await r.amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  const vorlage = (await r.chef<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).body
  return { vorlage, anlage }
}

const stand = async ({ id }: VorlageDto) => (await r.amt<VorlageDto>(`GET /vorlagen/${id}`)).body.anlagen[0]!.pruefung
const laden = ({ id }: VorlageDto, anlage: AnlageDto) =>
  r.amt<Problemantwort>(`GET /vorlagen/${id}/anlagen/${anlage.id}/datei`)
const gruende = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as Problemantwort).hindernisse?.map((h) => h.code),
]

test('wird geprüft: jede Seite sagt es, niemand bekommt die Datei, niemand veröffentlicht sie; danach geht beides', async () => {
  const { vorlage, anlage } = await mitAnlage('plan.pdf', kleinesPdf())
  expect(await stand(vorlage)).toBe('wird_geprueft')
  expect((await amt.seite(`/amt/vorlagen/${vorlage.id}`)).text).toContain('Die Datei wird auf Viren geprüft')
  expect(gruende(await laden(vorlage, anlage))).toEqual([409, ['datei_wird_geprueft']])
  const wunsch = await wunschFuer(pruefung, vorlage.id)
  const weg = `/amt/veroeffentlichungen/${wunsch.id}`
  expect((await prueferin.seite(weg)).text).toContain('Die Datei wird noch auf Viren geprüft.')
  expect((await prueferin.seite(`${weg}/dateien/${anlage.id}`)).status).toBe(409)
  expect(gruende(await bestaetige(pruefung, wunsch))).toEqual([409, ['datei_wird_geprueft']])

  await s.t.auftraegeErledigen()
  expect(await stand(vorlage)).toBe('sauber')
  expect((await amt.seite(`/amt/vorlagen/${vorlage.id}`)).text).not.toContain('auf Viren geprüft')
  expect((await prueferin.seite(`${weg}/dateien/${anlage.id}`)).status).toBe(200)
  expect((await bestaetige(pruefung, wunsch)).status).toBe(200)
})

test('abgewiesen: die Seite sagt, was zu tun ist; auch die zweite Person bekommt die Datei nicht', async () => {
  const { vorlage, anlage } = await mitAnlage('liste.txt', Buffer.from(eicar))
  await s.t.auftraegeErledigen()
  expect(await stand(vorlage)).toBe('befallen')
  const { text } = await amt.seite(`/amt/vorlagen/${vorlage.id}`)
  expect(text).toContain('Die Datei ist abgewiesen: Sie enthält Schadsoftware')
  expect(text).toContain('Laden Sie dann eine saubere Datei hoch.')
  expect(gruende(await laden(vorlage, anlage))).toEqual([409, ['datei_befallen']])
  const wunsch = await wunschFuer(pruefung, vorlage.id)
  const weg = `/amt/veroeffentlichungen/${wunsch.id}`
  expect((await prueferin.seite(weg)).text).toContain('In der Datei wurde Schadsoftware gefunden.')
  expect((await prueferin.seite(`${weg}/dateien/${anlage.id}`)).status).toBe(409)
  expect(gruende(await bestaetige(pruefung, wunsch))).toEqual([409, ['datei_befallen']])
})

test('die geschwärzte Datei hat ihren eigenen Stand', async () => {
  const { vorlage, anlage } = await mitAnlage('gutachten.pdf', Buffer.concat([kleinesPdf(), Buffer.from('\n')]))
  await s.t.auftraegeErledigen()
  const form = new FormData()
  form.append('datei', new Blob([Buffer.concat([kleinesPdf(), Buffer.from('\n\n')])]), 'g.pdf')
  await r.amt(`POST /vorlagen/${vorlage.id}/anlagen/${anlage.id}/oeffentliche-fassung`, form)
  const [dort] = (await r.amt<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body.anlagen
  expect(dort).toMatchObject({ pruefung: 'sauber', pruefungOeffentlich: 'wird_geprueft' })
  const { text } = await amt.seite(`/amt/vorlagen/${vorlage.id}`)
  expect(text).toContain('Die Datei für die Öffentlichkeit wird auf Viren geprüft')
  expect(text).not.toContain('Das Original wird')
})

test('auch die Datei am Eintrag eines Vorgangs sagt, ob sie noch geprüft wird', async () => {
  const vorgang = { titel: 'Radweg', kurz: 'radweg', federfuehrung: 'FB 31', oeffentlich: false }
  const { id } = (await r.buero<VorgangDto>('POST /vorgaenge', vorgang)).body
  const eintrag = { art: 'bericht', jahr: 2026, titel: 'Zählung' }
  const { body } = await r.buero<EintragDto>(`POST /vorgaenge/${id}/eintraege`, eintrag)
  const form = new FormData()
  // Other bytes than above: the same ones are known to be clean.
  form.append('datei', new Blob(['Radfahrende je Tag: 412']), 'zaehlung.txt')
  await r.buero(`POST /vorgaenge/${id}/eintraege/${body.id}/datei`, form)
  const lies = async () => (await r.buero<VorgangDto>(`GET /vorgaenge/${id}`)).body.eintraege[0]!.pruefung
  expect(await lies()).toBe('wird_geprueft')
  await s.t.auftraegeErledigen()
  expect(await lies()).toBe('sauber')
})
