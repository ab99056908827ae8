import type { AnlageDto } from '../../src/vorlagen/anlage.dto.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import { type Rollen, rollen } from '../beratung.js'
import { Besucher } from '../besucher.js'
import { kleinesPdf } from '../fabrik/pdf.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { entwurf, type Stadt, stadt } from '../stadt.js'

/** Who releases sees the public page first, and publishes in the same act (docs/adr/0040). */
let s: Stadt
let r: Rollen
let chefin: Besucher
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  chefin = new Besucher(s.t)
  await chefin.beispiel('freigabe')
})
afterAll(() => s?.t.schliessen())

async function mitAnlage(id: string, titel: string, oeffentlich: boolean): Promise<AnlageDto> {
  const form = new FormData()
  form.append('datei', new Blob([kleinesPdf() as Uint8Array<ArrayBuffer>]), 'plan.pdf')
  for (const [name, wert] of Object.entries({ titel, oeffentlich: String(oeffentlich) })) form.append(name, wert)
  return (await r.amt<AnlageDto>(`POST /vorlagen/${id}/anlagen`, form)).body
}

test('von der Vorlage über die Vorschau zur Freigabe, ohne JavaScript', async () => {
  const { id } = (await r.amt<VorlageDto>('POST /vorlagen', entwurf({ anlagenVerzeichnis: ['Lageplan'] }))).body
  const plan = await mitAnlage(id, 'Lageplan', true)
  await mitAnlage(id, 'Wertgutachten', false)
  const weg = `/amt/vorlagen/${id}/freigabe`
  expect((await chefin.seite(`/amt/vorlagen/${id}`)).text).not.toContain(weg)
  await r.amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  expect((await chefin.seite(`/amt/vorlagen/${id}`)).text).toContain(weg)

  const seite = await chefin.seite(weg)
  for (const text of ['So sieht es die Öffentlichkeit', 'Sporthalle Wanne', 'Ich habe Anlage 1 („Lageplan“) angesehen'])
    expect(seite.text).toContain(text)
  expect(seite.text).not.toContain('Wertgutachten')
  const druck = await chefin.senden(`${weg}/vorschau.pdf`)
  expect(textVon(liesPdf(new Uint8Array(await druck.arrayBuffer())).wurzel)).toContain('Sporthalle Wanne')
  expect((await chefin.seite(`${weg}/vorschau/fassung-1.pdf`)).status).toBe(200)
  const datei = await chefin.senden(`${weg}/dateien/${plan.id}`)
  expect(Buffer.from(await datei.arrayBuffer()).equals(Buffer.from(kleinesPdf()))).toBe(true)

  const gesehen = /name="gesehen" value="([0-9a-f]{64})"/.exec(seite.text)![1]!
  const geprueft = { trotzdem: 'verzeichnis_pruefen', trotzdemGrund: 'Das Verzeichnis nennt nichts Verborgenes.' }
  const ohneAnlage = await chefin.formular(weg, { gesehen, ...geprueft })
  expect(ohneAnlage).toMatchObject({
    status: 409,
    text: expect.stringContaining('Sehen Sie sich auch Anlage 1 an') as string,
  })
  const fertig = await chefin.formular(weg, { gesehen, anlagen: plan.id, ...geprueft })
  expect(fertig).toMatchObject({ status: 303, ort: `/amt/vorlagen/${id}?hinweis=freigegeben` })
  const { nummer } = (await r.amt<VorlageDto>(`GET /vorlagen/${id}`)).body
  expect((await s.t.abruf(`/vorlagen/${nummer!.replace('/', '-')}`)).status).toBe(200)
  expect((await chefin.seite(weg)).text).toContain('„Freigeben“ ist dann nicht möglich.')
})
