import { hindernisse, type SitzungStand } from './sitzung.js'
import { sitzungSchritte, sitzungZustaende, geladen, type SitzungSchritt } from './sitzung-schritte.js'
import { amtsrollen } from './amtsrollen.js'
import type { Akteur } from './rechte.js'

const stand = (anders: Partial<SitzungStand> = {}): SitzungStand => ({
  zustand: 'to_in_vorbereitung',
  gremiumIds: ['hpa'],
  datum: '2016-09-27',
  heute: '2016-09-13',
  tagesordnungspunkte: 12,
  nichtFreigegeben: [],
  ladungsfristGewahrt: true,
  ohneGrund: [],
  oeffentlich: true,
  verfasserIds: ['2'],
  ohneErgebnis: [],
  ...anders,
})

const darfAlles: Akteur = { id: '1', name: 'Barszap, Michael', rollen: amtsrollen.map((rolle) => ({ rolle })) }

describe('Schritte einer Sitzung', () => {
  test.each<[string, SitzungSchritt, Partial<SitzungStand>, string[]]>([
    ['einladen', 'einladen', {}, []],
    [
      'einladen ohne Tagesordnung, mit Entwurf und zu spät',
      'einladen',
      { tagesordnungspunkte: 0, nichtFreigegeben: ['2016/0542'], ladungsfristGewahrt: false },
      ['tagesordnung_leer', 'nicht_freigegeben', 'ladungsfrist'],
    ],
    [
      'zu spät, aber dringend',
      'einladen',
      { ladungsfristGewahrt: false, grund: 'Fristablauf beim Land am 30.09.' },
      [],
    ],
    [
      'einladen mit einem nichtöffentlichen Punkt ohne Grund',
      'einladen',
      { ohneGrund: [{ punkt: 'N 2', vorlage: null }] },
      ['geheimhaltung_fehlt'],
    ],
    [
      'Nachtrag mit einer alten Vorlage ohne Prüftag',
      'nachtrag_versenden',
      { zustand: 'eingeladen', ohneGrund: [{ punkt: 'N 2', vorlage: '2016/0542' }] },
      ['geheimhaltung_fehlt'],
    ],
    ['zweimal einladen', 'einladen', { zustand: 'eingeladen' }, ['falscher_zustand']],
    ['Nachtrag', 'nachtrag_versenden', { zustand: 'eingeladen' }, []],
    [
      'Nachtrag, der alles streicht',
      'nachtrag_versenden',
      { zustand: 'eingeladen', tagesordnungspunkte: 0 },
      ['tagesordnung_leer'],
    ],
    ['absagen ohne Grund', 'absagen', { zustand: 'eingeladen' }, ['grund_fehlt']],
    ['eröffnen vor dem Tag', 'eroeffnen', { zustand: 'eingeladen' }, ['sitzung_bevorstehend']],
    ['eröffnen am Tag', 'eroeffnen', { zustand: 'eingeladen', heute: '2016-09-27' }, []],
    [
      'schließen mit offenen Punkten',
      'schliessen',
      { zustand: 'laufend', ohneErgebnis: ['Ö 4', 'N 1'] },
      ['ergebnis_fehlt'],
    ],
    ['schließen mit Grund', 'schliessen', { zustand: 'laufend', ohneErgebnis: ['Ö 4'], grund: 'Nicht behandelt.' }, []],
    [
      'schließen, obwohl etwas offen ist',
      'schliessen',
      { zustand: 'laufend', ohneErgebnis: ['Ö 4'], trotzdem: [{ code: 'ergebnis_fehlt', grund: 'Nicht behandelt.' }] },
      [],
    ],
    [
      'ein Grund zu einer anderen Warnung hilft nicht',
      'schliessen',
      { zustand: 'laufend', ohneErgebnis: ['Ö 4'], trotzdem: [{ code: 'ladungsfrist', grund: 'Eilig.' }] },
      ['ergebnis_fehlt'],
    ],
    ['schließen', 'schliessen', { zustand: 'laufend' }, []],
  ])('%s', (_, schritt, anders, codes) =>
    expect(hindernisse(stand(anders), schritt, darfAlles).map((h) => h.code)).toEqual(codes),
  )

  test.each<[string, Akteur['rollen'], string[]]>([
    ['das Gremienbüro dieses Gremiums lädt ein', [{ rolle: 'gremienbuero', gremiumId: 'hpa' }], []],
    ['der Vorsitz auch', [{ rolle: 'vorsitz', gremiumId: 'hpa' }], []],
    ['für ein anderes Gremium nicht', [{ rolle: 'gremienbuero', gremiumId: 'rat' }], ['recht_fehlt']],
    ['ohne das Recht nicht', [{ rolle: 'schriftfuehrung', gremiumId: 'hpa' }], ['recht_fehlt']],
  ])('%s', (_, rollen, codes) =>
    expect(hindernisse(stand(), 'einladen', { ...darfAlles, rollen }).map((h) => h.code)).toEqual(codes),
  )

  const amTag = { zustand: 'eingeladen', heute: '2016-09-27' } as const
  test.each<[string, SitzungSchritt, Partial<SitzungStand>, string[]]>([
    ['lädt nicht ein', 'einladen', {}, ['vier_augen']],
    ['versendet keinen Nachtrag', 'nachtrag_versenden', { zustand: 'eingeladen' }, ['vier_augen']],
    ['eröffnet nicht, was noch niemand versandt hat', 'eroeffnen', amTag, ['vier_augen']],
    ['eröffnet, wenn alles versandt ist', 'eroeffnen', { ...amTag, verfasserIds: [] }, []],
    ['lädt die Fraktion ein, denn das wird nicht öffentlich', 'einladen', { oeffentlich: false }, []],
    ['sagt ab', 'absagen', { zustand: 'eingeladen', grund: 'Saal gesperrt' }, []],
  ])('wer die Tagesordnung geschrieben hat, %s', (_, schritt, anders, codes) =>
    expect(hindernisse(stand({ verfasserIds: ['2', '1'], ...anders }), schritt, darfAlles).map((h) => h.code)).toEqual(
      codes,
    ),
  )

  test('auch nicht in Vertretung; der Satz sagt, wer es kann', () => {
    const fuer = { id: '2', name: 'Muster, Erika' }
    const vertritt: Akteur = { ...darfAlles, rollen: [{ rolle: 'gremienbuero', fuer }] }
    const [grund] = hindernisse(stand(), 'einladen', vertritt)
    expect(grund?.text).toBe(
      'Wen Sie vertreten (Muster, Erika), hat diese Tagesordnung bearbeitet. Versenden kann sie der Vorsitz, oder wer im Gremienbüro nichts daran geändert hat.',
    )
  })

  test('jeder Stand ist zu erreichen', () => {
    const erreicht = new Set(['geplant', ...Object.values(sitzungSchritte).map((s) => s.nach)])
    expect([...erreicht].sort()).toEqual([...sitzungZustaende].sort())
  })

  test('die Tagesordnung verschwindet nach der Einladung nie wieder', () => {
    expect(sitzungZustaende.filter((z) => !geladen(z))).toEqual(['geplant', 'to_in_vorbereitung'])
  })
})
