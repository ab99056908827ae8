import { system } from '../../src/plattform/datenbank/datenbank.js'
import { zurZeit } from '../../src/plattform/uhr.js'
import type { VorlageAnsicht } from '../../src/ansichten/vorlage.js'
import { OeffentlicheAbfragen } from '../../src/oeffentlich/oeffentliche.queries.js'
import type { RegelvorschauDto } from '../../src/vieraugen/regeln/oeffentlichkeitsregeln.dto.js'
import type {
  VeroeffentlichungswunschDto,
  VeroeffentlichungswunschMitVorschauDto,
} from '../../src/vieraugen/wunsch/wunsch.dto.js'
import type { VorfallDto } from '../../src/vieraugen/ruecknahme/vorfall.dto.js'
import { Auftraege } from '../../src/plattform/auftraege/auftraege.js'
import { Auftragsablage } from '../../src/plattform/auftraege/auftragsablage.js'
import { Auftragsarbeiter } from '../../src/plattform/auftraege/auftragsarbeiter.js'
import { Auftragsplan } from '../../src/plattform/auftraege/auftragsplan.js'
import { wiederholeRuecknahmen } from '../../src/befehle/wiederholte-ruecknahmen.js'
import { Fristen } from '../../src/vieraugen/wunsch/fristen.service.js'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import type { AnlageDto } from '../../src/vorlagen/anlage.dto.js'
import { wunschFuer, bestaetige, freigegebene, type Rollen, rollen, veroeffentliche } from '../beratung.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { entwurf, geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let pruefung: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  pruefung = await s.ruf('veroeffentlichungspruefung')
})
afterAll(() => s.t.schliessen())

const pdf = new TextEncoder().encode('%PDF-1.4\n%âãÏÓ\ntrailer\n%%EOF\n')
const anlage = async (id: string, felder: Record<string, string> = {}): Promise<AnlageDto> => {
  const form = new FormData()
  form.append('datei', new Blob([pdf]), 'plan.pdf')
  for (const [name, wert] of Object.entries({ titel: 'Lageplan', oeffentlich: 'true', ...felder }))
    form.append(name, wert)
  const { status, body } = await r.amt<AnlageDto>(`POST /vorlagen/${id}/anlagen`, form)
  expect(status).toBe(201)
  return body
}

const adresse = ({ nummer }: VorlageDto) => `/vorlagen/${nummer!.replace('/', '-')}`
const seite = async (pfad: string) => {
  const antwort = await s.t.abruf(pfad)
  return { status: antwort.status, text: await antwort.text() }
}
const ansehen = async (wunsch: VeroeffentlichungswunschDto) =>
  (await pruefung<VeroeffentlichungswunschMitVorschauDto>(`GET /veroeffentlichungswuensche/${wunsch.id}`)).body
const codes = ({ body }: { body: unknown }) => (body as Problemantwort).hindernisse?.map((h) => h.code)

