import type {
  OeffentlichkeitsregelnDto,
  RegelvorschauDto,
} from '../../src/vieraugen/regeln/oeffentlichkeitsregeln.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { heute } from '../../src/plattform/uhr.js'
import type { Oeffentlichkeitsregeln } from '../../src/regeln/oeffentlichkeitsregeln.js'
import {
  freigegebene,
  mitVersion,
  type Rollen,
  rollen,
  setzeTagesordnung,
  sitzungVon,
  veroeffentliche,
  versende,
} from '../beratung.js'
import { geheimhaltung, type Problemantwort, type Ruf, setzeRegelnZurueck, type Stadt, stadt } from '../stadt.js'

const pfad = '/koerperschaft/oeffentlichkeitsregeln'
const anfang: Oeffentlichkeitsregeln = {
  titelNichtoeffentlich: 'platzhalter',
  ergebnisseVorlaeufig: true,
  namenOeffentlich: 'namen',
}

let s: Stadt
let r: Rollen
let pruefung: Ruf
/** Another person of the Gremienbüro. */
let zweite: Ruf
let verwaltung: Ruf
let adresse: string
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  pruefung = await s.ruf('veroeffentlichungspruefung')
  zweite = await s.ruf('gremienbuero', 'schriftfuehrung')
  verwaltung = await s.ruf('administration')
  const { id } = await sitzungVon(r, [s.gremien.rat])
  const zeilen = [
    { teil: 'oe', titel: 'Bericht zum Klimaplan' },
    { teil: 'n', titel: 'Kauf Flurstück 17', oeffentlicherTitel: 'Erbbaurecht Süd', geheimhaltung: geheimhaltung() },
    { teil: 'n', titel: 'Stelle der Kämmerin', geheimhaltung: geheimhaltung({ grundart: 'personal' }) },
  ]
  await setzeTagesordnung(r.buero, id, zeilen)
  await versende(r, id)
  adresse = '/sitzungen/2026-09-14-rat-der-stadt'
})
beforeEach(() => setzeRegelnZurueck(s))
afterAll(() => s.t.schliessen())

const seite = async () => (await s.t.abruf(adresse)).text()
const lies = async () => (await r.buero<OeffentlichkeitsregelnDto>(`GET ${pfad}`)).body
const setze = async (ruf: Ruf, neu: Partial<Oeffentlichkeitsregeln>) =>
  ruf<OeffentlichkeitsregelnDto & Problemantwort>(`PUT ${pfad}`, { ...anfang, ...neu }, mitVersion(await lies()))
const vorschau = async (ruf: Ruf) => (await ruf<RegelvorschauDto>(`GET ${pfad}/vorschau`)).body
const bestaetige = async (ruf: Ruf, gesehen?: string) => {
  const gezeigt = gesehen ?? (await vorschau(ruf)).gesehen ?? 'nichts'
  const antwort = await ruf<OeffentlichkeitsregelnDto & Problemantwort>(`POST ${pfad}/bestaetigung`, {
    gesehen: gezeigt,
  })
  return { status: antwort.status, codes: antwort.body.hindernisse?.map((h) => h.code) ?? [] }
}
const bestaetigt = { status: 200, codes: [] }
const abgewiesen = (code: string) => ({ status: 409, codes: [code] })
const zeigeTitel = { titelNichtoeffentlich: 'oeffentlicher_titel' } as const

test('öffentliche Titel zeigt erst, was eine zweite Person gesehen und bestätigt hat', async () => {
  const antwort = await setze(r.buero, zeigeTitel)
  expect(antwort).toMatchObject({
    status: 200,
    body: { ...anfang, wartet: { ...anfang, ...zeigeTitel, gewuenschtVon: 'gremienbuero' } },
  })
  expect(await lies()).toEqual(antwort.body)
  expect(await seite()).not.toContain('Erbbaurecht Süd')
  expect(await bestaetige(r.buero)).toEqual(abgewiesen('vier_augen'))

  const gesehen = await vorschau(pruefung)
  expect(gesehen).toMatchObject({
    punkte: 2,
    titel: { anzahl: 1, beispiele: ['Erbbaurecht Süd'] },
    namen: { anzahl: 0, beispiele: [] },
    vorlaeufigeErgebnisse: 0,
    hindernisse: [],
  })
  expect(await seite()).not.toContain('Erbbaurecht Süd')
  expect(await bestaetige(pruefung, gesehen.gesehen)).toEqual(bestaetigt)
  expect(await seite()).toContain('Erbbaurecht Süd')
  expect(await lies()).toMatchObject({ ...anfang, ...zeigeTitel, wartet: null })
  expect(await bestaetige(pruefung, gesehen.gesehen)).toEqual(abgewiesen('nichts_wartet'))

  // Hiding them again takes nobody else.
  await setze(r.buero, { titelNichtoeffentlich: 'keine' })
  expect(await seite()).not.toMatch(/Erbbaurecht Süd|Nichtöffentlicher Tagesordnungspunkt/)
})

