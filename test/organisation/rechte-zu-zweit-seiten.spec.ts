import { Besucher } from '../besucher.js'
import { lokalesKonto, ohneFaktorpflicht, passwort } from '../konten.js'
import { type Stadt, stadt } from '../stadt.js'

/** The same on the pages, as a browser without JavaScript sends them (docs/adr/0040). */
let s: Stadt
let admin: Besucher
let zweite: Besucher
beforeAll(async () => {
  s = await stadt()
  await ohneFaktorpflicht(s.t)
  await lokalesKonto(s.t, 'admin', { name: 'Frau Admin' }, ['administration'])
  await lokalesKonto(s.t, 'zweite', { name: 'Herr Zweiter' }, ['gremienbuero'])
  admin = await drin('admin')
  zweite = await drin('zweite')
})
afterAll(() => s?.t.schliessen())

async function drin(kennung: string): Promise<Besucher> {
  const b = new Besucher(s.t)
  await b.anmelden(kennung, passwort)
  await b.seite('/amt')
  return b
}

test('ein Einmal-Link zu einem Konto, das Nichtöffentliches liest, wartet; bestätigt gibt es ihn einmal', async () => {
  const chef = await lokalesKonto(s.t, 'chef', { name: 'Der Chef' }, ['freigabe'])
  const weg = `/amt/benutzer/${chef}/link`
  expect((await admin.formular(weg)).ort).toBe(`/amt/benutzer/${chef}?hinweis=wartet`)
  const liste = (await zweite.seite('/amt/rechtevergaben')).text
  expect(liste).toContain('Einmal-Link, um das Passwort zu setzen, für Der Chef (chef)')
  const [, id] = /rechtevergaben\/([\w-]{36})"[^>]*>[^<]*Der Chef/.exec(liste)!
  expect((await admin.formular(`/amt/rechtevergaben/${id}/entscheidung`, { ergebnis: 'bestaetigt' })).status).toBe(409)
  await zweite.seite(`/amt/rechtevergaben/${id}`)
  expect((await zweite.formular(`/amt/rechtevergaben/${id}/entscheidung`, { ergebnis: 'bestaetigt' })).status).toBe(303)
  await admin.seite(`/amt/benutzer/${chef}`)
  expect((await admin.formular(weg)).text).toContain('Einmal-Link für Der Chef')
  expect((await admin.formular(weg)).status).toBe(303)
})

test('eine Regel, die mehr öffnet, gilt mit der zweiten Person; die Seite sagt, was gilt', async () => {
  const offen = /name="entwuerfeOffen"[^>]*checked/
  await admin.seite('/amt/benutzer')
  expect((await admin.formular('/amt/benutzer/regeln', { entwuerfeOffen: 'ja' })).ort).toBe(
    '/amt/benutzer?hinweis=wartet',
  )
  expect((await admin.seite('/amt/benutzer')).text).not.toMatch(offen)
  const [, id] = /rechtevergaben\/([\w-]{36})"[^>]*>Regel der Gemeinde/.exec(
    (await zweite.seite('/amt/rechtevergaben')).text,
  )!
  await zweite.seite(`/amt/rechtevergaben/${id}`)
  expect((await zweite.formular(`/amt/rechtevergaben/${id}/entscheidung`, { ergebnis: 'bestaetigt' })).status).toBe(303)
  expect((await admin.seite('/amt/benutzer')).text).toMatch(offen)
  expect((await admin.formular('/amt/benutzer/regeln', {})).ort).toBe('/amt/benutzer?hinweis=regeln')
  expect((await admin.seite('/amt/benutzer')).text).not.toMatch(offen)
})

test('ein Konto ohne Rolle bekommt seinen Link sofort', async () => {
  const id = await lokalesKonto(s.t, 'frisch')
  expect((await admin.formular(`/amt/benutzer/${id}/link`)).status).toBe(200)
})
