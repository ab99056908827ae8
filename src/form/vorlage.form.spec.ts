import { readFileSync } from 'node:fs'
import type { VorlageForm } from '../ansichten/vorlage.js'
import { zufallsvorlagen } from '../../test/fabrik/zufallsvorlage.js'
import { pruefeVorlageForm } from './vorlage.form.js'

const lies = (name: string): unknown => JSON.parse(readFileSync(`src/demo/${name}`, 'utf8'))
const herne = lies('herne-vorlage-2016-0542.json') as VorlageForm
const finanzen = lies('finanzielle-auswirkungen-beispiel.json') as NonNullable<VorlageForm['finanzielleAuswirkungen']>

/** Herne with one value put at a JSON pointer; `undefined` takes the member away. */
function mit(zeiger: string, wert: unknown): unknown {
  const vorlage: unknown = structuredClone({ ...herne, finanzielleAuswirkungen: finanzen })
  const weg = zeiger.slice(1).split('/')
  const letzter = weg.pop()!
  const ort = weg.reduce((objekt, name) => (objekt as Record<string, unknown>)[name], vorlage) as Record<
    string,
    unknown
  >
  if (wert === undefined) delete ort[letzter]
  else ort[letzter] = wert
  return vorlage
}

const schritt = (rolle: string, art?: string) => ({
  gremium: 'Rat',
  rolle,
  datum: null,
  oeffentlich: true,
  ergebnis: art ? { art, bezeichnung: art } : null,
})
const text = (inhalt: unknown) => ({ type: 'doc', content: [{ type: 'paragraph', content: [inhalt] }] })
const erste = '/finanzielleAuswirkungen/ergebnisplan/positionen/0'

