import { vorlageForm } from '../../form/vorlage.form.js'
import { teilAus, teile, teilGlieder, teilHash } from './teil.js'

const kopf = {
  art: 'antrag',
  oeffentlich: true,
  betreff: 'Radweg',
  verfasser: { name: 'Muster', organisationseinheit: null },
}

describe('Die Teile einer Vorlage', () => {
  test('haben zusammen alle Glieder der Form, die entworfen werden, jedes einmal', () => {
    const entworfen = Object.keys(vorlageForm.glieder).filter(
      (g) => !['koerperschaft', 'nummer', 'anlagen'].includes(g),
    )
    const glieder = teile.flatMap(teilGlieder).filter((g) => g !== 'geheimhaltung')
    expect(glieder.sort()).toEqual(entworfen.sort())
  })

  test('lassen Fremdes draußen', () =>
    expect(teilAus('sachverhalt', { ...kopf, sachverhalt: null })).toEqual({ sachverhalt: null }))
})

describe('Die Prüfsumme eines Teils', () => {
  test.each<[string, object]>([
    ['ein neues Glied ohne Angabe', { kontakt: undefined }],
    ['null', { kontakt: null, geheimhaltung: null }],
    ['ein Objekt, das nichts sagt', { kontakt: {} }],
    ['keine Einreicher und kein Eingang', { einreicher: [], eingegangenAm: null }],
    ['was zu anderen Teilen gehört', { sachverhalt: { type: 'doc', content: [] }, nummer: '2026/0001' }],
    ['eine andere Reihenfolge', { verfasser: { organisationseinheit: null, name: 'Muster' } }],
  ])('bleibt gleich: %s', (_, dazu) => expect(teilHash('kopf', { ...kopf, ...dazu })).toBe(teilHash('kopf', kopf)))

  test('behandelt leere Liste und fehlende gleich', () =>
    expect(teilHash('anlagen', { anlagenVerzeichnis: [] })).toBe(teilHash('anlagen', {})))

  test.each<[string, object]>([
    ['ein Wort', { betreff: 'Radwege' }],
    ['eine Verneinung', { oeffentlich: false }],
    ['eine Angabe mehr', { kontakt: { zimmer: '1' } }],
    ['ein anderer Einreicher', { einreicher: [{ art: 'privat', name: 'Erna Sauer' }] }],
  ])('ändert sich: %s', (_, dazu) => expect(teilHash('kopf', { ...kopf, ...dazu })).not.toBe(teilHash('kopf', kopf)))
})
