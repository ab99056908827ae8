import type { EinheitDto, EinheitsnameDto } from '../../../src/organisation/einheit.dto.js'
import type { GremiumDto, GremiumsnameDto } from '../../../src/organisation/gremium.dto.js'
import type { Heimkehr } from './heimkehr.js'

/** Every Gremium bears the name it had for all days before; only from now on it can change, and what was stays. */
export function namen(heimkehr: () => Heimkehr): void {
  test('jedes Gremium hat einen Namen, der von Anfang an gilt, keinen Vorgänger und kein Ende', async () => {
    const [zeile] = await heimkehr().t.datenbank.lesen.query<Record<string, string>[]>(
      `SELECT (SELECT count(*) FROM ris.gremium) AS gremien, (SELECT count(*) FROM ris.gremium_name n
                JOIN ris.gremium g USING (name) WHERE g.id = n.gremium_id AND n.von = '-infinity' AND n.grund IS NULL) AS namen,
              (SELECT count(*) FROM ris.gremium WHERE bis IS NOT NULL OR vorgaenger_id IS NOT NULL) AS andere`,
    )
    expect(Number(zeile!['gremien']) > 3 && zeile!['namen'] === zeile!['gremien']).toBe(true)
    expect(zeile!['andere']).toBe('0')
  })

  test('umbenannt wird ab heute, auch von Programmen, die nur PUT kennen; keine Seite ändert sich', async () => {
    const { t } = heimkehr()
    const [g] = await t.datenbank.lesen.query<{ id: string; kurz: string; sitzung: string }[]>(
      `SELECT g.id, k.weg AS kurz, sk.weg AS sitzung FROM ris.gremium g
         JOIN ris.oeffentliche_kennung k ON k.objekt_id = g.id JOIN ris.sitzung_gremium sg ON sg.gremium_id = g.id AND sg.rang = 1
         JOIN ris.sitzung s ON s.id = sg.sitzung_id AND s.datum < '2026-11-01'
         JOIN ris.oeffentliche_kennung sk ON sk.objekt_id = s.id LIMIT 1`,
    )
    const buero = await t.als('gremienbuero')
    const weg = `/api/v1/gremien/${g!.id}`
    const antwort = await buero(weg)
    const { name, genitiv, kuerzel, art, reihenfolge } = (await antwort.json()) as GremiumDto
    const vorher = await (await t.abruf(`/${g!.sitzung}`)).text()
    const json = { name: `${name} (neu)`, genitiv, kuerzel, art, reihenfolge }
    const kopf = { 'if-match': antwort.headers.get('etag')! }
    expect((await buero(weg, { method: 'PUT', json, headers: kopf })).status).toBe(200)
    await t.auftraegeErledigen()
    expect(await (await t.abruf(`/${g!.sitzung}`)).text()).toBe(vorher)
    expect((await t.abruf(`/${g!.kurz}`)).status).toBe(200)
    expect(((await (await buero(`${weg}/namen`)).json()) as GremiumsnameDto[]).map((n) => n.name)).toEqual([
      name,
      json.name,
    ])
  })

  test('jede Einheit hat einen Namen, der von Anfang an gilt, keine Vorgängerin und kein Ende', async () => {
    const [zeile] = await heimkehr().t.datenbank.lesen.query<Record<string, string>[]>(
      `SELECT (SELECT count(*) FROM ris.organisationseinheit) AS einheiten, (SELECT count(*) FROM ris.organisationseinheit_name n
                JOIN ris.organisationseinheit o USING (kuerzel, name)
               WHERE o.id = n.organisationseinheit_id AND n.von = '-infinity' AND n.grund IS NULL) AS namen,
              (SELECT count(*) FROM ris.organisationseinheit WHERE bis IS NOT NULL OR vorgaenger_id IS NOT NULL) AS andere`,
    )
    expect(Number(zeile!['einheiten']) > 3 && zeile!['namen'] === zeile!['einheiten']).toBe(true)
    expect(zeile!['andere']).toBe('0')
  })

  test('eine Einheit, die heute anders heißt, schreibt keine Seite und kein PDF um, und was keinen Tag hat, heißt wie gedruckt', async () => {
    const { t } = heimkehr()
    const [v] = await t.datenbank.lesen.query<Record<'id' | 'einheit' | 'weg' | 'kuerzel', string>[]>(
      `SELECT v.id, v.federfuehrung_id AS einheit, k.weg, o.kuerzel FROM ris.vorlage v JOIN ris.organisationseinheit o ON o.id = v.federfuehrung_id
         JOIN ris.oeffentliche_kennung k ON k.objekt_id = v.id AND k.oeffentlich WHERE v.nummer = '2016/0542'`,
    )
    const buero = await t.als('gremienbuero')
    const weg = `/api/v1/organisationseinheiten/${v!.einheit}`
    const antwort = await buero(weg)
    const { name, kuerzel } = (await antwort.json()) as EinheitDto
    const lies = async () => [
      await (await t.abruf(`/${v!.weg}`)).text(),
      Buffer.from(await (await t.abruf(`/${v!.weg}.pdf`)).arrayBuffer()).toString('base64'),
    ]
    const vorher = await lies()
    const json = { name: `${name} (neu)`, kuerzel: `${kuerzel} neu` }
    const kopf = { 'if-match': antwort.headers.get('etag')! }
    expect((await buero(weg, { method: 'PUT', json, headers: kopf })).status).toBe(200)
    await t.auftraegeErledigen()
    expect(await lies()).toEqual(vorher)
    const namen = (await (await buero(`${weg}/namen`)).json()) as EinheitsnameDto[]
    expect(namen.map((n) => n.kuerzel)).toEqual([kuerzel, json.kuerzel])
    const gelesen = await (await t.als('sachbearbeitung'))(`/api/v1/vorlagen/${v!.id}`)
    expect(await gelesen.json()).toMatchObject({ federfuehrung: { kuerzel, name } })
  })
}
