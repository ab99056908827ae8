import { type FrueheresVotum, grundlagehinweise, hatGrundlage, nennbar, uebliche, ursprung } from './grundlage.js'

const votum = (beratungId: string, angaben: Partial<FrueheresVotum> = {}): FrueheresVotum => ({
  beratungId,
  art: 'empfohlen',
  aenderung: 'geaendert',
  mitText: true,
  uebernommen: false,
  grundlageArt: 'vorlage',
  grundlageBeratungId: null,
  oeffentlich: true,
  fraktion: false,
  ...angaben,
})
const uebernommen = (von: string | null): Partial<FrueheresVotum> => ({
  aenderung: 'ungeaendert',
  uebernommen: true,
  grundlageArt: von === null ? 'vorlage' : 'empfehlung',
  grundlageBeratungId: von,
})

test.each<[string, Partial<FrueheresVotum>, boolean, boolean]>([
  ['öffentliche Empfehlung, öffentlicher Beschluss', {}, true, true],
  ['öffentliche Empfehlung, nichtöffentlicher Beschluss', {}, false, true],
  ['nichtöffentliche Empfehlung, öffentlicher Beschluss', { oeffentlich: false }, true, false],
  ['nichtöffentliche Empfehlung, nichtöffentlicher Beschluss', { oeffentlich: false }, false, true],
  ['Empfehlung einer Fraktion, öffentlicher Beschluss', { fraktion: true }, true, false],
  ['Empfehlung einer Fraktion, nichtöffentlicher Beschluss', { fraktion: true, oeffentlich: false }, false, false],
])('%s', (_, angaben, oeffentlich, erwartet) => expect(nennbar(votum('a', angaben), { oeffentlich })).toBe(erwartet))

test.each<[string, FrueheresVotum[], string | null]>([
  ['nichts davor', [], null],
  ['die letzte, die geändert hat', [votum('a'), votum('b')], 'b'],
  ['eine abgelehnte zählt nicht', [votum('a'), votum('b', { art: 'abgelehnt', aenderung: null, mitText: false })], 'a'],
  ['eine nichtöffentliche zählt nicht', [votum('a'), votum('b', { oeffentlich: false })], 'a'],
  ['eine, die nichts geändert hat, steht für ihre Grundlage', [votum('a'), votum('b', uebernommen('a'))], 'a'],
  ['auch wenn das die Vorlage ist', [votum('a'), votum('b', uebernommen(null))], null],
  [
    'aus der Zeit davor: die letzte mit eigenem Wortlaut',
    [votum('a', { grundlageArt: null }), votum('b', { aenderung: 'ungeaendert', mitText: false, grundlageArt: null })],
    'a',
  ],
  ['ihre Grundlage ist nichtöffentlich', [votum('a', { oeffentlich: false }), votum('b', uebernommen('a'))], null],
])('üblich: %s', (_, fruehere, erwartet) =>
  expect(uebliche(fruehere, { oeffentlich: true })?.beratungId ?? null).toBe(erwartet),
)

test('der Ursprung einer Kette ist, wer die Worte gab', () => {
  const alle = [votum('a'), votum('b', uebernommen('a')), votum('c', uebernommen('a'))]
  expect(ursprung(alle[2]!, alle)?.beratungId).toBe('a')
})

test.each([
  ['beschlossen', true],
  ['abgelehnt', true],
  ['vertagt', false],
  ['zurueckgezogen', false],
] as const)('%s hat eine Grundlage: %s', (art, erwartet) => expect(hatGrundlage(art)).toBe(erwartet))

test('gesagt wird, wenn die Grundlage nicht mehr da ist', () => {
  expect(grundlagehinweise({ ergebnis: null })).toMatchObject([{ code: 'grundlage_zurueckgenommen' }])
  expect([...grundlagehinweise({ ergebnis: {} }), ...grundlagehinweise(undefined)]).toEqual([])
})