test('wer gewünscht hat, bestätigt auch in einem zweiten Zug nicht; jemand anderes im Gremienbüro schon', async () => {
  await setze(r.buero, zeigeTitel)
  await setze(r.buero, zeigeTitel)
  expect(await vorschau(r.buero)).toMatchObject({ hindernisse: [{ code: 'vier_augen' }] })
  expect(await bestaetige(r.buero)).toEqual(abgewiesen('vier_augen'))
  expect(await bestaetige(zweite)).toEqual(bestaetigt)
})

test('gemischt: was weniger zeigt, gilt sofort; der Rest wartet', async () => {
  const vorlage = await freigegebene(r, { bearbeiter: 'Barszap, Michael', kontakt: { telefon: '02323 16-1234' } })
  await veroeffentliche(pruefung, vorlage.id)
  await setze(r.buero, { namenOeffentlich: 'einheit', ergebnisseVorlaeufig: false })
  const { body } = await setze(r.buero, { titelNichtoeffentlich: 'keine' })
  expect(body).toMatchObject({
    titelNichtoeffentlich: 'keine',
    namenOeffentlich: 'einheit',
    ergebnisseVorlaeufig: false,
  })
  expect(body.wartet).toMatchObject({ titelNichtoeffentlich: 'keine', namenOeffentlich: 'namen' })
  const html = async () => (await s.t.abruf(`/vorlagen/${vorlage.nummer!.replace('/', '-')}`)).text()
  expect(await html()).not.toContain('Mühlenkamp')
  // All that names a person, and how to reach him.
  const namen = expect.arrayContaining(['02323 16-1234', 'Barszap, Michael', 'Mühlenkamp, Radojka'])
  expect((await vorschau(pruefung)).namen.beispiele).toEqual(namen)
  expect(await bestaetige(pruefung)).toEqual(bestaetigt)
  expect(await html()).toContain('Mühlenkamp')
  expect(await lies()).toMatchObject({ ...anfang, titelNichtoeffentlich: 'keine', wartet: null })
})

test('bestätigt wird nur, was gesehen wurde: nicht ein anderer Wunsch, nicht mehr Titel', async () => {
  await setze(r.buero, zeigeTitel)
  const { gesehen } = await vorschau(pruefung)
  await setze(r.buero, { ...zeigeTitel, ergebnisseVorlaeufig: false })
  expect(await bestaetige(pruefung, gesehen)).toEqual(abgewiesen('veraendert'))

  const vorher = (await vorschau(pruefung)).gesehen
  const { id } = await sitzungVon(r, [s.gremien.hpa], '2026-10-01')
  const zeilen = [{ teil: 'n', titel: 'X', oeffentlicherTitel: 'Beförderung', geheimhaltung: geheimhaltung() }]
  await setzeTagesordnung(r.buero, id, zeilen)
  expect((await vorschau(pruefung)).titel.beispiele).not.toContain('Beförderung')
  await versende(r, id)
  // Nobody reads the next agenda before it is sent.
  const entwurf = [{ ...zeilen[0], oeffentlicherTitel: 'Kündigung' }]
  expect((await setzeTagesordnung(r.buero, id, entwurf)).status).toBe(200)
  expect(await bestaetige(pruefung, vorher)).toEqual(abgewiesen('veraendert'))
  expect((await vorschau(pruefung)).titel.beispiele).toEqual(['Beförderung', 'Erbbaurecht Süd'])
  expect(await bestaetige(pruefung)).toEqual(bestaetigt)
})

