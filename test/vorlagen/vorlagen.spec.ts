import { readFileSync } from 'node:fs'
import type { VorlageDto } from '../../src/vorlagen/form/vorlage-antwort.dto.js'
import type { VorlagenBlattDto } from '../../src/vorlagen/vorlagen-liste.dto.js'
import { vorlageBeispiel } from '../../src/vorlagen/form/vorlage-beispiel.js'
import { heute } from '../../src/plattform/uhr.js'
import { wunschFuer, veroeffentliche } from '../beratung.js'
import { absatz, entwurf, geheimhaltung, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'

const herne = JSON.parse(readFileSync('src/demo/herne-vorlage-2016-0542.json', 'utf8')) as Record<string, unknown>

let s: Stadt
let amt: Ruf
let buero: Ruf
let chef: Ruf
let pruefung: Ruf
beforeAll(async () => {
  s = await stadt()
  amt = await s.ruf('sachbearbeitung')
  buero = await s.ruf('gremienbuero')
  chef = await s.ruf('freigabe')
  pruefung = await s.ruf('veroeffentlichungspruefung')
})
afterAll(() => s.t.schliessen())

/** Created and released. */
async function freigegeben(angaben: object = {}): Promise<VorlageDto> {
  const { body } = await amt<VorlageDto>('POST /vorlagen', entwurf(angaben))
  await amt(`POST /vorlagen/${body.id}/schritte`, { schritt: 'zur_freigabe' })
  const frei = await chef<VorlageDto>(`POST /vorlagen/${body.id}/schritte`, { schritt: 'freigeben' })
  expect(frei).toMatchObject({ status: 200 })
  return frei.body
}

describe('Vorlage anlegen', () => {
  test('ein Entwurf kommt als Austauschform mit Kennungen und Versionen zurück', async () => {
    const { status, body } = await amt<VorlageDto>('POST /vorlagen', entwurf())
    expect(status).toBe(201)
    expect(body).toMatchObject({ ...entwurf(), nummer: null, zustand: 'entwurf', anlagen: [] })
    expect(body.koerperschaft).toEqual({ name: 'Stadt Herne', behoerde: 'Der Oberbürgermeister' })
    expect(Object.values(body.teile)).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect((await amt<VorlageDto>(`GET /vorlagen/${body.id}`)).body).toEqual(body)
  })

  test('die Herner Vorlage kommt aus dem Altbestand Wort für Wort', async () => {
    const { status, body } = await buero<VorlageDto>('POST /vorlagen', herne)
    expect(status).toBe(201)
    expect(body).toMatchObject({ zustand: 'freigegeben', fassung: { nr: 1 } })
    const form = Object.fromEntries(Object.keys(herne).map((name) => [name, body[name as keyof VorlageDto]]))
    expect(form).toMatchObject(herne)
    expect(body.beratungsfolge[1]).toMatchObject({ zustand: 'ergebnis_festgestellt', vorlaeufig: false })
    const nochmal = await buero<Problemantwort>('POST /vorlagen', herne)
    expect(nochmal.body.felder).toEqual([
      { zeiger: '/nummer', text: 'Eine Vorlage mit der Nummer 2016/0542 gibt es schon.' },
    ])
  })

  test('im Altbestand bleibt, was nicht verstanden wird, in seinen Worten: Ergebnis und Rolle', async () => {
    const beratungsfolge = ['erledigt durch Stellungnahme', 'Zustimmung mit Änderungen', 'siehe Anlage 3'].map(
      (bezeichnung) => ({
        ...schritt({ datum: '2016-09-14' }),
        rolle: null,
        rolleBezeichnung: 'Beratung im Fachgremium',
        ergebnis: { art: null, bezeichnung },
      }),
    )
    const { status, body } = await buero<VorlageDto>('POST /vorlagen', {
      ...herne,
      nummer: '2016/0543',
      beratungsfolge,
    })
    expect(status).toBe(201)
    expect(body.beratungsfolge.map((b) => [b.rolle, b.rolleBezeichnung, b.ergebnis])).toEqual([
      [
        null,
        'Beratung im Fachgremium',
        { art: 'erledigt', bezeichnung: 'erledigt durch Stellungnahme', abstimmungen: [] },
      ],
      [
        null,
        'Beratung im Fachgremium',
        { art: 'beschlossen', aenderung: 'geaendert', bezeichnung: 'Zustimmung mit Änderungen', abstimmungen: [] },
      ],
      [null, 'Beratung im Fachgremium', { art: null, bezeichnung: 'siehe Anlage 3', abstimmungen: [] }],
    ])
    await veroeffentliche(pruefung, body.id)
    const seite = await (await s.t.abruf('/vorlagen/2016-0543')).text()
    expect(seite).toMatch(/Beratung im Fachgremium[^]*Siehe Anlage 3/)
  })

  test('im Altbestand sagen Worte und Art dasselbe, und im Entwurf steht eine Rolle', async () => {
    const mit = (ergebnis: object) => ({
      ...herne,
      nummer: '2016/0544',
      beratungsfolge: [{ ...schritt({}), ergebnis }],
    })
    const an = async (form: object) =>
      (await buero<Problemantwort>('POST /vorlagen', form)).body.felder?.map((f) => f.zeiger)
    expect(await an(mit({ art: 'zurueckgezogen', bezeichnung: 'erledigt' }))).toEqual([
      '/beratungsfolge/0/ergebnis/bezeichnung',
    ])
    expect(await an(mit({ art: null, bezeichnung: 'siehe Anlage', aenderung: 'geaendert' }))).toEqual([
      '/beratungsfolge/0/ergebnis/aenderung',
    ])
    const fremd = { ...schritt({}), rolle: null, rolleBezeichnung: 'Beratung' }
    const { body } = await amt<Problemantwort>('POST /vorlagen', entwurf({ beratungsfolge: [fremd] }))
    expect(body.felder?.map((f) => f.zeiger)).toEqual(['/beratungsfolge/0/rolle'])
  })

  test('das Beispiel der Schnittstellenbeschreibung lässt sich so senden, wie es dasteht', async () => {
    expect((await amt('POST /vorlagen', vorlageBeispiel)).status).toBe(201)
  })

  test('ein Termin, der vorbei ist, wird im Entwurf gesagt', async () => {
    const beratungsfolge = [schritt({ datum: '2019-12-01' })]
    const { body } = await amt<VorlageDto>('POST /vorlagen', entwurf({ beratungsfolge }))
    expect(body.hinweise).toEqual([
      {
        zeiger: '/beratungsfolge/0/datum',
        text: 'Der Termin am 01.12.2019 ist verstrichen. Wählen Sie einen neuen, oder lassen Sie ihn leer.',
      },
    ])
  })

  test('wer Altbestand nicht übernehmen darf, erfährt jede Stelle, die ein Entwurf nicht haben kann', async () => {
    const { status, body } = await amt<Problemantwort>('POST /vorlagen', herne)
    expect(status).toBe(422)
    expect(body.felder?.map((f) => f.zeiger)).toEqual(['/nummer', '/beratungsfolge/1/ergebnis', '/anlagen/0'])
  })

  test('ein Versehen wird genannt, nicht verweigert: Vorzeichen und Reihenfolge', async () => {
    const beratungsfolge = [
      schritt({ datum: '2099-02-16' }),
      schritt({ gremium: 'Haupt- und Personalausschuss', rolle: 'vorberatung', datum: '2099-02-18' }),
    ]
    const { status, body } = await amt<VorlageDto>(
      'POST /vorlagen',
      entwurf({ ...finanzen(false, '48000.00'), beratungsfolge }),
    )
    expect(status).toBe(201)
    expect(body.hinweise).toEqual([
      {
        zeiger: '/finanzielleAuswirkungen/ergebnisplan/positionen/0',
        text: 'Kontengruppe 53 ist ein Aufwand, eingetragen ist 48.000,00. Setzen Sie ein Minus davor.',
      },
      {
        zeiger: '/beratungsfolge/0',
        text: expect.stringMatching(
          /entscheidet vor dem Haupt- und Personalausschuss am 18\.02\.[^]*tauschen/,
        ) as string,
      },
    ])
  })

  const ohne = (name: string) => Object.fromEntries(Object.entries(entwurf()).filter(([n]) => n !== name))
  const position = (betrag: string) => ({
    produkt: { nr: '3103', bezeichnung: '' },
    kontengruppe: { nr: '53', bezeichnung: '' },
    haushaltsjahr: 2027,
    betrag,
  })
  const finanzen = (keine: boolean, betrag: string) => ({
    finanzielleAuswirkungen: {
      ergebnisplan: { keine, positionen: [position(betrag)] },
      finanzplan: { keine: true, positionen: [] },
    },
  })
  const schritt = (angaben: object) => ({
    gremium: 'Rat der Stadt',
    rolle: 'entscheidung',
    datum: null,
    oeffentlich: true,
    ergebnis: null,
    ...angaben,
  })
  const link = absatz('hier')
  link.content[0]!.content[0] = {
    type: 'text',
    text: 'hier',
    marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
  } as never

  test.each<[string, unknown, string, RegExp]>([
    ['kein Betreff', ohne('betreff'), '/betreff', /Betreff/],
    ['ein Betreff aus Leerzeichen', entwurf({ betreff: '   ' }), '/betreff', /Betreff/],
    ['ein zu langer Betreff', entwurf({ betreff: 'x'.repeat(501) }), '/betreff', /höchstens 500 Zeichen/],
    [
      'ein unbekanntes Gremium',
      entwurf({ beratungsfolge: [schritt({ gremium: 'Magistrat' })] }),
      '/beratungsfolge/0/gremium',
      /„Magistrat“ gibt es nicht/,
    ],
    [
      'ein unbekanntes Amt',
      entwurf({ federfuehrung: { kuerzel: 'FB 99', name: 'x' } }),
      '/federfuehrung/kuerzel',
      /FB 99/,
    ],
    [
      'Positionen zusammen mit „keine“',
      entwurf(finanzen(true, '1.00')),
      '/finanzielleAuswirkungen/ergebnisplan/positionen',
      /schließen sich aus/,
    ],
    [
      'ein Betrag wie 12,345.6',
      entwurf(finanzen(false, '12,345.6')),
      '/finanzielleAuswirkungen/ergebnisplan/positionen/0/betrag',
      /Betrag mit Punkt/,
    ],
    ['ein Tag, den es nicht gibt', entwurf({ datum: '2026-02-30' }), '/datum', /gibt es nicht/],
    [
      'ein unbekannter Knoten',
      entwurf({ sachverhalt: { type: 'doc', content: [{ type: 'iframe' }] } }),
      '/sachverhalt/content/0/type',
      /./,
    ],
    [
      'ein javascript:-Link',
      entwurf({ sachverhalt: link }),
      '/sachverhalt/content/0/content/0/marks/0/attrs/href',
      /./,
    ],
    [
      'zwei entscheidende Schritte',
      entwurf({ beratungsfolge: [schritt({}), schritt({ gremium: 'Integrationsrat' })] }),
      '/beratungsfolge/1/rolle',
      /Nur ein Gremium/,
    ],
    ['ein unbekanntes Feld', entwurf({ prioritaet: 1 }), '/prioritaet', /nicht bekannt/],
    [
      'eine andere Körperschaft',
      entwurf({ koerperschaft: { name: 'Stadt Bochum', behoerde: 'Der Oberbürgermeister' } }),
      '/koerperschaft/name',
      /anderen Körperschaft/,
    ],
    ['ein unbekannter Vorgang', entwurf({ vorgangId: 'abc' }), '/vorgangId', /gibt es nicht/],
    [
      'Geheimhaltung ohne Rechtsgrundlage',
      entwurf({ oeffentlich: false, geheimhaltung: geheimhaltung({ rechtsgrundlage: ' ' }) }),
      '/geheimhaltung/rechtsgrundlage',
      /Rechtsgrundlage/,
    ],
    [
      'Geheimhaltung mit einem Grund, der in keiner Liste steht',
      entwurf({ oeffentlich: false, geheimhaltung: geheimhaltung({ grundart: 'unangenehm' }) }),
      '/geheimhaltung/grundart',
      /personal, liegenschaft/,
    ],
    [
      'Geheimhaltung ohne den Tag, an dem sie geprüft wird',
      entwurf({ oeffentlich: false, geheimhaltung: geheimhaltung({ pruefenAm: null }) }),
      '/geheimhaltung/pruefenAm',
      /an dem geprüft wird/,
    ],
  ])('%s', async (_, eingabe, zeiger, text) => {
    const { status, body } = await amt<Problemantwort>('POST /vorlagen', eingabe)
    expect({ status, zeiger: body.felder?.map((f) => f.zeiger) }).toEqual({ status: 422, zeiger: [zeiger] })
    expect(body.felder?.[0]?.text).toMatch(text)
    expect(body.felder?.[0]?.text).toMatch(/^[A-ZÄÖÜ„].*[.]$/)
  })

  test('nach falscher Eingabe ist nichts halb gespeichert', async () => {
    const vorher = await zaehle()
    await amt('POST /vorlagen', entwurf({ beratungsfolge: [schritt({ gremium: 'Magistrat' })] }))
    expect(await zaehle()).toEqual(vorher)
  })
  const zaehle = () => s.t.datenbank.lesen.query('SELECT count(*) FROM ris.vorlage')

  test('derselbe Schlüssel legt nur einmal an, auch gleichzeitig; anderer Inhalt wird abgewiesen', async () => {
    const kopf = { 'idempotency-key': 'dach-1' }
    const antworten = await Promise.all([1, 2, 3, 4].map(() => amt<VorlageDto>('POST /vorlagen', entwurf(), kopf)))
    expect(new Set(antworten.map((a) => a.body.id)).size).toBe(1)
    expect(antworten.map((a) => a.status)).toEqual([201, 201, 201, 201])
    const anders = await amt<Problemantwort>('POST /vorlagen', entwurf({ betreff: 'Anderes' }), kopf)
    expect(anders).toMatchObject({ status: 409, body: { hindernisse: [{ code: 'schluessel_vergeben' }] } })
  })
})

describe('Liste der Vorlagen', () => {
  test('filtert nach Betreff, Art, Zustand, Gremium, Federführung', async () => {
    await amt(
      'POST /vorlagen',
      entwurf({ betreff: 'Radweg 100% sicher', art: 'mitteilungsvorlage', beratungsfolge: [] }),
    )
    const treffer = async (suche: string) =>
      (await amt<VorlagenBlattDto>(`GET /vorlagen?${suche}`)).body.zeilen.map((z) => z.betreff)
    expect(await treffer('q=100%25')).toEqual(['Radweg 100% sicher'])
    expect(await treffer('art=mitteilungsvorlage')).toEqual(['Radweg 100% sicher'])
    expect(await treffer('q=radweg&gremium=Integrationsrat')).toEqual([])
    expect(await treffer('q=radweg&federfuehrung=FB+21')).toEqual([])
    expect(await treffer('q=radweg&zustand=entwurf&jahr=2026')).toHaveLength(heute().startsWith('2026') ? 1 : 0)
  })

  test('blättert ohne Lücke und ohne Doppel, auch wenn etwas dazukommt', async () => {
    for (let i = 0; i < 5; i++) await amt('POST /vorlagen', entwurf({ betreff: `Blatt ${i}` }))
    const gesehen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const blatt: VorlagenBlattDto = (
        await amt<VorlagenBlattDto>(`GET /vorlagen?q=Blatt&limit=2${cursor && `&cursor=${cursor}`}`)
      ).body
      gesehen.push(...blatt.zeilen.map((z) => z.betreff))
      if (cursor === '') await amt('POST /vorlagen', entwurf({ betreff: 'Blatt neu' }))
      cursor = blatt.weiter
    }
    expect(gesehen).toEqual(['Blatt 4', 'Blatt 3', 'Blatt 2', 'Blatt 1', 'Blatt 0'])
  })

  test.each([
    ['cursor=abc', '/cursor'],
    ['limit=0', '/limit'],
    ['art=brief', '/art'],
    ['wo=hier', '/wo'],
  ])('%s ist ein Fehler an seiner Stelle', async (suche, zeiger) => {
    const { status, body } = await amt<Problemantwort>(`GET /vorlagen?${suche}`)
    expect({ status, zeiger: body.felder?.map((f) => f.zeiger) }).toEqual({ status: 422, zeiger: [zeiger] })
  })
})

