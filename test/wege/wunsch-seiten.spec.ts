import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import type { AnlageDto } from '../../src/vorlagen/anlage.dto.js'
import { Besucher } from '../besucher.js'
import { wunschFuer, bestaetige, freigegebene, type Rollen, rollen, veroeffentliche } from '../beratung.js'
import { kleinesPdf } from '../fabrik/pdf.js'
import { entwurf, geheimhaltung, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let pruefung: Ruf
let amt: Besucher
let prueferin: Besucher
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  pruefung = await s.ruf('veroeffentlichungspruefung')
  ;[amt, prueferin] = [new Besucher(s.t), new Besucher(s.t)]
  await amt.beispiel('sachbearbeitung')
  await prueferin.beispiel('veroeffentlichungspruefung')
})
afterAll(() => s.t.schliessen())

const weg = ({ id }: { id: string }) => `/amt/vorlagen/${id}`
const oeffentlich = async ({ nummer }: VorlageDto) => (await s.t.abruf(`/vorlagen/${nummer!.replace('/', '-')}`)).status

/** A released Vorlage of which nobody asks anything. */
async function ohneWunsch(angaben: object = {}): Promise<VorlageDto> {
  const vorlage = await freigegebene(r, angaben)
  const wunsch = await wunschFuer(pruefung, vorlage.id)
  if (wunsch) await r.amt(`DELETE /veroeffentlichungswuensche/${wunsch.id}`)
  return vorlage
}

async function mitAnlage(oeffentlich: boolean): Promise<{ vorlage: VorlageDto; anlage: AnlageDto }> {
  const { id } = (await r.amt<VorlageDto>('POST /vorlagen', entwurf())).body
  const form = new FormData()
  form.append('datei', new Blob([kleinesPdf() as Uint8Array<ArrayBuffer>]), 'plan.pdf')
  form.append('titel', 'Lageplan')
  form.append('oeffentlich', String(oeffentlich))
  const anlage = (await r.amt<AnlageDto>(`POST /vorlagen/${id}/anlagen`, form)).body
  await r.amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  const vorlage = (await r.chef<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).body
  return { vorlage, anlage }
}

test('die eine Person wünscht auf der Seite, der Stand nennt sie; die andere bestätigt', async () => {
  const vorlage = await ohneWunsch()
  const liste = await amt.seite(`/amt/vorlagen?nummer=${encodeURIComponent(vorlage.nummer!)}`)
  expect(liste).toMatchObject({ status: 303, ort: weg(vorlage) })
  expect((await amt.seite(weg(vorlage))).text).toContain('Veröffentlichung wünschen')
  expect(await amt.formular(`${weg(vorlage)}/wunsch`)).toMatchObject({
    status: 303,
    ort: `${weg(vorlage)}?hinweis=gewuenscht`,
  })
  const seite = (await amt.seite(weg(vorlage))).text
  expect(seite).toMatch(/Veröffentlichung gewünscht von sachbearbeitung am \d\d\.\d\d\.\d{4} um/)
  expect(seite).not.toContain('<span class="kern-label">Veröffentlichung wünschen')
  expect((await bestaetige(pruefung, await wunschFuer(pruefung, vorlage.id))).status).toBe(200)
  expect(await oeffentlich(vorlage)).toBe(200)
  expect((await amt.seite(weg(vorlage))).text).not.toContain('Veröffentlichung wünschen')
})

test('eine Ablehnung steht mit ihrem Grund auf der Seite, und man kann neu wünschen; zurücknehmen geht auch', async () => {
  const vorlage = await freigegebene(r)
  const wunsch = await wunschFuer(pruefung, vorlage.id)
  await pruefung(`POST /veroeffentlichungswuensche/${wunsch.id}/entscheidung`, {
    ergebnis: 'abgelehnt',
    grund: 'Der Sachverhalt nennt eine Petentin.',
  })
  const seite = (await amt.seite(weg(vorlage))).text
  expect(seite).toMatch(/Abgelehnt von veroeffentlichungspruefung am/)
  expect(seite).toContain('Der Sachverhalt nennt eine Petentin.')
  expect((await amt.formular(`${weg(vorlage)}/wunsch`)).status).toBe(303)
  const { id } = await wunschFuer(pruefung, vorlage.id)
  const zurueck = await amt.formular(`${weg(vorlage)}/wunsch/zuruecknehmen`, { wunsch: id })
  expect(zurueck.ort).toBe(`${weg(vorlage)}?hinweis=zurueckgenommen`)
  expect(await wunschFuer(pruefung, vorlage.id)).toBeUndefined()
})

