import type { BeratungEinzelnDto } from '../../../src/beschluesse/beratung.dto.js'
import { absatz } from '../../stadt.js'
import type { Heimkehr } from './heimkehr.js'
import { tabelle } from './kopie.mjs'

/** An outcome recorded before is corrected with what this version knows of outcomes; programs say targets as they did. */
export function ergebnisse(heimkehr: () => Heimkehr): void {
  const vorlaeufige = `
    SELECT b.id FROM ris.beratung b JOIN ris.vorlage v ON v.id = b.vorlage_id JOIN ris.fassung f ON f.vorlage_id = v.id
     WHERE f.eingefroren ->> 'betreff' = 'Gemeinsam: Grünes Klassenzimmer' AND b.zustand = 'ergebnis_vorlaeufig'`

  test('früher Erfasstes nennt kein Ziel, und jede Rolle ist eine von uns', async () => {
    const [zeile] = await heimkehr().t.datenbank.lesen.query<
      { beschluesse: string; schritte: string; andere: string }[]
    >(
      `SELECT (SELECT count(*) FROM ris.beschluss) AS beschluesse, (SELECT count(*) FROM ris.beratung) AS schritte,
              (SELECT count(*) FROM ris.beschluss WHERE ziele <> '[]' OR art IS NULL)
              + (SELECT count(*) FROM ris.beratung WHERE rolle_bezeichnung IS NOT NULL) AS andere`,
    )
    expect(Number(zeile!.beschluesse) > 5 && Number(zeile!.schritte) > 30).toBe(true)
    expect(zeile!.andere).toBe('0')
  })

  test('jede Abstimmung von früher ist die maßgebliche ihres Gremiums, und ihre Zahlen stehen wie zuvor daneben', async () => {
    const { t, ordner } = heimkehr()
    const damals = tabelle(ordner, 'ris.abstimmung')
    const heute = await t.datenbank.lesen.query<Record<string, unknown>[]>(
      `SELECT a.id FROM ris.abstimmung a JOIN ris.beschluss s ON s.id = a.beschluss_id JOIN ris.beratung b ON b.id = s.beratung_id
        WHERE a.gremium_id = b.gremium_id AND a.massgeblich AND a.reihenfolge = 1 AND a.angenommen = (a.ja > a.nein)
          AND (a.art = 'geschaeftsordnung') = (s.art IN ('vertagt', 'verwiesen', 'abgesetzt', 'zurueckgezogen')) AND a.fraktionen = '[]' AND a.id = ANY ($1)`,
      [damals.map(({ id }) => id)],
    )
    expect([damals.length > 3, heute.length]).toEqual([true, damals.length])
    const [{ anders }] = await t.datenbank.lesen.query<[{ anders: string }]>(
      `SELECT count(*) AS anders FROM oeffentlich.vorlage, jsonb_path_query(ansicht, '$.beratungsfolge[*].ergebnis') e
        WHERE e -> 'abstimmung' ->> 'ja' IS DISTINCT FROM e #>> '{abstimmungen,0,ja}'`,
    )
    expect(anders).toBe('0')
  })

  test('ein vorläufiges wird verwiesen, wie Programme es bisher sagen, und dann zum Teil empfohlen', async () => {
    const { t } = heimkehr()
    const abruf = await t.als('schriftfuehrung')
    const [schritt] = await t.datenbank.lesen.query<{ id: string }[]>(vorlaeufige)
    const [rat] = await t.datenbank.lesen.query<{ id: string }[]>(
      `SELECT id FROM ris.gremium WHERE name = 'Rat der Stadt'`,
    )
    const weg = `/api/v1/beratungen/${schritt!.id}`
    const erfasse = async (json: object) => {
      const { version } = (await (await abruf(weg)).json()) as BeratungEinzelnDto
      const antwort = await abruf(`${weg}/ergebnis`, { method: 'PUT', json, headers: { 'if-match': `"${version}"` } })
      return ((await antwort.json()) as BeratungEinzelnDto).ergebnis
    }
    expect(await erfasse({ art: 'verwiesen', zielGremiumId: rat!.id })).toMatchObject({
      ziele: [{ name: 'Rat der Stadt', oeffentlichkeit: 'oeffentlich' }],
    })
    const beschlusstext = absatz('Nur die Westseite wird begrünt.')
    expect(await erfasse({ art: 'empfohlen', aenderung: 'teilweise', beschlusstext })).toMatchObject({
      bezeichnung: 'teilweise empfohlen',
      beschlusstext,
    })
  })
}
