import { readFileSync } from 'node:fs'
import type { FinanzielleAuswirkungen, VorlageForm } from '../../ansichten/vorlage.js'
import { setze } from '../../pdf/dokument.js'
import { vorlageArten } from '../../regeln/vorlageart.js'
import { abschnitte, gliederung } from './gliederung.js'
import { blockText } from '../../../test/fabrik/blocktext.js'
import { vorlageDruck, type Druckvorlage } from './vorlage.druck.js'

const lies = (name: string): unknown => JSON.parse(readFileSync(`src/demo/${name}`, 'utf8'))
const herne = lies('herne-vorlage-2016-0542.json') as VorlageForm
const finanzen = lies('finanzielle-auswirkungen-beispiel.json') as FinanzielleAuswirkungen

const eingefroren = { unterzeichnung: 'gezeichnet' } as const
const verlauf = { ...eingefroren, verlauf: { stand: '2016-09-27' } }
const zeilen = (vorlage: Druckvorlage, druck: Parameters<typeof vorlageDruck>[1] = eingefroren) => {
  const dokument = vorlageDruck(vorlage, druck)
  return blockText([...dokument.briefkopf, ...dokument.bloecke])
}
const ueberschriften = (vorlage: Druckvorlage) =>
  vorlageDruck(vorlage, eingefroren).bloecke.flatMap((b) => (b.art === 'ueberschrift' ? blockText([b]) : []))

