import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import type { AnlageDto } from '../../src/vorlagen/anlage.dto.js'
import { Besucher } from '../besucher.js'
import { wunschFuer, bestaetige, freigegebene, type Rollen, rollen, veroeffentliche } from '../beratung.js'
import { kleinesPdf } from '../fabrik/pdf.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { entwurf, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let pruefung: Ruf
let prueferin: Besucher
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  pruefung = await s.ruf('veroeffentlichungspruefung')
  prueferin = new Besucher(s.t)
  await prueferin.beispiel('veroeffentlichungspruefung')
})
afterAll(() => s.t.schliessen())

const adresse = ({ nummer }: VorlageDto) => `/vorlagen/${nummer!.replace('/', '-')}`
const oeffentlich = async (pfad: string) => {
  const antwort = await s.t.abruf(pfad)
  await antwort.arrayBuffer()
  return antwort.status
}

const sende = <T = AnlageDto>(weg: string, bytes: Uint8Array, felder: Record<string, string> = {}) => {
  const form = new FormData()
  form.append('datei', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'plan.pdf')
  for (const [name, wert] of Object.entries(felder)) form.append(name, wert)
  return r.amt<T>(weg, form)
}

async function freigegebeneMitAnlagen(angaben: object = {}): Promise<VorlageDto> {
  const { id } = (await r.amt<VorlageDto>('POST /vorlagen', entwurf(angaben))).body
  await sende(`POST /vorlagen/${id}/anlagen`, kleinesPdf(), { titel: 'Lageplan', oeffentlich: 'true' })
  await sende(`POST /vorlagen/${id}/anlagen`, kleinesPdf(), { titel: 'Wertgutachten', oeffentlich: 'false' })
  await r.amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  return (await r.chef<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).body
}

test('von der Liste über die Vorschau zur Bestätigung, ohne JavaScript', async () => {
  const vorlage = await freigegebeneMitAnlagen({ anlagenVerzeichnis: ['Lageplan', 'Wertgutachten'] })
  const liste = await prueferin.seite('/amt/veroeffentlichungen')
  const weg = new RegExp(`href="(/amt/veroeffentlichungen/[0-9a-f-]+)">${vorlage.nummer}`).exec(liste.text)![1]!
  const seite = await prueferin.seite(weg)
  expect(seite.status).toBe(200)
  for (const text of [vorlage.betreff, 'So sieht es die Öffentlichkeit', 'Lageplan ohne Namen', 'Barszap'])
    expect(seite.text).toContain(text)
  expect(seite.text).not.toContain('Wertgutachten')

  const druck = await prueferin.senden(`${weg}/vorschau.pdf`)
  expect(textVon(liesPdf(new Uint8Array(await druck.arrayBuffer())).wurzel)).toContain('Sporthalle Wanne')
  expect((await prueferin.seite(`${weg}/vorschau/fassung-1.pdf`)).status).toBe(200)
  const datei = /href="(\/amt\/veroeffentlichungen\/[^"]+\/dateien\/[^"]+)"/.exec(seite.text)![1]!
  expect(Buffer.from(await (await prueferin.senden(datei)).arrayBuffer()).equals(Buffer.from(kleinesPdf()))).toBe(true)
  expect(await oeffentlich(adresse(vorlage))).toBe(404)

  const gesehen = /name="gesehen" value="([0-9a-f]{64})"/.exec(seite.text)![1]!
  const geprueft = { trotzdem: 'verzeichnis_pruefen', trotzdemGrund: 'Das Verzeichnis nennt nichts Verborgenes.' }
  const ohneHaken = await prueferin.formular(weg, { ergebnis: 'bestaetigt', gesehen })
  expect(ohneHaken).toMatchObject({ status: 409, text: expect.stringContaining('#trotzdemGrund') as string })
  const fertig = await prueferin.formular(weg, { ergebnis: 'bestaetigt', gesehen, ...geprueft })
  expect(fertig).toMatchObject({ status: 303, ort: '/amt/veroeffentlichungen?hinweis=bestaetigt' })
  expect(await oeffentlich(adresse(vorlage))).toBe(200)
})

