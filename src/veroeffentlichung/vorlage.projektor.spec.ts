import type { SitzungZustand } from '../ansichten/sitzung.js'
import type { BeratungAnsicht, VorlageAnsicht, VorlageForm } from '../ansichten/vorlage.js'
import { type VorlageFakten, vorlageIstOeffentlich } from './oeffentlichkeit.js'
import { Verzeichnis, type Ziel } from './verzeichnis.js'
import { vorlageProjektor } from './vorlage.projektor.js'
import type { BeratungRoh } from './verlauf.roh.js'
import type { AnlageRoh, VorlageRoh } from './vorlage.roh.js'

const ziel = (weg: string): Ziel => ({ objekt: `objekt von ${weg}`, ort: { id: `id von ${weg}`, weg } })
const geheim: Ziel = { objekt: 'nichtöffentlich', ort: null }

const form: VorlageForm = {
  koerperschaft: { name: 'Stadt Herne', behoerde: 'Der Oberbürgermeister' },
  nummer: '2016/0542',
  art: 'beschlussvorlage',
  oeffentlich: true,
  betreff: 'Abschlussbericht',
  verfasser: { name: 'Mühlenkamp, Radojka', organisationseinheit: 'FB 31/3' },
  federfuehrung: { kuerzel: 'FB 31', name: 'Schule und Weiterbildung' },
  bearbeiter: null,
  beratungsfolge: [
    { gremium: 'Integrationsrat', rolle: 'anhoerung', datum: '2016-09-14', oeffentlich: true, ergebnis: null },
    { gremium: 'Vergabeausschuss', rolle: 'vorberatung', datum: '2016-09-20', oeffentlich: false, ergebnis: null },
  ],
  finanzielleAuswirkungen: null,
  beschlussvorschlag: null,
  sachverhalt: null,
  unterschrift: null,
  anlagenVerzeichnis: [],
  anlagen: [
    { nr: 1, oeffentlich: true, name: 'Plan', mimeType: 'application/pdf', groesse: 1 },
    { nr: 2, oeffentlich: false, name: 'Gehälter', mimeType: 'application/pdf', groesse: 1 },
  ],
}

const beratung = (angaben: Partial<BeratungRoh> = {}): BeratungRoh => ({
  objekt: 'schritt',
  gremium: ziel('gremien/integrationsrat'),
  gremiumName: 'Integrationsrat',
  rolle: 'anhoerung',
  oeffentlichkeit: 'oeffentlich',
  datum: '2016-09-14',
  zustand: 'geplant',
  sitzung: null,
  top: null,
  imTeilN: false,
  beschluss: null,
  ...angaben,
})

const in_ = (zustand: SitzungZustand): BeratungRoh['sitzung'] => ({
  ziel: ziel('sitzungen/2016-09-14-ir'),
  datum: '2016-09-14',
  zustand,
  gremien: [{ name: 'Integrationsrat', genitiv: 'des Integrationsrates' }],
})

const beschluss = (vorlaeufig: boolean): BeratungRoh['beschluss'] => ({
  art: 'zur_kenntnis_genommen',
  bezeichnung: 'zur Kenntnis genommen',
  aenderung: null,
  mehrheit: null,
  text: null,
  vorlaeufig,
  abstimmung: null,
})

const vorberatung = { rolle: 'vorberatung', beschluss: beschluss(false) } as const

const anlage = (angaben: Partial<AnlageRoh> = {}): AnlageRoh => ({
  objekt: 'anlage',
  nr: 1,
  titel: 'Plan',
  oeffentlich: true,
  stand: 'oeffentlich',
  artOeffentlich: true,
  mimeType: 'application/pdf',
  groesse: 1,
  datei: { ziel: ziel('dateien/d1'), mimeType: 'image/png', groesse: 7 },
  ...angaben,
})

const roh = (angaben: Partial<VorlageRoh> = {}): VorlageRoh => ({
  oeffentlichkeit: 'oeffentlich',
  zustand: 'freigegeben',
  stand: 'oeffentlich',
  eingefroren: true,
  nummer: '2016/0542',
  art: 'beschlussvorlage',
  vorlaeufigeErgebnisse: true,
  namen: 'namen',
  fassungen: [{ nr: 1, eingefrorenAm: '2016-08-01T10:00:00+02:00', form: null }],
  zurueckgenommeneFassungen: [],
  form,
  beratungen: [],
  anlagen: [],
  vorgang: null,
  uebergeordnet: null,
  untergeordnete: [],
  ...angaben,
})

const projektion = (angaben: Partial<VorlageRoh>) =>
  vorlageProjektor.projiziere(roh(angaben), { id: 'v', weg: 'vorlagen/2016-0542' }, new Verzeichnis())

/** As a reader gets it: the text and the Verlauf put together. */
const ansicht = (angaben: Partial<VorlageRoh>): VorlageAnsicht => {
  const { ansicht, verlauf } = projektion(angaben)
  return { ...ansicht, ...(verlauf?.['verlauf'] as object) } as VorlageAnsicht
}

const schritt = (angaben: Partial<BeratungRoh>, rest: Partial<VorlageRoh> = {}): BeratungAnsicht =>
  ansicht({ beratungen: [beratung(angaben)], ...rest }).beratungsfolge[0]!

