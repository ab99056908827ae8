import type { BeratungEinzelnDto } from '../../src/beschluesse/beratung.dto.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { mitVersion, rollen, type Rollen } from '../beratung.js'
import { absatz, type Problemantwort, type Ruf, type Stadt, stadt } from '../stadt.js'
import { erfasse, geaendert, hole, nachEmpfehlung, ungeaendert, type Weg, worte } from './empfehlung.js'

/* Who may not see an outcome learns nothing of it where it is a base, or has one. */

let s: Stadt
let r: Rollen
/** Reads what is public, and nothing else. */
let haus: Ruf
let weg: Weg
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
  haus = await s.ruf('lesen_api')
})
beforeEach(async () => {
  weg = await nachEmpfehlung(s, r)
  expect((await erfasse(r.schrift, weg.rat, ungeaendert)).status).toBe(200)
})
afterEach(() => sql(`UPDATE ris.gremium SET art = 'rat' WHERE id = $1`, [s.gremien.rat]))
afterAll(() => s.t.schliessen())

const sql = (text: string, werte: unknown[]) =>
  s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) => tx.query(text, werte))
/** What the second step decided is nothing for anybody but its Fraktion. */
const verbirgZweiten = () => sql(`UPDATE ris.gremium SET art = 'fraktion' WHERE id = $1`, [s.gremien.rat])
const nimmZurueck = (b: BeratungEinzelnDto) =>
  r.schrift<BeratungEinzelnDto & Problemantwort>(`DELETE /beratungen/${b.id}/ergebnis`, undefined, mitVersion(b))

test('was darauf beruht und niemand sehen darf, wird weder genannt noch steht es im Weg; es behält seine Worte', async () => {
  await verbirgZweiten()
  const vorher = await hole(r.schrift, weg.ir.id)
  expect(JSON.stringify(vorher.schritte)).not.toMatch(/beruh|Rat der Stadt/)
  expect((await nimmZurueck(vorher)).status).toBe(200)
  await sql(`UPDATE ris.gremium SET art = 'rat' WHERE id = $1`, [s.gremien.rat])
  const danach = await hole(r.schrift, weg.rat.id)
  expect(JSON.stringify(danach.ergebnis)).toContain('200.000')
  expect(danach.hinweise.map(({ code }) => code)).toEqual(['grundlage_zurueckgenommen'])
})

test('eine Empfehlung, die nichtöffentlich geworden ist, nennt die Verwaltung nur denen, die sie lesen dürfen', async () => {
  await sql(`UPDATE ris.beratung SET oeffentlichkeit = 'nichtoeffentlich' WHERE id = $1`, [weg.ir.id])
  const { ergebnis } = await hole(haus, weg.rat.id)
  expect(ergebnis).toMatchObject({ art: 'beschlossen', grundlage: null, beschlusstext: null })
  expect(JSON.stringify(await hole(r.schrift, weg.rat.id))).toContain(worte)
})

test('den Tag einer Sitzung, an der eine Fraktion teilnimmt, sagt auch die Grundlage nicht', async () => {
  const { id } = await s.t.datenbank.lesen
    .query<{ id: string }[]>(`SELECT id FROM ris.gremium WHERE name = 'Haupt- und Personalausschuss'`)
    .then(([zeile]) => zeile!)
  await sql(`UPDATE ris.gremium SET art = 'fraktion' WHERE id = $1`, [id])
  await sql('INSERT INTO ris.sitzung_gremium (sitzung_id, gremium_id, rang) VALUES ($1, $2, 2)', [weg.ir.sitzungId, id])
  const text = JSON.stringify((await hole(r.schrift, weg.rat.id)).ergebnis)
  expect(text).toContain(geaendert)
  expect(text).not.toContain('14.09.2016')
})

test('wer mit einer alten Version schreibt, erfährt aus dem Widerspruch kein Ergebnis, das er nicht sieht', async () => {
  await verbirgZweiten()
  const versuch = { art: 'beschlossen', beschlusstext: absatz('Anders.') }
  const antwort = await r.schrift<Problemantwort>(
    `PUT /beratungen/${weg.rat.id}/ergebnis`,
    versuch,
    mitVersion(weg.rat),
  )
  expect(antwort).toMatchObject({ status: 412, body: { inhalt: null } })
})