describe('Teile ändern', () => {
  const teil = (id: string, name: string) => `/vorlagen/${id}/teile/${name}`

  test('mit If-Match; ohne ist 428, veraltet ist 412 mit dem jetzigen Inhalt', async () => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    const neu = { sachverhalt: absatz('Das Dach ist neu.') }
    expect((await amt(`PUT ${teil(id, 'sachverhalt')}`, neu)).status).toBe(428)
    expect(await amt(`PUT ${teil(id, 'sachverhalt')}`, neu, { 'if-match': '"1"' })).toMatchObject({
      status: 200,
      etag: '"2"',
    })
    const veraltet = await amt<Problemantwort>(
      `PUT ${teil(id, 'sachverhalt')}`,
      { sachverhalt: absatz('Meins') },
      { 'if-match': '"1"' },
    )
    expect(veraltet).toMatchObject({ status: 412, body: { vorhanden: 2, inhalt: neu } })
    expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body.sachverhalt).toEqual(neu.sachverhalt)
  })

  test('zwei schreiben gleichzeitig denselben Teil: einer gewinnt, keiner überschreibt', async () => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    const zugleich = ['A', 'B', 'C', 'D'].map((t) =>
      amt(`PUT ${teil(id, 'sachverhalt')}`, { sachverhalt: absatz(t) }, { 'if-match': '"1"' }),
    )
    expect((await Promise.all(zugleich)).map((a) => a.status).sort()).toEqual([200, 412, 412, 412])
  })

  test('zwei schreiben gleichzeitig verschiedene Teile: beide gelingen', async () => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    const kopf = { 'if-match': '"1"' }
    const antworten = await Promise.all([
      amt(`PUT ${teil(id, 'kopf')}`, { betreff: 'Neuer Betreff' }, kopf),
      amt(`PUT ${teil(id, 'sachverhalt')}`, { sachverhalt: absatz('Neu') }, kopf),
      amt(`PUT ${teil(id, 'unterschrift')}`, { unterschrift: herne['unterschrift'] }, kopf),
      amt(`PUT ${teil(id, 'anlagen')}`, { anlagenVerzeichnis: ['Lageplan'] }, kopf),
    ])
    expect(antworten.map((a) => a.status)).toEqual([200, 200, 200, 200])
    expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body).toMatchObject({
      betreff: 'Neuer Betreff',
      sachverhalt: absatz('Neu'),
      unterschrift: herne['unterschrift'],
      anlagenVerzeichnis: ['Lageplan'],
    })
  })

  test('Finanzen behalten jede Stelle', async () => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    const finanzielleAuswirkungen = JSON.parse(
      readFileSync('src/demo/finanzielle-auswirkungen-beispiel.json', 'utf8'),
    ) as object
    await amt(`PUT ${teil(id, 'finanzen')}`, { finanzielleAuswirkungen }, { 'if-match': '"1"' })
    expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body.finanzielleAuswirkungen).toEqual(finanzielleAuswirkungen)
  })

  test('die Beratungsfolge wird umgestellt, ergänzt und gekürzt', async () => {
    const { id, beratungsfolge } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    const rat = { ...entwurf().beratungsfolge[1], id: beratungsfolge[1]!.id }
    const neu = { ...entwurf().beratungsfolge[0], gremium: 'Haupt- und Personalausschuss', rolle: 'vorberatung' }
    const { body } = await amt<{ inhalt: Pick<VorlageDto, 'beratungsfolge'> }>(
      `PUT ${teil(id, 'beratungsfolge')}`,
      { beratungsfolge: [neu, rat] },
      { 'if-match': '"1"' },
    )
    expect(body.inhalt.beratungsfolge.map((b) => [b.gremium, b.id === beratungsfolge[1]!.id])).toEqual([
      ['Haupt- und Personalausschuss', false],
      ['Rat der Stadt', true],
    ])
  })

  test.each([
    ['kopf', { betreff: ' ' }, '/betreff'],
    ['kopf', { sachverhalt: null }, '/sachverhalt'],
    ['sachverhalt', { sachverhalt: { type: 'doc', content: [{ type: 'script' }] } }, '/sachverhalt/content/0/type'],
    [
      'beratungsfolge',
      { beratungsfolge: [{ ...entwurf().beratungsfolge[0], gremium: 'Magistrat' }] },
      '/beratungsfolge/0/gremium',
    ],
    ['unterschrift', { unterschrift: { amt: '' } }, '/unterschrift/amt'],
  ])('Teil %s mit %j', async (name, inhalt, zeiger) => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    const { status, body } = await amt<Problemantwort>(`PUT ${teil(id, name)}`, inhalt, { 'if-match': '"1"' })
    expect({ status, erster: body.felder?.[0]?.zeiger }).toEqual({ status: 422, erster: zeiger })
    expect((await amt(`GET ${teil(id, name)}`)).etag).toBe('"1"')
  })
})