test('eine Sperrfrist mit Tag und Uhrzeit gilt in der Zeit der Stadt', async () => {
  const vorlage = await ohneWunsch()
  await amt.seite(weg(vorlage))
  await amt.formular(`${weg(vorlage)}/wunsch`, { abTag: '2030-07-01', abUhrzeit: '08:00', onlineBis: '31.12.2030' })
  expect(await wunschFuer(pruefung, vorlage.id)).toMatchObject({
    ab: '2030-07-01T06:00:00.000Z',
    onlineBis: '2030-12-31',
  })
})

test.each([
  ['ein Tag, den es nicht gibt', { abTag: '31.02.2030' }, 'abTag', '31.02.2030'],
  ['eine Uhrzeit ohne Tag', { abUhrzeit: '08:00' }, 'abTag', '08:00'],
  ['eine Uhrzeit, die es nicht gibt', { abTag: '2030-01-31', abUhrzeit: '25:00' }, 'abUhrzeit', '2030-01-31'],
  ['ein Ende vor dem Beginn', { abTag: '2030-01-31', onlineBis: '2030-01-30' }, 'onlineBis', '2030-01-31'],
  ['ein Ende in der Vergangenheit', { onlineBis: '2020-01-30' }, 'onlineBis', '2020-01-30'],
])('%s steht am Feld, und was getippt war, bleibt', async (_, felder, feld, bleibt) => {
  const vorlage = await ohneWunsch()
  await amt.seite(weg(vorlage))
  const antwort = await amt.formular(`${weg(vorlage)}/wunsch`, felder as Record<string, string>)
  expect(antwort.status).toBe(422)
  expect(antwort.text).toContain(`href="#${feld}"`)
  expect(antwort.text).toMatch(new RegExp(`id="${feld}"[^>]*aria-invalid|aria-invalid[^>]*id="${feld}"`))
  expect(antwort.text).toContain(`value="${bleibt}"`)
})

test('was noch nicht freigegeben ist, lässt sich nicht wünschen; die Seite sagt es vorher', async () => {
  const { body } = await r.amt<VorlageDto>('POST /vorlagen', entwurf())
  expect((await amt.formular(`${weg(body)}/wunsch`)).status).toBe(409)
  const { text } = await amt.seite(weg(body))
  expect(text).not.toContain('Veröffentlichung wünschen')
})

test('eine spätere Anlage hat ihren eigenen Stand, auch wieder nach einer Ablehnung', async () => {
  const { vorlage, anlage } = await mitAnlage(true)
  await veroeffentliche(pruefung, vorlage.id)
  await pruefung(`POST /vorlagen/${vorlage.id}/anlagen/${anlage.id}/veroeffentlichung`, {
    stand: 'depubliziert',
    grund: 'Zeigt ein Haus',
  })
  const { text } = await amt.seite(weg(vorlage))
  expect(text).toContain(`name="anlage" value="${anlage.id}"`)
  const falsch = await amt.formular(`${weg(vorlage)}/wunsch`, { anlage: anlage.id, abTag: 'morgen' })
  expect(falsch).toMatchObject({ status: 422, text: expect.stringContaining('href="#abTag-1"') as string })
  expect((await amt.formular(`${weg(vorlage)}/wunsch`, { anlage: anlage.id })).status).toBe(303)
  expect(await wunschFuer(pruefung, vorlage.id, anlage.id)).toMatchObject({ gewuenschtVon: 'sachbearbeitung' })
})

