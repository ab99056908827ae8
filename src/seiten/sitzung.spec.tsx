import * as bsp from '../../test/seiten/beispiele.js'
import { worte, zeichne } from '../../test/seiten/zeichnen.js'
import type { SitzungAnsicht } from '../ansichten/sitzung.js'
import { SitzungSeite } from './sitzung.seite.js'
import { nachMonat, SitzungenSeite, Termine } from './sitzungen.seite.js'

const text = (angaben: Partial<SitzungAnsicht> = {}) => worte(<SitzungSeite sitzung={bsp.sitzung(angaben)} />)

test('Gremium, Tag, Zeit und Ort stehen zuerst', () => {
  expect(text()).toContain(
    'Tagesordnung Haupt- und Personalausschuss Dienstag, 27. September 2016, 16:00–18:20 Uhr Rathaus Herne, Großer Sitzungssaal',
  )
})

test.each([
  ['ohne Vorlage', 'Tagesordnungspunkt Ö 1 Bestellung der Schriftführung Beschlossen, einstimmig'],
  [
    'vorläufig, mit Stimmen',
    'Mehrheitlich beschlossen 9 Ja, 4 Nein, 2 Enthaltungen Vorläufig, bis die Niederschrift unterzeichnet ist',
  ],
  [
    'zur Kenntnis',
    'Abschlussbericht zum 1. kommunalen Integrationskonzept Beschlussvorlage 2016/0542 Zur Kenntnis genommen',
  ],
  ['geändert', 'Wortlaut des Beschlusses Die Entwurfsplanung wird mit der Maßgabe beschlossen'],
  ['verwiesen', 'Antrag 2016/0551 Verwiesen'],
  ['abgelehnt', 'Abgelehnt 5 Ja, 9 Nein, 1 Enthaltung'],
  [
    'ohne Beschluss, und nichts fehlt',
    'Tagesordnungspunkt Ö 8 Mitteilungen des Oberbürgermeisters Nichtöffentlicher Teil',
  ],
])('ein Punkt der Tagesordnung %s', (_, worte) => {
  expect(text()).toContain(worte)
})

test('in einer gemeinsamen Sitzung steht an einem Punkt, was jedes Gremium beschlossen hat', () => {
  const votum = (gremium: string, bezeichnung: string, ja: number) => ({
    gremium,
    anzeige: 'ergebnis' as const,
    vorlaeufig: false,
    ergebnis: { art: 'empfohlen' as const, bezeichnung, abstimmung: { ja, nein: 0, enthaltung: 1 } },
  })
  const voten = [votum('Hauptausschuss', 'empfohlen', 12), votum('Integrationsrat', 'einstimmig empfohlen', 9)]
  const vorlage = { id: 'v', name: '2026/1', adresse: '/vorlagen/2026-1', nummer: '2026/1', art: 'antrag' }
  expect(text({ tagesordnung: [bsp.top({ titel: 'Radweg', vorlage, ...voten[0], voten })] })).toContain(
    'Radweg Antrag 2026/1 Hauptausschuss Empfohlen 12 Ja, 0 Nein, 1 Enthaltung Integrationsrat Einstimmig empfohlen 9 Ja, 0 Nein, 1 Enthaltung',
  )
})

test('der nichtöffentliche Teil sagt, warum nichts weiter da steht', () => {
  expect(text()).toMatch(/Nichtöffentlicher Teil .*Die Unterlagen sind nicht öffentlich\. .*N 1 Personalangelegenheit/)
})

test('was übernommen ist, sagt es, und erfindet keine Nummer', () => {
  const tagesordnung = bsp
    .sitzung()
    .tagesordnung.slice(0, 1)
    .map((t) => ({ ...t, nummer: '' }))
  const herkunft = { art: 'uebernommen', quelle: 'Stadtarchiv' } as const
  const seite = text({ herkunft, tagesordnung })
  expect(seite).toContain('Nur übernommene Punkte Übernommen von: Stadtarchiv.')
  expect(seite).not.toContain('Tagesordnungspunkt')
})

