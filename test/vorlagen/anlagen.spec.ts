import { connect } from 'node:net'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import type { AnlageDto } from '../../src/vorlagen/anlage.dto.js'
import { handwerk } from '../fabrik/pdf-handwerk.js'
import { entwurf, geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

let s: Stadt
let amt: Ruf
let id: string
beforeAll(async () => {
  s = await stadt()
  amt = await s.ruf('sachbearbeitung')
})
beforeEach(async () => {
  id = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body.id
})
afterAll(() => s.t.schliessen())

const formular = (name: string, bytes: Uint8Array<ArrayBuffer>, felder: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [feld, wert] of Object.entries(felder)) form.append(feld, wert)
  form.append('datei', new Blob([bytes]), name)
  return form
}
const hochladen = <T = AnlageDto>(name: string, bytes: Uint8Array, felder?: Record<string, string>) =>
  amt<T>(`POST /vorlagen/${id}/anlagen`, formular(name, new Uint8Array(bytes), felder))

test('eine Anlage kommt Byte für Byte zurück, unter ihrem Namen und ohne im Browser zu laufen', async () => {
  const { status, body } = await hochladen('Größen & Pläne.pdf', pdf, {
    titel: 'Größen und Pläne',
    oeffentlich: 'true',
  })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    nr: 1,
    name: 'Größen und Pläne',
    oeffentlich: true,
    mimeType: 'application/pdf',
    groesse: pdf.length,
    stand: 'intern',
  })
  const abruf = await s.t.als('sachbearbeitung')
  const antwort = await abruf(`/api/v1/vorlagen/${id}/anlagen/${body.id}/datei`)
  expect(Buffer.from(await antwort.arrayBuffer()).equals(pdf)).toBe(true)
  expect(Object.fromEntries(antwort.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Groessen & Plaene.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fen%20%26%20Pl%C3%A4ne.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox') as string,
  })
})

test('das eingereichte Schreiben ist nichtöffentlich, und niemand macht es aus Versehen öffentlich', async () => {
  const art = { dokumentart: 'eingereicht' }
  expect((await hochladen('Schreiben.pdf', pdf, art)).body).toMatchObject({ oeffentlich: false, ...art })
  const { status, body } = await hochladen<Problemantwort>('Schreiben.pdf', pdf, { ...art, oeffentlich: 'true' })
  expect([status, body.felder?.map((f) => f.zeiger)]).toEqual([422, ['/oeffentlich']])
})

test('ein PDF, das von selbst etwas tut, wird mit einem Satz am Feld abgelehnt, der sagt, was zu tun ist', async () => {
  const boese = handwerk({ katalog: '/OpenAction 20 0 R', gepackt: ['<< /S /Launch /F (cmd.exe) >>'] })
  const { status, body } = await hochladen<Problemantwort>('a.pdf', boese)
  expect([status, body.felder]).toEqual([
    422,
    [
      {
        zeiger: '/datei',
        text: 'Die PDF-Datei enthält Inhalt, der von selbst etwas tun kann: den Start anderer Programme. Drucken Sie das Dokument erneut als PDF („Drucken“, dann „Als PDF speichern“), und laden Sie die neue Datei hoch.',
      },
    ],
  ])
  expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body.anlagen).toEqual([])
})

test('im Entwurf wird sie entfernt, die anderen rücken auf', async () => {
  const erste = await hochladen('a.pdf', pdf)
  await hochladen('b.pdf', pdf)
  expect((await amt(`DELETE /vorlagen/${id}/anlagen/${erste.body.id}`)).status).toBe(204)
  const { anlagen } = (await amt<VorlageDto>(`GET /vorlagen/${id}`)).body
  expect(anlagen.map((a) => [a.nr, a.name])).toEqual([[1, 'b']])
})

test.each<[string, string, Uint8Array, Record<string, string>, string, RegExp]>([
  ['leer', 'leer.pdf', new Uint8Array(), {}, '/datei', /leer/],
  ['nicht, was der Name sagt', 'bild.png', pdf, {}, '/datei', /passt nicht/],
  ['eine Art, die im Browser laufen könnte', 'seite.html', Buffer.from('<script>'), {}, '/datei', /html/],
  ['ohne Endung', 'datei', pdf, {}, '/datei', /Endung/],
  ['mit einem unbekannten Feld', 'a.pdf', pdf, { farbe: 'rot' }, '/farbe', /nicht bekannt/],
  [
    'mit einem Wert, der kein Ja oder Nein ist',
    'a.pdf',
    pdf,
    { oeffentlich: 'vielleicht' },
    '/oeffentlich',
    /true und false/,
  ],
])('%s: ein Satz an der Stelle, und nichts ist gespeichert', async (_, name, bytes, felder, zeiger, text) => {
  const { status, body } = await hochladen<Problemantwort>(name, bytes, felder)
  expect({ status, zeiger: body.felder?.map((f) => f.zeiger) }).toEqual({ status: 422, zeiger: [zeiger] })
  expect(body.felder?.[0]?.text).toMatch(text)
  expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body.anlagen).toEqual([])
})

