import { type Barrieremeldung, fehlerDerMeldung } from './barrieremeldung.js'

const meldung = (angaben: Partial<Barrieremeldung> = {}): Barrieremeldung => ({
  beschreibung: 'Die Tabelle wird nicht vorgelesen.',
  seite: '/vorlagen/2016-0542',
  kontakt: '',
  ...angaben,
})

test.each<[string, Partial<Barrieremeldung>, string[]]>([
  ['eine vollständige', {}, []],
  ['eine ohne Seite und Kontakt', { seite: '', kontakt: '' }, []],
  ['eine leere Beschreibung', { beschreibung: ' \n ' }, ['/beschreibung']],
  ['genau so lang, wie es geht', { beschreibung: '😀'.repeat(4000), kontakt: 'ä'.repeat(200) }, []],
  [
    'alles zu lang',
    { beschreibung: 'a'.repeat(4001), seite: 'a'.repeat(301), kontakt: 'a'.repeat(201) },
    ['/beschreibung', '/seite', '/kontakt'],
  ],
])('%s', (_, angaben, zeiger) => {
  expect(fehlerDerMeldung(meldung(angaben)).map((f) => f.zeiger)).toEqual(zeiger)
})
