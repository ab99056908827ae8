import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { alle, Knoten, liesPdf, seitenVon, textVon, Woerterbuch, Zeichen } from '../../test/pdf-lesen.js'
import { Absatz, Block, Dokument, Inhalt, Tabelle, Zelle } from './bloecke.js'
import { setze } from './dokument.js'

const absatz = (text: string | Inhalt, rest: Partial<Absatz> = {}): Absatz => ({
  art: 'absatz',
  inhalt: typeof text === 'string' ? [{ text }] : text,
  ...rest,
})
const ueberschrift = (ebene: 1 | 2 | 3 | 4 | 5, text: string): Block => ({
  art: 'ueberschrift',
  ebene,
  inhalt: [{ text }],
})
const zelle = (text: string, rest: Partial<Zelle> = {}): Zelle => ({ bloecke: [absatz(text)], ...rest })
const tabelle = (kopf: Zelle[][], rumpf: Zelle[][], spalten = rumpf[0]?.length ?? 1): Tabelle => ({
  art: 'tabelle',
  spalten: Array.from({ length: spalten }, () => ({ anteil: 1 })),
  kopf,
  rumpf,
})
const dokument = (bloecke: Block[], rest: Partial<Dokument> = {}): Dokument => ({
  titel: 'Prüfstück',
  thema: 'Satz',
  verfasser: 'Stadt Herne',
  stichworte: 'Prüfung',
  datum: new Date('2016-08-30T08:00:00Z'),
  kennung: '1',
  briefkopf: [],
  laufkopf: { links: 'Vorlage 2016/0542', rechts: 'Prüfstück' },
  fuss: 'Stadt Herne',
  bloecke,
  ...rest,
})
const lies = async (bloecke: Block[], rest: Partial<Dokument> = {}) => {
  const { pdf, bericht } = await setze(dokument(bloecke, rest))
  return { ...liesPdf(pdf), bericht }
}
const absaetze = (wurzel: Knoten) => alle(wurzel, 'P').map((p) => textVon(p).trim())

const SATZ =
  'Die Förderrichtlinien des Landes NRW für die kommunalen Integrationszentren sehen u.a. ein durch den Rat ' +
  'verabschiedetes Integrationskonzept mit einer Laufzeit von zwei Jahren vor. '
const lang = (mal: number) => SATZ.repeat(mal).trim()

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
})

