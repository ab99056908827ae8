import type { ErgebnisseDto } from '../../../src/beschluesse/berichtigung.dto.js'
import type { Abruf } from '../../app.js'
import type { Heimkehr } from './heimkehr.js'
import { tabelle } from './kopie.mjs'

interface Schritt {
  id: string
  version: number
  ergebnis: { grundlage?: { art: string; beratungId: string; worte: string } } | null
}

/** Outcomes of before have no base; what they recommended is one for those that come. These acts change the town. */
export function beschluesse(heimkehr: () => Heimkehr): void {
  test('Ergebnisse von früher bleiben, wie sie sind: ohne Grundlage, mit ihrem Wortlaut', async () => {
    const damals = tabelle(heimkehr().ordner, 'ris.beschluss')
      .map(({ id, text }) => ({ id, text, art: null, uebernommen: 'false' }))
      .sort((a, b) => (a.id! < b.id! ? -1 : 1))
    const heute = await heimkehr().t.datenbank.lesen.query<Record<string, string | null>[]>(
      `SELECT id, text::text, grundlage_art AS art, text_uebernommen::text AS uebernommen FROM ris.beschluss
        WHERE id = ANY ($1) ORDER BY id`,
      [damals.map(({ id }) => id)],
    )
    expect(damals.length).toBeGreaterThan(3)
    expect(heute).toEqual(damals)
  })

  test('der Rat beschließt ungeändert: in der Fassung der berichtigten Empfehlung von früher', async () => {
    const { t } = heimkehr()
    const schritte = await t.datenbank.lesen.query<{ id: string; gremium: string; weg: string }[]>(
      `SELECT b.id, b.gremium_id AS gremium, '/vorlagen/' || replace(v.nummer, '/', '-') AS weg
         FROM ris.beratung b JOIN ris.vorlage v ON v.id = b.vorlage_id
         JOIN ris.fassung f ON f.vorlage_id = v.id WHERE f.betreff = 'Gemeinsam: Grünes Klassenzimmer' ORDER BY b.reihenfolge`,
    )
    const [ausschuss, , rat] = schritte as [(typeof schritte)[0], unknown, (typeof schritte)[0]]
    const buero = await t.als('gremienbuero')
    const sitzung = { gremien: [rat.gremium], datum: '2026-11-27', beginn: '16:00', ort: 'Rathaus' }
    const { id: sitzungId } = await sende<Schritt>(buero, 'POST', '/sitzungen', sitzung)
    const weiter = `/beratungen/${rat.id}/schritte`
    await sende(buero, 'POST', weiter, { schritt: 'terminieren', sitzungId })
    const { version } = await sende<Schritt>(buero, 'POST', weiter, { schritt: 'auf_tagesordnung_setzen' })
    const ungeaendert = { art: 'beschlossen', aenderung: 'ungeaendert', mehrheit: 'einstimmig' }
    const { ergebnis } = await sende<Schritt>(buero, 'PUT', `/beratungen/${rat.id}/ergebnis`, ungeaendert, version)
    expect(ergebnis?.grundlage).toMatchObject({ art: 'empfehlung', beratungId: ausschuss.id })
    const seite = await (await t.abruf(rat.weg)).text()
    expect(seite).toContain(ergebnis!.grundlage!.worte)
    // Said by the Ausschuss and, with its words, by the Rat.
    expect(seite.match(/Klassenzimmer bis 2029/g)).toHaveLength(2)
    expect(seite).not.toContain('bis 2028')
    await sende(buero, 'POST', `/beratungen/${rat.id}/ergebnis/feststellen`, {})
  })

  test('ein Ergebnis, das vor dem Update festgestellt war, gilt als unterzeichnet; was es ersetzt hat, ist lesbar', async () => {
    const { t } = heimkehr()
    const buero = await t.als('gremienbuero')
    const [{ id }] = await t.datenbank.lesen.query<[{ id: string }]>(
      'SELECT beratung_id AS id FROM ris.beschluss WHERE ersetzt_durch_id IS NOT NULL',
    )
    const weg = `/api/v1/beratungen/${id}`
    const { ergebnisse } = (await (await buero(`${weg}/ergebnisse`)).json()) as ErgebnisseDto
    expect(ergebnisse.map((e) => [e.gilt, e.feststellung, JSON.stringify(e.ergebnis).match(/bis 20\d\d/)![0]])).toEqual(
      [
        [false, null, 'bis 2028'],
        [true, null, 'bis 2029'],
      ],
    )
    const { version, ergebnis } = (await (await buero(weg)).json()) as Schritt
    expect(ergebnis).not.toHaveProperty('berichtigung')
    const json = { art: 'empfohlen', aenderung: 'ungeaendert', grund: 'Zahlendreher' }
    const antwort = await buero(`${weg}/ergebnis`, { method: 'PUT', json, headers: { 'if-match': `"${version}"` } })
    expect([antwort.status, (await antwort.json()) as unknown]).toMatchObject([422, { felder: [{ zeiger: '/durch' }] }])
  })
}

async function sende<T>(als: Abruf, method: string, weg: string, json: object, version?: number): Promise<T> {
  const headers = { 'if-match': `"${version}"` }
  const antwort = await als(`/api/v1${weg}`, { method, json, ...(version && { headers }) })
  expect([weg, antwort.status < 300 || (await antwort.text())]).toEqual([weg, true])
  return (await antwort.json()) as T
}
