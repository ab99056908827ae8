import { type Rollen, rollen, setzeTagesordnung, sitzungVon, versende } from '../beratung.js'
import { Besucher } from '../besucher.js'
import { geheimhaltung, setzeRegelnZurueck, type Stadt, stadt } from '../stadt.js'

const weg = '/amt/oeffentlichkeitsregeln'
const anfang = { titelNichtoeffentlich: 'platzhalter', namenOeffentlich: 'namen', ergebnisseVorlaeufig: 'ja' }

let s: Stadt
let r: Rollen
let buero: Besucher
let prueferin: Besucher
let vorsitz: Besucher
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  await s.ruf('veroeffentlichungspruefung')
  ;[buero, prueferin, vorsitz] = [new Besucher(s.t), new Besucher(s.t), new Besucher(s.t)]
  await buero.beispiel('gremienbuero')
  await prueferin.beispiel('veroeffentlichungspruefung')
  await vorsitz.beispiel('vorsitz')
  const { id } = await sitzungVon(r, [s.gremien.rat])
  const zeilen = [
    { teil: 'n', titel: 'Kauf Flurstück 17', oeffentlicherTitel: 'Erbbaurecht Süd', geheimhaltung: geheimhaltung() },
  ]
  await setzeTagesordnung(r.buero, id, zeilen)
  await versende(r, id)
})
beforeEach(() => setzeRegelnZurueck(s))
afterAll(() => s.t.schliessen())

/** The page without its frame, whose navigation leads everywhere. */
const inhalt = (text: string) => text.slice(text.indexOf('<main'))

const verborgen = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
/** Opens the page and sends its form with other choices. */
async function setze(wer: Besucher, neu: Partial<Record<keyof typeof anfang, string>>) {
  const { text } = await wer.seite(weg)
  return wer.formular(weg, { version: verborgen(text, 'version'), ...anfang, ...neu })
}
const zeigeTitel = { titelNichtoeffentlich: 'oeffentlicher_titel' }
const sitzung = async () => (await s.t.abruf('/sitzungen/2026-09-14-rat-der-stadt')).text()

test('eine Person wünscht, die andere findet es in der Liste, sieht die Titel und bestätigt', async () => {
  expect(await setze(buero, zeigeTitel)).toMatchObject({ status: 303, ort: `${weg}?hinweis=gewuenscht` })
  const eigene = (await buero.seite(weg)).text
  expect(eigene).toContain('Bestätigen muss sie jemand anderes.')
  expect(eigene).not.toContain('Bestätigen und veröffentlichen')

  expect(inhalt((await prueferin.seite('/amt/veroeffentlichungen')).text)).toContain(`href="${weg}"`)
  const { text } = await prueferin.seite(weg)
  expect(text).toMatch(/ihr öffentlicher Titel \(bisher: „Nichtöffentlicher Tagesordnungspunkt“\)/)
  expect(text).toContain('<li>Erbbaurecht Süd</li>')
  expect(text).not.toContain('Flurstück')
  expect(await sitzung()).not.toContain('Erbbaurecht Süd')
  const gesehen = verborgen(text, 'gesehen')
  expect(await prueferin.formular(`${weg}/entscheidung`, { ergebnis: 'bestaetigt', gesehen })).toMatchObject({
    status: 303,
    ort: `${weg}?hinweis=bestaetigt`,
  })
  expect(await sitzung()).toContain('Erbbaurecht Süd')
  expect(inhalt((await prueferin.seite('/amt/veroeffentlichungen')).text)).not.toContain(`href="${weg}"`)
})

test('was weniger zeigt, gilt mit dem Absenden', async () => {
  expect((await setze(buero, { titelNichtoeffentlich: 'keine' })).ort).toBe(`${weg}?hinweis=geaendert`)
  expect(await sitzung()).not.toContain('Nichtöffentlicher Tagesordnungspunkt')
})

test('wer gewünscht hat, bestätigt auch mit einem gebastelten Formular nicht; bestätigt wird nur Gesehenes', async () => {
  await setze(buero, zeigeTitel)
  const gesehen = verborgen((await prueferin.seite(weg)).text, 'gesehen')
  const selbst = await buero.formular(`${weg}/entscheidung`, { ergebnis: 'bestaetigt', gesehen })
  expect(selbst).toMatchObject({ status: 409, text: expect.stringContaining('Es ist nichts geändert') as string })

  await setze(buero, { ...zeigeTitel, ergebnisseVorlaeufig: 'nein' })
  const alt = await prueferin.formular(`${weg}/entscheidung`, { ergebnis: 'bestaetigt', gesehen })
  expect(alt).toMatchObject({
    status: 409,
    text: expect.stringContaining('Sehen Sie es sich noch einmal an.') as string,
  })
  expect(verborgen(alt.text, 'gesehen')).not.toBe(gesehen)
  expect(await sitzung()).not.toContain('Erbbaurecht Süd')
})

test('ablehnen verlangt einen Grund am Feld; zurücknehmen kann, wer die Regeln ändert', async () => {
  await setze(buero, zeigeTitel)
  const ohne = await prueferin.formular(`${weg}/entscheidung`, { ergebnis: 'abgelehnt', grund: ' ' })
  expect(ohne).toMatchObject({ status: 422, text: expect.stringContaining('id="grund-fehler"') as string })
  const mit = await prueferin.formular(`${weg}/entscheidung`, { ergebnis: 'abgelehnt', grund: 'Zu viel' })
  expect(mit.ort).toBe(`${weg}?hinweis=abgelehnt`)
  expect((await prueferin.seite(weg)).text).not.toContain('id="wunsch"')

  await setze(buero, zeigeTitel)
  expect((await buero.seite(weg)).text).toContain('Wunsch zurücknehmen')
  await setze(buero, {})
  expect((await buero.seite(weg)).text).not.toContain('id="wunsch"')
})

test('zwei zugleich und Unlesbares: ein Satz an seiner Stelle, und das Gewählte bleibt', async () => {
  const version = verborgen((await buero.seite(weg)).text, 'version')
  await setze(buero, { namenOeffentlich: 'einheit' })
  const spaet = await buero.formular(weg, { version, ...anfang, ergebnisseVorlaeufig: 'nein' })
  expect(spaet).toMatchObject({ status: 409, text: expect.stringContaining('von jemand anderem geändert') as string })
  expect(spaet.text).toMatch(/<option value="nein" selected/)
  expect(verborgen(spaet.text, 'version')).not.toBe(version)

  const unlesbar = await setze(buero, { titelNichtoeffentlich: 'alles', ergebnisseVorlaeufig: 'nein' })
  expect(unlesbar).toMatchObject({
    status: 422,
    text: expect.stringContaining('id="titelNichtoeffentlich-fehler"') as string,
  })
  expect(unlesbar.text).toMatch(/<option value="nein" selected/)
})

test('lesen alle, die hier arbeiten; ändern und entscheiden nur, wer es darf', async () => {
  await setze(buero, zeigeTitel)
  const { status, text } = await vorsitz.seite(weg)
  expect(status).toBe(200)
  expect(text).not.toMatch(/Erbbaurecht|Regeln ändern|Ablehnen|zurücknehmen/)
  expect((await vorsitz.formular(weg, anfang)).status).toBe(403)
  expect((await vorsitz.formular(`${weg}/entscheidung`, { ergebnis: 'bestaetigt' })).status).toBe(403)
  expect((await prueferin.formular(weg, anfang)).status).toBe(403)
})