describe('Vorlage 2016/0542 der Stadt Herne', () => {
  test('steht Wort für Wort in den Blöcken, in der Reihenfolge der Quelle', () => {
    expect(zeilen(herne)).toEqual([
      'Stadt Herne',
      'Der Oberbürgermeister',
      'Vorlage 2016/0542',
      'Öffentliche Beschlussvorlage',
      'Abschlussbericht zum 1. kommunalen Integrationskonzept',
      'Verfasser | Mühlenkamp, Radojka (FB 31/3)',
      'Federführend | FB 31 – Schule und Weiterbildung',
      'Bearbeiter/-in | Barszap, Michael',
      'Herkunft | Übernommen von: Ratsinformationssystem der Stadt Herne',
      'Beratungsfolge',
      'Gremium | Zuständigkeit | Termin',
      'Integrationsrat | Anhörung | 14.09.2016',
      'Haupt- und Personalausschuss | Anhörung | 27.09.2016',
      'Finanzielle Auswirkungen in Euro',
      'Teilergebnisplan (konsumtiv)',
      'Produkt | Kontengruppe | Ertrag/Aufwand (-)',
      'Nr. | Bez. | Nr. | Bez.',
      ' | --- |  | --- | keine',
      'Teilfinanzplan (investiv)',
      'Maßnahme | Kontengruppe | Einzahlung/Auszahlung (-)',
      'Nr. | Bez. | Nr. | Bez.',
      ' | --- |  | --- | keine',
      'Beschlussvorschlag',
      herne.beschlussvorschlag!.content[0]!.content![0]!.text,
      'Sachverhalt',
      ...herne.sachverhalt!.content.map((absatz) => absatz.content![0]!.text),
      'Der Oberbürgermeister',
      'In Vertretung',
      'Thierhoff',
      'Stadträtin',
      'Anlagen',
      'Abschlussbericht zum 1. kommunalen Integrationskonzept',
      'Nr. | Name | Status | Größe',
      'Anlage 1 | VIELFALT IN HERNE - Gesamtstädtisches Integrationskonzept_2016 | öffentlich | 1460 KB',
    ])
  })

  test('trägt „gez.“ nur, was hier gezeichnet ist', () => {
    expect(zeilen({ ...herne, herkunft: null }, eingefroren)).toContain('gez. Thierhoff')
    expect(zeilen(herne, { unterzeichnung: 'von_hand' })).toEqual(zeilen(herne, eingefroren))
  })

  test('ist auf jeder Seite als Beispiel gekennzeichnet, wenn sie eines ist', () => {
    const kennzeichen = (angaben: Partial<VorlageForm>) =>
      vorlageDruck({ ...herne, ...angaben }, eingefroren).kennzeichen
    const herkunft = { art: 'beispiel', quelle: null } as const
    expect(kennzeichen({ herkunft })).toBe('Beispiel')
    expect(kennzeichen({ herkunft, oeffentlich: false })).toBe('Beispiel · Nichtöffentlich')
    expect(kennzeichen({})).toBeUndefined()
  })

  test('zeigt mit Beratungsverlauf das Ergebnis und den Stand', () => {
    const text = zeilen(herne, verlauf)
    expect(text).toContain('mit Beratungsverlauf, Stand 27.09.2016')
    expect(text).toContain('Integrationsrat | Anhörung | 14.09.2016 | –')
    expect(text).toContain('Haupt- und Personalausschuss | Anhörung | 27.09.2016 | zur Kenntnis genommen')
  })

  test('nennt, wer sie eingereicht hat; eine Privatperson steht nirgends in der Datei, auch nicht in ihrer Kennung', () => {
    const antrag = (name: string) => {
      const einreicher: VorlageForm['einreicher'] = [
        { art: 'fraktion', name: 'Fraktion Grün' },
        { art: 'privat', name },
      ]
      const ohne = { finanzielleAuswirkungen: null, unterschrift: null }
      return { ...herne, ...ohne, art: 'antrag', einreicher, eingegangenAm: '2016-08-01' } as const
    }
    expect(zeilen(antrag('Erna Sauer'))).toEqual(
      expect.arrayContaining(['Eingereicht von | Fraktion Grün, Einwohnerin/Einwohner', 'Eingegangen am | 01.08.2016']),
    )
    expect(vorlageDruck(antrag('Erna Sauer'), eingefroren)).toEqual(vorlageDruck(antrag('Karl Sauer'), eingefroren))
  })

  test('trägt als Antrag die Zeichnung der Fraktion und kein Wort der Verwaltung zu Geld', () => {
    const einreicher: VorlageForm['einreicher'] = [{ art: 'fraktion', name: 'CDU' }]
    const text = zeilen({ ...herne, art: 'antrag', einreicher, finanzielleAuswirkungen: null, unterschrift: null })
    expect(text.slice(text.indexOf('Anlagen') - 1)[0]).toBe('Für die Fraktion CDU')
    expect(text.join()).not.toMatch(/Finanzielle Auswirkungen|gez\.|Thierhoff/)
  })

  test('sagt, warum sich noch nicht beziffern lässt, was sie kostet', () => {
    const offen = { stand: 'nicht_bezifferbar', begruendung: 'Das Gutachten fehlt.' } as const
    const satz = 'Die finanziellen Auswirkungen sind noch nicht bezifferbar: Das Gutachten fehlt.'
    expect(zeilen({ ...herne, finanzielleAuswirkungen: null, finanzen: offen })).toEqual(
      expect.arrayContaining(['Finanzielle Auswirkungen', satz]),
    )
    expect(zeilen({ ...herne, finanzielleAuswirkungen: finanzen, finanzen: offen })).toEqual(
      expect.arrayContaining(['Finanzielle Auswirkungen in Euro', satz, 'Teilergebnisplan (konsumtiv)']),
    )
  })

  test('wird von Hand unterschrieben, solange sie ein Entwurf ist', () => {
    const text = zeilen(herne, { unterzeichnung: 'von_hand' })
    expect(text).toContain('Thierhoff')
    expect(text.join()).not.toContain('gez.')
  })

  test('sagt Art und Öffentlichkeit nur im Kopf', () => {
    const dokument = vorlageDruck(herne, eingefroren)
    expect(dokument.fuss).toBe('Stadt Herne · Der Oberbürgermeister')
    expect(dokument.laufkopf).toEqual({
      links: 'Vorlage 2016/0542',
      rechts: 'Abschlussbericht zum 1. kommunalen Integrationskonzept',
    })
    expect(dokument.kennzeichen).toBeUndefined()
    expect(zeilen(herne).filter((zeile) => zeile.includes('Beschlussvorlage'))).toHaveLength(1)
  })
})