test('abgelehnt oder zurückgenommen bleibt es bei dem, was gilt', async () => {
  await setze(r.buero, zeigeTitel)
  expect((await pruefung<Problemantwort>(`POST ${pfad}/ablehnung`, {})).body.felder?.[0]?.zeiger).toBe('/grund')
  const { status, body } = await pruefung<OeffentlichkeitsregelnDto>(`POST ${pfad}/ablehnung`, { grund: 'Zu viel' })
  expect({ status, body }).toMatchObject({ status: 200, body: { ...anfang, wartet: null } })
  await setze(r.buero, zeigeTitel)
  expect((await setze(zweite, {})).body.wartet).toBeNull()
  expect(await bestaetige(pruefung)).toEqual(abgewiesen('nichts_wartet'))
  expect(await seite()).not.toContain('Erbbaurecht Süd')
})

test('zwei zugleich: der zweite erfährt, dass jemand schneller war', async () => {
  const { version } = await lies()
  await setze(r.buero, zeigeTitel)
  const spaet = await zweite<Problemantwort>(`PUT ${pfad}`, anfang, mitVersion({ version }))
  expect(spaet).toMatchObject({ status: 412, body: { inhalt: anfang } })
  expect((await lies()).wartet).not.toBeNull()
})

test('ein Wunsch schreibt die öffentliche Welt nicht neu', async () => {
  // Whatever is projected has its row written anew, changed or not.
  const stand = () =>
    s.t.datenbank.lesen.query<unknown[]>(
      'SELECT objekt_id, xmin::text, ctid::text FROM ris.oeffentliche_kennung ORDER BY 1',
    )
  const vorher = await stand()
  await setze(r.buero, zeigeTitel)
  expect(await stand()).toEqual(vorher)
})

test('die Administration wünscht, bestätigt aber nicht; andere Rollen tun keines von beiden', async () => {
  expect((await setze(verwaltung, zeigeTitel)).status).toBe(200)
  expect((await verwaltung(`GET ${pfad}/vorschau`)).status).toBe(403)
  for (const ruf of [verwaltung, r.amt, r.chef]) expect((await bestaetige(ruf, 'x')).status).toBe(403)
  expect((await setze(pruefung, {})).status).toBe(403)
  expect(await bestaetige(r.buero)).toEqual(bestaetigt)
})

test('ein Gremienbüro für ein einziges Gremium ändert und bestätigt die Regeln der Gemeinde nicht', async () => {
  const konto = await s.t.konto('gremienbuero', 'kaemmerei')
  const ruf = await s.ruf('gremienbuero', 'kaemmerei')
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(`UPDATE ris.rolle_zuweisung SET gremium_id = $2 WHERE benutzer_id = $1 AND rolle = 'gremienbuero'`, [
      konto,
      s.gremien.rat,
    ]),
  )
  expect((await setze(ruf, { titelNichtoeffentlich: 'keine' })).status).toBe(403)
  await setze(r.buero, zeigeTitel)
  expect((await ruf(`POST ${pfad}/bestaetigung`, { gesehen: 'x' })).status).toBe(403)
  expect((await ruf(`POST ${pfad}/ablehnung`, { grund: 'x' })).status).toBe(403)
  const gremium = { name: 'Beirat', genitiv: 'des Beirats', kuerzel: 'BR', art: 'beirat' }
  expect((await ruf('POST /gremien', gremium)).status).toBe(403)
})

test('wer den Wünschenden vertritt, bestätigt nicht in seinem Namen', async () => {
  await setze(r.buero, zeigeTitel)
  const [vertreterId, vertretenerId] = [await s.t.konto('lesen_api'), await s.t.konto('gremienbuero')]
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(
      `INSERT INTO ris.vertretung (vertreter_id, vertretener_id, rollen, von, bis)
       VALUES ($1, $2, '{gremienbuero}', $3::date - 1, $3::date + 1)`,
      [vertreterId, vertretenerId, heute()],
    ),
  )
  const vertreter = await s.ruf('lesen_api')
  expect(await bestaetige(vertreter)).toEqual(abgewiesen('vier_augen'))
  expect((await vorschau(vertreter)).hindernisse[0]?.text).toContain('Wen Sie vertreten (gremienbuero)')
})
