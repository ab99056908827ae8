import { absaetze, absatz, lang, lies, tabelle, ueberschrift, zelle } from '../../test/fabrik/satz.js'
import { alle, textVon, Woerterbuch, Zeichen } from '../../test/pdf-lesen.js'
import type { Dokument, Inhalt } from './bloecke.js'

describe('Text', () => {
  it('kommt vollständig, in Lesefolge und mit echten Leerzeichen an', async () => {
    const texte = [lang(3), 'Kurz.', lang(7), 'Straße/Platz – und Haupt- und Personalausschuss', lang(20)]
    const { wurzel } = await lies(texte.map((text) => absatz(text)))
    expect(absaetze(wurzel)).toEqual(texte)
  })

  it('bleibt über Stilwechsel und Verweise hinweg ein Satz', async () => {
    const inhalt: Inhalt = [
      { text: 'Die ' },
      { text: 'Förderrichtlinien des Landes', fett: true },
      { text: ' gelten ' },
      { text: 'nicht', kursiv: true, fett: true },
      { text: '; siehe ' },
      {
        text: 'die Bekanntmachung des Ministeriums für Arbeit, Gesundheit und Soziales des Landes Nordrhein-Westfalen',
        link: 'https://www.mags.nrw/integration?a=ä',
        linkBeschreibung: 'Bekanntmachung öffnen',
      },
      { text: '.' },
    ]
    const { wurzel, objekte } = await lies([absatz(inhalt)])
    expect(absaetze(wurzel)).toEqual([inhalt.map((teil) => ('text' in teil ? teil.text : '')).join('')])
    const [verweis] = alle(wurzel, 'Link')
    expect(textVon(verweis!)).toMatch(/^die Bekanntmachung .* Nordrhein-Westfalen$/)
    const anmerkungen = [...objekte.values()]
      .map(({ wert }) => wert as Woerterbuch)
      .filter((w) => w?.Subtype === 'Link')
    expect(anmerkungen.length).toBeGreaterThan(1)
    for (const { Contents, A } of anmerkungen) {
      expect((Contents as Zeichen).text).toBe('Bekanntmachung öffnen')
      expect(((A as Woerterbuch).URI as Zeichen).text).toBe('https://www.mags.nrw/integration?a=%C3%A4')
    }
  })

  test.each([
    ['javascript:alert(1)', 0],
    ['https://herne.de', 1],
    ['mailto:rat@herne.de', 1],
    ['tel:+492323160', 1],
    ['file:///etc/passwd', 0],
  ])('verweist nach %s: %i Verweise', async (link, anzahl) => {
    const { wurzel } = await lies([absatz([{ text: 'Ziel', link }])])
    expect(alle(wurzel, 'Link')).toHaveLength(anzahl)
    expect(absaetze(wurzel)).toEqual(['Ziel'])
  })

  it('trennt Zeilen nach einem Umbruch auch für Vorleseprogramme', async () => {
    const { wurzel } = await lies([absatz([{ text: 'Rathaus' }, { umbruch: true }, { text: '44623 Herne' }])])
    expect(absaetze(wurzel)).toEqual(['Rathaus 44623 Herne'])
  })

  it('bricht sehr lange Wörter, ohne einen Buchstaben zu verlieren', async () => {
    const woerter = [
      'x'.repeat(400),
      'Donaudampfschifffahrtsgesellschaft'.repeat(9),
      'https://herne.de/' + 'a1'.repeat(200),
    ]
    const { wurzel } = await lies([
      ...woerter.map((wort) => absatz(wort)),
      ueberschrift(2, 'Überschrift'.repeat(20)),
      tabelle([], [woerter.map((wort) => zelle(wort))]),
    ])
    expect(absaetze(wurzel)).toEqual([...woerter, ...woerter])
    expect(textVon(alle(wurzel, 'H1')[0]!)).toBe('Überschrift'.repeat(20))
  })

  it('unterscheidet Zeichen, die gleich aussehen', async () => {
    const text = 'u.\u00a0a. und z.\u202fB. – E\u2011Akte, E-Akte'
    const { wurzel } = await lies([absatz(text)])
    expect(absaetze(wurzel)).toEqual([text])
  })
})

describe('Zeichen, die keine Schrift hat', () => {
  test.each([
    ['Emoji', 'Gut 👍🏽 gemacht 👨‍👩‍👧', 2],
    ['Chinesisch', '北京 Partnerstadt', 2],
    ['Arabisch', 'Wort مرحبا Ende', 5],
    ['Hebräisch', 'Wort שלום Ende', 4],
  ])('%s erscheint als Ersatz, bleibt lesbar und wird gemeldet', async (_, text, anzahl) => {
    const { wurzel, bericht } = await lies([absatz(text)])
    expect(absaetze(wurzel)).toEqual([text])
    expect(bericht.fehlendeZeichen.reduce((summe, einer) => summe + einer.anzahl, 0)).toBe(anzahl)
  })

  it('nennt das Zeichen und seinen Codepunkt', async () => {
    const { bericht } = await lies([absatz('北 und 北')])
    expect(bericht.fehlendeZeichen).toEqual([{ zeichen: '北', codepoint: 'U+5317', anzahl: 2 }])
  })

  test.each<[string, Partial<Dokument>]>([
    ['Titel', { titel: 'Partnerstadt 北' }],
    ['Seitenkopf', { laufkopf: { links: 'Vorlage', rechts: 'Partnerstadt 北' } }],
    ['Seitenfuß', { fuss: 'Stadt 北' }],
    ['Kennzeichen', { kennzeichen: '北' }],
  ])('wird auch gemeldet, wenn es nur im %s steht', async (_, rest) => {
    const { bericht } = await lies([absatz('Text')], rest)
    expect(bericht.fehlendeZeichen).toEqual([{ zeichen: '北', codepoint: 'U+5317', anzahl: 1 }])
  })

  it('zählt nicht noch einmal, was Titel und Seitenkopf nur wiederholen', async () => {
    const rest = { titel: 'Stadt 北', laufkopf: { links: 'Vorlage', rechts: 'Stadt 北' } }
    const { bericht } = await lies([ueberschrift(1, 'Stadt 北')], rest)
    expect(bericht.fehlendeZeichen[0]!.anzahl).toBe(1)
  })

  it('hält halbe Surrogate, Steuerzeichen und zerlegte Umlaute aus', async () => {
    const { wurzel, bericht } = await lies([absatz('a\ud83d b\u0000\u0007\u200ec u\u0308ber\tTab')])
    expect(absaetze(wurzel)).toEqual(['a\ufffd bc über Tab'])
    expect(bericht.fehlendeZeichen).toEqual([{ zeichen: '\ufffd', codepoint: 'U+FFFD', anzahl: 1 }])
  })

  it('hält ein halbes Surrogat in der Adresse eines Links aus', async () => {
    const { wurzel } = await lies([{ art: 'absatz', inhalt: [{ text: 'Plan', link: 'https://a.de/\ud800' }] }])
    expect(absaetze(wurzel)).toEqual(['Plan'])
  })
})