describe('Freigabe', () => {
  test('friert ein: Nummer, Hash, Text; danach ist nichts mehr zu ändern', async () => {
    const frei = await freigegeben({ datum: '2026-03-02' })
    expect(frei.nummer).toMatch(/^\d{4}\/\d{4}$/)
    expect(frei.fassung.hash).toMatch(/^[0-9a-f]{64}$/)
    const spaet = await amt<Problemantwort>(
      `PUT /vorlagen/${frei.id}/teile/kopf`,
      { betreff: 'x' },
      { 'if-match': '"1"' },
    )
    expect(spaet).toMatchObject({ status: 409, body: { hindernisse: [{ code: 'kein_entwurf' }] } })
  })

  test('nennt alle Gründe, aus denen es nicht geht', async () => {
    const { id } = (
      await amt<VorlageDto>(
        'POST /vorlagen',
        entwurf({ beratungsfolge: [], beschlussvorschlag: null, finanzielleAuswirkungen: null }),
      )
    ).body
    const { status, body } = await amt<Problemantwort>(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
    expect(status).toBe(409)
    expect(body.hindernisse?.map((h) => h.code)).toEqual([
      'beschlussvorschlag_fehlt',
      'finanzen_fehlen',
      'beratungsfolge_fehlt',
    ])
  })

  test('verlangt ein zweites Paar Augen und das Recht', async () => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    await amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
    expect(await amt(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })).toMatchObject({
      status: 403,
      body: { hindernisse: [{ code: 'recht_fehlt' }] },
    })
  })

  test('ein unbekannter Schritt ist ein Fehler an seiner Stelle', async () => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    const { status, body } = await amt<Problemantwort>(`POST /vorlagen/${id}/schritte`, { schritt: 'springen' })
    expect({ status, felder: body.felder?.map((f) => f.zeiger) }).toEqual({ status: 422, felder: ['/schritt'] })
  })

  test('eine redaktionelle Berichtigung ist die nächste Fassung unter derselben Nummer', async () => {
    const frei = await freigegeben()
    const offen = await amt<VorlageDto>(`POST /vorlagen/${frei.id}/berichtigungen`, { grund: 'Tippfehler im Betreff' })
    expect(offen).toMatchObject({ status: 201, body: { fassung: { nr: 2, hash: null }, zustand: 'freigegeben' } })
    await amt(`PUT /vorlagen/${frei.id}/teile/kopf`, { betreff: 'Sporthalle Wanne: Dach' }, { 'if-match': '"1"' })
    const { body } = await chef<VorlageDto>(`POST /vorlagen/${frei.id}/schritte`, {
      schritt: 'berichtigen',
      grund: 'Tippfehler',
    })
    expect(body).toMatchObject({ nummer: frei.nummer, betreff: 'Sporthalle Wanne: Dach', fassung: { nr: 2 } })
    expect(body.fassung.hash).not.toBe(frei.fassung.hash)
    const fassungen = await s.t.datenbank.lesen.query<{ betreff: string }[]>(
      'SELECT eingefroren ->> $2 AS betreff FROM ris.fassung WHERE vorlage_id = $1 ORDER BY nr',
      [frei.id, 'betreff'],
    )
    expect(fassungen.map((f) => f.betreff)).toEqual([frei.betreff, 'Sporthalle Wanne: Dach'])
  })

  test('eine Ergänzung bekommt eine Unternummer', async () => {
    const frei = await freigegeben()
    const ergaenzung = (n: number) =>
      freigegeben({ art: 'ergaenzungsvorlage', uebergeordnetId: frei.id, betreff: `Ergänzung ${n}` })
    expect((await ergaenzung(1)).nummer).toBe(`${frei.nummer}-1`)
    expect((await ergaenzung(2)).nummer).toBe(`${frei.nummer}-2`)
  })
})

