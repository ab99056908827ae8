import { IsNull, Like } from 'typeorm'
import { zurZeit } from '../../../src/plattform/uhr.js'
import { Fristen } from '../../../src/vieraugen/wunsch/fristen.service.js'
import type { Abruf } from '../../app.js'
import type { Amtsrolle } from '../../../src/regeln/amtsrollen.js'
import { Veroeffentlichungswunsch } from '../../../src/schema/veroeffentlichungswunsch.entity.js'
import type { Heimkehr } from './heimkehr.js'

interface Wunsch {
  id: string
  betreff: string
  ergebnis: string | null
  gesehen: string | null
  hindernisse: { text: string }[]
}

/** Under the names of the version before, which go on answering. */
const wuensche = '/api/v1/veroeffentlichungsantraege'
const regeln = '/api/v1/koerperschaft/oeffentlichkeitsregeln'

/** What two people have begun under the old version, they finish under this one. These acts change the town. */
export function vierAugen(heimkehr: () => Heimkehr): void {
  const als = async (...rollen: Amtsrolle[]) => leser(await heimkehr().t.als(...rollen))

  test('bestätigte Sperrfristen laufen an ihrem Tag ab, und es erscheint, was gesehen wurde', async () => {
    const { t } = heimkehr()
    const fristen = t.app.get(Fristen, { strict: false })
    const anTag = (tag: string) => zurZeit(new Date(`${tag}T12:00:00Z`), () => fristen.erledigen())
    const seite = async (weg: string) => (await t.abruf(weg)).text()
    const neuGestempelte = () =>
      t.datenbank.lesen.countBy(Veroeffentlichungswunsch, {
        ergebnis: 'bestaetigt',
        ausgefuehrtAm: IsNull(),
        gesehen: Like('%.%'),
      })
    // Under the first look of the new version nothing goes back to the second person.
    expect(await anTag('2030-01-01')).toMatchObject({ veroeffentlicht: 0 })
    expect(await neuGestempelte()).toBe(3)
    expect(await anTag('2035-03-01')).toMatchObject({ veroeffentlicht: 1 })
    expect(await seite('/vorlagen/2026-0019')).toContain('Sperrfrist: Neubau der Kita')
    expect(await seite('/vorlagen/2026-0019')).toContain('5.311.0815')
    expect(await seite('/vorlagen/2026-0020')).not.toContain('Gutachten')
    expect(await anTag('2035-03-02')).toMatchObject({ veroeffentlicht: 1 })
    expect(await seite('/vorlagen/2026-0020')).toContain('Gutachten')
    expect(await anTag('2035-03-03')).toMatchObject({ veroeffentlicht: 1 })
    expect(await seite('/vorlagen/2026-0021')).toContain('die Berichtigung ist gelesen')
  })

  test('eine offene Berichtigung wird abgeschlossen und wartet auf die zweite Person; bis dahin gilt die erste Fassung', async () => {
    const { t } = heimkehr()
    const [{ id }] = (await t.datenbank.lesen.query(
      `SELECT vorlage_id AS id FROM ris.fassung WHERE betreff = 'Berichtigung: noch offen' AND eingefroren IS NULL`,
    )) as [{ id: string }]
    const { sende } = await als('freigabe')
    const schritt = { schritt: 'berichtigen', grund: 'Zahlendreher' }
    expect(await sende(`/api/v1/vorlagen/${id}/schritte`, schritt)).toBe(200)
    const seite = await (await t.abruf('/vorlagen/2026-0025')).text()
    expect(seite).toContain('Das Dach ist undicht.')
    expect(seite).not.toContain('Das Dach ist dicht.')
  })

  test('über jeden wartenden Wunsch lässt sich entscheiden', async () => {
    const { lies, sende } = await als('veroeffentlichungspruefung')
    const offene = (await lies<Wunsch[]>(wuensche)).filter((w) => w.ergebnis === null)
    const betreffe = offene.map((w) => w.betreff)
    for (const erwartet of [
      'Altbestand: wartet',
      'Berichtigung: noch',
      'Wartet: Vorlage',
      'Wartet: nur eine',
      'Vorgang: Spiel',
      'Vorgang: wartet',
    ])
      expect(betreffe.filter((b) => b.startsWith(erwartet))).toHaveLength(1)
    for (const { id, betreff } of offene) {
      const { gesehen, hindernisse } = await lies<Wunsch>(`${wuensche}/${id}`)
      const andere = hindernisse.filter(({ text }) => !/Verzeichnis der Anlagen/.test(text))
      expect([betreff, andere]).toEqual([betreff, []])
      const entscheidung = { ergebnis: 'bestaetigt', gesehen, verzeichnisGeprueft: true }
      expect([betreff, await sende(`${wuensche}/${id}/entscheidung`, entscheidung)]).toEqual([betreff, 200])
    }
    expect((await heimkehr().t.abruf('/vorgaenge/wartender-vorgang')).status).toBe(200)
  })

  test('die gewünschten Regeln der Stadt bestätigt eine zweite Person', async () => {
    const { lies, sende } = await als('veroeffentlichungspruefung')
    expect(await lies(regeln)).toMatchObject({ wartet: { titelNichtoeffentlich: 'oeffentlicher_titel' } })
    const { gesehen } = await lies<Wunsch>(`${regeln}/vorschau`)
    expect(await sende(`${regeln}/bestaetigung`, { gesehen })).toBe(200)
    expect(await lies(regeln)).toMatchObject({ wartet: null, titelNichtoeffentlich: 'oeffentlicher_titel' })
  })

  test('wartende Tagesordnungen versendet der Vorsitz: eine Ladung und einen Nachtrag', async () => {
    const { lies, sende } = await als('vorsitz')
    const sitzungen = await heimkehr().t.datenbank.lesen.query<{ id: string; schritt: string }[]>(
      `SELECT id, CASE datum WHEN '2035-05-10' THEN 'einladen' ELSE 'nachtrag_versenden' END AS schritt
         FROM ris.sitzung WHERE datum IN ('2035-05-10', '2035-06-14') ORDER BY datum`,
    )
    for (const { id, schritt } of sitzungen) {
      const vorschau = await lies<Wunsch>(`/api/v1/sitzungen/${id}/tagesordnung/vorschau`)
      expect(vorschau).toMatchObject({ schritt, hindernisse: [] })
      expect(await sende(`/api/v1/sitzungen/${id}/schritte`, { schritt, gesehen: vorschau.gesehen })).toBe(200)
    }
    expect(sitzungen).toHaveLength(2)
  })
}

const leser = (abruf: Abruf) => ({
  lies: async <T>(weg: string): Promise<T> => (await (await abruf(weg)).json()) as T,
  sende: async (weg: string, json: object): Promise<number> => {
    const antwort = await abruf(weg, { method: 'POST', json })
    await antwort.text()
    return antwort.status
  },
})
