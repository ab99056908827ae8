import { Secret, TOTP } from 'otpauth'
import type { Faktorregel } from '../../src/regeln/zweitfaktor.js'
import { type Abruf, starteApp, type Route, type TestApp } from '../app.js'
import { Besucher } from '../besucher.js'
import { lokalesKonto, passwort } from '../konten.js'

// Who must have a second factor and has none can set it up and go, and do nothing else: neither by page nor by interface.

let t: TestApp
let verwaltung: Abruf
beforeAll(async () => {
  t = await starteApp('alles', undefined, { ZUGRIFFSGRENZEN: 'aus' })
  verwaltung = await t.als('administration')
  for (const rolle of ['freigabe', 'veroeffentlichungspruefung', 'administration', 'gremienbuero'] as const)
    await lokalesKonto(t, `mit-${rolle}`, {}, [rolle])
  await lokalesKonto(t, 'ohne-rolle')
})
afterAll(() => t.schliessen())

async function regel(zweitfaktor: Faktorregel) {
  const etag = (await verwaltung('/api/v1/anmelderegeln')).headers.get('etag')!
  return verwaltung('/api/v1/anmelderegeln', { method: 'PUT', json: { zweitfaktor }, headers: { 'if-match': etag } })
}

async function angemeldet(kennung: string) {
  const b = new Besucher(t)
  return { b, ...(await b.anmelden(kennung, passwort)) }
}

const einrichten = '/amt/konto/zweiter-faktor'

/** Sets it up as the page says; the step of 30 seconds may end between the code and its check. */
async function richteEin(b: Besucher) {
  const { text } = await b.seite(einrichten)
  const geheimnis = /<code class="geheimnis">([A-Z2-7 ]+)<\/code>/.exec(text)![1]!.replaceAll(' ', '')
  const code = () => new TOTP({ secret: Secret.fromBase32(geheimnis) }).generate()
  const erst = await b.formular(einrichten, { code: code() })
  return erst.status === 422 ? b.formular(einrichten, { code: code() }) : erst
}

test.each<[Faktorregel, string[], string[]]>([
  [
    'rollen',
    ['mit-freigabe', 'mit-veroeffentlichungspruefung', 'mit-administration'],
    ['mit-gremienbuero', 'ohne-rolle'],
  ],
  ['alle', ['mit-freigabe', 'mit-gremienbuero', 'ohne-rolle'], []],
  ['keine', [], ['mit-freigabe', 'mit-administration', 'ohne-rolle']],
])('Regel „%s“: wer geführt wird und wer nicht', async (zweitfaktor, gefuehrt, frei) => {
  // It is what a new town has.
  if (zweitfaktor === 'rollen')
    expect(await (await verwaltung('/api/v1/anmelderegeln')).json()).toEqual({
      zweitfaktor,
      rechteAllein: false,
      entwuerfeOffen: false,
      zweiGenuegen: true,
      version: 1,
    })
  else expect((await regel(zweitfaktor)).status).toBe(200)
  for (const kennung of gefuehrt) {
    const { b, ort } = await angemeldet(kennung)
    expect(ort).toBe('/amt')
    expect(await b.seite('/amt')).toMatchObject({ status: 303, ort: einrichten })
    const { status, text } = await b.seite(einrichten)
    expect([status, text.includes('Ihr Konto braucht einen zweiten Faktor.')]).toEqual([200, true])
  }
  for (const kennung of frei) expect((await (await angemeldet(kennung)).b.seite('/amt')).status).toBe(200)
})

