import fc from 'fast-check'
import { zufallsvorlage } from '../../../test/fabrik/zufallsvorlage.js'
import type { SitzungAnsicht } from '../../ansichten/sitzung.js'
import type { VorlageAnsicht, VorlageForm } from '../../ansichten/vorlage.js'
import { inhaltHash } from '../../plattform/schnittstelle/kanonisch.js'
import { bestaetigteReihe, bestaetigtes } from './bestaetigen.js'
import { bestaetigteDatei } from './datei.js'
import { bestaetigt, bestaetigtFallsGesagt, durch, Ganz, type Glieder, Intern, JeZeile, Reihen } from './feld.js'
import { bestaetigtesDerSitzung } from './sitzung.js'
import { benannteForm } from './vorlage-form.js'
import { bestaetigtesDerVorlage } from './vorlage.js'
import { zeigen } from './zeigen.js'
import { zusatzfeld } from './zusatz.js'

/** How it was listed by hand until there were tables. Confirmations of that time wait for their day: never change it. */
const vonHand = (v: VorlageAnsicht): object => ({
  nummer: v.nummer,
  art: v.art,
  betreff: v.betreff,
  datum: v.datum,
  verfasser: v.verfasser,
  federfuehrung: v.federfuehrung,
  bearbeiter: v.bearbeiter,
  kontakt: v.kontakt,
  beschlussvorschlag: v.beschlussvorschlag,
  sachverhalt: v.sachverhalt,
  finanzielleAuswirkungen: v.finanzielleAuswirkungen,
  unterschrift: v.unterschrift,
  anlagenVerzeichnis: v.anlagenVerzeichnis,
  anlagen: v.anlagen.map(({ nr, name, mimeType, groesse }) => [nr, name, mimeType, groesse]),
  fassung: v.fassung,
  fruehereFassungen: v.fruehereFassungen,
})

const ansichtAus = (form: VorlageForm, fruehere: VorlageForm[]): VorlageAnsicht => {
  const { beratungsfolge, ...rest } = benannteForm(form)
  return {
    ...rest,
    id: 'v',
    beratungsfolge: [],
    beratungsfolgeBeiFreigabe: beratungsfolge,
    anlagen: form.anlagen.map((a) => ({ id: `a${a.nr}`, ...a, adresse: null })),
    fassung: { nr: 2, freigegebenAm: '2026-01-02T10:00:00.000Z' },
    fruehereFassungen: fruehere.map((f, i) => ({
      nr: i,
      freigegebenAm: '2026-01-01T10:00:00.000Z',
      inhalt: benannteForm(f),
    })),
    letztesErgebnis: null,
    geaendert: '2026-01-02T10:00:00.000Z',
  } as object as VorlageAnsicht
}

test('what was confirmed before there were tables is confirmed', () => {
  fc.assert(
    fc.property(zufallsvorlage, fc.array(zufallsvorlage, { maxLength: 2 }), (form, fruehere) => {
      const v = ansichtAus(form, fruehere)
      expect(inhaltHash(bestaetigtesDerVorlage(v))).toBe(inhaltHash(vonHand(v)))
    }),
    { seed: 3, numRuns: 200 },
  )
  const datei = { id: 'd', sha512: 'f00', mimeType: 'image/png', name: 'Plan.png', groesse: 7, vorlage: 'v' }
  expect(bestaetigteDatei(datei)).toEqual(['f00', 'image/png', 'Plan.png'])
})

test('of an agenda: what is announced, and neither outcomes nor whether a Vorlage can be read by now', () => {
  const top = { id: 't', anker: 'oe-1', nummer: 'Ö 1', oeffentlich: true, titel: 'Turnhalle', vorlage: null }
  const ohne = { ergebnis: null, anzeige: 'bevorstehend' as const, vorlaeufig: false }
  const sitzung: SitzungAnsicht = {
    id: 's',
    kurzadresse: '2026-12-02-rat',
    gremien: [{ id: 'g', name: 'Rat', adresse: '/gremien/rat' }],
    name: 'Sitzung des Rates',
    datum: '2026-12-02',
    beginn: '16:00',
    ende: null,
    ort: 'Ratssaal',
    zustand: 'eingeladen',
    tagesordnung: [{ ...top, ...ohne }],
    nichtoeffentlicheTops: null,
    angelegt: '2026-01-02T10:00:00.000Z',
    geaendert: '2026-01-02T10:00:00.000Z',
  }
  expect(bestaetigtesDerSitzung(sitzung)).toEqual({
    name: 'Sitzung des Rates',
    datum: '2026-12-02',
    beginn: '16:00',
    ende: null,
    ort: 'Ratssaal',
    tagesordnung: [{ id: 't', nummer: 'Ö 1', oeffentlich: true, titel: 'Turnhalle' }],
    nichtoeffentlicheTops: null,
  })
})

