import { amtsrollen, rechte, rollenKatalog, type Amtsrolle, type Recht } from './amtsrollen.js'
import { darf, einheitenMit, fuerWen, type Akteur, type Wirkungskreis } from './rechte.js'
import { sichtweite, type Sichtweite } from './sichtweite.js'

const mit = (...rollen: Akteur['rollen']): Akteur => ({ id: '1', name: 'Barszap, Michael', rollen })

describe('darf', () => {
  test.each<[Amtsrolle, Recht, boolean]>([
    ['sachbearbeitung', 'vorlage.schreiben', true],
    ['sachbearbeitung', 'vorlage.freigeben', false],
    ['sachbearbeitung', 'vorlage.lesen_nichtoeffentlich', false],
    ['freigabe', 'vorlage.freigeben', true],
    ['freigabe', 'vorlage.schreiben', false],
    ['gremienbuero', 'ergebnis.erfassen', true],
    ['gremienbuero', 'vorlage.freigeben', false],
    ['schriftfuehrung', 'ergebnis.erfassen', true],
    ['schriftfuehrung', 'ergebnis.feststellen', false],
    ['veroeffentlichungspruefung', 'vorlage.veroeffentlichen', true],
    ['administration', 'benutzer.schreiben', true],
    ['administration', 'vorlage.lesen', false],
    ['lesen_api', 'vorlage.lesen', true],
    ['lesen_api', 'vorlage.schreiben', false],
  ])('%s, %s: %s', (rolle, recht, erwartet) => expect(darf(mit({ rolle }), recht)).toBe(erwartet))

  test('ohne Rolle nichts', () => expect(rechte.some((recht) => darf(mit(), recht))).toBe(false))

  const fb31 = mit({ rolle: 'sachbearbeitung', organisationseinheitId: 'fb31' })
  test.each([
    ['irgendwo', fb31, undefined, true],
    ['im eigenen Fachbereich', fb31, { organisationseinheitId: 'fb31' }, true],
    ['in einem anderen', fb31, { organisationseinheitId: 'fb21' }, false],
    ['wo keiner genannt ist', fb31, {}, false],
    ['ohne Bindung überall', mit({ rolle: 'leitung' }), { organisationseinheitId: 'fb21' }, true],
  ])('Vorlagen schreiben %s', (_, akteur, kreis, erwartet) =>
    expect(darf(akteur, 'vorlage.schreiben', ...(kreis ? [kreis] : []))).toBe(erwartet),
  )
})

describe('wo eine Rolle gilt', () => {
  const dezernat = mit({ rolle: 'leitung', organisationseinheitId: 'dez2', einheiten: ['dez2', 'fb31', 'fb31/3'] })
  const rat = mit({ rolle: 'schriftfuehrung', gremiumId: 'rat' })
  test.each<[string, Akteur, Recht, Wirkungskreis, boolean]>([
    ['in der Einheit selbst', dezernat, 'vorlage.schreiben', { organisationseinheitId: 'dez2' }, true],
    ['in einer Untereinheit', dezernat, 'vorlage.schreiben', { organisationseinheitId: 'fb31/3' }, true],
    ['daneben nicht', dezernat, 'vorlage.schreiben', { organisationseinheitId: 'fb51' }, false],
    ['im Gremium', rat, 'ergebnis.erfassen', { gremiumIds: ['hpa', 'rat'] }, true],
    ['in einem anderen nicht', rat, 'ergebnis.erfassen', { gremiumIds: ['hpa'] }, false],
    ['und nicht für eine Einheit', rat, 'ergebnis.erfassen', { organisationseinheitId: 'fb31' }, false],
  ])('%s', (_, akteur, recht, kreis, erwartet) => expect(darf(akteur, recht, kreis)).toBe(erwartet))

  test.each<[string, Akteur, Recht, boolean]>([
    ['Gremien ändern: das Gremienbüro des Hauses', mit({ rolle: 'gremienbuero' }), 'organisation.schreiben', true],
    ['nicht das eines Gremiums', mit({ rolle: 'gremienbuero', gremiumId: 'bv' }), 'organisation.schreiben', false],
    [
      'nicht das einer Einheit',
      mit({ rolle: 'gremienbuero', organisationseinheitId: 'fb11' }),
      'organisation.schreiben',
      false,
    ],
    ['Sitzungen schreiben: auch dieses', mit({ rolle: 'gremienbuero', gremiumId: 'bv' }), 'sitzung.schreiben', true],
  ])('was alle angeht, %s', (_, akteur, recht, erwartet) => expect(darf(akteur, recht)).toBe(erwartet))

  test('an einem von mehreren Orten genügt', () =>
    expect(darf(rat, 'ergebnis.erfassen', { gremiumIds: ['hpa'] }, { gremiumIds: ['rat'] })).toBe(true))

  test.each<[string, Akteur, 'alle' | string[]]>([
    ['gebunden', mit({ rolle: 'kaemmerei', organisationseinheitId: 'fb21' }), ['fb21']],
    ['mit Untereinheiten', dezernat, ['dez2', 'fb31', 'fb31/3']],
    ['ungebunden', mit({ rolle: 'mitzeichnung' }, { rolle: 'kaemmerei', organisationseinheitId: 'fb21' }), 'alle'],
    ['nur für ein Gremium', mit({ rolle: 'mitzeichnung', gremiumId: 'rat' }), []],
    ['ohne das Recht', mit({ rolle: 'freigabe' }), []],
  ])('zeichnet mit für: %s', (_, akteur, erwartet) =>
    expect(einheitenMit(akteur, 'vorlage.mitzeichnen')).toEqual(erwartet),
  )

  test('ein Schlüssel der Schnittstelle darf nicht mehr als sein Umfang', () => {
    const programm = { ...dezernat, umfang: ['vorlage.lesen'] as Recht[] }
    expect([darf(programm, 'vorlage.lesen'), darf(programm, 'vorlage.schreiben')]).toEqual([true, false])
    expect(einheitenMit(programm, 'vorlage.mitzeichnen')).toEqual([])
  })
})

