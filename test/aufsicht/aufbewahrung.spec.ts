import { Aufbewahrung } from '../../src/aufsicht/aufbewahrung/aufbewahrung.js'
import { InterneDateien } from '../../src/plattform/dateien/dateispeicher.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { pruefeProtokoll } from '../../src/plattform/protokoll/protokollpruefung.js'
import { ladeSchluessel } from '../../src/plattform/schluessel.js'
import { Versiegelung } from '../../src/plattform/protokoll/versiegelung.js'
import { KONFIGURATION } from '../../src/plattform/konfiguration.token.js'
import { Auftraege } from '../../src/plattform/auftraege/auftraege.js'
import { heute, zurZeit } from '../../src/plattform/uhr.js'
import type { Konfiguration } from '../../src/konfiguration.js'
import { klassennamen, type Klassenname } from '../../src/regeln/aufbewahrung.js'
import { plusTage } from '../../src/regeln/datum.js'
import { Regelverstoss } from '../../src/regeln/regelverstoss.js'
import { Anlage } from '../../src/schema/anlage.entity.js'
import { Beratung } from '../../src/schema/beratung.entity.js'
import { Datei } from '../../src/schema/datei.entity.js'
import { Protokoll } from '../../src/schema/protokoll.entity.js'
import { Vorlage } from '../../src/schema/vorlage.entity.js'
import pg from 'pg'
import { DataSource } from 'typeorm'
import { starteApp, type TestApp } from '../app.js'
import { ergebnis, ladeEin, sitzung } from '../fabrik/sitzung.js'
import { gremium, koerperschaft } from '../fabrik/stammdaten.js'
import { oeffentlicheVorlage, vorlage } from '../fabrik/vorlage.js'
import { versiegleAlles } from '../versiegeln.js'

let t: TestApp
let a: Aufbewahrung
beforeAll(async () => {
  t = await starteApp()
  await koerperschaft(t.datenbank, { name: 'Stadt Beispielhausen' })
  a = new Aufbewahrung(t.datenbank, t.app.get(InterneDateien, { strict: false }))
})
afterAll(() => t.schliessen())

const inTagen = <T>(tage: number, arbeit: () => Promise<T>): Promise<T> =>
  // And an hour: the day on which the clock goes back has 25.
  zurZeit(new Date(Date.now() + tage * 86_400_000 + 3_600_000), arbeit)
const schreiben = (sql: string, werte: unknown[] = []) =>
  t.datenbank.schreiben({ akteur: system, was: 'Probe' }, (tx) => tx.query(sql, werte))
const faellig = async (klasse: Klassenname): Promise<string[]> => {
  const ids: string[] = []
  for await (const sachen of a.faellig(klasse)) ids.push(...sachen.map((s) => s.id))
  return ids
}
const zahl = async (sql: string): Promise<number> =>
  Number((await t.datenbank.lesen.query<[{ n: string }]>(`SELECT count(*) AS n FROM ${sql}`))[0].n)

/** What the dry run lists is what is gone afterwards, and only then. */
async function endet(klasse: Klassenname, tage: number, von: string): Promise<void> {
  const vorher = await zahl(von)
  expect(await inTagen(tage - 1, () => faellig(klasse))).toEqual([])
  const liste = await inTagen(tage + 1, () => faellig(klasse))
  expect(liste.length).toBeGreaterThan(0)
  expect(await zahl(von)).toBe(vorher)
  expect(await inTagen(tage + 1, () => a.erledigen(klasse))).toBe(liste.length)
  expect(await zahl(von)).toBe(vorher - liste.length)
  expect(await inTagen(tage + 1, () => faellig(klasse))).toEqual([])
}

test('jede Klasse lässt sich fragen, auch wenn nichts fällig ist', async () => {
  for (const klasse of klassennamen) expect(await faellig(klasse)).toEqual([])
})

test('erledigte Barrieremeldungen, abgelaufene Vertretungen und Prüfungen ohne Datei enden', async () => {
  const oeffentlichkeit = new pg.Client(t.db.eingang)
  await oeffentlichkeit.connect()
  for (const text of ['Kontrast', 'offen'])
    await oeffentlichkeit.query(`SELECT eingang.barriere_melden('', $1, 'a@b.example')`, [text])
  await oeffentlichkeit.end()
  await schreiben(`UPDATE ris.barrieremeldung SET erledigt_am = now() WHERE beschreibung = 'Kontrast'`)
  await endet('barrieremeldung', 365, 'ris.barrieremeldung')
  await schreiben(
    `WITH neu AS (INSERT INTO ris.benutzer (kennung, name) VALUES ('v1', 'V1'), ('v2', 'V2') RETURNING id)
     INSERT INTO ris.vertretung (vertreter_id, vertretener_id, rollen, von, bis)
       SELECT min(id::text)::uuid, max(id::text)::uuid, '{freigabe}', current_date - 1, current_date FROM neu`,
  )
  await endet('vertretung', 730, 'ris.vertretung')
  await schreiben(
    `INSERT INTO ris.dateipruefung (sha512, stand) VALUES (repeat('a', 128), 'wird_geprueft'), (repeat('b', 128), 'wird_geprueft')`,
  )
  await schreiben(
    `INSERT INTO ris.datei (sha512, groesse, mime_type, name) VALUES (repeat('b', 128), 1, 'text/plain', 'b.txt')`,
  )
  await endet('dateipruefung', 30, 'ris.dateipruefung')
})