describe('Die geschwärzte Datei', () => {
  /** As a browser sends it: the mark of the page goes with the address. */
  async function sende(vorlage: VorlageDto, anlage: AnlageDto, bytes: Uint8Array | null) {
    const { text } = await amt.seite(weg(vorlage))
    const action = new RegExp(`action="(${weg(vorlage)}/anlagen/${anlage.id}/oeffentliche-fassung[^"]*)"`).exec(
      text,
    )![1]!
    const body = new FormData()
    body.append('datei', new Blob([(bytes ?? new Uint8Array()) as Uint8Array<ArrayBuffer>]), bytes ? 'plan.pdf' : '')
    const antwort = await amt.senden(action, { method: 'POST', body, headers: { origin: s.t.adresse } })
    return { status: antwort.status, ort: antwort.headers.get('location'), text: await antwort.text() }
  }

  test('wird auf der Seite eingestellt und wartet auf den zweiten Blick', async () => {
    const { vorlage, anlage } = await mitAnlage(false)
    await veroeffentliche(pruefung, vorlage.id)
    expect(await sende(vorlage, anlage, kleinesPdf())).toMatchObject({
      status: 303,
      ort: `${weg(vorlage)}?hinweis=datei`,
    })
    expect((await amt.seite(weg(vorlage))).text).toContain('mit eigener Datei für die Öffentlichkeit')
    expect(await wunschFuer(pruefung, vorlage.id, anlage.id)).toBeDefined()
  })

  test.each<[string, Uint8Array | null, RegExp]>([
    ['keine Datei', null, /Wählen Sie eine Datei|Die Datei ist leer/],
    ['eine mit Dateien darin', kleinesPdf({ anhang: true }), /weitere Dateien: liste\.txt/],
    ['eine mit einem früheren Stand', kleinesPdf({ stand: true }), /früheren Stand/],
  ])('%s: der Satz steht am Feld', async (_, bytes, satz) => {
    const { vorlage, anlage } = await mitAnlage(false)
    const antwort = await sende(vorlage, anlage, bytes)
    expect(antwort.status).toBe(422)
    expect(antwort.text).toContain('href="#datei-1"')
    expect(antwort.text).toMatch(satz)
  })

  test('ohne die Marke der Seite wird nichts angenommen', async () => {
    const { vorlage, anlage } = await mitAnlage(false)
    const body = new FormData()
    body.append('datei', new Blob([kleinesPdf() as Uint8Array<ArrayBuffer>]), 'plan.pdf')
    const ziel = `${weg(vorlage)}/anlagen/${anlage.id}/oeffentliche-fassung`
    expect((await amt.senden(ziel, { method: 'POST', body, headers: { origin: s.t.adresse } })).status).toBe(403)
  })
})

describe('Noch nichtöffentlich?', () => {
  const geheime = () =>
    freigegebene(r, {
      oeffentlich: false,
      geheimhaltung: geheimhaltung(),
      beratungsfolge: [
        { gremium: 'Rat der Stadt', rolle: 'entscheidung', datum: null, oeffentlich: false, ergebnis: null },
      ],
    })
  const angaben = {
    grundart: 'vergabe',
    grund: 'Das Verfahren läuft noch',
    rechtsgrundlage: '§ 8 Abs. 3 GeschO',
    pruefenAm: '2031-01-31',
  }

  test('die Prüfung trägt einen anderen Grund und den nächsten Tag ein', async () => {
    const vorlage = await geheime()
    await prueferin.seite(weg(vorlage))
    expect(await prueferin.formular(`${weg(vorlage)}/geheimhaltung`, angaben)).toMatchObject({
      status: 303,
      ort: `${weg(vorlage)}?hinweis=geheim`,
    })
    const { body } = await r.amt<VorlageDto>(`GET /vorlagen/${vorlage.id}`)
    expect(body.geheimhaltung).toMatchObject(angaben)
  })

  test.each([
    ['ein Tag, der vorbei ist', { pruefenAm: '2020-01-01' }, 'pruefenAm'],
    ['kein Tag', { pruefenAm: '' }, 'pruefenAm'],
    ['kein Grund', { grund: ' ' }, 'grund'],
    ['keine Rechtsgrundlage', { rechtsgrundlage: '' }, 'rechtsgrundlage'],
    ['eine Art, die es nicht gibt', { grundart: 'sonstiges' }, 'grundart'],
  ])('%s: der Satz steht am Feld, und was getippt war, bleibt', async (_, falsch, feld) => {
    const vorlage = await geheime()
    await prueferin.seite(weg(vorlage))
    const antwort = await prueferin.formular(`${weg(vorlage)}/geheimhaltung`, { ...angaben, ...falsch })
    expect(antwort.status).toBe(422)
    expect(antwort.text).toContain(`href="#${feld}"`)
    expect(antwort.text).toContain(feld === 'grund' ? 'value="§ 8 Abs. 3 GeschO"' : 'Das Verfahren läuft noch')
  })

  test('wer nicht prüft, sieht Grund und Tag, aber kein Formular', async () => {
    const vorlage = await geheime()
    const { text } = await amt.seite(weg(vorlage))
    expect(text).toContain('Grundstückssache')
    expect(text).not.toContain('Bleibt nichtöffentlich')
    expect((await amt.formular(`${weg(vorlage)}/geheimhaltung`, angaben)).status).toBe(403)
  })
})