describe('Form einer Vorlage', () => {
  test('die Vorlage der Stadt Herne ist richtig', () => expect(pruefeVorlageForm(herne)).toEqual([]))

  test('die Beispiele mit Beträgen sind richtig', () =>
    expect(pruefeVorlageForm({ ...herne, finanzielleAuswirkungen: finanzen })).toEqual([]))

  test('was Glieder zusammen sagen, wird geprüft, sobald jedes für sich stimmt', () => {
    const einreicher = [{ art: 'fraktion', name: 'Fraktion Grün' }]
    expect(pruefeVorlageForm({ ...herne, art: 'antrag', einreicher, eingegangenAm: '2016-08-01' })).toEqual([])
    expect(pruefeVorlageForm({ ...herne, einreicher })).toMatchObject([{ zeiger: '/einreicher' }])
    expect(pruefeVorlageForm({ ...herne, einreicher, betreff: '' })).toMatchObject([{ zeiger: '/betreff' }])
  })

  test.each<[string, unknown]>([
    ['/datum', '2016-08-30'],
    ['/kontakt', { telefon: '02323 16-0', email: 'rat@herne.example' }],
    ['/nummer', null],
    ['/beschlussvorschlag', null],
    ['/koerperschaft/anschrift', ['Friedrich-Ebert-Platz 2', '44623 Herne']],
    ['/beratungsfolge/1/ergebnis/abstimmung', { ja: 9, nein: 4, enthaltung: 2 }],
    ['/beratungsfolge', [schritt('entscheidung', 'vertagt'), schritt('entscheidung', 'beschlossen')]],
    ['/beratungsfolge', []],
  ])('%s darf so sein: %j', (zeiger, wert) => expect(pruefeVorlageForm(mit(zeiger, wert))).toEqual([]))

  test.each<[string, unknown, string, string]>([
    ['/betreff', undefined, '/betreff', 'Bitte geben Sie einen Betreff ein.'],
    ['/betreff', '', '/betreff', 'Bitte geben Sie einen Betreff ein.'],
    ['/betreff', ' \u00a0 ', '/betreff', 'Bitte geben Sie einen Betreff ein.'],
    ['/betreff', 'x'.repeat(501), '/betreff', 'Bitte kürzen Sie auf höchstens 500 Zeichen. Es sind 501.'],
    ['/betreff', 'zwei\nZeilen', '/betreff', 'Zeilenumbrüche'],
    ['/betreff', 7, '/betreff', 'Text erwartet'],
    ['/betreffzeile', 'x', '/betreffzeile', 'Das Feld „betreffzeile“ ist nicht bekannt.'],
    ['/constructor', 1, '/constructor', 'nicht bekannt'],
    ['/art', 'beschluss', '/art', 'Möglich sind beschlussvorlage'],
    ['/datum', '2016-02-30', '/datum', 'Dieses Datum gibt es nicht.'],
    ['/datum', '30.08.2016', '/datum', 'Dieses Datum gibt es nicht.'],
    ['/beratungsfolge/0/datum', '2015-02-29', '/beratungsfolge/0/datum', 'Dieses Datum gibt es nicht.'],
    ['/beratungsfolge/0/gremium', undefined, '/beratungsfolge/0/gremium', 'Bitte geben Sie das Gremium an.'],
    ['/beratungsfolge/1/ergebnis/art', 'egal', '/beratungsfolge/1/ergebnis/art', 'Möglich sind'],
    [
      '/beratungsfolge/1/ergebnis/abstimmung',
      { ja: 9.5, nein: 0, enthaltung: 0 },
      '/beratungsfolge/1/ergebnis/abstimmung/ja',
      'ganze Zahl',
    ],
    [
      '/beratungsfolge',
      [schritt('entscheidung'), schritt('anhoerung'), schritt('entscheidung')],
      '/beratungsfolge/2/rolle',
      'Nur ein Gremium kann entscheiden.',
    ],
    ['/beratungsfolge', 'Rat', '/beratungsfolge', 'Liste erwartet'],
    [
      '/finanzielleAuswirkungen/ergebnisplan/keine',
      true,
      '/finanzielleAuswirkungen/ergebnisplan/positionen',
      '„keine“ und einzelne Beträge schließen sich aus.',
    ],
    [`${erste}/betrag`, '12,345.6', `${erste}/betrag`, 'Bitte schreiben Sie den Betrag mit Punkt'],
    [`${erste}/betrag`, -48000, `${erste}/betrag`, 'Bitte schreiben Sie den Betrag mit Punkt'],
    [`${erste}/haushaltsjahr`, 27, `${erste}/haushaltsjahr`, 'ganze Zahl von 1900 bis 2200'],
    [`${erste}/massnahme`, { nr: '1', bezeichnung: '' }, `${erste}/massnahme`, 'nicht bekannt'],
    ['/sachverhalt', { type: 'doc', content: [{ type: 'bild' }] }, '/sachverhalt/content/0/type', '„bild“'],
    [
      '/sachverhalt',
      text({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }),
      '/sachverhalt/content/0/content/0/marks/0/attrs/href',
      'nicht erlaubt',
    ],
    ['/sachverhalt', 'Nur Text', '/sachverhalt', 'Dokument'],
    ['/anlagen', [herne.anlagen[0], herne.anlagen[0]], '/anlagen/1/nr', 'Diese Nummer hat schon eine andere Anlage.'],
    ['/anlagen/0/groesse', -1, '/anlagen/0/groesse', 'ganze Zahl'],
    ['/koerperschaft/wappen', { png: 'R0lGODlhAQABAAAAACw=', alt: 'Wappen' }, '/koerperschaft/wappen/png', 'PNG'],
    ['/unterschrift/name', '', '/unterschrift/name', 'Bitte geben Sie an, wer unterschreibt.'],
  ])('%s = %j', (ort, wert, zeiger, satz) => {
    const fehler = pruefeVorlageForm(mit(ort, wert))
    expect(fehler).toHaveLength(1)
    expect(fehler[0]!.zeiger).toBe(zeiger)
    expect(fehler[0]!.text).toContain(satz)
  })

  test.each([null, 'x', 7, [], [herne]])('%j ist keine Vorlage', (json) => {
    expect(pruefeVorlageForm(json)).toEqual([{ zeiger: '', text: expect.stringContaining('JSON-Objekt') as string }])
  })

  test('nennt alle Fehler auf einmal', () => {
    const zeiger = pruefeVorlageForm({}).map((fehler) => fehler.zeiger)
    expect(zeiger).toEqual(
      expect.arrayContaining(['/betreff', '/art', '/beratungsfolge', '/anlagen', '/koerperschaft']),
    )
  })

  test('maskiert Namen im Zeiger nach RFC 6901', () => {
    expect(pruefeVorlageForm({ ...herne, 'a/b~c': 1 })[0]!.zeiger).toBe('/a~1b~0c')
  })

  test('nimmt alles an, was der Zufall der Tests schreibt', () => {
    for (const vorlage of zufallsvorlagen(60, 542)) expect(pruefeVorlageForm(vorlage)).toEqual([])
  })
})
