import pg, { type ClientBase } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import { type Datenbank, system } from '../../src/plattform/datenbank/datenbank.js'
import { testDatenbank, testQuelle, type TestDatenbank } from '../datenbank.js'

let db: TestDatenbank
let quelle: DataSource
let datenbank: Datenbank
beforeAll(async () => {
  db = await testDatenbank()
  const verwalter = new pg.Client(db.verwalter)
  await verwalter.connect()
  const name = new URL(db.verwalter).pathname.slice(1)
  await verwalter.query(`ALTER DATABASE ${name} SET deadlock_timeout = '20ms'`)
  await verwalter.end()
  ;({ quelle, datenbank } = await testQuelle(db))
})
afterAll(async () => {
  await quelle.destroy()
  await db.verwerfen()
})
beforeEach(() => schreiben((tx) => tx.query(`DELETE FROM ris.gremium`)))

const schreiben = <T>(arbeit: (tx: EntityManager) => Promise<T>): Promise<T> =>
  datenbank.schreiben({ akteur: system, was: 'Probe' }, arbeit)
const anlegen = (tx: EntityManager, name: string) =>
  tx.query(`INSERT INTO ris.gremium (name, art) VALUES ($1, 'ausschuss')`, [name])
const haengeAn = (tx: EntityManager, name: string, text: string) =>
  tx.query(`UPDATE ris.gremium SET name = name || $2 WHERE name LIKE $1 || '%'`, [name, text])
const namen = async () =>
  (await datenbank.lesen.query<{ name: string }[]>('SELECT name FROM ris.gremium ORDER BY name')).map((g) => g.name)

/** Lets everyone pass once `anzahl` have come; later ones are not held. */
function treffpunkt(anzahl: number): () => Promise<void> {
  let weiter: () => void
  const alleDa = new Promise<void>((fertig) => (weiter = fertig))
  let da = 0
  return () => {
    if (++da === anzahl) weiter()
    return alleDa
  }
}

test('zwei Vorgänge, die sich gegenseitig sperren, gelingen beide: einer beginnt von vorn', async () => {
  await schreiben(async (tx) => {
    await anlegen(tx, 'Hauptausschuss')
    await anlegen(tx, 'Kulturausschuss')
  })
  const beide = treffpunkt(2)
  let laeufe = 0
  const vorgang = (erst: string, dann: string, text: string) =>
    schreiben(async (tx) => {
      laeufe++
      await haengeAn(tx, erst, text)
      await beide()
      await haengeAn(tx, dann, text)
    })
  await Promise.all([vorgang('Haupt', 'Kultur', ' A'), vorgang('Kultur', 'Haupt', ' B')])
  expect(laeufe).toBe(3)
  expect((await namen()).map((name) => name.split(' ').sort().join(' '))).toEqual([
    'A B Hauptausschuss',
    'A B Kulturausschuss',
  ])
})

test('wer auf einem überholten Stand schreibt, beginnt von vorn, und beide Änderungen bleiben', async () => {
  await schreiben((tx) => anlegen(tx, 'Rat'))
  let laeufe = 0
  await schreiben(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    await tx.query('SELECT FROM ris.gremium')
    if (laeufe++ === 0) await ausserhalb((fremde) => haengeAn(fremde, 'Rat', ' der Stadt'))
    await haengeAn(tx, 'Rat', ' Herne')
  })
  expect({ laeufe, namen: await namen() }).toEqual({ laeufe: 2, namen: ['Rat der Stadt Herne'] })
})

test('andere Fehler werden nicht wiederholt', async () => {
  let laeufe = 0
  const doppelt = schreiben(async (tx) => {
    laeufe++
    await anlegen(tx, 'Rat')
    await anlegen(tx, 'Rat')
  })
  await expect(doppelt).rejects.toMatchObject({ code: '23505' })
  expect({ laeufe, namen: await namen() }).toEqual({ laeufe: 1, namen: [] })
})

test('ein innerer Vorgang gehört zum äußeren: er sieht dessen Zeilen und fällt mit ihm', async () => {
  const aussen = schreiben(async (tx) => {
    await anlegen(tx, 'Rat')
    await schreiben(async (innen) => {
      expect(innen).toBe(tx)
      await anlegen(innen, 'Hauptausschuss')
    })
    expect(await namen()).toEqual(['Hauptausschuss', 'Rat'])
    throw new Error('abgebrochen')
  })
  await expect(aussen).rejects.toThrow('abgebrochen')
  expect(await namen()).toEqual([])
})

test('scheitert der Epilog, bleibt nichts, und danach läuft nichts', async () => {
  const danach: string[] = []
  const vorher = datenbank.epilog
  datenbank.epilog = async (tx) => {
    if ((await tx.query<unknown[]>(`SELECT FROM ris.gremium WHERE name = 'Rat'`)).length > 0)
      throw new Error('nicht veröffentlichbar')
    return { danach: async () => void danach.push('nachgelaufen') }
  }
  try {
    await expect(schreiben((tx) => anlegen(tx, 'Rat'))).rejects.toThrow('nicht veröffentlichbar')
    expect({ namen: await namen(), danach }).toEqual({ namen: [], danach: [] })
    await schreiben((tx) => anlegen(tx, 'Kulturausschuss'))
    expect(danach).toEqual(['nachgelaufen'])
  } finally {
    datenbank.epilog = vorher
  }
})

test('scheitert die letzte Anweisung, die mit dem COMMIT geht, bleibt nichts', async () => {
  const vorher = datenbank.epilog
  datenbank.epilog = async (tx) => {
    const verbindung = (await tx.queryRunner!.connect()) as ClientBase
    return { anweisung: () => verbindung.query('SELECT 1 / 0') }
  }
  try {
    await expect(schreiben((tx) => anlegen(tx, 'Rat'))).rejects.toMatchObject({ code: '22012' })
  } finally {
    datenbank.epilog = vorher
  }
  expect(await namen()).toEqual([])
  await schreiben((tx) => anlegen(tx, 'Rat'))
  expect(await namen()).toEqual(['Rat'])
})

/** In a transaction of its own while another one is running here. */
async function ausserhalb(arbeit: (tx: EntityManager) => Promise<unknown>): Promise<void> {
  await quelle.transaction(async (tx) => {
    await tx.query(`SET LOCAL ris.akteur = 'fremd'; SET LOCAL ris.was = 'Probe'`)
    await arbeit(tx)
  })
}

test('wer in einer Datenbank schreibt, schreibt in einer anderen für sich', async () => {
  const zweite = await testQuelle(db)
  const gesehen = await schreiben(async (aussen) => {
    expect(zweite.datenbank.schreibtGerade).toBe(false)
    await zweite.datenbank.schreiben({ akteur: system, was: 'Probe' }, (innen) => anlegen(innen, 'Beirat'))
    await aussen.query('SELECT 1')
    return (await namen()).length
  })
  expect(gesehen).toBe(1)
  await expect(
    schreiben(async () => {
      await zweite.datenbank.schreiben({ akteur: system, was: 'Probe' }, (innen) => anlegen(innen, 'Jugendrat'))
      throw new Error('zurück')
    }),
  ).rejects.toThrow('zurück')
  expect(await namen()).toEqual(['Beirat', 'Jugendrat'])
  await zweite.quelle.destroy()
})