test('ohne Grund wird nicht abgelehnt und nichts zurückgenommen; was getippt war, bleibt', async () => {
  const vorlage = await freigegebene(r)
  const weg = `/amt/veroeffentlichungen/${(await wunschFuer(pruefung, vorlage.id)).id}`
  await prueferin.seite(weg)
  expect(await prueferin.formular(weg, { ergebnis: 'abgelehnt', grund: ' ' })).toMatchObject({
    status: 422,
    text: expect.stringContaining('href="#grund"') as string,
  })
  await veroeffentliche(pruefung, vorlage.id)
  const falsch = await prueferin.seite('/amt/ruecknahme?nummer=%202016%2F054X')
  expect(falsch.status).toBe(404)
  const satz = 'Zu „2016/054X“ gibt es weder eine Vorlage noch einen Vorgang. Prüfen Sie die Schreibweise.'
  expect(falsch.text).toMatch(new RegExp(`<a[^>]*href="#nummer"[^>]*>${satz}`))
  const feld = /<input[^>]*id="nummer"[^>]*>/.exec(falsch.text)![0]
  expect(feld).toContain('value="2016/054X"')
  expect(feld).toMatch(/aria-describedby="[^"]*nummer-fehler/)
  expect((await prueferin.seite('/amt/ruecknahme')).status).toBe(200)
  const suche = await prueferin.seite(`/amt/ruecknahme?nummer=${encodeURIComponent(vorlage.nummer!)}`)
  expect(suche.ort).toBe(`/amt/ruecknahme/${vorlage.id}`)
  await prueferin.seite(suche.ort!)
  expect((await prueferin.formular(suche.ort!, { was: 'vorlage', grund: '' })).status).toBe(422)
  expect(await oeffentlich(adresse(vorlage))).toBe(200)
  const fertig = await prueferin.formular(suche.ort!, { was: 'vorlage', grund: 'Name einer Petentin' })
  expect(fertig).toMatchObject({ status: 303, ort: '/amt/veroeffentlichungen?hinweis=zurueckgenommen' })
  expect(await oeffentlich(adresse(vorlage))).toBe(404)
  expect((await prueferin.seite('/amt/vorfaelle')).text).toContain('Name einer Petentin')
})

test('eine zurückgenommene Anlage steht auch in keinem Druck mehr, der schon einmal gesetzt war', async () => {
  const vorlage = await freigegebeneMitAnlagen({ anlagenVerzeichnis: ['Lageplan', 'Wertgutachten'] })
  await veroeffentliche(pruefung, vorlage.id)
  const gedruckt = async (ende: string) => {
    const antwort = await s.t.abruf(adresse(vorlage) + ende)
    return textVon(liesPdf(new Uint8Array(await antwort.arrayBuffer())).wurzel)
  }
  for (const ende of ['/fassung-1.pdf', '.pdf']) expect(await gedruckt(ende)).toContain('Lageplan')
  const { anlagen } = (await r.amt<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body
  await pruefung(`POST /vorlagen/${vorlage.id}/anlagen/${anlagen[0]!.id}/veroeffentlichung`, {
    stand: 'depubliziert',
    grund: 'Zeigt ein Haus',
  })
  for (const ende of ['/fassung-1.pdf', '.pdf']) expect(await gedruckt(ende)).not.toContain('Lageplan')
})

describe('Die geschwärzte Datei', () => {
  const neue = async () => {
    const vorlage = await freigegebeneMitAnlagen()
    await veroeffentliche(pruefung, vorlage.id)
    const { anlagen } = (await r.amt<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body
    return { vorlage, gutachten: anlagen[1]! }
  }

  test.each([
    ['mit Dateien darin', { anhang: true }, /weitere Dateien: liste\.txt/],
    ['mit einem früheren Stand', { stand: true }, /früheren Stand.*Drucken Sie sie als neue PDF-Datei/],
  ])('%s wird mit einem Satz abgelehnt, der sagt, was zu tun ist', async (_, angaben, satz) => {
    const { vorlage, gutachten } = await neue()
    const weg = `POST /vorlagen/${vorlage.id}/anlagen/${gutachten.id}/oeffentliche-fassung`
    const { status, body } = await sende<Problemantwort>(weg, kleinesPdf(angaben))
    expect({ status, felder: body.felder }).toMatchObject({ status: 422, felder: [{ zeiger: '/datei' }] })
    expect(body.felder![0]!.text).toMatch(satz)
  })

  test('wird nach dem zweiten Blick öffentlich, das Original nie', async () => {
    const { vorlage, gutachten } = await neue()
    const geschwaerzt = new TextEncoder().encode(
      new TextDecoder().decode(kleinesPdf()).replace('ohne Namen', 'ohne Werte'),
    )
    const weg = `POST /vorlagen/${vorlage.id}/anlagen/${gutachten.id}/oeffentliche-fassung`
    expect(await sende(weg, geschwaerzt)).toMatchObject({
      status: 200,
      body: { oeffentlich: true, oeffentlicheFassung: true },
    })
    const wunsch = await wunschFuer(pruefung, vorlage.id, gutachten.id)
    const seite = await prueferin.seite(`/amt/veroeffentlichungen/${wunsch.id}`)
    expect(seite.text).toContain('eigene Datei für die Öffentlichkeit')
    expect(seite.text).toContain('Lageplan ohne Werte')
    expect((await bestaetige(pruefung, wunsch)).status).toBe(200)
    const html = await (await s.t.abruf(adresse(vorlage))).text()
    const dateien = [...new Set([...html.matchAll(/\/dateien\/[0-9a-f-]+/g)].map(([d]) => d))]
    expect(dateien).toHaveLength(2)
    const bytes = await (await s.t.abruf(dateien[1]!)).text()
    expect(bytes).toContain('ohne Werte')
  })
})
