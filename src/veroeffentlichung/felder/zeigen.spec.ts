import fc from 'fast-check'
import { zufallsvorlage } from '../../../test/fabrik/zufallsvorlage.js'
import type { VorlageForm } from '../../ansichten/vorlage.js'
import { bestaetigt, durch, Intern, leer, nurMitNamen, nurWenn, OhneNamen } from './feld.js'
import { namenpfade } from './namenpfade.js'
import { benannteForm, namenDerForm, vorlageForm } from './vorlage-form.js'
import { zeigen } from './zeigen.js'
import type { EingefroreneForm, Zusatzfeld } from './zusatz.js'

const alsJson = (wert: unknown): string => JSON.stringify(wert)

test('of a form that the table knows nothing is lost, and no member changes its place', () => {
  fc.assert(
    fc.property(zufallsvorlage, (form) => {
      const verborgen = form.beratungsfolge.map((s) => ({
        ...s,
        datum: s.oeffentlich ? s.datum : null,
        ergebnis: null,
      }))
      expect(alsJson(benannteForm(form))).toBe(alsJson({ ...form, beratungsfolge: verborgen }))
    }),
    { seed: 1, numRuns: 200 },
  )
})

/** Puts a member that no table names into every object of a value. */
function mitFremdem(wert: unknown): unknown {
  if (Array.isArray(wert)) return wert.map(mitFremdem)
  if (typeof wert !== 'object' || wert === null || 'type' in wert) return wert
  const glieder = Object.entries(wert).map(([name, w]) => [name, mitFremdem(w)])
  return { ...Object.fromEntries(glieder), internerVermerk: 'GEHEIM', vermerke: [{ text: 'GEHEIM' }] }
}

test('what the table does not name never comes out, wherever in a frozen form it stands', () => {
  fc.assert(
    fc.property(zufallsvorlage, (form) => {
      expect(alsJson(benannteForm(mitFremdem(form) as VorlageForm))).toBe(alsJson(benannteForm(form)))
    }),
    { seed: 2, numRuns: 200 },
  )
})

describe('a value of another shape than the table has', () => {
  const zeige = zeigen<Record<string, unknown>>({
    blatt: bestaetigt,
    liste: [{ nr: bestaetigt }],
    objekt: { nr: bestaetigt },
  } as never)
  test.each<[string, object]>([
    ['an object for a leaf', { blatt: { nr: 'GEHEIM' } }],
    ['objects for a list of leaves', { blatt: [{ nr: 'GEHEIM' }] }],
    ['an object for a list', { liste: { nr: 'GEHEIM' } }],
    ['a list for an object', { objekt: [{ nr: 'GEHEIM' }] }],
    ['a text for an object', { objekt: 'GEHEIM' }],
    ['texts for objects of a list', { liste: ['GEHEIM'] }],
    ['a member with the name of something that every object has', { constructor: 'GEHEIM', toString: 'GEHEIM' }],
    ['a member that JSON may have', JSON.parse('{"__proto__": {"blatt": "GEHEIM"}}') as object],
  ])('%s', (_, wert) => expect(alsJson(zeige(wert as never))).not.toContain('GEHEIM'))

  test('what is missing stays missing, and null stays null', () => {
    expect(zeige({ liste: null, objekt: null })).toEqual({ liste: null, objekt: null })
  })
})

describe('leaves', () => {
  interface Zettel {
    wer: string
    raum: string
    tag: string | null
    offen: boolean
    einheit: { name: string; kuerzel: string } | null
    vermerk: { text: string } | null
  }
  const zeige = zeigen<Zettel>({
    wer: nurMitNamen('eine Person'),
    raum: new Intern(),
    tag: nurWenn<Zettel>(({ offen }) => offen, durch('fassung').bestaetigung),
    offen: bestaetigt,
    einheit: new OhneNamen<{ name: string; kuerzel: string }>(
      { name: nurMitNamen(null), kuerzel: bestaetigt },
      ({ kuerzel }, { raum }: Zettel) => ({ name: raum, kuerzel }),
    ),
    vermerk: leer,
  })
  const zettel: Zettel = {
    wer: 'Muster',
    raum: '12',
    tag: '2026-01-02',
    offen: true,
    einheit: { name: 'Muster', kuerzel: 'FB 1' },
    vermerk: { text: 'GEHEIM' },
  }

  test('with names', () => {
    const { raum: _, ...rest } = zettel
    expect(zeige(zettel, { namen: true })).toEqual({ ...rest, vermerk: null })
  })

  test('without, unless somebody says otherwise', () => {
    expect(zeige({ ...zettel, offen: false })).toEqual({
      wer: 'eine Person',
      tag: null,
      offen: false,
      einheit: { name: '12', kuerzel: 'FB 1' },
      vermerk: null,
    })
  })
})

describe('fields that a town has added', () => {
  const feld = (angaben: object): Zusatzfeld =>
    ({
      schluessel: 's',
      bezeichnung: 'b',
      art: 'zeile',
      oeffentlichkeit: 'intern',
      wert: 'GEHEIM',
      ...angaben,
    }) as never
  const gezeigte = (zusatz: unknown) => benannteForm({ zusatz } as EingefroreneForm).zusatz
  test.each<[string, unknown]>([
    ['intern', [feld({})]],
    ['without publicity', [feld({ oeffentlichkeit: undefined })]],
    ['with one that this version does not know', [feld({ oeffentlichkeit: 'oeffentlich_ab_2027' })]],
    ['with a word for yes', [feld({ oeffentlichkeit: true })]],
    ['none', []],
  ])('%s: nothing comes out', (_, zusatz) => expect(gezeigte(zusatz)).toEqual([]))

  test('public: it comes out as its table has it', () => {
    const offen = feld({ oeffentlichkeit: 'oeffentlich', wert: 'Gehweg' })
    expect(gezeigte([feld({}), { ...offen, rechtsgrundlage: 'GEHEIM' }])).toEqual([offen])
    expect(gezeigte([{ ...offen, wert: { person: 'GEHEIM' } }])).toEqual([
      expect.not.objectContaining({ wert: expect.anything() }),
    ])
  })
})

test('where the names are', () => {
  expect(namenDerForm).toEqual([
    '$.verfasser.name',
    '$.bearbeiter',
    '$.kontakt.telefon',
    '$.kontakt.email',
    '$.kontakt.zimmer',
    '$.unterschrift.name',
  ])
  expect(
    namenpfade({ ...vorlageForm, einreicher: [{ art: bestaetigt, name: nurMitNamen(null), person: new Intern() }] }),
  ).toContain('$.einreicher[*].name')
})