test('mit einer öffentlichen Anlage wird eine Vorlage nicht nichtöffentlich, ohne sie schon', async () => {
  const { body: plan } = await hochladen('plan.pdf', pdf, { titel: 'Lageplan', oeffentlich: 'true' })
  await hochladen('wert.pdf', pdf, { titel: 'Wertgutachten', oeffentlich: 'false' })
  const schliessen = <T = never>() =>
    amt<T>(
      `PUT /vorlagen/${id}/teile/kopf`,
      { oeffentlich: false, geheimhaltung: geheimhaltung() },
      { 'if-match': '"1"' },
    )
  expect(await schliessen<Problemantwort>()).toMatchObject({
    status: 422,
    body: {
      felder: [
        {
          zeiger: '/oeffentlich',
          text: 'Öffentlich ist die Anlage „Lageplan“. Entfernen Sie sie oder lassen Sie die Vorlage öffentlich.',
        },
      ],
    },
  })
  expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body).toMatchObject({ oeffentlich: true, teile: { kopf: 1 } })
  await amt(`DELETE /vorlagen/${id}/anlagen/${plan.id}`)
  expect((await schliessen()).status).toBe(200)
})

test('ohne Datei und mit anderem als einem Formular', async () => {
  const form = new FormData()
  form.append('titel', 'x')
  expect(await amt<Problemantwort>(`POST /vorlagen/${id}/anlagen`, form)).toMatchObject({
    status: 422,
    body: { felder: [{ zeiger: '/datei' }] },
  })
  expect((await amt(`POST /vorlagen/${id}/anlagen`, { titel: 'x' })).status).toBe(415)
})

test('bricht das Formular mitten in der Datei ab, sagt die Antwort es, und nichts ist gespeichert', async () => {
  const abruf = await s.t.als('sachbearbeitung')
  const antwort = await abruf(`/api/v1/vorlagen/${id}/anlagen`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\ncontent-disposition: form-data; name="datei"; filename="a.pdf"\r\n\r\n%PDF-1.7 abgeschnitten',
  })
  const problem = (await antwort.json()) as Problemantwort
  expect(problem.felder?.[0]).toMatchObject({
    zeiger: '/datei',
    text: expect.stringMatching(/nicht vollständig/) as string,
  })
  expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body.anlagen).toEqual([])
})

test('reißt die Verbindung ab, bleibt nichts zurück und der Dienst antwortet weiter', async () => {
  const { hostname, port } = new URL(s.t.adresse)
  await new Promise<void>((fertig) => {
    const leitung = connect(Number(port), hostname, () => {
      leitung.write(
        `POST /api/v1/vorlagen/${id}/anlagen HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 99999\r\n\r\n--x\r\n`,
        () => leitung.destroy(),
      )
    })
    leitung.on('close', () => fertig())
  })
  expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body.anlagen).toEqual([])
})

test('derselbe Schlüssel lädt nur einmal hoch', async () => {
  const kopf = { 'idempotency-key': `plan-${id}` }
  const senden = () => amt<AnlageDto>(`POST /vorlagen/${id}/anlagen`, formular('plan.pdf', new Uint8Array(pdf)), kopf)
  const [eins, zwei] = [await senden(), await senden()]
  expect(zwei.body.id).toBe(eins.body.id)
})

describe('PDF', () => {
  const hole = async (weg: string) => {
    const antwort = await (await s.t.als('freigabe'))(`/api/v1${weg}`)
    return { kopf: antwort.headers, bytes: Buffer.from(await antwort.arrayBuffer()) }
  }

  test('der Entwurf ist als solcher gezeichnet, die freigegebene Fassung bleibt Byte für Byte', async () => {
    const vorher = await hole(`/vorlagen/${id}/pdf`)
    expect(vorher.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(vorher.kopf.get('content-disposition')).toContain('Entwurf.pdf')
    await amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
    const chef = await s.ruf('freigabe')
    const { nummer } = (await chef<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).body
    const eins = await hole(`/vorlagen/${id}/pdf`)
    expect(eins.kopf.get('content-disposition')).toContain(
      `inline; filename="Vorlage ${nummer?.replace('/', '-')}.pdf"`,
    )
    expect((await hole(`/vorlagen/${id}/pdf`)).bytes.equals(eins.bytes)).toBe(true)
    expect((await hole(`/vorlagen/${id}/pdf?verlauf=1`)).bytes.equals(eins.bytes)).toBe(false)
  })
})