describe('Öffentliche Fassung', () => {
  const geheime = () => freigegebene(r, { oeffentlich: false, geheimhaltung: geheimhaltung(), betreff: 'Flurstück 17' })

  test('beginnt auf der Seite als eigene Vorlage; die des Originals nennt sie', async () => {
    const buero = new Besucher(s.t)
    await buero.beispiel('gremienbuero')
    const original = await geheime()
    await buero.seite(weg(original))
    const angaben = { anlass: 'bekanntgabe', betreff: 'Kauf eines Grundstücks' }
    const { status, ort } = await buero.formular(`${weg(original)}/bekanntgaben`, angaben)
    expect(status).toBe(303)
    const neue = (await buero.seite(ort!)).text
    expect(neue).toContain('Der Entwurf der öffentlichen Fassung ist angelegt.')
    expect(neue).toContain('Kauf eines Grundstücks')
    expect(neue).not.toContain('Flurstück 17')
    const { text } = await buero.seite(weg(original))
    expect(text).toContain(`href="${ort!.split('?')[0]}"`)
    expect(text).toContain('Kauf eines Grundstücks</a>, Entwurf')
  })

  test.each([
    ['kein Anlass', { anlass: '' }, 'anlass'],
    ['ein Anlass, den es nicht gibt', { anlass: 'laune' }, 'anlass'],
    ['kein Betreff', { betreff: ' ' }, 'betreff'],
    ['ein zu langer', { betreff: 'x'.repeat(501) }, 'betreff'],
  ])('%s: der Satz steht am Feld, und was getippt war, bleibt', async (_, falsch, feld) => {
    const original = await geheime()
    await amt.seite(weg(original))
    const angaben = { anlass: 'wegfall', betreff: 'Kauf eines Grundstücks', ...falsch }
    const antwort = await amt.formular(`${weg(original)}/bekanntgaben`, angaben)
    expect(antwort.status).toBe(422)
    expect(antwort.text).toContain(`href="#${feld}"`)
    expect(antwort.text).toContain(
      feld === 'betreff' ? '<option value="wegfall" selected' : 'value="Kauf eines Grundstücks"',
    )
  })

  test('zu einem Entwurf gibt es keine, und die Seite bietet sie nicht an', async () => {
    const angaben = entwurf({ oeffentlich: false, geheimhaltung: geheimhaltung() })
    const { body } = await r.amt<VorlageDto>('POST /vorlagen', angaben)
    expect((await amt.seite(weg(body))).text).not.toContain('Öffentliche Fassung beginnen')
    const antwort = await amt.formular(`${weg(body)}/bekanntgaben`, { anlass: 'wegfall', betreff: 'x' })
    expect(antwort).toMatchObject({ status: 409, text: expect.stringContaining('href="#geheimhaltung"') as string })
  })
})

test('zu einer Nummer, die es nicht gibt, steht der Satz am Feld', async () => {
  const antwort = await amt.seite('/amt/vorlagen?nummer=1999%2F1')
  expect(antwort).toMatchObject({ status: 404, text: expect.stringContaining('href="#nummer"') as string })
  expect(antwort.text).toContain('value="1999/1"')
})
