import { Logger } from '@nestjs/common'
import type { DataSource, EntityManager } from 'typeorm'
import { Auftraege } from '../../src/plattform/auftraege/auftraege.js'
import { Auftragsablage, vergabedauer } from '../../src/plattform/auftraege/auftragsablage.js'
import { Auftragsarbeiter } from '../../src/plattform/auftraege/auftragsarbeiter.js'
import { Auftragsplan } from '../../src/plattform/auftraege/auftragsplan.js'
import { Datenbank, system } from '../../src/plattform/datenbank/datenbank.js'
import { zurZeit } from '../../src/plattform/uhr.js'
import { Auftrag } from '../../src/schema/auftrag.entity.js'
import { testDatenbank, testQuelle, type TestDatenbank } from '../datenbank.js'

Logger.overrideLogger(false)

let db: TestDatenbank
let quelle: DataSource
let datenbank: Datenbank
beforeAll(async () => {
  db = await testDatenbank()
  ;({ quelle, datenbank } = await testQuelle(db))
})
afterAll(async () => {
  await quelle.destroy()
  await db.verwerfen()
})
beforeEach(() => schreiben((tx) => tx.query('DELETE FROM ris.auftrag; DELETE FROM ris.auftrag_plan')))

const schreiben = <T>(arbeit: (tx: EntityManager) => Promise<T>): Promise<T> =>
  datenbank.schreiben({ akteur: system, was: 'Probe' }, arbeit)
const offene = () => datenbank.lesen.find(Auftrag, { order: { id: 'ASC' } })

/** A process of its own, as far as orders go. */
function prozess() {
  const auftraege = new Auftraege()
  const ablage = new Auftragsablage(datenbank)
  const plan = new Auftragsplan(datenbank, auftraege)
  return { auftraege, ablage, plan, arbeiter: new Auftragsarbeiter(auftraege, ablage, plan) }
}

const frueh = new Date('2026-03-02T05:00:00Z')
const nach = (sekunden: number) => new Date(frueh.getTime() + sekunden * 1000)

test('ein Auftrag kommt mit der Handlung, die ihn gibt, und nicht ohne sie', async () => {
  const { auftraege, arbeiter } = prozess()
  const getan: string[] = []
  auftraege.annehmen('probe', async ({ id }) => void getan.push(id!))
  await schreiben((tx) => auftraege.einreihen(tx, 'probe', { id: 'a' }))
  const gescheitert = schreiben(async (tx) => {
    await auftraege.einreihen(tx, 'probe', { id: 'b' })
    throw new Error('doch nicht')
  })
  await expect(gescheitert).rejects.toThrow('doch nicht')
  expect(await arbeiter.allesErledigen()).toBe(1)
  expect({ getan, offen: await offene() }).toEqual({ getan: ['a'], offen: [] })
})

test('was ein Auftrag selbst beauftragt, wird miterledigt; was später dran ist, wartet', async () => {
  const { auftraege, arbeiter } = prozess()
  const getan: string[] = []
  auftraege.annehmen('erst', async () => {
    getan.push('erst')
    await schreiben((tx) => auftraege.einreihen(tx, 'dann', {}))
    await schreiben((tx) => auftraege.einreihen(tx, 'dann', {}, { ab: nach(3600) }))
  })
  auftraege.annehmen('dann', async () => void getan.push('dann'))
  await zurZeit(frueh, async () => {
    await schreiben((tx) => auftraege.einreihen(tx, 'erst', {}))
    await arbeiter.allesErledigen()
  })
  expect(getan).toEqual(['erst', 'dann'])
  await zurZeit(nach(3600), () => arbeiter.allesErledigen())
  expect(getan).toEqual(['erst', 'dann', 'dann'])
})

test('unter demselben Schlüssel wartet nur einer, zur früheren Zeit', async () => {
  const { auftraege } = prozess()
  for (const [id, ab] of [
    ['a', nach(60)],
    ['b', nach(0)],
    ['c', nach(90)],
  ] as const)
    await schreiben((tx) => auftraege.einreihen(tx, 'probe', { id }, { ab, einmalig: 'x' }))
  await schreiben((tx) => auftraege.einreihen(tx, 'probe', { id: 'd' }, { ab: nach(5), einmalig: 'y' }))
  expect((await offene()).map(({ daten, ab }) => ({ ...daten, ab }))).toEqual([
    { id: 'a', ab: nach(0) },
    { id: 'd', ab: nach(5) },
  ])
})

test('was beauftragt wird, während der vorige läuft, läuft danach noch einmal', async () => {
  const { auftraege, arbeiter } = prozess()
  let laeufe = 0
  auftraege.annehmen('probe', async () => {
    if (laeufe++ === 0) await schreiben((tx) => auftraege.einreihen(tx, 'probe', {}, { einmalig: 'x' }))
  })
  await schreiben((tx) => auftraege.einreihen(tx, 'probe', {}, { einmalig: 'x' }))
  await arbeiter.allesErledigen()
  expect(laeufe).toBe(2)
})

test('wer auf einen wartenden Auftrag trifft, hält ihn bis zu seinem Commit fest: nichts bleibt ungesehen', async () => {
  const { auftraege, ablage } = prozess()
  auftraege.annehmen('probe', async () => undefined)
  await schreiben((tx) => auftraege.einreihen(tx, 'probe', {}, { einmalig: 'x' }))
  const laeufer = quelle.createQueryRunner()
  await laeufer.query('BEGIN')
  await auftraege.einreihen(laeufer.manager, 'probe', {}, { einmalig: 'x' })
  expect(await ablage.vergeben(['probe'])).toBeNull()
  await laeufer.query('COMMIT')
  await laeufer.release()
  expect(await ablage.vergeben(['probe'])).toMatchObject({ name: 'probe' })
})

