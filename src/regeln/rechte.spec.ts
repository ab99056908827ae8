import {
  amtsrollen,
  darf,
  darfVorlageLesen,
  einheitenMit,
  rechte,
  rollenKatalog,
  type Akteur,
  type Amtsrolle,
  type Recht,
} from './rechte.js'

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
    expect(darf(akteur, 'vorlage.schreiben', kreis)).toBe(erwartet),
  )
})

describe('Nichtöffentliche Vorlage lesen', () => {
  const geheim = { oeffentlich: false, angelegtVonId: 'mühlenkamp', stationen: [{ organisationseinheitId: 'fb21' }] }
  const kaemmerei = mit({ rolle: 'kaemmerei', organisationseinheitId: 'fb21' })
  test.each<[string, Akteur, object, boolean]>([
    ['wer sie verfasst hat', { ...mit({ rolle: 'sachbearbeitung' }), id: 'mühlenkamp' }, {}, true],
    ['eine andere Sachbearbeitung', mit({ rolle: 'sachbearbeitung' }), {}, false],
    ['die Freigabe', mit({ rolle: 'freigabe' }), {}, true],
    ['die Kämmerei als Station', kaemmerei, {}, true],
    ['die Kämmerei, wenn sie nicht gefragt ist', kaemmerei, { stationen: [] }, false],
    ['die Kämmerei für eine fremde Station', kaemmerei, { stationen: [{ organisationseinheitId: 'fb31' }] }, false],
    ['wer für alle Stellen mitzeichnet', mit({ rolle: 'mitzeichnung' }), {}, true],
    [
      'wer in der Station arbeitet, ohne zu zeichnen',
      mit({ rolle: 'lesen_api', organisationseinheitId: 'fb21' }),
      {},
      false,
    ],
    ['jeder, wenn sie öffentlich ist', mit({ rolle: 'lesen_api' }), { oeffentlich: true }, true],
  ])('%s', (_, akteur, anders, erwartet) => expect(darfVorlageLesen(akteur, { ...geheim, ...anders })).toBe(erwartet))

  test.each<[string, Akteur, 'alle' | string[]]>([
    ['gebunden', kaemmerei, ['fb21']],
    ['ungebunden', mit({ rolle: 'mitzeichnung' }, { rolle: 'kaemmerei', organisationseinheitId: 'fb21' }), 'alle'],
    ['nur für ein Gremium', mit({ rolle: 'mitzeichnung', gremiumId: 'rat' }), []],
    ['ohne das Recht', mit({ rolle: 'freigabe' }), []],
  ])('zeichnet mit für: %s', (_, akteur, erwartet) =>
    expect(einheitenMit(akteur, 'vorlage.mitzeichnen')).toEqual(erwartet),
  )
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
