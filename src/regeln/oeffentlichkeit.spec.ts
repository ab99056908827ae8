import {
  hindernisse,
  istOeffentlich,
  pruefeAnlagen,
  veroeffentlichungStaende,
  type Oeffentlichkeitskette,
  type VeroeffentlichungSchritt,
  type VeroeffentlichungSicht,
} from './oeffentlichkeit.js'

describe('istOeffentlich', () => {
  const alles: Oeffentlichkeitskette = {
    veroeffentlichung: 'oeffentlich',
    vorlage: true,
    freigabe: true,
    fassung: true,
    beratung: true,
    tagesordnungspunkt: true,
    sitzungsteil: true,
    anlage: true,
    dokumentart: true,
  }
  test('wenn jedes Glied Ja sagt', () => expect(istOeffentlich(alles)).toBe(true))
  test('ohne Sitzung entscheidet die Vorlage', () =>
    expect(istOeffentlich({ veroeffentlichung: 'oeffentlich', vorlage: true })).toBe(true))
  test('nicht, wenn gar kein Glied Ja sagt', () =>
    expect(istOeffentlich({ veroeffentlichung: 'oeffentlich' })).toBe(false))
  test.each(Object.keys(alles).filter((glied) => glied !== 'veroeffentlichung'))(
    'nicht, wenn nur %s Nein sagt',
    (glied) => expect(istOeffentlich({ ...alles, [glied]: false })).toBe(false),
  )
  test.each(veroeffentlichungStaende.filter((stand) => stand !== 'oeffentlich'))(
    'nicht im Stand %s',
    (veroeffentlichung) => expect(istOeffentlich({ ...alles, veroeffentlichung })).toBe(false),
  )
})

describe('Veröffentlichen', () => {
  const sicht = (anders: Partial<VeroeffentlichungSicht> = {}): VeroeffentlichungSicht => ({
    stand: 'intern',
    freigegeben: true,
    oeffentlich: true,
    beteiligte: [
      { id: 'a', wie: 'verfasst' },
      { id: 'c', wie: 'bearbeitet' },
      { id: 'd', wie: 'eingestellt' },
      { id: 'e', wie: 'gewuenscht' },
      { id: null, wie: 'eingestellt' },
    ],
    handelndeId: 'b',
    ...anders,
  })
  test.each<[string, VeroeffentlichungSchritt, Partial<VeroeffentlichungSicht>, string[]]>([
    ['eine freigegebene Vorlage', 'veroeffentlichen', {}, []],
    ['einen Entwurf nicht', 'veroeffentlichen', { freigegeben: false }, ['nicht_freigegeben']],
    ['Nichtöffentliches nie', 'veroeffentlichen', { oeffentlich: false }, ['nichtoeffentlich']],
    ['aber für das Gremium', 'an_gremium', { oeffentlich: false }, []],
    ['das Eigene nicht', 'veroeffentlichen', { handelndeId: 'a' }, ['vier_augen']],
    ['nicht, was man zuletzt bearbeitet hat', 'veroeffentlichen', { handelndeId: 'c' }, ['vier_augen']],
    ['nicht, wenn man eine Datei eingestellt hat', 'veroeffentlichen', { handelndeId: 'd' }, ['vier_augen']],
    ['nicht, was man selbst gewünscht hat', 'veroeffentlichen', { handelndeId: 'e' }, ['vier_augen']],
    ['keine Dateien interner Art', 'veroeffentlichen', { interneArten: ['Vermerk'] }, ['dokumentart_intern']],
    [
      'nicht mit ungeprüftem Verzeichnis',
      'veroeffentlichen',
      { ungeprueftesVerzeichnis: true },
      ['verzeichnis_pruefen'],
    ],
    ['die nächste Fassung von etwas Öffentlichem', 'veroeffentlichen', { stand: 'oeffentlich' }, []],
    ['wieder, was zurückgenommen war', 'veroeffentlichen', { stand: 'depubliziert' }, []],
    ['zurücknehmen ohne Grund nicht', 'depublizieren', { stand: 'oeffentlich' }, ['grund_fehlt']],
    [
      'das Eigene zurücknehmen immer',
      'depublizieren',
      { stand: 'oeffentlich', handelndeId: 'a', grund: 'Name eines Petenten' },
      [],
    ],
    ['zurücknehmen, was nicht öffentlich ist, nicht', 'depublizieren', { grund: 'x' }, ['falscher_zustand']],
  ])('%s', (_, schritt, anders, codes) => expect(hindernisse(sicht(anders), schritt).map((h) => h.code)).toEqual(codes))
})

test.each([
  ['öffentliche Vorlage mit nichtöffentlicher Anlage', true, [{ oeffentlich: false }], []],
  [
    'nichtöffentliche Vorlage mit öffentlicher Anlage',
    false,
    [{ oeffentlich: false }, { oeffentlich: true }],
    ['/anlagen/1/oeffentlich'],
  ],
])('%s', (_, vorlage, anlagen, zeiger) => expect(pruefeAnlagen(vorlage, anlagen).map((f) => f.zeiger)).toEqual(zeiger))
