import { fuerLeser } from '../../src/vorlagen/sichtbarkeit.js'
import type { VorlageSatz } from '../../src/vorlagen/vorlage.queries.js'

const satz = (ganzLesbar: boolean) =>
  ({
    ganzLesbar,
    anlagen: [
      { nr: 1, oeffentlich: true, name: 'Plan' },
      { nr: 2, oeffentlich: false, name: 'Gehälter' },
    ],
    anlagenVerzeichnis: ['Plan', 'Gehälter'],
    einreicher: [{ art: 'privat', name: 'Erna Sauer' }],
    eingefroren: {
      einreicher: [{ art: 'privat', name: 'Erna Sauer' }],
      anlagen: [
        { nr: 1, oeffentlich: true, name: 'Plan' },
        { nr: 2, oeffentlich: true, name: 'Gehälter' },
      ],
      anlagenVerzeichnis: ['Plan', 'Gehälter'],
    },
    beratungen: [],
    verdeckt: [],
    inFremderSitzung: {},
  }) as unknown as VorlageSatz

test('eine Anlage, die öffentlich eingefroren und dann nichtöffentlich wurde, steht in keinem Druck für das ganze Haus', () => {
  expect(JSON.stringify(fuerLeser(satz(false)))).not.toContain('Gehälter')
  expect(JSON.stringify(fuerLeser(satz(true)))).toContain('Gehälter')
})

test('wer nur das Öffentliche einer Vorlage liest, liest keinen Namen einer Privatperson', () => {
  expect(JSON.stringify(fuerLeser(satz(false)))).not.toContain('Sauer')
  expect(fuerLeser(satz(true)).eingefroren!.einreicher).toEqual([{ art: 'privat', name: 'Erna Sauer' }])
})