describe('in Vertretung', () => {
  const frau = { id: '2', name: 'Mühlenkamp, Radojka' }
  const geliehen = { rolle: 'freigabe', organisationseinheitId: 'fb31', fuer: frau } as const
  test.each<[string, Akteur, Wirkungskreis, string | null]>([
    ['für wen er die Rolle hat', mit(geliehen), { organisationseinheitId: 'fb31' }, '2'],
    [
      'mit eigener Rolle handelt er selbst',
      mit(geliehen, { rolle: 'freigabe' }),
      { organisationseinheitId: 'fb31' },
      null,
    ],
    [
      'die eigene gilt hier nicht',
      mit({ rolle: 'freigabe', organisationseinheitId: 'fb51' }, geliehen),
      { organisationseinheitId: 'fb31' },
      '2',
    ],
    ['wo auch die geliehene nicht gilt', mit(geliehen), { organisationseinheitId: 'fb51' }, null],
  ])('%s', (_, akteur, kreis, fuer) => expect(fuerWen(akteur, 'vorlage.freigeben', kreis)?.id ?? null).toBe(fuer))
})

describe('Sichtweite', () => {
  const nichts = {
    alles: false,
    einheiten: [],
    gremien: [],
    zeichnetUeberall: false,
    zeichnetFuer: [],
    fraktionen: [],
    entwuerfe: false,
    entwuerfeFuer: [],
  }
  test.each<[string, Akteur['rollen'], Partial<Sichtweite>]>([
    ['ohne Rolle', [], {}],
    ['Lesen-API', [{ rolle: 'lesen_api' }], {}],
    ['Sachbearbeitung ohne Einheit', [{ rolle: 'sachbearbeitung' }], {}],
    ['Sachbearbeitung', [{ rolle: 'sachbearbeitung', organisationseinheitId: 'fb31' }], { einheiten: ['fb31'] }],
    [
      'Leitung mit Untereinheiten',
      [{ rolle: 'leitung', organisationseinheitId: 'fb31', einheiten: ['fb31', 'fb31/3'] }],
      { einheiten: ['fb31', 'fb31/3'], zeichnetFuer: ['fb31', 'fb31/3'] },
    ],
    ['Gremienbüro', [{ rolle: 'gremienbuero' }], { alles: true }],
    [
      'Gremienbüro der Bezirksvertretung',
      [{ rolle: 'gremienbuero', gremiumId: 'bv' }],
      { gremien: ['bv'], fraktionen: ['bv'], entwuerfeFuer: ['bv'] },
    ],
    [
      'Schriftführung des Rates',
      [{ rolle: 'schriftfuehrung', gremiumId: 'rat' }],
      { gremien: ['rat'], fraktionen: ['rat'] },
    ],
    ['Kämmerei', [{ rolle: 'kaemmerei', organisationseinheitId: 'fb21' }], { zeichnetFuer: ['fb21'], entwuerfe: true }],
    ['Mitzeichnung für alle', [{ rolle: 'mitzeichnung' }], { zeichnetUeberall: true }],
    ['Administration', [{ rolle: 'administration' }], {}],
  ])('%s', (_, rollen, erwartet) => expect(sichtweite(mit(...rollen))).toEqual({ person: '1', ...nichts, ...erwartet }))
})

describe('Rollen', () => {
  test.each(amtsrollen)('%s hat eine Bezeichnung und jedes Recht nur einmal', (rolle) => {
    const { bezeichnung, rechte: liste } = rollenKatalog[rolle]
    expect(bezeichnung).not.toBe('')
    expect(new Set(liste).size).toBe(liste.length)
  })

  test('keine Rolle schreibt und gibt zugleich frei', () => {
    const alles = amtsrollen.filter((rolle) =>
      (['vorlage.schreiben', 'vorlage.freigeben'] as Recht[]).every((r) => rollenKatalog[rolle].rechte.includes(r)),
    )
    expect(alles).toEqual([])
  })

  test('jedes Recht hat mindestens eine Rolle', () => {
    const vergeben = new Set(amtsrollen.flatMap((rolle) => rollenKatalog[rolle].rechte))
    expect(rechte.filter((recht) => !vergeben.has(recht))).toEqual([])
  })
})
