import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { absaetze, absatz, dokument, lang, lies, tabelle, ueberschrift, zelle } from '../../test/fabrik/satz.js'
import { alle, Knoten, Woerterbuch, Zeichen } from '../../test/pdf-lesen.js'
import type { Block } from './bloecke.js'
import { setze } from './dokument.js'

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