describe('ohne den verlangten Faktor', () => {
  let b: Besucher
  beforeAll(async () => {
    await regel('rollen')
    ;({ b } = await angemeldet('mit-administration'))
  })

  const klasse = ({ muster, zugang }: Route): string =>
    `${muster.startsWith('/api/') ? 'Schnittstelle' : 'Seite'}, ${zugang!.art === 'recht' ? zugang!.recht : zugang!.art}`
  /** With a path that is one, and nobody's. */
  const adresse = (muster: string) => muster.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')
  const offen = [
    'DELETE /api/v1/anmeldung',
    `GET ${einrichten}`,
    `HEAD ${einrichten}`,
    'POST /amt/abmelden',
    `POST ${einrichten}`,
  ]

  test('antwortet jede Route, die nicht öffentlich ist, mit dem Weg dorthin, bis auf die zum Einrichten und Gehen', async () => {
    const routen = t.routen.filter(({ zugang }) => zugang && zugang.art !== 'oeffentlich')
    const durch: string[] = []
    const klassen = new Set<string>()
    for (const route of routen) {
      const name = `${route.methode} ${route.muster}`
      if (offen.includes(name)) {
        expect({ name, offen: route.zugang!.ohneFaktor }).toEqual({ name, offen: true })
        continue
      }
      klassen.add(klasse(route))
      const lesend = ['GET', 'HEAD'].includes(route.methode)
      const headers = { origin: t.adresse, 'content-type': 'application/json' }
      const antwort = await b.senden(adresse(route.muster), {
        method: route.methode,
        ...(!lesend && { headers, body: '{}' }),
      })
      const text = await antwort.text()
      const fuehrt = route.muster.startsWith('/api/')
        ? antwort.status === 403 && (route.methode === 'HEAD' || text.includes('/fehler/zweiter-faktor-fehlt'))
        : antwort.status === 303 && antwort.headers.get('location') === einrichten
      if (!fuehrt) durch.push(`${name}: ${antwort.status}`)
    }
    expect(durch).toEqual([])
    expect(routen.length).toBeGreaterThan(150)
    for (const genannt of ['Seite, angemeldet', 'Schnittstelle, angemeldet', 'Schnittstelle, benutzer.schreiben'])
      expect([...klassen]).toContain(genannt)
  })

  test('die Schnittstelle sagt mit problem+json, was zu tun ist, auch mit dem Token als Bearer', async () => {
    const json = { kennung: 'mit-freigabe', passwort }
    const { token } = (await (await t.abruf('/api/v1/anmeldung', { method: 'POST', json })).json()) as { token: string }
    const antwort = await t.abruf('/api/v1/vorlagen', { headers: { authorization: `Bearer ${token}` } })
    expect(antwort.headers.get('content-type')).toContain('application/problem+json')
    expect(await antwort.json()).toMatchObject({
      type: '/fehler/zweiter-faktor-fehlt',
      status: 403,
      title:
        'Richten Sie zuerst Ihren zweiten Faktor ein, im Browser unter /amt/konto/zweiter-faktor. Vorher geht nichts anderes.',
    })
  })

  test('öffentliche Seiten bleiben, wie sie für alle sind', async () => {
    expect((await b.seite('/')).status).toBe(200)
  })

  test('gehen darf man', async () => {
    const { b: gast } = await angemeldet('mit-veroeffentlichungspruefung')
    await gast.seite(einrichten)
    expect((await gast.formular('/amt/abmelden')).status).toBe(303)
    expect((await gast.seite(einrichten)).ort).toContain('/amt/anmelden')
  })

  test('mit ihm ist alles offen; ein falscher Code öffnet nichts, und ausschalten führt wieder zurück', async () => {
    await b.seite(einrichten)
    expect((await b.formular(einrichten, { code: '000000' })).status).toBe(422)
    expect((await b.seite('/amt')).ort).toBe(einrichten)
    const { text } = await richteEin(b)
    const papier = /<code class="geheimnis">([A-Z2-9-]{19})<\/code>/.exec(text)![1]!
    expect((await b.seite('/amt/benutzer')).status).toBe(200)
    await b.seite(einrichten)
    expect((await b.formular(`${einrichten}/ausschalten`, { code: papier })).status).toBe(303)
    expect((await b.seite('/amt/benutzer')).ort).toBe(einrichten)
  })
})

test('ein Klick auf ein Beispielkonto bleibt ein Klick', async () => {
  await regel('alle')
  await t.konto('freigabe')
  const b = new Besucher(t)
  expect((await b.beispiel('freigabe')).ort).toBe('/amt')
  expect((await b.seite('/amt')).status).toBe(200)
})

test('die Regel ändert nur die Administration; ein unbekannter Wert nennt sein Feld; wer zu spät kommt, erfährt es', async () => {
  const gremienbuero = await t.als('gremienbuero')
  expect((await gremienbuero('/api/v1/anmelderegeln')).status).toBe(403)
  const falsch = await regel('manche' as Faktorregel)
  expect([falsch.status, ((await falsch.json()) as { felder: { zeiger: string }[] }).felder[0]!.zeiger]).toEqual([
    422,
    '/zweitfaktor',
  ])
  const alt = await verwaltung('/api/v1/anmelderegeln', {
    method: 'PUT',
    json: { zweitfaktor: 'keine' },
    headers: { 'if-match': '"1"' },
  })
  expect(alt.status).toBe(412)
})

test('auf der Seite „Benutzer“ lässt sie sich wählen', async () => {
  await t.konto('administration')
  const b = new Besucher(t)
  await b.beispiel('administration')
  expect((await b.seite('/amt/benutzer')).text).toContain('<option value="alle" selected>')
  const { ort } = await b.formular('/amt/benutzer/zweiter-faktor', { zweitfaktor: 'keine' })
  expect((await b.seite(ort!)).text).toContain('Die Regel für den zweiten Faktor ist gespeichert.')
  expect((await (await angemeldet('mit-freigabe')).b.seite('/amt')).status).toBe(200)
})
