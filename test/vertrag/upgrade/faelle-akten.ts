import { jest } from '@jest/globals'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { veroeffentlichungPruefen } from '../../../src/befehle/verwaltung-veroeffentlichung.js'
import { pruefeProtokoll } from '../../../src/plattform/protokoll/protokollpruefung.js'
import type { TestApp } from '../../app.js'
import type { TestDatenbank } from '../../datenbank.js'
import { schluessel } from './einstellungen.mjs'
import type { Heimkehr } from './heimkehr.js'
import { tabelle } from './kopie.mjs'
import { unterschiede } from './zeilen.js'

/** What is kept: rows, papers, signatures, log. */
export function akten(heimkehr: () => Heimkehr): void {
  test('die Wiederherstellung meldet null Unterschiede zwischen Akten und Öffentlichem', async () => {
    expect(heimkehr().gesagt).toContain('Unterschiede zwischen Akten und Öffentlichem: 0.')
    expect(heimkehr().gesagt).not.toMatch(/Das Protokoll ist nicht das versiegelte|nicht mehr, was freigegeben wurde/)
  })

  test('„veroeffentlichung pruefen“ findet nichts, und eine veränderte Fassung auch dann, wenn sie nie öffentlich war', async () => {
    const { t } = heimkehr()
    expect(await pruefen(t)).toEqual({ ausgang: 0, gesagt: ['0'], geklagt: [] })
    const [vorher] = await veraendere(t.db, `jsonb_set(eingefroren, '{betreff}', '"Umbenannt"')`)
    const { ausgang, gesagt, geklagt } = await pruefen(t)
    await veraendere(t.db, `'${vorher!.replaceAll("'", "''")}'`)
    expect({ ausgang, gesagt }).toEqual({ ausgang: 1, gesagt: ['1'] })
    expect(geklagt).toEqual([
      expect.stringMatching(/^Fassung 1 der Vorlage 2026\/0026 ist nicht mehr, was freigegeben wurde/),
    ])
    expect(await pruefen(t)).toMatchObject({ ausgang: 0 })
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

/** The command, with what it prints. */
async function pruefen({ app }: TestApp) {
  const [gesagt, geklagt]: string[][] = [[], []]
  const spione = [
    jest.spyOn(console, 'log').mockImplementation((zeile: unknown) => void gesagt!.push(String(zeile))),
    jest.spyOn(console, 'error').mockImplementation((zeile: unknown) => void geklagt!.push(String(zeile))),
  ]
  try {
    return { ausgang: await veroeffentlichungPruefen(app.get(DataSource, { strict: false })), gesagt, geklagt }
  } finally {
    for (const spion of spione) spion.mockRestore()
  }
}

/** As somebody who works on the database itself, past the triggers. @returns what was there */
async function veraendere({ verwalter }: TestDatenbank, inhalt: string): Promise<string[]> {
  const client = new pg.Client(verwalter)
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    const { rows } = await client.query<{ vorher: string }>(
      `WITH alt AS (SELECT f.id, f.eingefroren::text AS vorher FROM ris.fassung f JOIN ris.vorlage v ON v.id = f.vorlage_id
         WHERE v.nummer = '2026/0026')
       UPDATE ris.fassung f SET eingefroren = ${inhalt} FROM alt WHERE f.id = alt.id RETURNING vorher`,
    )
    return rows.map(({ vorher }) => vorher)
  } finally {
    await client.end()
  }
}