test('Anmeldungen, Links, Bremse, Geräte, Schlüssel, gemerkte Antworten, aufgegebene Aufträge gehen nach ihrer Frist', async () => {
  const konto = await t.konto('sachbearbeitung')
  await schreiben(
    `INSERT INTO ris.anmeldestand (benutzer_id, geheimnis_hash, laeuft_ab) VALUES ($1, sha256('a'), now())`,
    [konto],
  )
  await schreiben(
    `INSERT INTO ris.einmallink (benutzer_id, geheimnis_hash, laeuft_ab) VALUES ($1, sha256('a'), now())`,
    [konto],
  )
  await schreiben(`INSERT INTO ris.anmeldebremse VALUES (sha256('a'), 3, now(), now())`)
  await schreiben(`INSERT INTO ris.bekanntes_geraet (benutzer_id, geheimnis_hash) VALUES ($1, sha256('a'))`, [konto])
  await schreiben(
    `INSERT INTO ris.api_schluessel (benutzer_id, name, geheimnis_hash, rechte, laeuft_ab, widerrufen)
       VALUES ($1, 'Alt', sha256('a'), '{x}', now(), NULL), ($1, 'Weg', sha256('b'), '{x}', now() + interval '9 years', now())`,
    [konto],
  )
  await schreiben(
    `INSERT INTO ris.idempotenz (benutzer_id, weg, schluessel, anfrage_hash, status, antwort) VALUES ($1, 'w', 's', 'h', 201, '{}')`,
    [konto],
  )
  await schreiben(`INSERT INTO ris.auftrag (name, ab, aufgegeben_am) VALUES ('x', now(), now()), ('y', now(), NULL)`)
  await endet('anmeldung', 30, 'ris.anmeldestand')
  await endet('einmallink', 7, 'ris.einmallink')
  await endet('anmeldebremse', 30, 'ris.anmeldebremse')
  await endet('geraet', 365, 'ris.bekanntes_geraet')
  await endet('schluessel', 365, 'ris.api_schluessel')
  await endet('idempotenz', 7, 'ris.idempotenz')
  await endet('auftrag', 90, 'ris.auftrag')
  // Beside those of the start.
  expect(await zahl(`ris.auftrag WHERE name = 'x'`)).toBe(0)
  expect(await zahl(`ris.auftrag WHERE name = 'y'`)).toBe(1)
})

test('ein verworfener Entwurf geht mit allem, auch den Bytes seiner Anlage; was eine andere noch hat, bleibt', async () => {
  const dateien = t.app.get(InterneDateien, { strict: false })
  const g = await gremium(t.datenbank, { name: 'Hauptausschuss' })
  const ablegen = async (inhalt: string) => {
    const { sha512, groesse, mimeType, name } = await dateien.erzeugt(
      Buffer.from(`%PDF-1.4\n% ${inhalt}\n%%EOF\n`),
      'a.pdf',
    )
    const id = await t.datenbank.schreiben({ akteur: system, was: 'Probe' }, async (tx) => {
      const { identifiers } = await tx.insert(Datei, { sha512, groesse: String(groesse), mimeType, name })
      return identifiers[0]!['id'] as string
    })
    return { id, sha512 }
  }
  const [eigene, geteilte, nochmal] = [await ablegen('eigen'), await ablegen('geteilt'), await ablegen('geteilt')]
  const verworfen = await vorlage(t.datenbank, {
    zustand: 'verworfen',
    schritte: [{ gremium: g }],
    anlagen: [{ originalId: eigene.id }, { originalId: geteilte.id }],
  })
  const entwurf = await vorlage(t.datenbank, { anlagen: [{ originalId: nochmal.id }] })
  await endet('verworfen', 365, 'ris.vorlage')
  const rest = await t.datenbank.lesen.find(Vorlage)
  expect(rest.map((v) => v.id)).toContain(entwurf.id)
  expect(rest.map((v) => v.id)).not.toContain(verworfen.id)
  expect(await t.datenbank.lesen.countBy(Anlage, { vorlageId: verworfen.id })).toBe(0)
  expect([await dateien.hat(eigene.sha512), await dateien.hat(geteilte.sha512)]).toEqual([false, true])
})

