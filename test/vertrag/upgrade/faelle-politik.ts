import { Gremium } from '../../../src/schema/gremium.entity.js'
import { Vorlage } from '../../../src/schema/vorlage.entity.js'
import type { VorlageDto } from '../../../src/vorlagen/form/vorlage-antwort.dto.js'
import type { Heimkehr } from './heimkehr.js'

/** Nobody is named as having brought in what is older than that; a draft that waited over the upgrade can name them. */
export function politik(heimkehr: () => Heimkehr): void {
  const zeilen = (sql: string) => heimkehr().t.datenbank.lesen.query<unknown[]>(sql)

  test('was öffentlich ist, nennt weiter niemanden, und die Liste bietet keine Einreicher an', async () => {
    expect(await zeilen('SELECT id FROM oeffentlich.vorlage WHERE einreicher IS NOT NULL')).toEqual([])
    expect(await zeilen('SELECT id FROM ris.fassung_einreicher')).toEqual([])
    const liste = await (await heimkehr().t.abruf('/vorlagen')).text()
    expect(liste).not.toContain('Eingereicht von')
    expect((await heimkehr().t.abruf('/vorlagen?einreicher=CDU')).status).toBe(200)
  })

  test('ein Entwurf von früher nennt nach dem Update, wer ihn eingereicht hat und wann', async () => {
    const { t } = heimkehr()
    const { id } = await t.datenbank.lesen.findOneByOrFail(Vorlage, {
      zustand: 'entwurf',
      oeffentlichkeit: 'oeffentlich',
    })
    const amt = await t.als('sachbearbeitung', 'freigabe')
    const vorlage = async () => (await (await amt(`/api/v1/vorlagen/${id}`)).json()) as VorlageDto
    const { teile } = await vorlage()
    const angaben = { einreicher: [{ art: 'privat', name: 'Erna Sauerampfer' }], eingegangenAm: '2026-11-02' }
    const antwort = await amt(`/api/v1/vorlagen/${id}/teile/kopf`, {
      method: 'PUT',
      json: { art: 'anregung', ...angaben },
      headers: { 'if-match': `"${teile.kopf}"` },
    })
    expect([antwort.status, await antwort.text()]).toMatchObject([200, expect.anything()])
    expect(await vorlage()).toMatchObject({ art: 'anregung', ...angaben })
    // It goes the way of what is brought in, and no more to the Freigabe.
    const schritt = { method: 'POST', json: { schritt: 'zur_freigabe' } }
    const zurFreigabe = await amt(`/api/v1/vorlagen/${id}/schritte`, schritt)
    expect(await zurFreigabe.json()).toMatchObject({ hindernisse: [{ code: 'ohne_freigabe' }] })
    const buero = await t.als('gremienbuero')
    const { schritte } = (await (await buero(`/api/v1/vorlagen/${id}`)).json()) as VorlageDto
    expect(schritte.map((s) => s.schritt)).toContain('eingegangen')
  })

  test('zu einem Antrag von heute nimmt die Verwaltung Stellung; was früher dazu kam, bleibt, was es ist', async () => {
    const { t } = heimkehr()
    expect(await zeilen(`SELECT id FROM oeffentlich.vorlage WHERE ansicht ? 'stellungnahmen'`)).toEqual([])
    const amt = await t.als('sachbearbeitung', 'freigabe', 'gremienbuero')
    const rufe = async (weg: string, json: object) => {
      const antwort = await amt(`/api/v1/vorlagen${weg}`, { method: 'POST', json })
      expect([weg, antwort.status < 300 || (await antwort.text())]).toEqual([weg, true])
      return (await antwort.json()) as VorlageDto
    }
    const [{ kuerzel, name, gremium }] = await t.datenbank.lesen.query<[Record<string, string>]>(
      `SELECT o.kuerzel, o.name, (SELECT name FROM ris.gremium WHERE art = 'rat' LIMIT 1) AS gremium FROM ris.organisationseinheit o LIMIT 1`,
    )
    const text = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'So.' }] }] }
    const entwurf = { federfuehrung: { kuerzel, name }, verfasser: { name: 'Muster', organisationseinheit: null } }
    const inhalt = { ...entwurf, oeffentlich: true, betreff: 'Brunnen', beschlussvorschlag: text, sachverhalt: text }
    const schritt = { gremium, rolle: 'entscheidung', datum: null, oeffentlich: true, ergebnis: null }
    const antrag = { ...inhalt, art: 'antrag', beratungsfolge: [schritt], eingegangenAm: '2026-11-02' }
    const { id: uebergeordnetId } = await rufe('', antrag)
    const { nummer } = await rufe(`/${uebergeordnetId}/schritte`, { schritt: 'eingegangen' })
    const { id } = await rufe('', { ...inhalt, art: 'stellungnahme', beratungsfolge: [], uebergeordnetId })
    const { schritte } = await rufe(`/${id}/schritte`, { schritt: 'zur_freigabe' })
    expect(schritte.find((s) => s.schritt === 'freigeben')?.hindernisse.map((h) => h.code)).toEqual(['vier_augen'])
    const chef = await t.als('freigabe')
    const frei = await chef(`/api/v1/vorlagen/${id}/schritte`, { method: 'POST', json: { schritt: 'freigeben' } })
    expect(await frei.json()).toMatchObject({ nummer: `${nummer}-1` })
  })

  test('wer in einem Gremium sitzt, lässt sich eintragen', async () => {
    const { t } = heimkehr()
    const buero = await t.als('gremienbuero')
    const sende = async (weg: string, json: object) => {
      const antwort = await buero(`/api/v1/${weg}`, { method: 'POST', json })
      return { status: antwort.status, ...((await antwort.json()) as { id: string }) }
    }
    const { id: personId } = await sende('personen', { familienname: 'Yilmaz' })
    const { id: gremiumId } = await t.datenbank.lesen.findOneByOrFail(Gremium, { art: 'rat' })
    const eintrag = { personId, gremiumId, funktion: 'mitglied', von: '2025-11-01' }
    expect(await sende('mitgliedschaften', eintrag)).toMatchObject({
      status: 201,
      ...eintrag,
      stimmrecht: true,
      bis: null,
    })
  })

  test('für das eingereichte Schreiben gibt es eine Dokumentart, die nicht öffentlich ist', async () => {
    const buero = await heimkehr().t.als('gremienbuero')
    const art = await (await buero('/api/v1/dokumentarten/eingereicht')).json()
    expect(art).toMatchObject({ bezeichnung: 'Eingereichtes Schreiben', oeffentlich: false })
  })
}
