import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { starteApp, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { lokalesKonto, passwort } from '../konten.js'

let t: TestApp
beforeAll(async () => {
  t = await starteApp()
  await lokalesKonto(t, 'meier')
  await t.konto('schriftfuehrung')
})
afterAll(() => t?.schliessen())

async function angemeldet(): Promise<Besucher> {
  const b = new Besucher(t)
  await b.anmelden('meier', passwort)
  // This page has a form in any case, so that what is refused is not refused for want of a mark.
  expect((await b.seite('/amt')).text).toContain('name="formularmarke"')
  return b
}
const drin = async (b: Besucher): Promise<boolean> => (await b.seite('/amt')).status === 200
const abmelden = '/amt/abmelden'

test.each<[string, Record<string, string>]>([
  ['another site', { origin: 'https://boese.example' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:9' }],
  ['a page without an origin', { origin: 'null' }],
  ['a page of ours over another protocol', { origin: 'https://127.0.0.1' }],
  ['another site, as the browser says it', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour domain, as the browser says it', { 'sec-fetch-site': 'same-site' }],
])('cross-origin: a post from %s is refused, also with the right mark', async (_, kopf) => {
  const b = await angemeldet()
  expect((await b.formular(abmelden, {}, kopf)).status).toBe(403)
  expect(await drin(b)).toBe(true)
})

test('a post without any origin is refused when it comes with a cookie', async () => {
  const b = await angemeldet()
  const formularmarke = /name="formularmarke" value="([^"]+)"/.exec((await b.seite('/amt')).text)![1]!
  const body = new URLSearchParams({ formularmarke }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await b.senden(abmelden, { method: 'POST', headers, body })).status).toBe(403)
})

test('the mark: missing, empty, invented, or of another session is refused, though the origin is ours', async () => {
  const [b, anderer] = [await angemeldet(), await angemeldet()]
  const fremde = /name="formularmarke" value="([^"]+)"/.exec((await anderer.seite('/amt')).text)![1]!
  const headers = { origin: t.adresse }
  expect((await b.senden(abmelden, { method: 'POST', headers })).status).toBe(403)
  for (const formularmarke of ['', 'x', fremde])
    expect((await b.formular(abmelden, { formularmarke })).status).toBe(403)
  expect(await drin(b)).toBe(true)
  expect((await b.formular(abmelden)).status).toBe(303)
})

test('the mark ends with its session', async () => {
  const b = await angemeldet()
  const alte = /name="formularmarke" value="([^"]+)"/.exec((await b.seite('/amt')).text)![1]!
  await b.formular(abmelden)
  await b.anmelden('meier', passwort)
  expect((await b.formular(abmelden, { formularmarke: alte })).status).toBe(403)
})

test('the interface with a cookie wants the mark too, in its header; with a bearer token it does not', async () => {
  const b = await angemeldet()
  const marke = /name="formularmarke" value="([^"]+)"/.exec((await b.seite('/amt')).text)![1]!
  const loeschen = (kopf: Record<string, string>) => b.senden('/api/v1/anmeldung', { method: 'DELETE', headers: kopf })
  expect((await loeschen({ origin: t.adresse })).status).toBe(403)
  expect((await loeschen({ origin: 'https://boese.example', 'x-formularmarke': marke })).status).toBe(403)
  expect((await loeschen({ origin: t.adresse, 'x-formularmarke': marke })).status).toBe(204)
  const traeger = await t.als('schriftfuehrung')
  expect((await traeger('/api/v1/anmeldung', { method: 'DELETE' })).status).toBe(204)
})

test('an upload carries the mark in its address, since its body is not read yet', async () => {
  const b = await angemeldet()
  const marke = /name="formularmarke" value="([^"]+)"/.exec((await b.seite('/amt')).text)![1]!
  const senden = (weg: string) => {
    const body = new FormData()
    body.set('datei', new Blob(['x']), 'x.txt')
    return b.senden(weg, { method: 'POST', headers: { origin: t.adresse }, body })
  }
  const weg = '/amt/konto/anmeldungen/andere-beenden'
  expect((await senden(weg)).status).toBe(403)
  expect((await senden(`${weg}?formularmarke=x`)).status).toBe(403)
  expect((await senden(`${weg}?formularmarke=${marke}`)).status).not.toBe(403)
})

describe('signing somebody in against his will', () => {
  test('needs the mark of his own browser', async () => {
    const boese = new Besucher(t)
    const marke = /name="formularmarke" value="([^"]+)"/.exec((await boese.seite('/amt/anmelden')).text)![1]!
    const opfer = new Besucher(t)
    const ohneSeite = await opfer.formular('/amt/anmelden', { kennung: 'meier', passwort, formularmarke: marke })
    expect(ohneSeite.status).toBe(403)
    await opfer.seite('/amt/anmelden')
    const antwort = await opfer.formular('/amt/anmelden', { kennung: 'meier', passwort, formularmarke: marke })
    expect(antwort.status).toBe(403)
    expect(opfer.kekse.has('ratsfolge')).toBe(false)
  })

  test('is refused from another site, from nowhere, and without a word where from', async () => {
    const opfer = new Besucher(t)
    await opfer.seite('/amt/anmelden')
    const fremd: Record<string, string>[] = [
      { origin: 'https://boese.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const kopf of fremd)
      expect((await opfer.formular('/amt/anmelden', { kennung: 'meier', passwort }, kopf)).status).toBe(403)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await opfer.senden('/amt/anmelden', { method: 'POST', headers, body: 'kennung=meier' })).status).toBe(403)
  })
})

test('only pages of the staff set a cookie, and every one is HttpOnly and SameSite=Lax', async () => {
  for (const weg of ['/', '/vorlagen', '/gibt-es-nicht', '/gesund'])
    expect((await t.abruf(weg)).headers.getSetCookie()).toEqual([])
  const kekse = (await t.abruf('/amt/anmelden')).headers.getSetCookie()
  expect(kekse).toHaveLength(1)
  expect(kekse[0]).toMatch(/^ratsfolge-gast=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('no form of the application changes anything but through <Formular>, which carries the mark', () => {
  const dateien = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((d) => d.endsWith('.tsx'))
  const ohne = dateien.filter(
    (d) =>
      d !== path.join('web', 'formular.tsx') && /method=["{']+post/i.test(readFileSync(path.join('src', d), 'utf8')),
  )
  expect(ohne).toEqual([])
})
