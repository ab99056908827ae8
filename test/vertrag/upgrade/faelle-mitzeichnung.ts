import type { Heimkehr } from './heimkehr.js'

interface Vorlage {
  zustand: string
}
type Inhalt = { beratungsfolge?: Record<string, unknown>[] }

/** A step is answered with ids and versions, and taken without. */
const alsEingabe = (inhalt: Inhalt): object =>
  inhalt.beratungsfolge
    ? {
        beratungsfolge: inhalt.beratungsfolge.map(({ gremium, rolle, datum, oeffentlich, ergebnis }) => ({
          gremium,
          rolle,
          datum,
          oeffentlich,
          ergebnis,
        })),
      }
    : inhalt

const teile = ['kopf', 'beschlussvorschlag', 'sachverhalt', 'finanzen', 'beratungsfolge', 'unterschrift', 'anlagen']

/** Signatures are over the parts as they stood: written again word for word they are the same parts. */
export function mitzeichnung(heimkehr: () => Heimkehr): void {
  const unterschriften = (id: string) =>
    heimkehr().t.datenbank.lesen.query<{ stand: string }[]>(
      `SELECT m.runde, m.ergebnis, m.gezeichnet, bool_and(m.gezeichnet ->> t.schluessel IS NOT DISTINCT FROM t.hash) AS steht
         FROM ris.mitzeichnung m JOIN ris.fassung f ON f.id = m.fassung_id JOIN ris.fassung_teil t ON t.fassung_id = f.id
        WHERE f.vorlage_id = $1 AND m.ergebnis IS NOT NULL GROUP BY m.id ORDER BY m.runde, m.am`,
      [id],
    )

  test('Unterschriften stehen, auch wenn dieselben Worte noch einmal gespeichert werden', async () => {
    const { t } = heimkehr()
    const [{ id }] = (await t.datenbank.lesen.query(
      `SELECT vorlage_id AS id FROM ris.fassung WHERE betreff = 'Mitzeichnung: zwei haben gezeichnet'`,
    )) as [{ id: string }]
    const vorher = await unterschriften(id)
    expect(vorher).toMatchObject([
      { ergebnis: 'gezeichnet', steht: true },
      { ergebnis: 'gezeichnet_mit_anmerkung', steht: true },
    ])
    const amt = await t.als('sachbearbeitung')
    // Parts are written in a draft only.
    const zurueck = { schritt: 'zurueckholen', grund: 'Noch einmal lesen' }
    expect((await amt(`/api/v1/vorlagen/${id}/schritte`, { method: 'POST', json: zurueck })).status).toBe(200)
    for (const teil of teile) {
      const weg = `/api/v1/vorlagen/${id}/teile/${teil}`
      const gelesen = await amt(weg)
      const { inhalt } = (await gelesen.json()) as { inhalt: Inhalt }
      const antwort = await amt(weg, {
        method: 'PUT',
        json: alsEingabe(inhalt),
        headers: { 'if-match': gelesen.headers.get('etag')! },
      })
      expect([teil, antwort.status, await antwort.text()]).toMatchObject([teil, 200, expect.anything()])
    }
    expect(await unterschriften(id)).toEqual(vorher)
  })

  test('eine zurückgewiesene Runde und die neue stehen nebeneinander, und die letzte Unterschrift führt zur Freigabe', async () => {
    const { t } = heimkehr()
    const liste = await t.datenbank.lesen.query<{ id: string; station: string }[]>(
      `SELECT f.vorlage_id AS id, m.id AS station FROM ris.mitzeichnung m JOIN ris.fassung f ON f.id = m.fassung_id
        WHERE f.betreff = 'Mitzeichnung: zurückgewiesen und überarbeitet' AND m.ergebnis IS NULL AND m.runde = 2`,
    )
    expect(liste).toHaveLength(2)
    const hand = await t.als('mitzeichnung')
    for (const { id, station } of liste) {
      const antwort = await hand(`/api/v1/vorlagen/${id}/mitzeichnung/${station}`, {
        method: 'POST',
        json: { ergebnis: 'gezeichnet' },
      })
      expect(antwort.status).toBe(200)
      await antwort.text()
    }
    const { id } = liste[0]!
    const vorlage = (await (await hand(`/api/v1/vorlagen/${id}`)).json()) as Vorlage
    expect(vorlage.zustand).toBe('zur_freigabe')
    expect(await unterschriften(id)).toMatchObject([
      { runde: 1, ergebnis: 'zurueckgewiesen' },
      { runde: 2 },
      { runde: 2 },
      { runde: 2 },
    ])
  })
}