describe('Nichtöffentliches und Veröffentlichung', () => {
  const geheim = {
    oeffentlich: false,
    geheimhaltung: geheimhaltung({ oeffentlicherTitel: 'Grundstück' }),
  }

  test('wer sie nicht lesen darf, bekommt dieselbe Antwort wie bei einer unbekannten', async () => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf({ ...geheim, betreff: 'Kauf Flurstück 17' }))).body
    const fremd = await s.ruf('mitzeichnung')
    const unbekannt = await fremd<Record<string, unknown>>('GET /vorlagen/00000000-0000-4000-8000-000000000000')
    const verborgen = await fremd<Record<string, unknown>>(`GET /vorlagen/${id}`)
    expect(verborgen.status).toBe(404)
    expect({ ...verborgen.body, instance: '' }).toEqual({ ...unbekannt.body, instance: '' })
    expect((await fremd<VorlagenBlattDto>('GET /vorlagen?q=Flurst')).body.zeilen).toEqual([])
    expect((await fremd(`PUT /vorlagen/${id}/teile/kopf`, { betreff: 'x' }, { 'if-match': '"1"' })).status).toBe(403)
    expect((await chef<VorlageDto>(`GET /vorlagen/${id}`)).body.geheimhaltung).toMatchObject(geheim.geheimhaltung)
  })

  test('zieht ihre Nummer aus einem eigenen Kreis und wird nie öffentlich', async () => {
    const frei = await freigegeben(geheim)
    expect(frei.nummer).toMatch(/^N \d{4}\/\d{4}$/)
    expect(await wunschFuer(pruefung, frei.id)).toBeUndefined()
    const { status, body } = await amt<Problemantwort>('POST /veroeffentlichungswuensche', { vorlageId: frei.id })
    expect({ status, codes: body.hindernisse?.map((h) => h.code) }).toEqual({
      status: 409,
      codes: ['nichtoeffentlich'],
    })
  })

  test('behält ihren Grund auch in einer Berichtigung', async () => {
    const { id } = await freigegeben(geheim)
    await amt(`POST /vorlagen/${id}/berichtigungen`, { grund: 'Tippfehler' })
    const { version } = (await amt<{ version: number }>(`GET /vorlagen/${id}/teile/kopf`)).body
    const setze = (inhalt: object) =>
      amt<Problemantwort>(`PUT /vorlagen/${id}/teile/kopf`, inhalt, { 'if-match': `"${version}"` })
    const ohne = await setze({ geheimhaltung: null })
    expect({ status: ohne.status, zeiger: ohne.body.felder?.map((f) => f.zeiger) }).toEqual({
      status: 422,
      zeiger: ['/geheimhaltung'],
    })
    expect((await setze({ betreff: 'Berichtigt' })).status).toBe(200)
  })

  test('keine Unternummer verrät die Nummer oder die Zahl von Nichtöffentlichem', async () => {
    const zu = (uebergeordnetId: string, rest: object = {}) =>
      freigegeben({ art: 'ergaenzungsvorlage', uebergeordnetId, betreff: 'Ergänzung', ...rest })
    const offen = await freigegeben()
    const verborgen = await freigegeben(geheim)
    expect((await zu(verborgen.id)).nummer).toMatch(/^\d{4}\/\d{4}$/)
    expect((await zu(offen.id, geheim)).nummer).toMatch(/^N \d{4}\/\d{4}$/)
    expect((await zu(offen.id)).nummer).toBe(`${offen.nummer}-1`)
    expect((await zu(verborgen.id, geheim)).nummer).toBe(`${verborgen.nummer}-1`)
  })

  test('erst nach der Freigabe, durch jemand anderen, zurück nur mit Grund', async () => {
    const { id } = (await amt<VorlageDto>('POST /vorlagen', entwurf())).body
    const weg = `POST /vorlagen/${id}/veroeffentlichung`
    expect((await amt('POST /veroeffentlichungswuensche', { vorlageId: id })).status).toBe(409)
    expect((await amt(weg, { stand: 'gremium' })).status).toBe(403)
    await amt(`POST /vorlagen/${id}/schritte`, { schritt: 'zur_freigabe' })
    await chef(`POST /vorlagen/${id}/schritte`, { schritt: 'freigeben' })
    expect((await veroeffentliche(pruefung, id)).status).toBe(200)
    expect((await amt<VorlageDto>(`GET /vorlagen/${id}`)).body.veroeffentlichung.stand).toBe('oeffentlich')
    const ohneGrund = await pruefung<Problemantwort>(weg, { stand: 'depubliziert' })
    expect(ohneGrund).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/grund' }] } })
    expect((await pruefung(weg, { stand: 'depubliziert', grund: 'Versehen' })).status).toBe(200)
  })
})
