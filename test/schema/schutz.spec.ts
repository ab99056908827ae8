import type { DataSource } from 'typeorm'
import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { Benutzer } from '../../src/schema/benutzer.entity.js'
import { Beratung } from '../../src/schema/beratung.entity.js'
import { Fassung } from '../../src/schema/fassung.entity.js'
import { FassungTeil } from '../../src/schema/fassung-teil.entity.js'
import { Protokoll } from '../../src/schema/protokoll.entity.js'
import { type TestDatenbank, testDatenbank, testQuelle } from '../datenbank.js'
import { ergebnis, ladeEin, sitzung } from '../fabrik/sitzung.js'
import { anlass, datei, gremium } from '../fabrik/stammdaten.js'
import { gibFrei, vorlage } from '../fabrik/vorlage.js'

let test: TestDatenbank
let quelle: DataSource
let db: Datenbank

beforeAll(async () => {
  test = await testDatenbank()
  ;({ quelle, datenbank: db } = await testQuelle(test))
})
afterAll(async () => {
  await quelle.destroy()
  await test.verwerfen()
})

const schreibe = (sql: string, ...werte: unknown[]): Promise<unknown> =>
  db.schreiben(anlass, (tx) => tx.query(sql, werte))

describe('the log', () => {
  it('refuses a write that names no actor', async () => {
    await expect(quelle.query(`INSERT INTO ris.gremium (name, art) VALUES ('Rat', 'rat')`)).rejects.toThrow(
      'ris.akteur',
    )
  })

  it('says who did what, and of a change only what changed', async () => {
    const g = await gremium(db, { name: 'Bauausschuss' })
    await schreibe(`UPDATE ris.gremium SET name = 'Planungsausschuss', art = art WHERE id = $1`, g.id)
    await schreibe(`UPDATE ris.gremium SET name = name WHERE id = $1`, g.id)
    const zeilen = await db.lesen.find(Protokoll, { where: { zeile: g.id }, order: { id: 'ASC' } })
    expect(zeilen).toMatchObject([
      { aktion: 'INSERT', akteur: 'system', was: 'Test', vorher: null, nachher: { name: 'Bauausschuss' } },
      { aktion: 'UPDATE', vorher: { name: 'Bauausschuss' }, nachher: { name: 'Planungsausschuss' } },
    ])
    expect(Object.keys(zeilen[1]!.nachher!)).toEqual(['name'])
  })

  it('never holds a password hash, nor the text of a draft', async () => {
    const geheim = { kennung: 'muster', name: 'Muster', passwortHash: '$argon2id$geheim' }
    const { id } = await db.schreiben(anlass, (tx) => tx.save(Benutzer, geheim))
    await schreibe(`UPDATE ris.benutzer SET passwort_hash = 'anders' WHERE id = $1`, id)
    const v = await vorlage(db)
    await schreibe(
      `UPDATE ris.fassung_teil t SET dokument = '{"type": "doc", "content": [{"text": "vertraulich"}]}' FROM ris.fassung f
        WHERE f.id = t.fassung_id AND f.vorlage_id = $1 AND schluessel = 'sachverhalt'`,
      v.id,
    )
    const alles = JSON.stringify(await db.lesen.find(Protokoll))
    expect(alles).not.toMatch(/argon2id|anders|vertraulich/)
    expect(alles).toMatch(/sha256:[0-9a-f]{64}/)
  })

  it('cannot be written or emptied by those who write', async () => {
    await expect(schreibe(`DELETE FROM ris.protokoll`)).rejects.toThrow('permission denied')
    await expect(schreibe(`TRUNCATE ris.vorlage CASCADE`)).rejects.toThrow('permission denied')
  })
})

