import type { SitzungDto } from '../../../src/sitzungen/sitzung.dto.js'
import type { Heimkehr } from './heimkehr.js'

/** No Sitzung of before has another appointment; one that was invited to gets it by an act of its own. */
export function sitzungen(heimkehr: () => Heimkehr): void {
  test('eine Sitzung, zu der vor dem Update geladen war, wird verlegt und behält ihre Tagesordnung', async () => {
    const { t } = heimkehr()
    const [geladene] = await t.datenbank.lesen.query<{ id: string }[]>(
      `SELECT s.id FROM ris.sitzung s WHERE s.zustand = 'eingeladen' AND NOT EXISTS (SELECT FROM ris.sitzung_gremium sg
         JOIN ris.gremium g ON g.id = sg.gremium_id WHERE sg.sitzung_id = s.id AND g.art = 'fraktion') LIMIT 1`,
    )
    const buero = await t.als('gremienbuero')
    const weg = `/api/v1/sitzungen/${geladene!.id}`
    const vorher = (await (await buero(weg)).json()) as SitzungDto
    expect([vorher.verlegtNachId, vorher.verlegtVon]).toEqual([null, []])
    // What was sent without a number stays without one, and nobody has counted it.
    expect(vorher.gremien.map((g) => g.nummer)).toEqual(vorher.gremien.map(() => null))
    expect(await (await buero(`/api/v1/gremien/${vorher.gremien[0]!.id}/sitzungsnummern`)).json()).toEqual([])
    const json = { datum: '2098-05-06', grund: 'Der Saal ist nicht frei.' }
    const nachher = (await (await buero(`${weg}/verlegung`, { method: 'POST', json })).json()) as SitzungDto
    expect(nachher).toMatchObject({ datum: '2098-05-06', zustand: 'eingeladen', tagesordnung: vorher.tagesordnung })
    expect(nachher.verlegtVon.map((v) => v.datum)).toEqual([vorher.datum])
  })
}
