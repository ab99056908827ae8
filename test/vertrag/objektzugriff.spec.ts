import { starteApp, type TestApp } from '../app.js'
import { abdeckung, type Fall, ohneFremdes } from './objektzugriff/abdeckung.js'
import { type Gelesen, rufe } from './objektzugriff/anruf.js'
import { personen, type Person } from './objektzugriff/personen.js'
import { marke, welt, type Welt } from './objektzugriff/welt.js'

let t: TestApp
let w: Welt
let alle: Person[]
beforeAll(async () => {
  t = await starteApp('alles', undefined, { ZUGRIFFSGRENZEN: 'aus' })
  w = await welt(t)
  alle = await personen(t, w)
})
afterAll(() => t?.schliessen())

const namen = () =>
  [...new Set(t.routen.map(({ methode, muster }) => `${methode} ${muster.replace(/(.)\/$/, '$1')}`))].filter(
    (name) => !/^(HEAD|OPTIONS) /.test(name),
  )

test('jeder Weg mit einer Kennung steht in der Liste, und kein anderer', () => {
  const mitKennung = namen().filter((name) => name.includes(':'))
  const bekannt = { ...abdeckung(w), ...ohneFremdes }
  expect(mitKennung.filter((name) => !(name in bekannt))).toEqual([])
  expect(Object.keys(bekannt).filter((name) => !namen().includes(name))).toEqual([])
})

test('was jemand nicht lesen darf, antwortet auf jedem Weg wie etwas, das es nicht gibt', async () => {
  const verraten: string[] = []
  let geprueft = 0
  const faelle = Object.entries(abdeckung(w)).flatMap(([weg, liste]) => liste.map((fall) => ({ weg, fall })))
  for (const { weg, fall } of faelle)
    for (const gruppe of gruppen(alle.filter((p) => !fall.darf(p)))) {
      geprueft += gruppe.length
      const unterschiede = await Promise.all(gruppe.map((person) => vergleiche(weg, fall, person)))
      verraten.push(...unterschiede.filter((u) => u !== null))
    }
  expect(verraten).toEqual([])
  expect(geprueft).toBeGreaterThan(2000)
})

/** Eight at a time. */
const gruppen = (personen: Person[]): Person[][] =>
  Array.from({ length: Math.ceil(personen.length / 8) }, (_, i) => personen.slice(i * 8, i * 8 + 8))

async function vergleiche(weg: string, fall: Fall, person: Person): Promise<string | null> {
  const [fremd, unbekannt] = await Promise.all([rufe(t, weg, fall, person, true), rufe(t, weg, fall, person, false)])
  if (gleich(fremd, unbekannt)) return fremd.status < 500 ? null : `${weg}, ${person.name}: Status ${fremd.status}`
  return `${weg}, ${person.name}: ${fremd.status} statt ${unbekannt.status}: ${fremd.inhalt.slice(0, 200)}`
}

const gleich = (a: Gelesen, b: Gelesen) => JSON.stringify(a) === JSON.stringify(b)

test('was für alle da ist, nennt niemandem, was ihn nichts angeht', async () => {
  const lesbar: Record<string, (p: Person) => boolean> = {
    '/api/v1/vorlagen?limit=100': (p) => p.liest.vorlage,
    [`/api/v1/vorlagen?q=${marke}`]: (p) => p.liest.vorlage,
    [`/api/v1/vorlagen/${w.offeneVorlage}`]: (p) => p.liest.vorlage,
    [`/api/v1/vorlagen/${w.offeneVorlage}/teile/beratungsfolge`]: (p) => p.liest.vorlage,
    [`/api/v1/vorlagen/${w.offeneVorlage}/teile/anlagen`]: (p) => p.liest.vorlage,
    [`/api/v1/beratungen/${w.offeneBeratung}`]: (p) => p.liest.vorlage,
    '/api/v1/sitzungen?limit=100': (p) => p.liest.fraktion,
    [`/api/v1/sitzungen/${w.ratssitzung}`]: liestTeilN,
    '/api/v1/vorgaenge': (p) => p.liest.vorgang,
    [`/api/v1/vorgaenge/${w.offenerVorgang}`]: (p) => p.liest.vorgang || p.liest.vorlage || p.liest.fraktion,
    '/api/v1/veroeffentlichungswuensche': (p) => p.liest.vorlage,
    '/api/v1/vorfaelle': (p) => p.liest.vorlage,
    '/amt/veroeffentlichungen': (p) => p.liest.vorlage,
    '/amt/sitzungen': (p) => p.liest.fraktion,
    '/amt/vorlagen': (p) => p.liest.vorlage,
    [`/amt/vorlagen?nummer=${marke}/1`]: (p) => p.liest.vorlage,
    [`/amt/vorlagen/${w.offeneVorlage}`]: (p) => p.liest.vorlage,
    '/amt/vorfaelle': (p) => p.liest.vorlage,
    [`/amt/ruecknahme?nummer=${marke}/1`]: (p) => p.liest.vorlage,
  }
  const fremde = [w.vorlage, w.anlage, w.beilage, w.beratung, w.sitzung, w.vorgang, w.eintrag, w.wunschId]
  const verraten: string[] = []
  for (const [pfad, darf] of Object.entries(lesbar))
    for (const person of alle.filter((p) => !darf(p))) {
      const antwort = await t.abruf(pfad, { headers: person.kopf })
      // Whoever is not signed in is led back to what he asked for himself.
      const ziel = (antwort.headers.get('location') ?? '').replace(encodeURIComponent(pfad), '')
      // A page that found nothing repeats the number that was asked for, and tells nothing by it.
      const gesucht = new URL(pfad, t.adresse).searchParams.get('nummer') ?? '\0'
      // The frame names whom he stands in for.
      const vertreten = `in Vertretung für ${marke} Freigabe`
      const text = (await antwort.text()).replaceAll(gesucht, '').replaceAll(vertreten, '') + ziel
      if (antwort.status >= 500 || [marke, ...fremde].some((wort) => text.includes(wort)))
        verraten.push(`${pfad}, ${person.name}: ${antwort.status} ${umfeld(text, fremde)}`)
    }
  expect(verraten).toEqual([])
})

/** The first forbidden word with what stands around it. */
function umfeld(text: string, fremde: string[]): string {
  const stelle = Math.max(...[marke, ...fremde].map((wort) => text.indexOf(wort)))
  return text.slice(Math.max(0, stelle - 80), stelle + 60)
}

/** Who reads the non-public part of the Rat. */
const liestTeilN = ({ name, liest }: Person) => liest.vorgang || name === 'Gremienbüro des Rates'

test('wer darf, liest es auch: der Vergleich ist nicht leer', async () => {
  const status = async (pfad: string, person: Person) => (await t.abruf(pfad, { headers: person.kopf })).status
  for (const person of alle) {
    if (person.liest.vorlage)
      expect([person.name, await status(`/api/v1/vorlagen/${w.vorlage}`, person)]).toEqual([person.name, 200])
    if (person.liest.vorgang)
      expect([person.name, await status(`/api/v1/vorgaenge/${w.vorgang}`, person)]).toEqual([person.name, 200])
    if (person.liest.fraktion)
      expect([person.name, await status(`/api/v1/sitzungen/${w.sitzung}`, person)]).toEqual([person.name, 200])
  }
})