describe('Tabellen', () => {
  const kopf = [[zelle('Handlungsfeld'), zelle('Stand')]]
  const zeilen = (anzahl: number) =>
    Array.from({ length: anzahl }, (_, i) => [zelle(`Maßnahme ${i + 1}`, { kopf: true }), zelle('umgesetzt')])

  it('wiederholen ihren Kopf auf jeder Seite, als Schmuck', async () => {
    const { wurzel, schmuck, bericht } = await lies([tabelle(kopf, zeilen(120))])
    expect(bericht.seiten).toBeGreaterThan(2)
    expect(alle(wurzel, 'THead')).toHaveLength(1)
    for (const seite of schmuck.slice(1)) expect(seite.join('|')).toContain('Handlungsfeld')
    expect(alle(wurzel, 'TR')).toHaveLength(121)
  })

  it('nennen jeder Zelle ihre Köpfe', async () => {
    const { wurzel, katalog, objekte } = await lies([tabelle(kopf, zeilen(2))])
    const [erste] = alle(wurzel, 'TD')
    const koepfe = ((erste!.eintraege.A as Woerterbuch).Headers as Zeichen[]).map(({ text }) => text)
    const ids = alle(wurzel, 'TH').map(({ eintraege }) => (eintraege.ID as Zeichen).text)
    expect(koepfe).toEqual([ids[1], ids[2]])
    const stamm = objekte.get((katalog.StructTreeRoot as { nummer: number } & Zeichen).nummer)!.wert as Woerterbuch
    const baum = objekte.get((stamm.IDTree as unknown as { nummer: number }).nummer)!.wert as Woerterbuch
    const namen = (baum.Names as Zeichen[]).filter((eintrag) => eintrag instanceof Zeichen).map(({ text }) => text)
    expect(namen).toEqual([...ids].sort())
  })

  it('setzen zweistufige Köpfe mit verbundenen Zellen', async () => {
    const doppelt = [
      [zelle('Produkt', { spalten: 2 }), zelle('Kontengruppe', { spalten: 2 }), zelle('Betrag', { zeilen: 2 })],
      ['Nr.', 'Bez.', 'Nr.', 'Bez.'].map((text) => zelle(text)),
    ]
    const { wurzel } = await lies([tabelle(doppelt, [['1', '---', '2', '---', 'keine'].map((text) => zelle(text))])])
    const attribute = alle(wurzel, 'TH').map(({ eintraege }) => eintraege.A as Woerterbuch)
    expect(attribute.map(({ ColSpan, RowSpan }) => [ColSpan, RowSpan])).toEqual([
      [2, undefined],
      [2, undefined],
      [undefined, 2],
      ...Array.from({ length: 4 }, () => [undefined, undefined]),
    ])
    const letzte = alle(wurzel, 'TD').at(-1)!
    expect(((letzte.eintraege.A as Woerterbuch).Headers as Zeichen[]).map(({ text }) => text)).toHaveLength(1)
  })

  it('lassen Zeilen über den Seitenwechsel laufen, ohne Text zu verlieren', async () => {
    const text = lang(90)
    const { wurzel, bericht } = await lies([
      tabelle(kopf, [[zelle('Begründung', { kopf: true }), zelle(text)], ...zeilen(3)]),
    ])
    expect(bericht.seiten).toBeGreaterThan(1)
    const [grosse] = alle(wurzel, 'TD')
    expect(textVon(grosse!).trim()).toBe(text)
    expect(seitenVon(grosse!).length).toBeGreaterThan(1)
    expect(alle(wurzel, 'TR')).toHaveLength(5)
  })

  it('setzen in Zellen Absätze, Listen und Verweise', async () => {
    const bloecke: Block[] = [
      absatz([{ text: 'Fett', fett: true }, { text: ' und ' }, { text: 'Verweis', link: 'https://herne.de' }]),
      { art: 'liste', geordnet: true, beginn: 3, eintraege: [[absatz('drei')], [absatz('vier')]] },
      absatz('Schluss'),
    ]
    const { wurzel } = await lies([tabelle(kopf, [[zelle('A'), { bloecke }]])])
    expect(absaetze(wurzel)).toEqual(['Handlungsfeld', 'Stand', 'A', 'Fett und Verweis', 'drei', 'vier', 'Schluss'])
    expect(alle(wurzel, 'Lbl').map(textVon)).toEqual(['3.', '4.'])
  })

  it('halten verbundene Zeilen zusammen und verlieren auch über Seiten nichts', async () => {
    const rumpf = Array.from({ length: 40 }, (_, i) => [
      ...(i % 10 ? [] : [zelle(`Gruppe ${i / 10}: ${lang(2)}`, { zeilen: 10, kopf: true })]),
      zelle(`Zeile ${i} ${lang(1)}`),
      zelle(`Stand ${i}`),
    ])
    const { wurzel, bericht } = await lies([tabelle([['a', 'b', 'c'].map((text) => zelle(text))], rumpf, 3)])
    expect(bericht.seiten).toBeGreaterThan(1)
    const erwartet = rumpf.flatMap((zeile) =>
      zeile.map((z) => ((z.bloecke[0] as Absatz).inhalt[0] as { text: string }).text),
    )
    expect(absaetze(wurzel).slice(3)).toEqual(erwartet.map((text) => text.trim()))
  })

  it('brechen auch eine Zelle über viele Zeilen, die höher ist als eine Seite', async () => {
    const rumpf = [[zelle(lang(80), { zeilen: 3 }), zelle('eins')], [zelle('zwei')], [zelle(lang(60))]]
    const { wurzel } = await lies([tabelle([], rumpf, 2)])
    expect(absaetze(wurzel)).toEqual([lang(80), 'eins', 'zwei', lang(60)])
  })

  test.each([20, 32, 60])('mit %i Spalten zeigen jedes Wort', async (anzahl) => {
    const texte = Array.from({ length: anzahl }, (_, i) => `Haushaltsjahr ${2000 + i} Veranschlagung`)
    const { wurzel } = await lies([tabelle([texte.map((text) => zelle(text))], [texte.map((text) => zelle(text))])])
    expect(absaetze(wurzel)).toEqual([...texte, ...texte])
  })

  it('füllen fehlende Zellen und nehmen überzählige auf', async () => {
    const { wurzel } = await lies([tabelle([], [[zelle('a')], [zelle('b'), zelle('c'), zelle('d')]], 2)])
    expect(alle(wurzel, 'TR').map((tr) => tr.kinder.length)).toEqual([3, 3])
    expect(absaetze(wurzel)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('haben immer einen Rumpf', async () => {
    const { wurzel } = await lies([tabelle(kopf, []), { ...tabelle(kopf, []), summen: zeilen(1) }])
    expect(alle(wurzel, 'Table').map((t) => t.kinder.map((kind) => (kind as Knoten).art))).toEqual([
      ['TBody'],
      ['THead', 'TBody'],
    ])
  })

  it('setzen Summen ab', async () => {
    const { wurzel } = await lies([{ ...tabelle(kopf, zeilen(2)), summen: [[zelle('Summe'), zelle('2')]] }])
    expect(alle(wurzel, 'TFoot').map(textVon)).toEqual(['Summe2'])
  })
})

describe('Seitenwechsel', () => {
  const fuell = (zeilen: number): Block[] =>
    Array.from({ length: zeilen }, (_, i) => absatz(`Zeile ${i}`, { abstandDanach: 0 }))
  /** Lines of 15 points that fit on a page without letterhead. */
  const VOLL = 45

  it('lässt keine Zeile eines Absatzes allein', async () => {
    for (let vorher = VOLL - 8; vorher <= VOLL; vorher++) {
      const { wurzel, seiten } = await lies([...fuell(vorher), absatz(lang(4))])
      const letzter = alle(wurzel, 'P').at(-1)!
      if (letzter.seiten.length < 2) continue
      // 4 sentences are 7 to 8 lines: the piece on either page must be at least two lines (about 80 letters each).
      const kopf = textVon(seiten[0]!).split(`Zeile ${vorher - 1}`)[1]!
      expect(kopf.length).toBeGreaterThan(120)
      expect(seiten[1]!.length).toBeGreaterThan(90)
    }
  })

  it('beginnt ihn dort auch, wenn die zweite und die dritte Zeile getrennt enden', async () => {
    const herne =
      'Die Förderrichtlinien des Landes NRW für die kommunalen Integrationszentren sehen u.a. ein durch den Rat ' +
      'verabschiedetes Integrationskonzept mit einer Laufzeit von zwei Jahren vor. Das 1. Kommunale Integrationskonzept ist ' +
      'in einem breit angelegten partizipativen Prozess mit 180 beteiligten Integrationsakteuren in der Zeit von November ' +
      '2013 bis Mai 2014 erarbeitet und vom Rat der Stadt Herne am 7.5.2014 beschlossen worden. Es erhebt nicht den Anspruch.'
    const spaetestens = async (text: string) => {
      let zeilen = 0
      for (let vorher = VOLL - 8; vorher <= VOLL; vorher++) {
        const { wurzel } = await lies([...fuell(vorher), ueberschrift(2, 'Sachverhalt'), absatz(text)])
        if (alle(wurzel, 'H1')[0]!.seiten[0] === 0) zeilen = vorher
      }
      return zeilen
    }
    expect(await spaetestens(herne)).toBe(await spaetestens(lang(6)))
  })

  it('beginnt einen Abschnitt, wenn Überschrift und zwei Zeilen passen, sonst auf der nächsten Seite', async () => {
    const seite = async (vorher: number) => {
      const { wurzel } = await lies([...fuell(vorher), ueberschrift(2, 'Sachverhalt'), absatz(lang(6))])
      const [titel] = alle(wurzel, 'H1')
      const text = alle(wurzel, 'P').at(-1)!
      return [titel!.seiten[0], text.seiten[0]]
    }
    // 22 + 17 + 6 points for the heading and two lines of 15 are exactly five lines.
    expect(await seite(VOLL - 5)).toEqual([0, 0])
    expect(await seite(VOLL - 4)).toEqual([1, 1])
  })

  it('hält Zusammengehöriges zusammen', async () => {
    const block: Block = {
      art: 'zusammen',
      bloecke: ['Der Oberbürgermeister', 'In Vertretung', 'Thierhoff'].map((t) => absatz(t)),
    }
    for (let vorher = VOLL - 4; vorher <= VOLL; vorher++) {
      const { wurzel } = await lies([...fuell(vorher), block])
      const seiten = alle(wurzel, 'P').slice(-3).flatMap(seitenVon)
      expect(new Set(seiten).size).toBe(1)
    }
  })

  it('teilt einen Block, der höher ist als die Seite, statt hängen zu bleiben', async () => {
    const { wurzel, bericht } = await lies([{ art: 'zusammen', bloecke: fuell(100) }])
    expect(bericht.seiten).toBe(3)
    expect(absaetze(wurzel)).toHaveLength(100)
  })

  it('zählt die Seiten und wiederholt den Seitenkopf', async () => {
    const { schmuck } = await lies(fuell(100), { kennzeichen: 'Nichtöffentlich' })
    schmuck.forEach((texte, i) => {
      expect(texte).toContain(`Seite ${i + 1} von 3`)
      expect(texte).toContain('Nichtöffentlich')
      expect(texte.includes('Vorlage 2016/0542')).toBe(i > 0)
    })
  })

  it('bricht Kästen und Spalten, die nicht auf eine Seite passen', async () => {
    const { wurzel } = await lies([
      { art: 'kasten', bloecke: [absatz(lang(60))] },
      {
        art: 'spalten',
        spalten: [
          { anteil: 1, bloecke: fuell(70) },
          { anteil: 1, bloecke: [absatz('rechts')] },
        ],
      },
    ])
    expect(absaetze(wurzel)).toHaveLength(72)
    expect(absaetze(wurzel)[0]).toBe(lang(60))
  })
})

describe('Gliederung', () => {
  it('überspringt keine Ebene und hat für jede Überschrift ein Lesezeichen', async () => {
    const { wurzel, objekte } = await lies([
      ueberschrift(1, 'Betreff'),
      ueberschrift(3, 'Übersprungen'),
      ueberschrift(2, 'Sachverhalt'),
      absatz('Text'),
    ])
    expect(alle(wurzel, 'H1', 'H2', 'H3').map(({ art }) => art)).toEqual(['H1', 'H2', 'H2'])
    const titel = [...objekte.values()].map(({ wert }) => wert as Woerterbuch).filter((w) => w?.Dest)
    expect(titel.map(({ Title }) => (Title as Zeichen).text)).toEqual(['Betreff', 'Übersprungen', 'Sachverhalt'])
  })

  it('schachtelt Listen, auch sehr tiefe', async () => {
    const tief = (stufe: number): Block => ({
      art: 'liste',
      geordnet: stufe % 2 === 0,
      eintraege: [[absatz(`Stufe ${stufe}`), ...(stufe ? [tief(stufe - 1)] : [])], [absatz('daneben')]],
    })
    const { wurzel } = await lies([tief(30)])
    expect(alle(wurzel, 'L')).toHaveLength(31)
    expect(absaetze(wurzel).filter((text) => text.startsWith('Stufe'))).toHaveLength(31)
    for (const li of alle(wurzel, 'LI')) expect(li.kinder.map((kind) => (kind as Knoten).art)).toEqual(['Lbl', 'LBody'])
  })
})

describe('Datei', () => {
  it('ist für denselben Inhalt Byte für Byte dieselbe, auch nach anderen Dokumenten', async () => {
    const bloecke = [
      ueberschrift(1, 'Betreff'),
      absatz(`${lang(5)} ﬁn fi E\u0302 北`),
      tabelle([], [[zelle('a'), zelle('b')]]),
    ]
    const erstes = await setze(dokument(bloecke))
    await setze(dokument([absatz('Ganz andere Wörter: Żółć Ωμέγα ½ fi ffl'), absatz('u\u0302 k\u0302')]))
    const zweites = await setze(dokument(bloecke))
    expect(Buffer.compare(erstes.pdf, zweites.pdf)).toBe(0)
    const anderes = await setze(dokument(bloecke, { kennung: '2' }))
    expect(Buffer.compare(erstes.pdf, anderes.pdf)).not.toBe(0)
  })

  test.each([
    { TZ: 'Asia/Tokyo', LANG: 'C' },
    { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ])('ist auch in einem anderen Prozess mit %j dieselbe', async (umgebung) => {
    const eingabe = dokument([ueberschrift(1, 'Betreff'), absatz(lang(5)), tabelle([], [[zelle('i'), zelle('İ')]])])
    // Beside the packages, so that the built module finds them.
    const ordner = await mkdtemp('node_modules/.satz-')
    try {
      const datei = path.resolve(ordner, 'dokument.mjs')
      const quelle = path.join(import.meta.dirname, 'dokument.ts')
      await build({
        entryPoints: [quelle],
        outfile: datei,
        bundle: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
      })
      const programm = `
        import { setze } from ${JSON.stringify(datei)}
        const eingabe = JSON.parse(process.argv[1])
        const { pdf } = await setze({ ...eingabe, datum: new Date(eingabe.datum) })
        process.stdout.write(pdf)`
      const argumente = ['--input-type=module', '-e', programm, JSON.stringify(eingabe)]
      const { stdout } = await promisify(execFile)(process.execPath, argumente, {
        env: { ...process.env, NODE_OPTIONS: '', ...umgebung },
        encoding: 'buffer',
      })
      expect(stdout.equals((await setze(eingabe)).pdf)).toBe(true)
    } finally {
      await rm(ordner, { recursive: true })
    }
  })

  it('hält Sonderzeichen im Titel aus und sagt überall dasselbe', async () => {
    const titel = 'Straßen & Wege <2016> "West" \u0000\u0007(Teil 1\\2)'
    const { info, objekte } = await lies([absatz('Text')], { titel, verfasser: '', thema: ' ', stichworte: '<&>' })
    expect((info.Title as Zeichen).text).toBe('Straßen & Wege <2016> "West" (Teil 1\\2)')
    const xmp = [...objekte.values()].find(({ wert }) => (wert as Woerterbuch)?.Type === 'Metadata')!.daten!.toString()
    expect(xmp).toContain('Straßen &amp; Wege &lt;2016&gt; &quot;West&quot; (Teil 1\\2)')
    expect(xmp).toContain('<pdf:Keywords>&lt;&amp;&gt;</pdf:Keywords>')
  })

  it('kommt auch ohne jeden Inhalt zustande', async () => {
    const { bericht } = await lies([absatz(''), { art: 'liste', geordnet: false, eintraege: [] }, tabelle([], [], 0)], {
      titel: '',
    })
    expect(bericht.seiten).toBe(1)
  })
})
