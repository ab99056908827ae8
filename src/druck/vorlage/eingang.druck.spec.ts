import { readFileSync } from 'node:fs'
import type { VorlageForm } from '../../ansichten/vorlage.js'
import { blockText } from '../../../test/fabrik/blocktext.js'
import { type Druckvorlage, vorlageDruck } from './vorlage.druck.js'

const herne = JSON.parse(readFileSync('src/demo/herne-vorlage-2016-0542.json', 'utf8')) as VorlageForm
const drucke = (angaben: Partial<VorlageForm>) =>
  vorlageDruck(
    { ...herne, art: 'antrag', finanzielleAuswirkungen: null, unterschrift: null, ...angaben },
    { unterzeichnung: 'gezeichnet' },
  )
const cdu = { art: 'fraktion', name: 'CDU' } as const

test('ein Antrag ist ein Papier dessen, der ihn einreicht, unter dem Namen der Stadt', () => {
  const dokument = drucke({ einreicher: [cdu] })
  expect(dokument).toMatchObject({ verfasser: 'CDU', fuss: 'Stadt Herne', stichworte: 'Antrag, 2016/0542' })
  expect(blockText(dokument.briefkopf)).toEqual(['Stadt Herne', 'Vorlage 2016/0542', 'Öffentlicher Antrag'])
  expect(blockText(dokument.bloecke)).toContain('Für die Fraktion CDU')
  expect(JSON.stringify(dokument)).not.toMatch(/Oberbürgermeister|Mühlenkamp|Barszap|FB 31|Federführend|Verfasser/)
})

test('auch wo er keinen nennt, aber den Tag seines Eingangs', () => {
  const dokument = drucke({ eingegangenAm: '2016-08-01' })
  expect(dokument.verfasser).toBe('Stadt Herne')
  expect(JSON.stringify(dokument)).not.toMatch(/Oberbürgermeister|Mühlenkamp/)
})

test('eine Privatperson steht auch in den Angaben der Datei nicht', () =>
  expect(drucke({ einreicher: [{ art: 'privat', name: 'Erna Sauer' }] }).verfasser).toBe('Einwohnerin/Einwohner'))

test('was früher freigegeben wurde, behält jedes Wort', () => {
  const worte = blockText([...drucke({}).briefkopf, ...drucke({}).bloecke])
  expect(worte).toEqual(expect.arrayContaining(['Der Oberbürgermeister', 'Verfasser | Mühlenkamp, Radojka (FB 31/3)']))
})

test('die Neufassung eines Einreichers ist eine von ihm, die der Verwaltung eine von ihr', () => {
  expect(drucke({ art: 'neufassung', einreicher: [cdu] }).verfasser).toBe('CDU')
  expect(drucke({ art: 'neufassung' }).fuss).toBe('Stadt Herne · Der Oberbürgermeister')
})

describe('mit der Stellungnahme der Verwaltung', () => {
  const { federfuehrung, verfasser, beschlussvorschlag } = herne
  const finanzen = { stand: 'nicht_bezifferbar', begruendung: 'Das Gutachten fehlt.' } as const
  const geld = { finanzielleAuswirkungen: null, finanzen }
  const gesagt = {
    ...geld,
    nummer: '2016/0542-1',
    adresse: null,
    datum: null,
    federfuehrung,
    verfasser,
    unterschrift: null,
  }
  const antrag: Druckvorlage = {
    ...herne,
    art: 'antrag',
    einreicher: [cdu],
    finanzielleAuswirkungen: null,
    unterschrift: null,
  }
  const stellungnahmen = [{ ...gesagt, beschlussvorschlag, sachverhalt: null }]
  const ueberschriften = (druck: object) =>
    vorlageDruck({ ...antrag, stellungnahmen }, { unterzeichnung: 'gezeichnet', ...druck }).bloecke.flatMap((b) =>
      b.art === 'ueberschrift' ? blockText([b]).map((worte) => `${b.ebene} ${worte}`) : [],
    )

  test('sagen die Überschriften, wessen Vorschlag und wessen Geld', () => {
    const alle = ueberschriften({ verlauf: { stand: null } })
    expect(alle).toEqual(
      expect.arrayContaining(['2 Beschlussvorschlag der Einreicher', '2 Beschlussvorschlag der Verwaltung']),
    )
    expect(alle.slice(-2)).toEqual(['2 Stellungnahme der Verwaltung 2016/0542-1', '3 Finanzielle Auswirkungen'])
  })

  test('bleibt eingefroren, was eingefroren ist', () =>
    expect(ueberschriften({}).filter((worte) => /vorschlag|Verwaltung/.test(worte))).toEqual(['2 Beschlussvorschlag']))
})
