import { absaetze, absatz, lang, lies, ueberschrift } from '../../test/fabrik/satz.js'
import { alle, seitenVon, textVon } from '../../test/pdf-lesen.js'
import type { Block } from './bloecke.js'

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
