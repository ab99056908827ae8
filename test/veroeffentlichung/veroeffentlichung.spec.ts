import pg from 'pg'
import { OeffentlicheAbfragen } from '../../src/oeffentlich/oeffentliche.queries.js'
import type { Datenbank } from '../../src/plattform/datenbank/datenbank.js'
import { Beratung } from '../../src/schema/beratung.entity.js'
import { Vorlage } from '../../src/schema/vorlage.entity.js'
import { veroeffentlichen } from '../../src/veroeffentlichung/epilog.js'
import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import { type TestDatenbank, testDatenbank, testQuelle } from '../datenbank.js'
import { ergebnis, ladeEin, sitzung } from '../fabrik/sitzung.js'
import { anlass, datei, gremium, koerperschaft } from '../fabrik/stammdaten.js'
import { vorgang } from '../fabrik/vorgang.js'
import { oeffentlicheVorlage, setzeStand, vorlage } from '../fabrik/vorlage.js'

let test: TestDatenbank
let quelle: Awaited<ReturnType<typeof testQuelle>>['quelle']
let db: Datenbank
let pool: pg.Pool
let lesen: OeffentlicheAbfragen
let pruefung: VeroeffentlichungPruefung

beforeAll(async () => {
  test = await testDatenbank()
  ;({ quelle, datenbank: db } = await testQuelle(test))
  db.epilog = (tx) => veroeffentlichen(tx)
  pool = new pg.Pool({ connectionString: test.oeffentlich })
  lesen = new OeffentlicheAbfragen(pool)
  pruefung = new VeroeffentlichungPruefung(quelle, db)
  await koerperschaft(db)
})
afterEach(async () => {
  expect(await pruefung.abweichungen()).toEqual([])
})
afterAll(async () => {
  await pool.end()
  await quelle.destroy()
  await test.verwerfen()
})

const stand = async (): Promise<number> => Number((await lesen.stand()).position)
const schritt = (v: Vorlage): Promise<Beratung> => db.lesen.findOneByOrFail(Beratung, { vorlageId: v.id })

it('says nothing of a draft, and does not even move the position', async () => {
  const g = await gremium(db)
  const vorher = await stand()
  await vorlage(db, { schritte: [{ gremium: g }] })
  expect(await stand()).toBe(vorher)
})

it('shows a published Vorlage with its step, its Sitzung and its outcome in the commit of the act', async () => {
  const g = await gremium(db, { name: 'Integrationsrat', genitiv: 'des Integrationsrates', kuerzel: 'IR' })
  const s = await sitzung(db, { gremien: [g], datum: '2016-09-14' })
  const v = await oeffentlicheVorlage(db, { nummer: '2016/0542', schritte: [{ gremium: g }] })
  await ladeEin(db, s, [{ titel: 'Abschlussbericht', beratung: await schritt(v) }])
  await ergebnis(db, await schritt(v), { stimmen: { ja: 9, nein: 4, enthaltung: 2 } })

  const ansicht = await lesen.vorlage('2016-0542')
  expect(ansicht?.beratungsfolge).toMatchObject([
    {
      top: 'Ö 1',
      anzeige: 'ergebnis',
      vorlaeufig: true,
      sitzungRef: { name: 'Sitzung des Integrationsrates', adresse: '/sitzungen/2016-09-14-ir' },
      ergebnis: { abstimmung: { ja: 9, nein: 4, enthaltung: 2 } },
    },
  ])
  expect((await lesen.sitzung('2016-09-14-ir'))?.tagesordnung).toMatchObject([
    { nummer: 'Ö 1', vorlage: { adresse: '/vorlagen/2016-0542' }, ergebnis: { bezeichnung: 'ungeändert beschlossen' } },
  ])
  expect(ansicht?.id).not.toBe(v.id)
})

it('takes back at once, everywhere, and leaves a tombstone with the times only', async () => {
  const v = await oeffentlicheVorlage(db, { nummer: '2026/9001', anlagen: [{ originalId: (await datei(db)).id }] })
  const entwurf = await vorgang(db, { kurz: 'radweg', eintraege: [{ vorlageId: v.id }] })
  await db.schreiben(anlass, (tx) => tx.update(Vorlage, v.id, { vorgangId: entwurf.id }))
  const [anlage] = (await lesen.vorlage('2026-9001'))!.anlagen
  const dateiId = anlage!.adresse!.split('/').at(-1)!
  expect(await lesen.datei(dateiId)).toMatchObject({ name: 'Anlage 1.pdf' })

  await setzeStand(db, v, 'depubliziert')
  expect(await lesen.vorlage('2026-9001')).toBeNull()
  expect(await lesen.datei(dateiId)).toBeNull()
  expect(await lesen.vorgang('radweg')).toMatchObject({ vorlagen: [], jahre: [] })
  const { rows } = await pool.query(`SELECT * FROM oeffentlich.vorlage WHERE kurzadresse = '2026-9001'`)
  expect(rows[0]).toMatchObject({ geloescht: true, ansicht: null, zeile: null, nummer: null, gremien: null })

  await setzeStand(db, v, 'oeffentlich')
  expect(await lesen.vorlage('2026-9001')).not.toBeNull()
})

it('keeps an old address as a way to the new one', async () => {
  const g = await gremium(db, { kuerzel: 'HPA' })
  const s = await sitzung(db, { gremien: [g], datum: '2026-11-03' })
  const zweite = await sitzung(db, { gremien: [g], datum: '2026-11-03', beginn: '18:00' })
  expect(await lesen.sitzung('2026-11-03-hpa-2')).toMatchObject({ beginn: '18:00' })
  await db.schreiben(anlass, (tx) => tx.query(`UPDATE ris.sitzung SET datum = '2026-11-10' WHERE id = $1`, [s.id]))
  expect(await lesen.sitzung('2026-11-03-hpa')).toBeNull()
  expect(await lesen.umgezogen('sitzungen/2026-11-03-hpa')).toBe('/sitzungen/2026-11-10-hpa')
  await db.schreiben(anlass, (tx) => tx.query(`DELETE FROM ris.sitzung WHERE id = $1`, [zweite.id]))
  expect(await lesen.sitzung('2026-11-03-hpa-2')).toBeNull()
})

it('builds the same rows anew', async () => {
  const bild = async () =>
    (await pool.query(`SELECT to_jsonb(v) FROM oeffentlich.vorlage v ORDER BY id`)).rows.concat(
      (await pool.query(`SELECT to_jsonb(s) FROM oeffentlich.sitzung s ORDER BY id`)).rows,
      (await pool.query(`SELECT to_jsonb(k) FROM oeffentlich.kurzadresse k ORDER BY weg`)).rows,
    )
  const vorher = await bild()
  expect(vorher.length).toBeGreaterThan(5)
  await pruefung.neuAufbauen()
  expect(await bild()).toEqual(vorher)
})

it('notices a public row that is not what the working rows say', async () => {
  const v = await oeffentlicheVorlage(db, { nummer: '2026/9100' })
  await quelle.query(
    `UPDATE oeffentlich.vorlage SET ansicht = ansicht || '{"betreff": "x"}' WHERE kurzadresse = '2026-9100'`,
  )
  expect(await pruefung.abweichungen()).toMatchObject([{ art: 'vorlage' }])
  await pruefung.neuAufbauen()
  expect((await lesen.vorlage('2026-9100'))?.betreff).toBe('Sanierung der Turnhalle')
  expect(v.nummer).toBe('2026/9100')
})