describe('which Vorlage is public', () => {
  test.each<[string, Partial<VorlageFakten>, boolean]>([
    ['released and published', {}, true],
    ['withdrawn: stays visible with its note', { zustand: 'zurueckgezogen' }, true],
    ['done', { zustand: 'abgeschlossen' }, true],
    ['non-public', { oeffentlichkeit: 'nichtoeffentlich' }, false],
    ['not yet published', { stand: null }, false],
    ['for the members only', { stand: 'gremium' }, false],
    ['taken back', { stand: 'depubliziert' }, false],
    ['published, but a draft', { zustand: 'entwurf' }, false],
    ['published, but discarded', { zustand: 'verworfen' }, false],
    ['without a frozen Fassung', { eingefroren: false }, false],
  ])('%s', (_, fakten, erwartet) => {
    expect(vorlageIstOeffentlich(roh(fakten))).toBe(erwartet)
  })
})

describe('whether the matter is said to be done', () => {
  const entscheidung = { rolle: 'entscheidung', beschluss: beschluss(false) } as const
  const nichtoeffentlich = { oeffentlichkeit: 'nichtoeffentlich' } as const
  test.each<[string, Partial<BeratungRoh>[], Partial<VorlageRoh>, VorlageAnsicht['zustand']]>([
    ['by a public outcome', [entscheidung], {}, 'abgeschlossen'],
    ['without any outcome, by an act of the office', [{}], {}, 'abgeschlossen'],
    ['by a non-public outcome', [{ ...entscheidung, ...nichtoeffentlich }], {}, 'freigegeben'],
    ['by an outcome in part N', [{ ...entscheidung, imTeilN: true }], {}, 'freigegeben'],
    [
      'prepared in private, decided in public',
      [{ ...nichtoeffentlich, ...vorberatung }, entscheidung],
      {},
      'abgeschlossen',
    ],
    ['decided in public, then private', [entscheidung, { ...nichtoeffentlich, ...vorberatung }], {}, 'freigegeben'],
    [
      'by an outcome that the town does not show yet',
      [{ rolle: 'entscheidung', beschluss: beschluss(true) }],
      { vorlaeufigeErgebnisse: false },
      'freigegeben',
    ],
    ['withdrawn: stays visible with its note', [nichtoeffentlich], { zustand: 'zurueckgezogen' }, 'zurueckgezogen'],
  ])('%s', (_, schritte, rest, erwartet) => {
    const fall = { zustand: 'abgeschlossen' as const, beratungen: schritte.map(beratung), ...rest }
    const { verlauf } = projektion(fall)
    expect([ansicht(fall).zustand, verlauf?.['zustand'], verlauf?.['zeile_verlauf']]).toEqual([
      erwartet,
      erwartet,
      expect.objectContaining({ zustand: erwartet }),
    ])
  })
})

describe('what is said of a step', () => {
  test.each<[string, Partial<BeratungRoh>, BeratungAnsicht['anzeige']]>([
    ['no Sitzung yet', {}, 'bevorstehend'],
    ['invited', { sitzung: in_('eingeladen') }, 'bevorstehend'],
    ['over, nothing recorded yet', { sitzung: in_('beendet') }, 'ausstehend'],
    ['done, nothing recorded', { sitzung: in_('nachbereitet') }, 'ohne_ergebnis'],
    ['called off', { sitzung: in_('abgesagt') }, 'ohne_ergebnis'],
    ['outcome', { sitzung: in_('beendet'), beschluss: beschluss(true) }, 'ergebnis'],
    ['dropped', { zustand: 'entfallen' }, 'entfallen'],
    ['non-public step', { oeffentlichkeit: 'nichtoeffentlich', beschluss: beschluss(false) }, 'nichtoeffentlich'],
    ['in part N', { sitzung: in_('eingeladen'), top: { teil: 'n', nummer: '1' } }, 'nichtoeffentlich'],
    ['moved to part N in the next agenda', { sitzung: in_('eingeladen'), imTeilN: true }, 'nichtoeffentlich'],
  ])('%s', (_, angaben, erwartet) => {
    expect(schritt(angaben).anzeige).toBe(erwartet)
  })

  test('a provisional outcome waits where the town shows established ones only', () => {
    const angaben = { sitzung: in_('beendet'), beschluss: beschluss(true) }
    expect(schritt(angaben, { vorlaeufigeErgebnisse: false })).toMatchObject({ anzeige: 'ausstehend', ergebnis: null })
    expect(schritt(angaben)).toMatchObject({ vorlaeufig: true, ergebnis: { bezeichnung: 'zur Kenntnis genommen' } })
  })

  test('a non-public step tells its Gremium and neither day nor Sitzung nor item nor outcome', () => {
    const angaben = { sitzung: in_('beendet'), top: { teil: 'n' as const, nummer: '3' }, beschluss: beschluss(false) }
    expect(schritt({ ...angaben, zustand: 'ergebnis_festgestellt' })).toMatchObject({
      gremium: 'Integrationsrat',
      oeffentlich: false,
      datum: null,
      sitzungRef: null,
      top: null,
      ergebnis: null,
      zustand: 'geplant',
      vorlaeufig: false,
    })
  })

  test('a step in a Sitzung that is not public is a non-public one, whatever it says itself', () => {
    const sitzung = { ...in_('beendet')!, ziel: geheim }
    expect(schritt({ sitzung, beschluss: beschluss(false) })).toMatchObject({
      anzeige: 'nichtoeffentlich',
      datum: null,
      sitzungRef: null,
      ergebnis: null,
    })
  })

  test('the item is told once the agenda went out', () => {
    const top = { teil: 'oe' as const, nummer: '4' }
    expect(schritt({ sitzung: in_('eingeladen'), top }).top).toBe('Ö 4')
    expect(schritt({ sitzung: in_('to_in_vorbereitung'), top }).top).toBeNull()
  })
})

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