test('zwei Prozesse nehmen nie denselben, und fremde Namen bleiben liegen', async () => {
  const [a, b] = [prozess(), prozess()]
  await schreiben(async (tx) => {
    for (let i = 0; i < 20; i++) await a.auftraege.einreihen(tx, 'probe', { id: String(i) })
    await a.auftraege.einreihen(tx, 'fremd', {})
  })
  const getan: string[] = []
  for (const { auftraege } of [a, b]) auftraege.annehmen('probe', async ({ id }) => void getan.push(id!))
  await Promise.all([a.arbeiter.allesErledigen(), b.arbeiter.allesErledigen()])
  // Whoever finds all due rows in other hands goes; what is left then is done by the next look.
  await a.arbeiter.allesErledigen()
  expect(getan.map(Number).sort((x, y) => x - y)).toEqual(Array.from({ length: 20 }, (_, i) => i))
  expect((await offene()).map((o) => o.name)).toEqual(['fremd'])
})

test('ein Fehler wird vermerkt, mit wachsenden Pausen wiederholt und nach dem achten Mal aufgegeben', async () => {
  const { auftraege, arbeiter } = prozess()
  auftraege.annehmen('probe', async () => {
    throw new TypeError('kein Papier')
  })
  await zurZeit(frueh, () => schreiben((tx) => auftraege.einreihen(tx, 'probe', {})))
  const pausen: number[] = []
  let zeit = frueh
  for (let versuch = 1; versuch <= 8; versuch++) {
    await zurZeit(zeit, () => expect(arbeiter.allesErledigen()).rejects.toThrow('kein Papier'))
    const [auftrag] = await offene()
    if (versuch < 8) pausen.push((auftrag!.ab.getTime() - zeit.getTime()) / 1000)
    zeit = auftrag!.ab
  }
  expect(pausen).toEqual([5, 20, 80, 320, 1280, 5120, 20480])
  expect(await offene()).toMatchObject([
    { versuche: 8, fehler: 'TypeError: kein Papier', aufgegebenAm: expect.any(Date) },
  ])
  await zurZeit(nach(10 ** 7), async () => expect(await arbeiter.allesErledigen()).toBe(0))
})

test('von einem Fehler der Datenbank bleibt die Art, nicht der Inhalt', async () => {
  const { auftraege, arbeiter } = prozess()
  auftraege.annehmen('probe', () => schreiben((tx) => tx.query(`SELECT 'Geheimer Name'::uuid`)))
  await schreiben((tx) => auftraege.einreihen(tx, 'probe', {}))
  await expect(arbeiter.allesErledigen()).rejects.toThrow()
  expect((await offene())[0]!.fehler).toBe('QueryFailedError 22P02')
})

test('stirbt ein Prozess, so übernimmt nach der Frist ein anderer; der Tote ändert nichts mehr daran', async () => {
  const [tot, lebt] = [prozess(), prozess()]
  const getan: string[] = []
  lebt.auftraege.annehmen('probe', async ({ id }) => void getan.push(id!))
  await zurZeit(frueh, () => schreiben((tx) => tot.auftraege.einreihen(tx, 'probe', { id: 'a' })))
  const genommen = await zurZeit(frueh, () => tot.ablage.vergeben(['probe']))
  expect(await zurZeit(nach(vergabedauer / 1000 - 1), () => lebt.arbeiter.allesErledigen())).toBe(0)
  const uebernommen = await zurZeit(nach(vergabedauer / 1000), () => lebt.ablage.vergeben(['probe']))
  await tot.ablage.erledigt(genommen!)
  expect((await offene()).map((o) => o.id)).toEqual([uebernommen!.id])
})

test('Regelmäßiges kommt zu seiner Zeit in Berlin, einmal für alle Prozesse, und Versäumtes wird einmal nachgeholt', async () => {
  const [a, b] = [prozess(), prozess()]
  let laeufe = 0
  for (const { auftraege } of [a, b]) {
    auftraege.annehmen('taeglich', async () => laeufe++)
    auftraege.regelmaessig('taeglich', '0 7 * * *')
  }
  // 5:00 UTC is six o'clock in winter.
  await zurZeit(frueh, async () => {
    await Promise.all([a.plan.eintragen(), b.plan.eintragen()])
    await a.plan.einreihen()
  })
  expect(await offene()).toEqual([])
  await zurZeit(nach(3600), async () => {
    await Promise.all([a.plan.einreihen(), b.plan.einreihen()])
    await a.arbeiter.allesErledigen()
    await b.arbeiter.allesErledigen()
  })
  expect(laeufe).toBe(1)
  await zurZeit(nach(5 * 86_400), async () => {
    await b.plan.einreihen()
    await b.plan.einreihen()
    await b.arbeiter.allesErledigen()
  })
  expect(laeufe).toBe(2)
})

test('ein Arbeiter erledigt von selbst und führt beim Beenden zu Ende, was er hat', async () => {
  const { auftraege, arbeiter } = prozess()
  let begonnen: () => void
  let weiter: () => void
  const hatBegonnen = new Promise<void>((r) => (begonnen = r))
  const darfWeiter = new Promise<void>((r) => (weiter = r))
  auftraege.annehmen('probe', async () => {
    begonnen()
    await darfWeiter
  })
  await schreiben((tx) => auftraege.einreihen(tx, 'probe', {}))
  arbeiter.beginnen()
  await hatBegonnen
  const beendet = arbeiter.beforeApplicationShutdown()
  weiter!()
  await beendet
  expect(await offene()).toEqual([])
})
