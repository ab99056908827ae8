import { system } from '../../src/plattform/datenbank/datenbank.js'
import { heute } from '../../src/plattform/uhr.js'
import { amtsrollen } from '../../src/regeln/amtsrollen.js'
import { Vertretung } from '../../src/schema/vertretung.entity.js'
import { freigegebene, type Rollen, rollen, setzeTagesordnung, sitzungVon } from '../beratung.js'
import { Besucher } from '../besucher.js'
import { lokalesKonto, ohneFaktorpflicht, passwort } from '../konten.js'
import { type Stadt, stadt } from '../stadt.js'

/** The frame of the staff: who I am, where I may go, what waits, the way out. */
let s: Stadt
const kopf = (text: string) => /<header class="kopf[^]*?<main/.exec(text)![0]
const wege = (text: string) => [...kopf(text).matchAll(/<li><a href="(\/amt[^"]*)"/g)].map(([, weg]) => weg!)

beforeAll(async () => {
  s = await stadt()
  await ohneFaktorpflicht(s.t)
})
afterAll(() => s?.t.schliessen())

async function angemeldet(kennung: string): Promise<Besucher> {
  const besucher = new Besucher(s.t)
  await besucher.anmelden(kennung, passwort)
  return besucher
}

test.each(amtsrollen)('%s: jeder Eintrag der Navigation öffnet sich', async (rolle) => {
  await lokalesKonto(s.t, `nav-${rolle}`, {}, [rolle])
  const besucher = await angemeldet(`nav-${rolle}`)
  const offen = new Set(wege((await besucher.seite('/amt')).text))
  expect(offen.has('/amt')).toBe(true)
  const gesehen = new Set<string>()
  for (const weg of offen) {
    const { status, text } = await besucher.seite(weg)
    expect([weg, status]).toEqual([weg, 200])
    gesehen.add(weg)
    for (const unter of wege(text)) offen.add(unter)
    expect(kopf(text)).toMatch(new RegExp(`<a href="${weg}" aria-current="true"`))
  }
  expect(gesehen.has('/amt/protokoll')).toBe(rolle === 'administration')
})

test('wer ich bin, wen ich vertrete, und der Weg hinaus', async () => {
  const ich = await lokalesKonto(s.t, 'ich', { name: 'Svenja Adler' }, ['sachbearbeitung'])
  const sie = await lokalesKonto(s.t, 'sie', { name: 'Radojka Mühlenkamp' }, ['freigabe', 'sachbearbeitung'])
  const b = await angemeldet('ich')
  expect(kopf((await b.seite('/amt')).text)).not.toContain('in Vertretung')
  const tag = heute()
  const zeitraum = { rollen: ['freigabe' as const], von: tag, bis: tag }
  await s.t.datenbank.schreiben({ akteur: system, was: 'Vertretung' }, (tx) =>
    tx.insert(Vertretung, { vertreterId: ich, vertretenerId: sie, ...zeitraum }),
  )
  const { text } = await b.seite('/amt/konto')
  expect(kopf(text)).toContain('Svenja Adler')
  expect(kopf(text)).toContain('in Vertretung für Radojka Mühlenkamp<')
  expect(text).toContain('<title>Mein Konto – Verwaltung Stadt Herne</title>')
  expect((await b.formular('/amt/abmelden')).ort).toBe('/amt/anmelden?hinweis=abgemeldet')
  expect(kopf((await b.seite('/amt/anmelden')).text)).not.toMatch(/Svenja|Abmelden/)
})

test('ohne den zweiten Faktor, den die Stadt verlangt, führt nichts weiter als der Weg hinaus', async () => {
  await s.t.datenbank.schreiben({ akteur: system, was: 'Faktorregel' }, (tx) =>
    tx.query(`UPDATE ris.anmelderegel SET zweitfaktor = 'alle'`),
  )
  await lokalesKonto(s.t, 'ohnefaktor', { name: 'Ohne Faktor' }, ['administration'])
  const { text } = await (await angemeldet('ohnefaktor')).seite('/amt/konto/zweiter-faktor')
  expect(wege(text)).toEqual([])
  expect(kopf(text)).toMatch(/Ohne Faktor[^]*Abmelden/)
})

test('auch eine Ablehnung trägt den Rahmen, und die Öffentlichkeit nie', async () => {
  await ohneFaktorpflicht(s.t)
  await lokalesKonto(s.t, 'abgelehnt', { name: 'Anna Abgelehnt' }, ['sachbearbeitung'])
  const b = await angemeldet('abgelehnt')
  const { status, text } = await b.seite('/amt/protokoll')
  expect([status, kopf(text).includes('Anna Abgelehnt')]).toEqual([403, true])
  expect((await b.seite('/vorlagen')).text).not.toMatch(/Anna Abgelehnt|kopf--amt|formularmarke/)
})

describe('was wartet', () => {
  let r: Rollen
  const wartende = async (b: Besucher) => {
    const { text } = await b.seite('/amt')
    const zahl = /<span class="zaehler">(\d+)<span class="kern-sr-only"> (wartet|warten) auf Sie/.exec(text)?.[1]
    return [Number(zahl ?? 0), /<main[^]*<\/main>/.exec(text)![0]] as const
  }

  beforeAll(async () => {
    r = await rollen(s)
    await freigegebene(r)
    const { id } = await sitzungVon(r, [s.gremien.rat], '2027-03-01')
    await setzeTagesordnung(r.buero, id, [{ teil: 'oe', titel: 'Eröffnung' }])
  })

  test('die zweite Person liest zuerst, was sie prüfen soll, mit dem Weg dorthin', async () => {
    await lokalesKonto(s.t, 'prueft', {}, ['veroeffentlichungspruefung'])
    const [zahl, seite] = await wartende(await angemeldet('prueft'))
    expect(zahl).toBe(1)
    expect(seite).toMatch(
      /Wartet auf Sie[^]*href="\/amt\/veroeffentlichungen">1 Veröffentlichung zu prüfen[^]*Was Sie hier/,
    )
  })

  test('eine Tagesordnung wartet auf andere als den, der sie geschrieben hat', async () => {
    await lokalesKonto(s.t, 'laedtein', {}, ['vorsitz'])
    const [zahl, seite] = await wartende(await angemeldet('laedtein'))
    expect([zahl, seite.includes('href="/amt/sitzungen">1 Tagesordnung zu versenden')]).toEqual([1, true])
    const schreibt = new Besucher(s.t)
    await schreibt.beispiel('gremienbuero')
    expect((await wartende(schreibt))[0]).toBe(0)
  })

  test('wer nie die zweite Person ist, liest auch nicht, dass nichts wartet', async () => {
    await lokalesKonto(s.t, 'schreibt-nur', {}, ['sachbearbeitung'])
    const [zahl, seite] = await wartende(await angemeldet('schreibt-nur'))
    expect([zahl, seite.includes('auf Sie')]).toEqual([0, false])
  })
})
