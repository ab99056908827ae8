import { system } from '../../src/plattform/datenbank/datenbank.js'
import { RolleZuweisung } from '../../src/schema/rolle-zuweisung.entity.js'
import { rollen, type Rollen } from '../beratung.js'
import { Besucher } from '../besucher.js'
import { type Stadt, stadt } from '../stadt.js'
import { vertritt } from '../vertretung.js'
import { entscheide, festgestellt, gelesen, lies, resolution, type Antwort, wuensche } from './punkt.js'

/* Who confirms that the outcome of an item without a Vorlage is corrected: the Vorsitz of its Gremium, or its deputy. */

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s?.t.schliessen())

test('in einer gemeinsamen Sitzung entscheidet das federführende Gremium', async () => {
  const ein = (gremiumId: string, ja: number) => ({
    art: 'sache',
    massgeblich: true,
    gremiumId,
    ja,
    nein: 2,
    enthaltung: 0,
  })
  const beide = (ja: number) => [ein(s.gremien.hpa, ja), ein(s.gremien.ir, 5)]
  const gremien = [s.gremien.hpa, s.gremien.ir]
  const id = await festgestellt(s, r, { gremien, ergebnis: { art: 'beschlossen', abstimmungen: beide(9) } })
  const { body } = await wuensche(r.buero, id, { beschlusstext: null, abstimmungen: beide(10) })
  expect(body).toMatchObject({ gremium: 'Haupt- und Personalausschuss, Integrationsrat' })
  expect(body.neu.abstimmungen?.map((a) => a.gremium)).toEqual(['Haupt- und Personalausschuss', 'Integrationsrat'])
  const vorsitzVon = async (rolle: 'kaemmerei' | 'mitzeichnung', gremiumId: string) => {
    const benutzerId = await s.t.konto(rolle)
    await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
      tx.insert(RolleZuweisung, { benutzerId, rolle: 'vorsitz', gremiumId }),
    )
    return s.ruf(rolle)
  }
  const ir = await vorsitzVon('kaemmerei', s.gremien.ir)
  const hpa = await vorsitzVon('mitzeichnung', s.gremien.hpa)
  expect((await ir<Antwort[]>('GET /ergebnisberichtigungen')).body).toEqual([])
  expect((await entscheide(ir, body)).status).toBe(403)
  expect((await hpa<Antwort[]>('GET /ergebnisberichtigungen')).body).toMatchObject([{ id: body.id }])
  expect((await entscheide(hpa, body)).status).toBe(200)
  expect((await gelesen(s, id))[0]).toContain('10 Ja, 2 Nein')
})

test('auf der Seite des Vorsitzes steht der Punkt mit Titel, und von dort wird bestätigt', async () => {
  const id = await festgestellt(s, r)
  const { body } = await wuensche(r.buero, id)
  const vorsitz = new Besucher(s.t)
  await vorsitz.beispiel('vorsitz')
  const seite = `/amt/berichtigungen/${body.id}`
  expect((await vorsitz.seite('/amt/berichtigungen')).text).toContain(seite)
  const { text } = await vorsitz.seite(seite)
  for (const was of [resolution.titel, 'Zählfehler', 'Bis 2028.', 'Bis 2029.']) expect(text).toContain(was)
  expect(await vorsitz.formular(seite, { ergebnis: 'bestaetigt' })).toMatchObject({ status: 303 })
  expect((await lies(r.buero, id)).ergebnis).toMatchObject({ abstimmung: { nein: 5 } })
})

test('die Vertretung des Vorsitzes bestätigt, außer in Vertretung dessen, der gewünscht hat', async () => {
  const vertretung = await s.t.konto('lesen_api', 'mitzeichnung')
  const vorsitz = await s.t.konto('vorsitz', 'gremienbuero')
  const beides = await s.ruf('vorsitz', 'gremienbuero')
  const id = await festgestellt(s, r)
  const { body } = await wuensche(beides, id)
  const ende = await vertritt(s, vertretung, vorsitz, 'vorsitz')
  const ruf = await s.ruf('lesen_api', 'mitzeichnung')
  const selbst = await entscheide(ruf, body)
  expect(selbst.body.hindernisse).toMatchObject([
    { code: 'vier_augen', text: expect.stringContaining('Wen Sie vertreten') as string },
  ])
  await ende()
  await vertritt(s, vertretung, await s.t.konto('vorsitz'), 'vorsitz')
  expect((await entscheide(ruf, body)).body).toMatchObject({ ergebnis: 'bestaetigt' })
  const [zeile] = await s.t.datenbank.lesen.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM ris.protokoll WHERE tabelle = 'ergebnisberichtigung' AND fuer = $1`,
    [await s.t.konto('vorsitz')],
  )
  expect(zeile.n).toBe(1)
})