describe('a leaf that came later', () => {
  interface Frueher {
    betreff: string
    raum: string
    liste: { nr: number; wer: string }[]
    zeilen: { nr: number }[]
  }
  interface Spaeter extends Frueher {
    lage?: string | null
    stelle?: { strassen: string[]; bezirk: string | null } | null
    zusatz?: { oeffentlichkeit: string; wert: string | null }[]
    zeilen: { nr: number; vermerk?: string | null }[]
  }
  const frueher: Glieder<Frueher> = {
    betreff: bestaetigt,
    raum: new Intern(),
    liste: [{ nr: bestaetigt, wer: durch('ergebnis') }],
    zeilen: new Reihen<{ nr: number }>({ nr: bestaetigt }),
  }
  const { schluessel: _, bezeichnung: _b, art: _a, ...zeile } = zusatzfeld
  const spaeter: Glieder<Spaeter> = {
    ...frueher,
    lage: bestaetigtFallsGesagt,
    stelle: { strassen: bestaetigtFallsGesagt, bezirk: bestaetigtFallsGesagt },
    zusatz: new JeZeile<NonNullable<Spaeter['zusatz']>[number]>(zeile),
    zeilen: new Reihen<Spaeter['zeilen'][number]>({ nr: bestaetigt, vermerk: bestaetigtFallsGesagt }),
  }
  const alt: Frueher = {
    betreff: 'Turnhalle',
    raum: '12',
    liste: [{ nr: 1, wer: 'x' }],
    zeilen: [{ nr: 1 }, { nr: 2 }],
  }
  const damals = bestaetigtes<Frueher>(frueher)(zeigen<Frueher>(frueher)(alt))
  const heute = (neu: Partial<Spaeter>) => bestaetigtes<Spaeter>(spaeter)(zeigen<Spaeter>(spaeter)({ ...alt, ...neu }))

  test('what is confirmed is what gets out and has no act of its own', () => {
    expect(damals).toEqual({ betreff: 'Turnhalle', liste: [{ nr: 1 }], zeilen: [[1], [2]] })
  })

  test.each<[string, Partial<Spaeter>]>([
    ['is missing', {}],
    ['is null', { lage: null, stelle: null, zusatz: [], zeilen: [{ nr: 1, vermerk: null }, { nr: 2 }] }],
    ['is empty', { lage: '', stelle: { strassen: [], bezirk: null } }],
    ['is internal', { zusatz: [{ oeffentlichkeit: 'intern', wert: 'GEHEIM' }] }],
  ])('%s: what was confirmed without it stays confirmed', (_, neu) => expect(heute(neu)).toEqual(damals))

  test.each<[string, Partial<Spaeter>, object]>([
    ['a leaf', { lage: 'Hauptstraße' }, { lage: 'Hauptstraße' }],
    ['an object', { stelle: { strassen: ['Hauptstraße'], bezirk: null } }, { stelle: { strassen: ['Hauptstraße'] } }],
    [
      'a field of the town',
      { zusatz: [{ oeffentlichkeit: 'oeffentlich', wert: 'x' }] },
      { zusatz: [{ oeffentlichkeit: 'oeffentlich', wert: 'x' }] },
    ],
    ['in a row', { zeilen: [{ nr: 1 }, { nr: 2, vermerk: 'neu' }] }, { zeilen: [[1], [2, { vermerk: 'neu' }]] }],
  ])('%s says something: somebody must have seen it', (_, neu, anders) => {
    expect(heute(neu)).toEqual({ ...damals, ...anders })
  })

  test('in rows only, too', () => {
    const reihe = bestaetigteReihe<{ a: string | null; b: string }>({ a: bestaetigt, b: durch('fassung') })
    expect(reihe({ b: 'x' } as { a: string | null; b: string })).toEqual([null])
  })

  test('of what is confirmed as a whole every leaf counts', () => {
    const ganz = bestaetigtes<{ inhalt: Frueher }>({ inhalt: new Ganz(frueher) })
    const { raum: _r, ...rest } = alt
    expect(ganz({ inhalt: rest as Frueher })).toEqual({
      inhalt: { ...rest, zeilen: [[1], [2]] },
    })
  })
})