test('das Protokoll verliert Lesezugriffe nach einem Jahr, Inhalte nach zehn, und bleibt unversehrt', async () => {
  const konfiguration = t.app.get<Konfiguration>(KONFIGURATION)
  const schluessel = await ladeSchluessel(konfiguration.protokollSchluessel!, 'PROTOKOLL_SCHLUESSEL')
  const pruefer = await t.als('administration')
  await pruefer('/api/v1/protokoll')
  expect(await inTagen(400, () => faellig('protokoll_lesen'))).toEqual([])
  const versiegelung = t.app.get(Versiegelung, { strict: false })
  await versiegleAlles(versiegelung, t.datenbank)
  await endet('protokoll_lesen', 365, `ris.protokoll WHERE aktion = 'LESEN'`)
  const anmeldungen = await inTagen(400, () => a.erledigen('protokoll_anmeldung'))
  expect(anmeldungen).toBeGreaterThan(0)
  const inhalte = await inTagen(3651, () => faellig('protokoll_inhalt'))
  expect(inhalte.length).toBeGreaterThan(5)
  expect(await inTagen(3651, () => a.erledigen('protokoll_inhalt'))).toBe(inhalte.length)
  const eintrag = await t.datenbank.lesen.findOneByOrFail(Protokoll, { id: inhalte[0]! })
  expect([eintrag.vorher, eintrag.nachher, eintrag.akteur]).toEqual([null, null, expect.any(String)])
  await versiegleAlles(versiegelung, t.datenbank)
  const ergebnis = await pruefeProtokoll(t.app.get(DataSource, { strict: false }), schluessel, [])
  expect(ergebnis).toMatchObject({ bruch: null, offen: 0 })
  expect(ergebnis.getilgt).toBeGreaterThanOrEqual(inhalte.length)
})

test('das Ende der Veröffentlichung steht in der Probe; es nimmt sie zurück und löscht nichts', async () => {
  const v = await oeffentlicheVorlage(t.datenbank, { nummer: '2026/0090' })
  const tag = plusTage(heute(), 5)
  await schreiben('UPDATE ris.veroeffentlichung SET online_bis = $2 WHERE vorlage_id = $1', [v.id, tag])
  expect(await inTagen(4, () => faellig('oeffentlich'))).toEqual([])
  expect(await inTagen(7, () => faellig('oeffentlich'))).toHaveLength(1)
  expect(await inTagen(7, () => a.erledigen('oeffentlich'))).toBe(0)
})

test('ein festgestellter Beschluss wird erst gelöscht, wenn das Archiv geantwortet hat', async () => {
  const g = await gremium(t.datenbank, { name: 'Rat' })
  const s = await sitzung(t.datenbank, { gremien: [g], datum: '2026-03-04' })
  const v = await oeffentlicheVorlage(t.datenbank, { nummer: '2026/0091', schritte: [{ gremium: g }] })
  const schritt = await t.datenbank.lesen.findOneByOrFail(Beratung, { vorlageId: v.id })
  await ladeEin(t.datenbank, s, [{ titel: 'Radweg', beratung: schritt }])
  await ergebnis(t.datenbank, await t.datenbank.lesen.findOneByOrFail(Beratung, { vorlageId: v.id }), {})
  await schreiben('UPDATE ris.beschluss SET vorlaeufig = false')
  const loeschen = () => schreiben('DELETE FROM ris.beschluss')
  await expect(loeschen()).rejects.toMatchObject({ constraint: 'beschluss_festgestellt' })
  expect(await inTagen(9999, () => faellig('beschluss'))).toEqual([])
  await a.setze(system, 'beschluss', 10_000)
  expect(await inTagen(10_001, () => a.erledigen('beschluss'))).toBe(1)
  expect(await inTagen(10_001, () => faellig('beschluss'))).toEqual([])
  await expect(loeschen()).rejects.toMatchObject({ constraint: 'beschluss_festgestellt' })
  await schreiben(`UPDATE ris.archivanbietung SET antwort = 'uebernommen', beantwortet_am = now()`)
  await loeschen()
  expect(await zahl('ris.beschluss')).toBe(0)
})

test('eine Gemeinde setzt ihre Frist; eine zu kurze nicht', async () => {
  await a.setze(system, 'idempotenz', 2)
  expect((await a.fristen()).get('idempotenz')).toBe(2)
  await a.setze(system, 'idempotenz', null)
  expect((await a.fristen()).get('idempotenz')).toBeNull()
  await expect(a.setze(system, 'protokoll_inhalt', 30)).rejects.toThrow(Regelverstoss)
})

test('der Auftrag erledigt alle Klassen', async () => {
  await schreiben(`INSERT INTO ris.auftrag (name, ab, aufgegeben_am) VALUES ('x', now(), now() - interval '100 days')`)
  await t.datenbank.schreiben({ akteur: system, was: 'Probe' }, (tx) =>
    t.app.get(Auftraege, { strict: false }).einreihen(tx, 'aufbewahrung', {}),
  )
  await t.auftraegeErledigen()
  expect(await zahl('ris.auftrag WHERE aufgegeben_am IS NOT NULL')).toBe(0)
})
