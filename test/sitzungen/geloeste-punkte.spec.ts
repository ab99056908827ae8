import { DataSource } from 'typeorm'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { zeilen } from '../../src/plattform/datenbank/zeilen.js'
import { GeloestePunkte1764102800000 } from '../../src/schema/migrationen/1764102800000-geloeste-punkte.js'
import {
  aufTagesordnung,
  freigegebene,
  type Rollen,
  rollen,
  sitzungVon,
  versende,
  veroeffentliche,
} from '../beratung.js'
import { type Ruf, type Stadt, stadt } from '../stadt.js'

let s: Stadt
let r: Rollen
let pruefung: Ruf
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  pruefung = await s.ruf('veroeffentlichungspruefung')
})
afterAll(() => s.t.schliessen())

const faelle = [
  ['absagen', '2026-09-14'],
  ['verlegen', '2026-09-15'],
] as const
const ohneUnterlagen = 'Tagesordnungspunkt ohne veröffentlichte Unterlagen'

/** A public Vorlage on an agenda that went out; its step waits for another Sitzung since this one does not take place. */
async function geloest(schritt: string, datum: string) {
  const vorlage = await freigegebene(r, { betreff: `Vergleich mit der Petentin vom ${datum}` })
  await veroeffentliche(pruefung, vorlage.id)
  const { id } = await sitzungVon(r, [s.gremien.rat], datum)
  await aufTagesordnung(r, vorlage.beratungsfolge.at(-1)!.id, id)
  await versende(r, id)
  expect((await r.buero(`POST /sitzungen/${id}/schritte`, { schritt, grund: 'Sturm' })).status).toBe(200)
  const lies = async () => (await s.t.abruf(`/sitzungen/${datum}-rat-der-stadt`)).text()
  return { vorlage, sitzung: id, lies }
}

describe.each(faelle)('die Tagesordnung, von der ein Punkt gelöst ist: %s', (schritt, datum) => {
  test('sagt nicht mehr, was zurückgenommen wird', async () => {
    const { vorlage, lies } = await geloest(schritt, datum)
    expect(await lies()).toContain(vorlage.betreff)
    const zurueck = { stand: 'depubliziert', grund: 'Name einer Petentin' }
    expect((await pruefung(`POST /vorlagen/${vorlage.id}/veroeffentlichung`, zurueck)).status).toBe(200)
    expect(await lies()).not.toContain(vorlage.betreff)
    expect(await lies()).toContain(ohneUnterlagen)
  })

  test('sagt nicht mehr, was nichtöffentlich wird, auch nicht im Haus denen, die es nicht angeht', async () => {
    const spaeter = datum.replace('-09-', '-10-')
    const { vorlage, sitzung, lies } = await geloest(schritt, spaeter)
    const fremd = await s.ruf('mitzeichnung')
    const imHaus = async (ruf: Ruf) => JSON.stringify((await ruf(`GET /sitzungen/${sitzung}`)).body)
    expect(await imHaus(fremd)).toContain(vorlage.betreff)
    await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
      tx.query(
        `UPDATE ris.vorlage SET oeffentlichkeit = 'nichtoeffentlich', grundart = 'personal', grund = 'Personal',
           rechtsgrundlage = '§ 48 GO NRW', pruefen_am = '2999-01-31' WHERE id = $1`,
        [vorlage.id],
      ),
    )
    expect(await lies()).not.toContain(vorlage.betreff)
    expect(await imHaus(fremd)).not.toContain(vorlage.betreff)
    expect(await imHaus(r.amt)).toContain(vorlage.betreff)
  })
})

test('was vor dem Update abgesagt wurde, kennt die Migration aus dem Protokoll', async () => {
  await geloest('absagen', '2026-11-16')
  const frage = 'SELECT id, geloest_von FROM ris.beratung ORDER BY id'
  const vorher = await zeilen<{ geloest_von: string[] }>(s.t.datenbank.lesen, frage)
  expect(vorher.filter((b) => b.geloest_von.length > 0).length).toBeGreaterThanOrEqual(1)
  const eigner = await new DataSource({ type: 'postgres', url: s.t.db.eigner }).initialize()
  await eigner.query('ALTER TABLE ris.beratung DROP COLUMN geloest_von')
  const laeufer = eigner.createQueryRunner()
  await laeufer.startTransaction()
  await new GeloestePunkte1764102800000().up(laeufer)
  await laeufer.commitTransaction()
  await eigner.destroy()
  expect(await zeilen(s.t.datenbank.lesen, frage)).toEqual(vorher)
})
