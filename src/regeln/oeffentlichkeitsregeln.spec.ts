import {
  gegenAkt,
  gegenBestaetigung,
  type Oeffentlichkeitsregeln,
  regelnAendern,
  teileAuf,
} from './oeffentlichkeitsregeln.js'
import { titelregeln } from './nichtoeffentlichkeit.js'
import type { Akteur, Rollenzuweisung } from './rechte.js'

const regeln = (angaben: Partial<Oeffentlichkeitsregeln> = {}): Oeffentlichkeitsregeln => ({
  titelNichtoeffentlich: 'platzhalter',
  ergebnisseVorlaeufig: true,
  namenOeffentlich: 'einheit',
  ...angaben,
})

describe('Was mehr zeigt, wartet auf die zweite Person; was weniger oder dasselbe zeigt, gilt sofort', () => {
  const paare = titelregeln.flatMap((von, i) => titelregeln.map((nach, j) => [von, nach, j > i] as const))
  test.each(paare)('Titel von %s zu %s: wartet %s', (von, nach, wartet) => {
    const { sofort, wunsch } = teileAuf(regeln({ titelNichtoeffentlich: von }), regeln({ titelNichtoeffentlich: nach }))
    expect(sofort).toEqual(regeln({ titelNichtoeffentlich: wartet ? von : nach }))
    expect(wunsch).toEqual(wartet ? regeln({ titelNichtoeffentlich: nach }) : null)
  })

  test.each<[string, Partial<Oeffentlichkeitsregeln>, Partial<Oeffentlichkeitsregeln>, boolean]>([
    ['Einheiten zu Namen', {}, { namenOeffentlich: 'namen' }, true],
    ['Namen zu Einheiten', { namenOeffentlich: 'namen' }, {}, false],
    ['Namen wie bisher', { namenOeffentlich: 'namen' }, { namenOeffentlich: 'namen' }, false],
    ['vorläufige Ergebnisse zeigen', { ergebnisseVorlaeufig: false }, {}, true],
    ['vorläufige Ergebnisse verbergen', {}, { ergebnisseVorlaeufig: false }, false],
  ])('%s', (_, von, nach, wartet) => {
    const { sofort, wunsch } = teileAuf(regeln(von), regeln(nach))
    expect(sofort).toEqual(regeln(wartet ? von : nach))
    expect(wunsch).toEqual(wartet ? regeln(nach) : null)
  })

  test('gemischt: das Verbergen sofort, das Zeigen wartet', () => {
    const gewollte = regeln({ titelNichtoeffentlich: 'oeffentlicher_titel', ergebnisseVorlaeufig: false })
    expect(teileAuf(regeln({ namenOeffentlich: 'namen' }), gewollte)).toEqual({
      sofort: regeln({ ergebnisseVorlaeufig: false }),
      wunsch: gewollte,
    })
  })
})

describe('Bestätigen', () => {
  const buero: Rollenzuweisung = { rolle: 'gremienbuero' }
  const fuerAnna: Rollenzuweisung = { ...buero, fuer: { id: 'anna', name: 'Anna' } }
  const wer = (id: string, ...rollen: Rollenzuweisung[]): Akteur => ({ id, name: id, rollen })

  test.each<[string, Akteur, string[]]>([
    ['wer gewünscht hat, nicht', wer('anna', buero), ['vier_augen']],
    ['wer ihn vertritt, nicht', wer('bert', fuerAnna), ['vier_augen']],
    ['wer ihn vertritt und selbst das Recht hat', wer('bert', fuerAnna, buero), []],
    ['wer jemand anderen vertritt', wer('bert', { ...buero, fuer: { id: 'carl', name: 'Carl' } }), []],
    ['eine zweite Person im Gremienbüro', wer('bert', buero), []],
    ['die Veröffentlichungsprüfung', wer('bert', { rolle: 'veroeffentlichungspruefung' }), []],
    ['die Administration nicht', wer('bert', { rolle: 'administration' }), ['recht_fehlt']],
    ['ein Gremienbüro für ein einziges Gremium nicht', wer('bert', { ...buero, gremiumId: 'rat' }), ['recht_fehlt']],
    ['ein Programm nicht', { ...wer('bert', buero), umfang: ['organisation.schreiben'] }, ['recht_fehlt']],
  ])('%s', (_, akteur, codes) => {
    expect(gegenBestaetigung('anna', akteur).map((h) => h.code)).toEqual(codes)
  })

  test('wünschen darf auch die Administration, aber niemand für ein einziges Gremium', () => {
    expect(gegenAkt(wer('anna', { rolle: 'administration' }), regelnAendern)).toEqual([])
    expect(gegenAkt(wer('anna', { ...buero, gremiumId: 'rat' }), regelnAendern)).toMatchObject([
      { code: 'recht_fehlt' },
    ])
  })
})
