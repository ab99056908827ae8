import { DataSource } from 'typeorm'
import { pruefeProtokoll } from '../../../src/plattform/protokoll/protokollpruefung.js'
import { VeroeffentlichungPruefung } from '../../../src/veroeffentlichung/pruefung.js'
import { schluessel } from './einstellungen.mjs'
import type { Heimkehr } from './heimkehr.js'
import { tabelle } from './kopie.mjs'
import { unterschiede } from './zeilen.js'

/** What is kept: rows, papers, signatures, log. */
export function akten(heimkehr: () => Heimkehr): void {
  test('die Wiederherstellung meldet null Unterschiede zwischen Akten und Öffentlichem', async () => {
    expect(heimkehr().gesagt).toContain('Unterschiede zwischen Akten und Öffentlichem: 0.')
    expect(heimkehr().gesagt).not.toContain('Das Protokoll ist nicht das versiegelte')
    expect(await heimkehr().t.app.get(VeroeffentlichungPruefung, { strict: false }).abweichungen()).toEqual([])
  })

  test.each(['vorlage', 'sitzung', 'gremium', 'vorgang', 'datei'])('öffentliche Zeilen: %s', async (art) => {
    expect(await unterschiede(heimkehr(), `oeffentlich.${art}`, 'id')).toEqual([])
  })

  test('Kurzadressen und öffentliche Kennungen sind dieselben', async () => {
    expect(await unterschiede(heimkehr(), 'oeffentlich.kurzadresse', 'weg')).toEqual([])
    expect(await unterschiede(heimkehr(), 'oeffentlich.koerperschaft', 'id')).toEqual([])
  })

  test('was eingefroren ist, ist Zeichen für Zeichen dasselbe', async () => {
    const jetzt = await heimkehr().t.datenbank.lesen.query<Record<string, string>[]>(
      'SELECT id::text, eingefroren::text, hash FROM ris.fassung WHERE eingefroren IS NOT NULL ORDER BY id',
    )
    const damals = tabelle(heimkehr().ordner, 'ris.fassung')
      .filter(({ eingefroren }) => eingefroren !== null)
      .map(({ id, eingefroren, hash }) => ({ id, eingefroren, hash }))
      .sort((a, b) => (a.id! < b.id! ? -1 : 1))
    expect(damals.length).toBeGreaterThan(30)
    expect(jetzt).toEqual(damals)
  })

  test('die Kette des Protokolls reicht weiter bis zum ersten Eintrag', async () => {
    const quelle = heimkehr().t.app.get(DataSource, { strict: false })
    const geheim = Buffer.from(schluessel['PROTOKOLL_SCHLUESSEL']!)
    expect(await pruefeProtokoll(quelle, geheim, [])).toMatchObject({ bruch: null })
  })
}