describe('Wappen', () => {
  const mit = (png: Buffer) =>
    vorlageDruck(
      { ...herne, koerperschaft: { ...herne.koerperschaft, wappen: { png: png.toString('base64'), alt: 'Wappen' } } },
      eingefroren,
    )
  // One red pixel.
  const punkt = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  )

  test('steht im Briefkopf, so hoch wie der Name der Stadt mit seinen Zeilen', () => {
    expect(JSON.stringify(mit(punkt).briefkopf)).toContain('"breite":46,"hoehe":46')
  })

  test.each([
    ['leer', Buffer.alloc(0)],
    ['keine PNG-Datei', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['abgeschnitten', punkt.subarray(0, 45)],
    ['nur der Anfang des Kopfes', punkt.subarray(0, 18)],
  ])('unlesbar (%s) fehlt es, und die Vorlage kommt trotzdem', async (_, png) => {
    const dokument = mit(png)
    expect(JSON.stringify(dokument.briefkopf)).not.toContain('"bild"')
    const { bericht } = await setze(dokument)
    expect(bericht.seiten).toBe(2)
  })
})

describe('Nichtöffentliche Vorlage', () => {
  test('trägt das Kennzeichen auf jeder Seite', () => {
    const dokument = vorlageDruck({ ...herne, oeffentlich: false, art: 'antrag' }, eingefroren)
    expect(dokument.kennzeichen).toBe('Nichtöffentlich')
    expect(dokument.thema).toBe('Nichtöffentlicher Antrag')
  })
})

describe('Finanzielle Auswirkungen', () => {
  const text = zeilen({ ...herne, finanzielleAuswirkungen: finanzen })
  test.each([
    '3103 | Integration | 53 | Transferaufwendungen | 2027 | −48.000,00',
    '3103 | Integration | 41 | Zuwendungen und allgemeine Umlagen | 2027 | 32.000,00',
    'Summe | −16.000,00',
    '5.311.0815 | --- | 78 | Auszahlungen aus Investitionstätigkeit | 2028 | −1.250.000,00',
  ])('drucken „%s“', (zeile) => expect(text).toContain(zeile))

  test('haben eine Summe je Jahr, wenn es mehrere Jahre gibt', () => {
    const [erste] = finanzen.ergebnisplan.positionen
    const plan = { keine: false, positionen: [...finanzen.ergebnisplan.positionen, { ...erste!, haushaltsjahr: 2028 }] }
    const summen = zeilen({ ...herne, finanzielleAuswirkungen: { ...finanzen, ergebnisplan: plan } })
    expect(summen.filter((zeile) => zeile.startsWith('Summe'))).toEqual([
      'Summe 2027 | −16.000,00',
      'Summe 2028 | −48.000,00',
      'Summe | −64.000,00',
    ])
  })

  test('ohne Angabe gibt es keinen Abschnitt', () =>
    expect(ueberschriften({ ...herne, finanzielleAuswirkungen: null })).not.toContain(
      'Finanzielle Auswirkungen in Euro',
    ))
})

describe('Leere Abschnitte', () => {
  test('fehlen, statt leer dazustehen', () => {
    const leer = { type: 'doc', content: [{ type: 'paragraph' }] } as const
    const vorlage = {
      ...herne,
      bearbeiter: null,
      beratungsfolge: [],
      finanzielleAuswirkungen: null,
      beschlussvorschlag: { ...leer, content: [...leer.content] },
      sachverhalt: null,
      unterschrift: null,
      anlagenVerzeichnis: [],
      anlagen: [],
    }
    expect(ueberschriften(vorlage)).toEqual([herne.betreff])
  })
})

test.each(vorlageArten)('Gliederung „%s“ nennt jeden Abschnitt genau einmal', (art) =>
  expect([...gliederung[art]].sort()).toEqual([...abschnitte].sort()),
)

test('gleicher Inhalt hat die gleiche Kennung, ein anderes Ergebnis eine andere', () => {
  const kennung = (vorlage: VorlageForm) => vorlageDruck(vorlage, verlauf).kennung
  expect(kennung(structuredClone(herne))).toBe(kennung(herne))
  expect(kennung({ ...herne, bearbeiter: null })).not.toBe(kennung(herne))
})
