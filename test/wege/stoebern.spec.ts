import { DemoService } from '../../src/demo/demo.service.js'
import { starteApp, type TestApp } from '../app.js'

let t: TestApp
beforeAll(async () => {
  t = await starteApp()
  await t.app.get(DemoService, { strict: false }).laden()
})
afterAll(() => t?.schliessen())

const seite = async (pfad: string): Promise<string> => {
  const antwort = await t.abruf(pfad)
  expect([pfad, antwort.status]).toEqual([pfad, 200])
  expect(antwort.headers.get('set-cookie')).toBeNull()
  return antwort.text()
}

/** The address a reader would click: that of the link with these words. */
const klick = (html: string, worte: string): string => {
  const links = [...html.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs)]
  const ziel = links.find(([, , inhalt]) => inhalt!.replace(/<[^>]+>/g, ' ').includes(worte))?.[1]
  if (!ziel) throw new Error(`Kein Link „${worte}“`)
  return ziel.replaceAll('&amp;', '&')
}

test('Von der Startseite über die Liste zur Vorlage und zu ihren beiden Drucken', async () => {
  const start = await seite('/')
  expect(start).toContain('Stadt Herne')
  const gefiltert = await seite(`${klick(start, 'Alle Vorlagen')}?jahr=2016`)
  const vorlage = await seite(klick(gefiltert, 'Abschlussbericht zum 1. kommunalen Integrationskonzept'))
  expect(vorlage).toContain('Kein Ergebnis veröffentlicht')
  expect(vorlage).toMatch(/Zur Kenntnis genommen/)
  for (const worte of ['Vorlage als PDF', 'Fassung 1']) {
    const pdf = await t.abruf(klick(vorlage, worte))
    expect([worte, pdf.status, pdf.headers.get('content-type')]).toEqual([worte, 200, 'application/pdf'])
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
})

test('Von der Vorlage zur Sitzung und zurück', async () => {
  const vorlage = await seite('/vorlagen/2016-0542')
  const sitzung = await seite(klick(vorlage, 'zur Sitzung').split('#')[0]!)
  expect(klick(sitzung, 'Abschlussbericht zum 1. kommunalen Integrationskonzept')).toBe('/vorlagen/2016-0542')
})

test('Von der Startseite zum Vorgang mit seinen Jahren', async () => {
  const vorgang = await seite(klick(await seite('/'), 'Handlungskonzept 2017'))
  for (const jahr of [2012, 2013, 2014, 2015, 2017]) expect(vorgang).toContain(`id="jahr-${jahr}"`)
  expect(vorgang).toContain('Protokoll Fachgespräch Wohnen vom 22.02.2017')
})

test('Eine öffentliche Anlage lässt sich laden', async () => {
  const vorlage = await seite(klick(await seite('/vorlagen'), 'Erweiterung der Grundschule am Stadtpark um vier'))
  expect(vorlage).not.toContain('Kostenberechnung')
  const plan = await t.abruf(klick(vorlage, 'Lageplan'))
  expect([plan.status, plan.headers.get('content-type')]).toEqual([200, 'image/png'])
})

describe('Was es nicht gibt und was nicht öffentlich ist, wird gleich beantwortet', () => {
  const paare: [string, string][] = [
    ['/vorlagen/2026-9999', '/vorlagen/N-2026-0001'],
    ['/vorlagen/2026-9999.pdf', '/vorlagen/N-2026-0001.pdf'],
    ['/vorlagen/2026-9999/fassung-1.pdf', '/vorlagen/N-2026-0001/fassung-1.pdf'],
  ]
  /** The page names its own address; everything else must be the same. */
  const antwort = async (pfad: string) => {
    const { status, headers, ...rest } = await t.abruf(pfad).then(async (a) => ({
      status: a.status,
      headers: a.headers,
      text: (await a.text()).replaceAll(pfad, '…'),
    }))
    return {
      status,
      text: rest.text,
      kopf: [...headers].filter(([name]) => !['date', 'content-length', 'x-request-id'].includes(name)),
    }
  }

  test.each(paare)('%s und %s', async (unbekannt, geheim) => {
    const erwartet = await antwort(unbekannt)
    expect(erwartet.status).toBe(404)
    expect(await antwort(geheim)).toEqual(erwartet)
  })
})
