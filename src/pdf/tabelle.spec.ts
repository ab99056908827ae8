import { absaetze, absatz, lang, lies, tabelle, zelle } from '../../test/fabrik/satz.js'
import { alle, seitenVon, textVon, Knoten, Woerterbuch, Zeichen } from '../../test/pdf-lesen.js'
import type { Absatz, Block } from './bloecke.js'

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
