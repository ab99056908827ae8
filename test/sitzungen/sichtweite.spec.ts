import { system } from '../../src/plattform/datenbank/datenbank.js'
import { aufTagesordnung, freigegebene, rollen, sitzungVon } from '../beratung.js'
import { type Stadt, stadt } from '../stadt.js'

let s: Stadt
beforeAll(async () => void (s = await stadt()))
afterAll(() => s?.t.schliessen())

const sql = (text: string, werte: unknown[]) =>
  s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) => tx.query(text, werte))

test('Ein Punkt in Teil Ö verschweigt dem Haus den Betreff, wenn seine Vorlage nichtöffentlich geworden ist', async () => {
  const r = await rollen(s)
  const vorlage = await freigegebene(r, { betreff: 'Stellenbesetzung Meier' })
  const sitzung = await sitzungVon(r, [s.gremien.ir])
  await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, sitzung.id)
  const liest = async () => JSON.stringify((await (await s.ruf('lesen_api'))(`GET /sitzungen/${sitzung.id}`)).body)
  expect(await liest()).toContain('Stellenbesetzung Meier')
  await sql(
    `UPDATE ris.vorlage SET oeffentlichkeit = 'nichtoeffentlich', grund = 'Personal', rechtsgrundlage = '§ 48',
       pruefen_am = '2030-01-31' WHERE id = $1`,
    [vorlage.id],
  )
  expect(await liest()).not.toContain('Stellenbesetzung Meier')
})

test('Ein Schritt in der Sitzung einer Fraktion verschweigt dem Haus ihren Tag', async () => {
  const r = await rollen(s)
  const vorlage = await freigegebene(r)
  const sitzung = await sitzungVon(r, [s.gremien.ir], '2026-08-17')
  await aufTagesordnung(r, vorlage.beratungsfolge[0]!.id, sitzung.id)
  const liest = async () => JSON.stringify((await (await s.ruf('lesen_api'))(`GET /vorlagen/${vorlage.id}`)).body)
  expect(await liest()).toContain('2026-08-17')
  await sql(`UPDATE ris.gremium SET art = 'fraktion' WHERE id = $1`, [s.gremien.ir])
  expect(await liest()).not.toContain('2026-08-17')
})
