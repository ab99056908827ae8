import type { VorlageAnsicht } from '../../src/ansichten/vorlage.js'
import type { SitzungAnsicht } from '../../src/ansichten/sitzung.js'
import { system } from '../../src/plattform/datenbank/datenbank.js'
import { zuText } from '../../src/richtext/zu-text.js'
import { mitVersion, rollen, type Rollen } from '../beratung.js'
import { liesPdf, textVon } from '../pdf-lesen.js'
import { absatz, type Problemantwort, type Stadt, stadt } from '../stadt.js'
import { erfasse, geaendert, hole, nachEmpfehlung, ungeaendert, vorschlag, type Weg, worte } from './empfehlung.js'

/* A recommendation that the next Gremium adopts is what that has decided: with these words, and named as such. */

let s: Stadt
let r: Rollen
beforeAll(async () => {
  s = await stadt()
  r = await rollen(s)
})
afterAll(() => s.t.schliessen())

const ansicht = async (art: 'vorlage' | 'sitzung', objekt: string) =>
  (
    await s.t.datenbank.lesen.query<{ ansicht: unknown; verlauf?: unknown }[]>(
      `SELECT o.* FROM oeffentlich.${art} o JOIN ris.oeffentliche_kennung k ON k.kennung = o.id WHERE k.objekt_id = $1`,
      [objekt],
    )
  )[0]!
const oeffentlichesErgebnis = async ({ vorlage, rat }: Weg) => {
  const { verlauf } = (await ansicht('vorlage', vorlage.id)) as { verlauf: Pick<VorlageAnsicht, 'beratungsfolge'> }
  return verlauf.beratungsfolge.find((b) => b.id === rat.id)!.ergebnis!
}

test('ungeändert heißt: in der Fassung der letzten angenommenen Empfehlung, mit deren Wortlaut', async () => {
  const weg = await nachEmpfehlung(s, r)
  const { status, body } = await erfasse(r.schrift, weg.rat, ungeaendert)
  expect(status).toBe(200)
  expect(body.ergebnis!.grundlage).toMatchObject({ art: 'empfehlung', beratungId: weg.ir.id, worte })
  expect(zuText(body.ergebnis!.beschlusstext!)).toBe(geaendert)
  const draussen = await oeffentlichesErgebnis(weg)
  expect(draussen.grundlage).toEqual({ art: 'empfehlung', beratungId: weg.ir.id, worte })
  expect(zuText(draussen.beschlusstext!)).toBe(geaendert)
})

test('Seite, Druck und Schnittstelle sagen dasselbe', async () => {
  const weg = await nachEmpfehlung(s, r)
  await erfasse(r.schrift, weg.rat, ungeaendert)
  const adresse = `/vorlagen/${weg.vorlage.nummer!.replace('/', '-')}`
  const seite = (await (await s.t.abruf(adresse)).text()).replace(/<[^>]*>/g, ' ')
  const druck = textVon(liesPdf(new Uint8Array(await (await s.t.abruf(`${adresse}.pdf`)).arrayBuffer())).wurzel)
  const { ergebnis } = await hole(r.schrift, weg.rat.id)
  const json = `${ergebnis!.bezeichnung} ${ergebnis!.grundlage!.worte} ${zuText(ergebnis!.beschlusstext!)}`
  for (const gesagt of [seite, druck, json])
    expect(gesagt.replace(/\s+/g, ' ')).toMatch(
      new RegExp(`instimmig ungeändert beschlossen.*${worte}.*${geaendert}`, 's'),
    )
})

test('die Schriftführung nennt die Vorlage: dann gilt deren Wortlaut', async () => {
  const weg = await nachEmpfehlung(s, r)
  const { body } = await erfasse(r.schrift, weg.rat, { ...ungeaendert, grundlage: { art: 'vorlage' } })
  expect(body.ergebnis!.grundlage).toMatchObject({ art: 'vorlage', worte: null })
  expect(zuText((await oeffentlichesErgebnis(weg)).beschlusstext!)).toBe(vorschlag)
})

test('eine nichtöffentliche Empfehlung wird öffentlich weder genannt noch übernommen', async () => {
  const weg = await nachEmpfehlung(s, r, false)
  const genannt = await erfasse(r.schrift, weg.rat, {
    ...ungeaendert,
    grundlage: { art: 'empfehlung', beratungId: weg.ir.id },
  })
  expect(genannt).toMatchObject({ status: 422, body: { felder: [{ zeiger: '/grundlage/beratungId' }] } })
  const { body } = await erfasse(r.schrift, weg.rat, ungeaendert)
  expect(body.ergebnis!.grundlage!.art).toBe('vorlage')
  expect(JSON.stringify(await ansicht('vorlage', weg.vorlage.id))).not.toMatch(/200\.000|Empfehlung/)
})

test('wird die Empfehlung nichtöffentlich, nennt sie niemand mehr, und was von ihr kam, steht nicht mehr da', async () => {
  const weg = await nachEmpfehlung(s, r)
  await erfasse(r.schrift, weg.rat, ungeaendert)
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query(`UPDATE ris.beratung SET oeffentlichkeit = 'nichtoeffentlich' WHERE id = $1`, [weg.ir.id]),
  )
  expect(JSON.stringify(await ansicht('vorlage', weg.vorlage.id))).not.toMatch(/200\.000|Empfehlung des/)
  expect(JSON.stringify((await ansicht('sitzung', weg.sitzung)) as { ansicht: SitzungAnsicht })).not.toMatch(
    /Empfehlung des/,
  )
})

test('was übernommen wurde, nimmt niemand zurück; berichtigt wird mit einem Grund', async () => {
  const weg = await nachEmpfehlung(s, r)
  await erfasse(r.schrift, weg.rat, ungeaendert)
  const ir = await hole(r.schrift, weg.ir.id)
  const zurueck = await r.schrift<Problemantwort>(`DELETE /beratungen/${ir.id}/ergebnis`, undefined, mitVersion(ir))
  expect(zurueck).toMatchObject({ status: 409, body: { hindernisse: [{ code: 'ergebnis_beruht_darauf' }] } })
  expect(zurueck.body.hindernisse![0]!.text).toContain('Rat der Stadt am 27.09.2016')
  const neu = { art: 'empfohlen', aenderung: 'geaendert', beschlusstext: absatz('Das Dach wird saniert.') }
  expect(await erfasse(r.schrift, ir, neu)).toMatchObject({ status: 409, body: { bestaetigbar: true } })
  const trotzdem = [{ code: 'ergebnis_beruht_darauf', grund: 'Falsch abgeschrieben' }]
  expect((await erfasse(r.schrift, ir, { ...neu, trotzdem })).status).toBe(200)
  expect(zuText((await oeffentlichesErgebnis(weg)).beschlusstext!)).toBe(geaendert)
})

test.each<[string, object, string]>([
  ['eine Stellungnahme, die es nicht gibt', { art: 'stellungnahme' }, '/grundlage/art'],
  [
    'eine fremde Fassung',
    { art: 'vorlage', fassungId: '00000000-0000-4000-8000-000000000000' },
    '/grundlage/fassungId',
  ],
  ['eine Empfehlung ohne Schritt', { art: 'empfehlung' }, '/grundlage/beratungId'],
])('%s ist keine Grundlage', async (_, grundlage, zeiger) => {
  const { rat } = await nachEmpfehlung(s, r)
  const { status, body } = await erfasse(r.schrift, rat, { ...ungeaendert, grundlage })
  expect({ status, zeiger: body.felder?.map((f) => f.zeiger) }).toEqual({ status: 422, zeiger: [zeiger] })
})