describe('what is frozen stays', () => {
  it('Fassung with parts and finances; its print may be filed once', async () => {
    const v = await gibFrei(db, await vorlage(db))
    const { id } = await db.lesen.findOneByOrFail(Fassung, { vorlageId: v.id })
    for (const sql of [
      `UPDATE ris.fassung SET betreff = 'anders' WHERE id = $1`,
      `UPDATE ris.fassung SET eingefroren = NULL, eingefroren_am = NULL, hash = NULL WHERE id = $1`,
      `DELETE FROM ris.fassung WHERE id = $1`,
      `UPDATE ris.fassung_teil SET version = 2 WHERE fassung_id = $1`,
      `DELETE FROM ris.fassung_teil WHERE fassung_id = $1`,
      `INSERT INTO ris.finanzangabe (fassung_id, plan, keine) VALUES ($1, 'finanzplan', true)`,
    ])
      await expect(schreibe(sql, id)).rejects.toMatchObject({ constraint: 'fassung_eingefroren' })
    const pdfId = (await datei(db)).id
    await schreibe(`UPDATE ris.fassung SET pdf_id = $2 WHERE id = $1`, id, pdfId)
    const anderes = (await datei(db)).id
    await expect(schreibe(`UPDATE ris.fassung SET pdf_id = $2 WHERE id = $1`, id, anderes)).rejects.toMatchObject({
      constraint: 'fassung_eingefroren',
    })
  })

  it('a part that is saved while the Freigabe runs: the later one is refused', async () => {
    const v = await vorlage(db)
    const { id } = await db.lesen.findOneByOrFail(Fassung, { vorlageId: v.id })
    let teil: Promise<unknown> = Promise.resolve()
    await db.schreiben(anlass, async (tx) => {
      await tx.query(
        `UPDATE ris.fassung SET eingefroren = '{}', eingefroren_am = now(), hash = repeat('0', 64) WHERE id = $1`,
        [id],
      )
      // Outside of this transaction, on a connection of its own.
      teil = quelle
        .transaction(async (andere) => {
          await andere.query(`SELECT set_config('ris.akteur', 'andere', true)`)
          await andere.update(FassungTeil, { fassungId: id, schluessel: 'sachverhalt' }, { version: 2 })
        })
        .catch((fehler: unknown) => fehler)
      await wartetAufSperre()
    })
    expect(await teil).toMatchObject({ constraint: 'fassung_eingefroren' })
  })

  it('an established Beschluss is only replaced', async () => {
    const g = await gremium(db)
    const v = await vorlage(db, { schritte: [{ gremium: g }] })
    const schritt = await db.lesen.findOneByOrFail(Beratung, { vorlageId: v.id })
    const alt = await ergebnis(db, schritt, { vorlaeufig: false, stimmen: { ja: 1, nein: 0, enthaltung: 0 } })
    for (const sql of [
      `UPDATE ris.beschluss SET bezeichnung = 'anders' WHERE id = $1`,
      `UPDATE ris.beschluss SET vorlaeufig = true WHERE id = $1`,
      `DELETE FROM ris.beschluss WHERE id = $1`,
      `UPDATE ris.abstimmung SET ja = 9 WHERE beschluss_id = $1`,
    ])
      await expect(schreibe(sql, alt.id)).rejects.toMatchObject({ constraint: 'beschluss_festgestellt' })
    const neu = '00000000-0000-4000-8000-000000000001'
    await db.schreiben(anlass, async (tx) => {
      await tx.query(`UPDATE ris.beschluss SET ersetzt_durch_id = $2 WHERE id = $1`, [alt.id, neu])
      await tx.query(
        `INSERT INTO ris.beschluss (id, beratung_id, art, bezeichnung) VALUES ($1, $2, 'abgelehnt', 'abgelehnt')`,
        [neu, schritt.id],
      )
    })
  })

  it('the agenda that went out', async () => {
    const s = await sitzung(db, { gremien: [await gremium(db)] })
    await ladeEin(db, s, [{ titel: 'Turnhalle' }])
    const zeilen = `WHERE tagesordnung_id IN (SELECT id FROM ris.tagesordnung WHERE sitzung_id = $1)`
    for (const sql of [
      `UPDATE ris.tagesordnung_zeile SET titel = 'anders' ${zeilen}`,
      `DELETE FROM ris.tagesordnung_zeile ${zeilen}`,
      `UPDATE ris.tagesordnung SET art = 'entwurf', eingefroren_am = NULL WHERE sitzung_id = $1`,
    ])
      await expect(schreibe(sql, s.id)).rejects.toMatchObject({ constraint: 'tagesordnung_eingefroren' })
  })
})

/** Until a session of this database waits for another one. */
async function wartetAufSperre(): Promise<void> {
  for (;;) {
    const [{ wartende }] = (await quelle.query(
      `SELECT count(*)::int AS wartende FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )) as [{ wartende: number }]
    if (wartende > 0) return
  }
}