/** Freigabe of a draft with these Anlagen. */
async function freigegebeneMit(anlagen: Record<string, string>[], angaben: object = {}): Promise<VorlageDto> {
  const { id } = (await r.amt<VorlageDto>('POST /vorlagen', entwurf(angaben))).body
  for (const felder of anlagen) await anlage(id, felder)
  await r.amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  return (await r.chef<VorlageDto>(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).body
}

test('die zweite Person sieht genau, was die Welt sehen wird, und bestätigt genau das', async () => {
  const vorlage = await freigegebeneMit([{}, { titel: 'Wertgutachten', oeffentlich: 'false' }])
  const wunsch = await wunschFuer(pruefung, vorlage.id)
  expect(wunsch).toMatchObject({ gewuenschtVon: 'freigabe', ergebnis: null, ausgefuehrtAm: null })
  const gesehen = await ansehen(wunsch)
  expect(gesehen).toMatchObject({
    hindernisse: [],
    vorlage: { betreff: vorlage.betreff },
    dateien: [{ name: 'Lageplan.pdf' }],
  })
  expect(JSON.stringify(gesehen)).not.toContain('Wertgutachten')
  // Looking is not publishing.
  expect((await seite(adresse(vorlage))).status).toBe(404)

  await bestaetige(pruefung, wunsch)
  const html = await seite(adresse(vorlage))
  expect(html.text).toContain('Lageplan')
  expect(html.text).not.toContain('Wertgutachten')
  const kurz = adresse(vorlage).split('/').at(-1)!
  const gelesen = (await s.t.app.get(OeffentlicheAbfragen, { strict: false }).vorlage(kurz))!
  const ohne = ({ id: _i, angelegt: _a, geaendert: _g, anlagen, ...rest }: VorlageAnsicht) => ({
    ...rest,
    anlagen: anlagen.map(({ nr, name, groesse }) => [nr, name, groesse]),
  })
  expect(ohne(gesehen.vorlage as VorlageAnsicht)).toEqual(ohne(gelesen))
})

test('wer wünscht, verfasst, zuletzt bearbeitet oder eine Datei eingestellt hat, bestätigt nicht', async () => {
  const alles = await s.ruf('sachbearbeitung', 'freigabe', 'veroeffentlichungspruefung')
  const { id } = (await alles<VorlageDto>('POST /vorlagen', entwurf())).body
  await alles(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
  await r.chef(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })
  const antwort = await bestaetige(alles, await wunschFuer(alles, id))
  expect({ status: antwort.status, codes: codes(antwort) }).toEqual({
    status: 409,
    codes: ['vier_augen', 'vier_augen'],
  })
  expect((await bestaetige(r.amt, await wunschFuer(pruefung, id))).status).toBe(403)
  expect((await veroeffentliche(pruefung, id)).status).toBe(200)
})

test('was sich nach dem Ansehen ändert, wird nicht ungesehen öffentlich', async () => {
  const vorlage = await freigegebene(r)
  const wunsch = await wunschFuer(pruefung, vorlage.id)
  const { gesehen } = await ansehen(wunsch)
  await anlage(vorlage.id, { titel: 'Nachgereicht' })
  const antwort = await pruefung(`POST /veroeffentlichungswuensche/${wunsch.id}/entscheidung`, {
    ergebnis: 'bestaetigt',
    gesehen,
  })
  expect({ status: antwort.status, codes: codes(antwort) }).toEqual({ status: 409, codes: ['veraendert'] })
  expect((await seite(adresse(vorlage))).status).toBe(404)
})

test('eine später eingestellte Anlage wartet auf einen eigenen Blick', async () => {
  const vorlage = await freigegebene(r)
  await veroeffentliche(pruefung, vorlage.id)
  const spaete = await anlage(vorlage.id, { titel: 'Nachgereichter Plan' })
  expect((await seite(adresse(vorlage))).text).not.toContain('Nachgereichter')
  const wunsch = await wunschFuer(pruefung, vorlage.id, spaete.id)
  expect(wunsch).toMatchObject({ anlage: 'Nachgereichter Plan', gewuenschtVon: 'sachbearbeitung' })
  expect((await bestaetige(pruefung, wunsch)).status).toBe(200)
  expect((await seite(adresse(vorlage))).text).toContain('Nachgereichter Plan')
  expect(await wunschFuer(pruefung, vorlage.id, spaete.id)).toBeUndefined()
})

/** Its first Fassung can be read beside the second one. */
async function berichtigte(): Promise<VorlageDto> {
  const vorlage = await freigegebene(r)
  await veroeffentliche(pruefung, vorlage.id)
  const neu = (await r.amt<VorlageDto>(`POST /vorlagen/${vorlage.id}/berichtigungen`, { grund: 'Name' })).body
  const betreff = { betreff: 'Sporthalle Wanne: Sanierung des ganzen Daches' }
  await r.amt(`PUT /vorlagen/${vorlage.id}/teile/kopf`, betreff, { 'if-match': `"${neu.teile.kopf}"` })
  await r.chef(`POST /vorlagen/${vorlage.id}/schritte`, { schritt: 'berichtigen', grund: 'Name' })
  await veroeffentliche(pruefung, vorlage.id)
  return vorlage
}

test('eine frühere Fassung allein wird zurückgenommen: Seite und Druck sind fort, was gilt, bleibt; Nummer und Tag auch', async () => {
  const vorlage = await berichtigte()
  const weg = `POST /vorlagen/${vorlage.id}/fassungen/1/ruecknahme`
  const [erste, druck] = [`${adresse(vorlage)}/fassungen/1`, `${adresse(vorlage)}/fassung-1.pdf`]
  for (const ort of [erste, druck]) expect((await seite(ort)).status).toBe(200)

  expect((await r.amt(weg, { grund: 'Name einer Petentin' })).status).toBe(403)
  expect((await pruefung(weg, { grund: '' })).status).toBe(422)
  for (const nr of [2, 9])
    expect((await pruefung(`POST /vorlagen/${vorlage.id}/fassungen/${nr}/ruecknahme`, { grund: 'x' })).status).toBe(404)

  expect((await pruefung(weg, { grund: 'Name einer Petentin' })).status).toBe(200)
  for (const ort of [erste, druck]) expect((await seite(ort)).status).toBe(404)
  const { status, text } = await seite(adresse(vorlage))
  expect({ status, text }).toMatchObject({ status: 200, text: expect.stringContaining('ganzen Daches') as string })
  expect(text).toMatch(/Fassung 1, aus der Öffentlichkeit genommen am/)
  const [vorfall] = (await pruefung<VorfallDto[]>('GET /vorfaelle')).body
  expect(vorfall).toMatchObject({
    fassung: 1,
    grund: 'Name einer Petentin',
    warOeffentlich: [{ art: 'fassung', adresse: erste }],
  })
  expect((await pruefung(weg, { grund: 'noch einmal' })).status).toBe(404)
})

test('auch aus einer Sicherung kommt sie nicht zurück, als frühere nicht und nicht als die, die damals galt', async () => {
  const { id, nummer } = await berichtigte()
  await pruefung(`POST /vorlagen/${id}/fassungen/1/ruecknahme`, { grund: 'Name einer Petentin' })
  const erste = `(SELECT id FROM ris.fassung WHERE vorlage_id = '${id}' AND nr = 1)`
  const [{ objekt }] = (await s.t.datenbank.lesen.query(`SELECT ${erste} AS objekt`)) as [{ objekt: string }]
  const wie = (stand: string) =>
    s.t.datenbank.schreiben({ akteur: system, was: 'Sicherung' }, (tx) =>
      tx.query(`UPDATE ris.veroeffentlichung SET ${stand} WHERE vorlage_id = '${id}'`),
    )
  const nachspielen = () =>
    wiederholeRuecknahmen(s.t.datenbank, [{ was: 'ruecknahme', art: 'fassung', objekt, position: '1' }])
  const ort = `/vorlagen/${nummer!.replace('/', '-')}`

  await wie(`fruehere_fassungen = ARRAY[${erste}]`)
  expect((await seite(`${ort}/fassungen/1`)).status).toBe(200)
  expect(await nachspielen()).toEqual({ zurueckgenommen: 1, offen: [] })
  expect((await seite(`${ort}/fassungen/1`)).status).toBe(404)

  await wie(`fassung_id = ${erste}`)
  expect((await seite(ort)).status).toBe(200)
  expect(await nachspielen()).toEqual({ zurueckgenommen: 1, offen: [] })
  expect((await seite(ort)).status).toBe(404)
})

test('eine Berichtigung steht erst nach dem zweiten Blick da; bis dahin gilt, was gesehen war', async () => {
  const vorlage = await freigegebene(r)
  await veroeffentliche(pruefung, vorlage.id)
  const neu = (await r.amt<VorlageDto>(`POST /vorlagen/${vorlage.id}/berichtigungen`, { grund: 'Tippfehler' })).body
  await r.amt(
    `PUT /vorlagen/${vorlage.id}/teile/kopf`,
    { betreff: 'Sporthalle Wanne: Sanierung des ganzen Daches' },
    { 'if-match': `"${neu.teile.kopf}"` },
  )
  expect(
    (await r.chef(`POST /vorlagen/${vorlage.id}/schritte`, { schritt: 'berichtigen', grund: 'Tippfehler' })).status,
  ).toBe(200)
  expect((await seite(adresse(vorlage))).text).not.toContain('ganzen Daches')
  expect((await veroeffentliche(pruefung, vorlage.id)).status).toBe(200)
  expect((await seite(adresse(vorlage))).text).toContain('ganzen Daches')

  // What was cited can still be read, under the address of its Fassung.
  const erste = await seite(`${adresse(vorlage)}/fassungen/1`)
  expect(erste).toMatchObject({
    status: 200,
    text: expect.stringContaining('Diese Fassung gilt nicht mehr.') as string,
  })
  expect(erste.text).not.toContain('ganzen Daches')
  const druck = await s.t.abruf(`${adresse(vorlage)}/fassung-1.pdf`)
  const gedruckt = textVon(liesPdf(new Uint8Array(await druck.arrayBuffer())).wurzel)
  expect(gedruckt).toContain('Sanierung des Daches')
  expect((await seite(`${adresse(vorlage)}/fassungen/2`)).text).toContain('ganzen Daches')
  expect((await seite(`${adresse(vorlage)}/fassungen/3`)).status).toBe(404)

  // Taken back, it does not come back with its successor.
  await pruefung(`POST /vorlagen/${vorlage.id}/veroeffentlichung`, {
    stand: 'depubliziert',
    grund: 'Name einer Petentin',
  })
  expect((await seite(`${adresse(vorlage)}/fassungen/1`)).status).toBe(404)
  await r.amt('POST /veroeffentlichungswuensche', { vorlageId: vorlage.id })
  await veroeffentliche(pruefung, vorlage.id)
  expect((await seite(adresse(vorlage))).status).toBe(200)
  for (const ende of ['/fassungen/1', '/fassung-1.pdf']) expect((await seite(adresse(vorlage) + ende)).status).toBe(404)
})

test('eine abgelehnte Fassung wird auch mit ihrer Nachfolgerin nicht öffentlich', async () => {
  const vorlage = await freigegebene(r)
  const wunsch = await wunschFuer(pruefung, vorlage.id)
  await pruefung(`POST /veroeffentlichungswuensche/${wunsch.id}/entscheidung`, {
    ergebnis: 'abgelehnt',
    grund: 'Nennt eine Petentin',
  })
  await r.amt(`POST /vorlagen/${vorlage.id}/berichtigungen`, { grund: 'Name' })
  await r.chef(`POST /vorlagen/${vorlage.id}/schritte`, { schritt: 'berichtigen', grund: 'Name' })
  await veroeffentliche(pruefung, vorlage.id)
  expect((await seite(`${adresse(vorlage)}/fassungen/2`)).status).toBe(200)
  expect((await seite(`${adresse(vorlage)}/fassungen/1`)).status).toBe(404)
})

test('abgelehnt wird mit Grund; danach kann neu gewünscht werden, aber nicht zweimal zugleich', async () => {
  const vorlage = await freigegebene(r)
  const wunsch = await wunschFuer(pruefung, vorlage.id)
  const weg = `POST /veroeffentlichungswuensche/${wunsch.id}/entscheidung`
  expect(await pruefung(weg, { ergebnis: 'abgelehnt' })).toMatchObject({
    status: 422,
    body: { felder: [{ zeiger: '/grund' }] },
  })
  expect((await pruefung(weg, { ergebnis: 'abgelehnt', grund: 'Der Sachverhalt nennt eine Petentin.' })).status).toBe(
    200,
  )
  expect(codes(await pruefung(weg, { ergebnis: 'abgelehnt', grund: 'noch einmal' }))).toEqual(['schon_entschieden'])
  const wuenschen = () =>
    r.amt<VeroeffentlichungswunschDto>('POST /veroeffentlichungswuensche', { vorlageId: vorlage.id })
  expect((await wuenschen()).status).toBe(201)
  expect(codes(await wuenschen())).toEqual(['schon_beantragt'])
})

test('ein Titel im Verzeichnis der Anlagen verrät keine nichtöffentliche Anlage', async () => {
  const vorlage = await freigegebeneMit([{}, { titel: 'Wertgutachten Kaistraße', oeffentlich: 'false' }], {
    anlagenVerzeichnis: ['Anlage 1: Lageplan', 'Anlage 2: Wertgutachten Kaistraße'],
  })
  const { hinweise } = (await r.amt<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body
  expect(hinweise.map((h) => h.zeiger)).toEqual(['/anlagenVerzeichnis/1'])
  const wunsch = await wunschFuer(pruefung, vorlage.id)
  expect((await ansehen(wunsch)).hindernisse.map((h) => h.code)).toEqual(['verzeichnis_pruefen'])
  expect(codes(await bestaetige(pruefung, wunsch, { verzeichnisGeprueft: false }))).toEqual(['verzeichnis_pruefen'])
  await bestaetige(pruefung, wunsch)
  const druck = await s.t.abruf(`${adresse(vorlage)}/fassung-1.pdf`)
  const gedruckt = textVon(liesPdf(new Uint8Array(await druck.arrayBuffer())).wurzel)
  expect(gedruckt).toContain('Lageplan')
  for (const text of [gedruckt, (await seite(adresse(vorlage))).text]) expect(text).not.toContain('Kaistraße')
  // What was frozen stays as it was.
  expect((await r.amt<VorlageDto>(`GET /vorlagen/${vorlage.id}`)).body.anlagenVerzeichnis).toHaveLength(2)
})

test('eine Art von Dokument ist intern, bis sie für öffentlich erklärt wird', async () => {
  const { id } = (await r.amt<VorlageDto>('POST /vorlagen', entwurf())).body
  const form = new FormData()
  form.append('datei', new Blob([pdf]), 'vermerk.pdf')
  form.append('oeffentlich', 'true')
  form.append('dokumentart', 'vermerk')
  expect(await r.amt(`POST /vorlagen/${id}/anlagen`, form)).toMatchObject({
    status: 422,
    body: { felder: [{ zeiger: '/oeffentlich' }] },
  })
})

test('wird eine Art intern, sind ihre Dateien fort, und sie wieder zu öffnen zeigt nichts Ungesehenes', async () => {
  await r.buero('POST /dokumentarten', { schluessel: 'gutachten', bezeichnung: 'Gutachten' })
  const setze = async (oeffentlich: boolean) => {
    const { etag } = await r.buero('GET /dokumentarten/gutachten')
    return r.buero('PUT /dokumentarten/gutachten', { bezeichnung: 'Gutachten', oeffentlich }, { 'if-match': etag! })
  }
  expect((await r.buero('GET /dokumentarten/gutachten')).body).toMatchObject({ oeffentlich: false })
  await setze(true)
  const vorlage = await freigegebeneMit([{ titel: 'Artenschutz', dokumentart: 'gutachten' }])
  await veroeffentliche(pruefung, vorlage.id)
  expect((await seite(adresse(vorlage))).text).toContain('Artenschutz')
  await setze(false)
  expect((await seite(adresse(vorlage))).text).not.toContain('Artenschutz')
  expect((await pruefung<VorfallDto[]>('GET /vorfaelle')).body[0]).toMatchObject({
    warOeffentlich: [{ name: 'Artenschutz.pdf' }],
  })
  await setze(true)
  expect((await seite(adresse(vorlage))).text).not.toContain('Artenschutz')
})

test('die Gemeinde entscheidet, ob Namen der Beschäftigten zu lesen sind: Seite, Druck und Schnittstelle', async () => {
  const vorlage = await freigegebene(r)
  await veroeffentliche(pruefung, vorlage.id)
  expect((await seite(adresse(vorlage))).text).toContain('Mühlenkamp')
  const weg = 'PUT /koerperschaft/oeffentlichkeitsregeln'
  const setze = async (namenOeffentlich: string) => {
    const { etag } = await r.buero('GET /koerperschaft/oeffentlichkeitsregeln')
    const regeln = { titelNichtoeffentlich: 'platzhalter', ergebnisseVorlaeufig: true, namenOeffentlich }
    return r.buero(weg, regeln, { 'if-match': etag! })
  }
  expect((await setze('einheit')).status).toBe(200)
  const druck = await s.t.abruf(`${adresse(vorlage)}/fassung-1.pdf`)
  const gedruckt = textVon(liesPdf(new Uint8Array(await druck.arrayBuffer())).wurzel)
  for (const text of [(await seite(adresse(vorlage))).text, gedruckt]) {
    expect(text).not.toContain('Mühlenkamp')
    expect(text).toContain('FB 31/3')
  }
  expect((await setze('alle')).status).toBe(422)
  // Hiding is done alone; showing again takes a second person.
  expect((await setze('namen')).status).toBe(200)
  expect((await seite(adresse(vorlage))).text).not.toContain('Mühlenkamp')
  const regeln = '/koerperschaft/oeffentlichkeitsregeln'
  const { gesehen } = (await pruefung<RegelvorschauDto>(`GET ${regeln}/vorschau`)).body
  expect((await pruefung(`POST ${regeln}/bestaetigung`, { gesehen })).status).toBe(200)
  expect((await seite(adresse(vorlage))).text).toContain('Mühlenkamp')
})

test('zurückgenommen ist überall in einem Zug, auf der Tagesordnung auch, und es bleibt ein Vorfall', async () => {
  const vorlage = await freigegebeneMit([{}])
  await veroeffentliche(pruefung, vorlage.id)
  const datei = /\/dateien\/[0-9a-f-]+/.exec((await seite(adresse(vorlage))).text)![0]
  expect((await seite(datei)).status).toBe(200)
  const weg = `POST /vorlagen/${vorlage.id}/veroeffentlichung`
  expect((await pruefung(weg, { stand: 'depubliziert', grund: 'Name einer Petentin' })).status).toBe(200)
  for (const pfad of [adresse(vorlage), `${adresse(vorlage)}.pdf`, `${adresse(vorlage)}/fassung-1.pdf`, datei])
    expect({ pfad, status: (await seite(pfad)).status }).toEqual({ pfad, status: 404 })
  const [vorfall] = (await pruefung<VorfallDto[]>('GET /vorfaelle')).body
  expect(vorfall).toMatchObject({
    vorlageId: vorlage.id,
    durch: 'veroeffentlichungspruefung',
    grund: 'Name einer Petentin',
    warOeffentlich: [
      { art: 'vorlage', adresse: adresse(vorlage), name: vorlage.betreff },
      { art: 'datei', adresse: datei, name: 'Lageplan.pdf' },
    ],
  })
  // It comes back only by another look.
  await r.amt('POST /veroeffentlichungswuensche', { vorlageId: vorlage.id })
  expect((await seite(adresse(vorlage))).status).toBe(404)
  await veroeffentliche(pruefung, vorlage.id)
  expect((await seite(adresse(vorlage))).status).toBe(200)
})

describe('Von nichtöffentlich zu öffentlich', () => {
  const geheime = () =>
    freigegebene(r, { oeffentlich: false, geheimhaltung: geheimhaltung(), betreff: 'Kauf Flurstück 17' })
  const codesVon = async (weg: string, inhalt: object) => codes(await r.buero(weg, inhalt))

  test('entsteht eine eigene Vorlage mit eigenen Texten und eigenem zweiten Blick; das Original bleibt geheim', async () => {
    const original = await geheime()
    const weg = `POST /vorlagen/${original.id}/bekanntgaben`
    const neue = (await r.buero<VorlageDto>(weg, { anlass: 'bekanntgabe', betreff: 'Kauf eines Grundstücks' })).body
    expect(neue).toMatchObject({ oeffentlich: true, zustand: 'entwurf', art: 'mitteilungsvorlage', sachverhalt: null })
    const { beratungsfolge, sachverhalt, finanzielleAuswirkungen } = entwurf()
    const teil = (name: string, inhalt: object) =>
      r.buero(`PUT /vorlagen/${neue.id}/teile/${name}`, inhalt, { 'if-match': '"1"' })
    await teil('beratungsfolge', { beratungsfolge })
    await teil('sachverhalt', { sachverhalt })
    await teil('finanzen', { finanzielleAuswirkungen })
    expect(codes(await r.buero(`POST /vorlagen/${neue.id}/schritte`, { schritt: 'zur_freigabe' }))).toBeUndefined()
    const frei = (await r.chef<VorlageDto>(`POST /vorlagen/${neue.id}/schritte`, { schritt: 'freigeben' })).body
    expect((await veroeffentliche(pruefung, neue.id)).status).toBe(200)
    const { text } = await seite(adresse(frei))
    expect(text).toContain('Kauf eines Grundstücks')
    expect(text).not.toMatch(/Flurstück|N 20\d\d/)
    expect((await r.buero(`GET /vorlagen/${original.id}/bekanntgaben`)).body).toMatchObject([{ id: neue.id }])
    expect((await r.buero<VorlageDto>(`GET /vorlagen/${original.id}`)).body.oeffentlich).toBe(false)
    expect((await r.amt(`GET /vorlagen/${original.id}/bekanntgaben`)).status).toBe(403)
  })

  test('keine Berichtigung und kein anderer Weg macht das Original öffentlich', async () => {
    const original = await geheime()
    await r.amt(`POST /vorlagen/${original.id}/berichtigungen`, { grund: 'Versuch' })
    const antwort = await r.amt(`PUT /vorlagen/${original.id}/teile/kopf`, { oeffentlich: true }, { 'if-match': '"1"' })
    expect(antwort).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/oeffentlich' }] } })
    const roh = s.t.datenbank.schreiben({ akteur: system, was: 'Versuch' }, (tx) =>
      tx.query(`UPDATE ris.vorlage SET oeffentlichkeit = 'oeffentlich' WHERE id = $1`, [original.id]),
    )
    await expect(roh).rejects.toMatchObject({ constraint: 'vorlage_bleibt_nichtoeffentlich' })
  })

  test('zu Öffentlichem und zu Entwürfen gibt es keine öffentliche Fassung', async () => {
    const { id } = await freigegebene(r)
    const eingabe = { anlass: 'wegfall', betreff: 'x' }
    expect(await codesVon(`POST /vorlagen/${id}/bekanntgaben`, eingabe)).toEqual(['nicht_nichtoeffentlich'])
  })

  test('der Tag der Prüfung kommt, die Prüfung verlängert, aber nicht in die Vergangenheit', async () => {
    const original = await geheime()
    const weg = `POST /vorlagen/${original.id}/geheimhaltung/pruefung`
    expect(await pruefung(weg, { pruefenAm: '2020-01-01' })).toMatchObject({
      status: 422,
      body: { felder: [{ zeiger: '/pruefenAm' }] },
    })
    expect(await pruefung(weg, { pruefenAm: '2031-01-31' })).toMatchObject({
      status: 200,
      body: { geheimhaltung: { pruefenAm: '2031-01-31' } },
    })
  })
})

describe('Fristen', () => {
  /** A process that finds by its plan that something is due, and does it as any order. */
  async function erledigen(zeit: string): Promise<number> {
    const auftraege = new Auftraege()
    new Fristen(s.t.datenbank, auftraege).onModuleInit()
    const plan = new Auftragsplan(s.t.datenbank, auftraege)
    const arbeiter = new Auftragsarbeiter(auftraege, new Auftragsablage(s.t.datenbank), plan)
    await zurZeit(new Date('2047-01-01T00:00:00Z'), () => plan.eintragen())
    return zurZeit(new Date(zeit), async () => {
      await plan.einreihen()
      return arbeiter.allesErledigen()
    })
  }
  const neu = async (ab: string, onlineBis: string) => {
    const vorlage = await freigegebene(r)
    const { id } = await wunschFuer(pruefung, vorlage.id)
    await pruefung(`POST /veroeffentlichungswuensche/${id}/entscheidung`, {
      ergebnis: 'abgelehnt',
      grund: 'Sperrfrist',
    })
    await r.amt('POST /veroeffentlichungswuensche', { vorlageId: vorlage.id, ab, onlineBis })
    return vorlage
  }

  test('eine Sperrfrist läuft ab, dann steht es da; am Tag nach dem letzten ist es fort', async () => {
    const vorlage = await neu('2047-03-01T08:00:00+01:00', '2047-03-31')
    expect((await veroeffentliche(pruefung, vorlage.id)).body).toMatchObject({
      ergebnis: 'bestaetigt',
      ausgefuehrtAm: null,
    })
    await erledigen('2047-03-01T06:59:59Z')
    expect((await seite(adresse(vorlage))).status).toBe(404)
    expect(await erledigen('2047-03-01T07:00:00Z')).toBe(1)
    expect((await seite(adresse(vorlage))).status).toBe(200)
    await erledigen('2047-03-31T20:00:00Z')
    expect((await seite(adresse(vorlage))).status).toBe(200)
    await erledigen('2047-04-01T04:00:00Z')
    expect((await seite(adresse(vorlage))).status).toBe(404)
  })

  test('hat sich bis dahin etwas geändert, geht es an die zweite Person zurück', async () => {
    const vorlage = await neu('2047-05-01T08:00:00+02:00', '2048-01-01')
    await veroeffentliche(pruefung, vorlage.id)
    await anlage(vorlage.id)
    await erledigen('2047-05-01T06:00:00Z')
    expect((await seite(adresse(vorlage))).status).toBe(404)
    expect((await wunschFuer(pruefung, vorlage.id)).grund).toMatch(/geändert/)
  })

  test('ein Ende vor dem Beginn und ein Tag, den es nicht gibt, sind Fehler an ihrer Stelle', async () => {
    const { id } = await freigegebene(r)
    const senden = (angaben: object) => r.amt('POST /veroeffentlichungswuensche', { vorlageId: id, ...angaben })
    expect(await senden({ ab: '2047-05-01T08:00:00Z', onlineBis: '2047-04-30' })).toMatchObject({
      status: 422,
      body: { felder: [{ zeiger: '/onlineBis' }] },
    })
    expect(await senden({ ab: 'morgen' })).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/ab' }] } })
  })
})
