import { Tabelle, Zelle } from './bloecke.js'
import { SEITE, ZELLE } from './masse.js'
import { raster } from './raster.js'
import { schriftart } from './schrift.js'
import { spaltenbreiten } from './spaltenbreiten.js'

const zelle = (text: string): Zelle => ({ bloecke: [{ art: 'absatz', inhalt: [{ text }] }] })

function breiten(...texte: string[]): { spalten: number[]; faktor: number } {
  const tabelle: Tabelle = {
    art: 'tabelle',
    spalten: texte.map(() => ({ anteil: 1 })),
    kopf: [],
    rumpf: [texte.map(zelle)],
  }
  const { zellen, spalten } = raster(tabelle.rumpf, texte.length)
  const { kanten, faktor } = spaltenbreiten(tabelle, zellen, spalten, 0, SEITE.textbreite)
  return { spalten: kanten.slice(1).map((kante, i) => kante - kanten[i]!), faktor }
}

describe('Spaltenbreiten', () => {
  test.each([
    ['eine Ziffernreihe', '7'.repeat(180)],
    ['ein Wort ohne Trennstelle', 'x'.repeat(180)],
    ['eine Adresse', `https://herne.de/${'a1'.repeat(90)}`],
  ])('%s von 180 Zeichen lässt den Nachbarn ihren Platz', (_, lang) => {
    const { spalten, faktor } = breiten(lang, 'Integrationsrat', 'Haupt- und Personalausschuss', '27.09.2016')
    const wort = schriftart(true).breite('Personal-', ZELLE.text.groesse)
    for (const breite of spalten.slice(1)) expect(breite).toBeGreaterThan(wort)
    expect(faktor).toBe(1)
  })

  test('eine Spalte, deren Silbe nicht passt, nimmt von denen, die Platz haben', () => {
    const texte = ['Schrift', ...Array.from({ length: 9 }, () => 'ja')]
    const [erste, zweite] = breiten(...texte.with(0, 'Schrumpfschlauchstrumpf')).spalten
    expect(erste).toBeGreaterThan(zweite!)
  })

  test('die Spalten füllen zusammen die Breite', () => {
    const { spalten } = breiten('7'.repeat(180), 'a', 'b'.repeat(70))
    expect(spalten.reduce((summe, breite) => summe + breite, 0)).toBeCloseTo(SEITE.textbreite)
  })
})