test('jeder Punkt hat seinen Anker', () => {
  expect(zeichne(<SitzungSeite sitzung={bsp.sitzung()} />)).toContain('<li class="top" id="oe-4">')
})

test.each<[string, Partial<SitzungAnsicht>, string]>([
  ['abgesagt', { zustand: 'abgesagt' }, 'Diese Sitzung findet nicht statt.'],
  ['verlegt', { zustand: 'verlegt' }, 'Diese Sitzung wurde verlegt.'],
  [
    'mit neuem Termin',
    {
      zustand: 'verlegt',
      verlegtNach: {
        id: 'n',
        adresse: '/sitzungen/n',
        datum: '2016-10-04',
        beginn: '17:00',
        ort: 'Aula',
        worte: 'Wegen Umbaus.',
      },
    },
    'Sie ist jetzt am Dienstag, 4. Oktober 2016, 17:00 Uhr, Aula. Wegen Umbaus.',
  ],
  ['noch ohne Tagesordnung', { tagesordnung: [] }, 'Die Tagesordnung ist noch nicht veröffentlicht.'],
  [
    'bevorstehend',
    {
      tagesordnung: [
        bsp.top({
          vorlage: { id: 'v', name: '2026/1', adresse: '/vorlagen/2026-1', nummer: '2026/1', art: 'antrag' },
          anzeige: 'bevorstehend',
        }),
      ],
    },
    'Sitzung steht noch bevor.',
  ],
])('die Lage der Sitzung: %s', (_, angaben, satz) => {
  expect(text(angaben)).toContain(satz)
})

test('am alten Termin fehlt keine Tagesordnung, auf die jemand warten müsste', () => {
  const verlegtNach = { id: 'n', adresse: '/sitzungen/n', datum: '2016-10-04', beginn: null, ort: null, worte: null }
  expect(text({ zustand: 'verlegt', tagesordnung: [], verlegtNach })).not.toContain('noch nicht veröffentlicht')
})

test('mehrere Gremien zusammen sind alle verlinkt', () => {
  const gremien = [1, 2].map((n) => ({ id: `g${n}`, name: `Ausschuss ${n}`, adresse: `/gremien/${n}` }))
  expect(text({ gremien })).toContain('Ausschuss 1, Ausschuss 2')
})

describe('Sitzungen', () => {
  test('kommen nach Monaten', () => {
    const [a, b, c] = ['2016-09-27', '2016-09-14', '2016-08-30'].map((datum) => bsp.sitzungZeile({ datum }))
    expect(nachMonat([a!, b!, c!]).map(([name, s]) => [name, s.length])).toEqual([
      ['September 2016', 2],
      ['August 2016', 1],
    ])
  })

  test('ohne Termin sagt die Seite, dass keiner geplant ist', () => {
    const seite = <SitzungenSeite kommende={[]} vergangene={{ zeilen: [], weiter: null }} fortsetzung={false} />
    expect(worte(seite)).toContain('Zurzeit sind keine Sitzungen geplant.')
    expect(worte(seite)).toContain('Es gibt noch keine vergangenen Sitzungen.')
  })

  test('Wochentag, Uhrzeit, Ort und Umfang stehen in der Zeile, abgesagte fallen auf', () => {
    const kommende = [bsp.sitzungZeile({ zustand: 'abgesagt' })]
    expect(
      worte(<SitzungenSeite kommende={kommende} vergangene={{ zeilen: [], weiter: null }} fortsetzung={false} />),
    ).toContain(
      '27 Sep 2016 Haupt- und Personalausschuss Dienstag 16:00 Uhr Rathaus Herne, Großer Sitzungssaal 7 Tagesordnungspunkte Abgesagt',
    )
  })

  test('in der schmalen Spalte steht, wer tagt', () => {
    const zeile = bsp.sitzungZeile({ name: 'Sitzung des Haupt- und Personalausschusses' })
    const html = zeichne(
      <main>
        <Termine sitzungen={[zeile]} kompakt />
      </main>,
    )
    expect(html).toContain('>Haupt- und Personalausschuss</a>')
    expect(html).not.toContain('Großer Sitzungssaal')
  })
})
