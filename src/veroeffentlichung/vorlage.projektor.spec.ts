import { anlage, ansicht, form, geheim, projektion, ziel } from '../../test/fabrik/vorlage-roh.js'
import type { VorlageForm } from '../ansichten/vorlage.js'
import type { AnlageRoh } from './vorlage.roh.js'

describe('what else gets out', () => {
  test.each<[string, Partial<AnlageRoh>, string[]]>([
    ['public and released', {}, ['Plan']],
    ['non-public', { nr: 2, oeffentlich: false, titel: 'Gehälter' }, []],
    ['made public without a release of its own', { nr: 2, titel: 'Gehälter', stand: null }, []],
    ['added later and released', { nr: 3, titel: 'Neu' }, ['Neu']],
    ['of a kind that the town has not declared public', { artOeffentlich: false }, []],
    ['for the members only', { stand: 'gremium' }, []],
    ['taken back', { stand: 'depubliziert' }, []],
  ])('Anlage %s', (_, angaben, namen) => {
    expect(ansicht({ anlagen: [anlage(angaben)] }).anlagen.map((a) => a.name)).toEqual(namen)
  })

  test('type and size are those of the public file', () => {
    expect(ansicht({ anlagen: [anlage()] }).anlagen).toMatchObject([
      { adresse: '/dateien/d1', mimeType: 'image/png', groesse: 7 },
    ])
    expect(ansicht({ anlagen: [anlage({ datei: null })] }).anlagen).toMatchObject([{ adresse: null, groesse: 1 }])
  })

  test.each<[string, Partial<AnlageRoh>[], string[]]>([
    ['all are public', [{ titel: 'Plan' }, { nr: 2, titel: 'Gehälter' }], ['Plan', 'Anlage 2: Gehälter', 'Zeichnung']],
    ['one is not', [{ titel: 'Plan' }, { nr: 2, titel: 'Gehälter', oeffentlich: false }], ['Plan', 'Zeichnung']],
    [
      'one waits for its release',
      [{ titel: 'Plan' }, { nr: 2, titel: 'Umbenannt', stand: null }],
      ['Plan', 'Zeichnung'],
    ],
    ['one was taken back', [{ titel: 'Plan', stand: 'depubliziert' }, { nr: 2 }], ['Anlage 2: Gehälter', 'Zeichnung']],
  ])('entries of the narrative list that name Anlagen: %s', (_, anlagen, eintraege) => {
    const mitListe = { ...form, anlagenVerzeichnis: ['Plan', 'Anlage 2: Gehälter', 'Zeichnung'] }
    expect(ansicht({ form: mitListe, anlagen: anlagen.map(anlage) }).anlagenVerzeichnis).toEqual(eintraege)
  })

  test('who brought it in, but of a private person only that', () => {
    const einreicher: VorlageForm['einreicher'] = [
      { art: 'privat', name: 'Erna Sauer' },
      { art: 'fraktion', name: 'Fraktion Grün', gremiumId: '7b0a' },
    ]
    const angaben = { form: { ...form, art: 'antrag', einreicher, eingegangenAm: '2016-08-01' } } as const
    expect(JSON.stringify(projektion(angaben))).not.toMatch(/Sauer|7b0a/)
    expect(ansicht(angaben)).toMatchObject({
      einreicher: [
        { art: 'privat', name: 'Einwohnerin/Einwohner' },
        { art: 'fraktion', name: 'Fraktion Grün' },
      ],
      eingegangenAm: '2016-08-01',
    })
    const { spalten } = projektion(angaben)
    expect(spalten).toMatchObject({
      einreicher: ['Fraktion Grün'],
      zeile: { einreicher: ['Einwohnerin/Einwohner', 'Fraktion Grün'] },
    })
    // Where nobody is named, older rows and their digests stay as they are.
    expect(Object.keys({ ...projektion({}).spalten, ...ansicht({}) })).not.toContain('einreicher')
  })

  test('where the town names units only, nobody is named', () => {
    const unterschrift = {
      amt: 'Der Oberbürgermeister',
      zusatz: 'In Vertretung',
      name: 'Thierhoff',
      funktion: 'Stadträtin',
    }
    const kontakt = { telefon: '02323 16-1234', email: 'barszap@herne.example' }
    const mitNamen = { ...form, bearbeiter: 'Barszap, Michael', kontakt, unterschrift }
    const v = ansicht({ form: mitNamen, namen: 'einheit' })
    expect(JSON.stringify(v)).not.toMatch(/Mühlenkamp|Barszap|barszap|Thierhoff|1234/)
    expect(v).toMatchObject({ verfasser: { name: 'FB 31/3' }, unterschrift: { funktion: 'Stadträtin' } })
    expect(JSON.stringify(ansicht({ form: mitNamen }))).toMatch(/Mühlenkamp.*Barszap.*Thierhoff.*1234/)
  })

  test('of a former Fassung the same is left out as of the valid one', () => {
    const fruehere = { ...form, betreff: 'Alter Betreff', anlagenVerzeichnis: ['Plan', 'Gehälter'] }
    const zeit = '2016-08-01T10:00:00+02:00'
    const fassungen = [
      { nr: 2, eingefrorenAm: zeit, form: null },
      { nr: 1, eingefrorenAm: zeit, form: fruehere },
    ]
    const anlagen = [anlage(), anlage({ nr: 2, titel: 'Gehälter', oeffentlich: false })]
    const v = ansicht({ fassungen, anlagen, namen: 'einheit' })
    expect(v).toMatchObject({
      fassung: { nr: 2 },
      fruehereFassungen: [{ nr: 1, inhalt: { betreff: 'Alter Betreff' } }],
    })
    expect(v.fruehereFassungen[0]!.inhalt).toMatchObject({ anlagenVerzeichnis: ['Plan'], anlagen: [{ name: 'Plan' }] })
    expect(JSON.stringify(v)).not.toMatch(/Gehälter|Mühlenkamp|2016-09-20/)
  })

  test('what no table names stays inside, in the valid Fassung and in a former one', () => {
    const zusatz = { schluessel: 's', bezeichnung: 'b', art: 'zeile', oeffentlichkeit: 'intern', wert: 'GEHEIM' }
    const position = {
      kontengruppe: { nr: '54', bezeichnung: '' },
      haushaltsjahr: 2027,
      betrag: '1.00',
      sperre: 'GEHEIM',
    }
    const mehr = {
      ...form,
      internerVermerk: 'GEHEIM',
      finanzielleAuswirkungen: { ergebnisplan: { keine: false, positionen: [position] }, finanzplan: { keine: true } },
      zusatz: [zusatz, { ...zusatz, oeffentlichkeit: 'oeffentlich', wert: 'Gehweg' }],
    } as unknown as VorlageForm
    const zeit = '2016-08-01T10:00:00+02:00'
    const fassungen = [
      { nr: 2, eingefrorenAm: zeit, form: null },
      { nr: 1, eingefrorenAm: zeit, form: mehr },
    ]
    const text = JSON.stringify(ansicht({ form: mehr, fassungen }))
    expect(text).not.toContain('GEHEIM')
    expect(text.match(/Gehweg/g)).toHaveLength(2)
  })

  test('the Beratungsfolge as released hides the day of a non-public step', () => {
    expect(ansicht({}).beratungsfolgeBeiFreigabe.map((b) => b.datum)).toEqual(['2016-09-14', null])
  })

  test('links lead to public things only', () => {
    const name = { nummer: '2016/0001', art: 'antrag' as const, betreff: 'Antrag' }
    const v = ansicht({
      uebergeordnet: { ziel: geheim, ...name },
      untergeordnete: [
        { ziel: geheim, ...name },
        { ziel: ziel('vorlagen/2016-0001'), ...name },
      ],
      vorgang: { ziel: geheim, titel: 'Geheimer Vorgang' },
    })
    expect(v).toMatchObject({
      uebergeordnet: null,
      vorgang: null,
      untergeordnete: [{ adresse: '/vorlagen/2016-0001' }],
    })
    expect(JSON.stringify(v)).not.toMatch(/Geheim|Gehälter/)
  })
})
