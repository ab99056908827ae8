import { cp, readFile, rm, truncate, writeFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { jest } from '@jest/globals'
import { DataSource } from 'typeorm'
import { sichern } from '../../src/befehle/verwaltung-sichern.js'
import { wiederherstellen } from '../../src/befehle/verwaltung-wiederherstellen.js'
import { DemoService } from '../../src/demo/demo.service.js'
import { pruefeProtokoll } from '../../src/plattform/protokoll/protokollpruefung.js'
import { ladeSchluessel } from '../../src/plattform/schluessel.js'
import { Versiegelung } from '../../src/plattform/protokoll/versiegelung.js'
import { starteEingebettet } from '../../src/plattform/datenbank/eingebettet.js'
import type { Manifest } from '../../src/plattform/sicherung/manifest.js'
import { Anmeldung } from '../../src/plattform/zugang/anmeldung.js'
import { VorgangEintrag } from '../../src/schema/vorgang-eintrag.entity.js'
import { VorgangRuecknahmeService } from '../../src/vieraugen/ruecknahme/vorgang-ruecknahme.service.js'
import { Vorgang } from '../../src/schema/vorgang.entity.js'
import { VeroeffentlichungPruefung } from '../../src/veroeffentlichung/pruefung.js'
import { vergebeNummer } from '../../src/vorlagen/nummer.js'
import type { VorlageSatz } from '../../src/vorlagen/vorlage.queries.js'
import { anlass } from '../fabrik/stammdaten.js'
import { vorgang } from '../fabrik/vorgang.js'
import { dateien, einstellungen, frage, type Lauf, loesche, neuerOrdner, starte, welt } from './stadt.js'

// Real servers with real disks start here, one for each town.

let ordner: string
let quelle: Lauf
const wo = (...teile: string[]): string => path.join(ordner, ...teile)
const journal = (): string => wo('journal')

beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(process.stderr, 'write').mockImplementation(() => true)
  ordner = await neuerOrdner()
  quelle = await starte(einstellungen(wo('stadt'), journal()))
  await quelle.app.get(DemoService, { strict: false }).laden()
})
afterAll(async () => {
  jest.restoreAllMocks()
  await quelle?.stoppen()
  await loesche(ordner)
})

const sichereNach = (name: string): Promise<number> => sichern(einstellungen(wo('stadt'), journal()), [wo(name)])
const stelleHer = (von: string, nach: string, ...weitere: string[]): Promise<number> =>
  wiederherstellen(einstellungen(wo(nach), journal()), [wo(von), ...weitere])
const manifest = async (name: string): Promise<Manifest> =>
  JSON.parse(await readFile(wo(name, 'manifest.json'), 'utf8')) as Manifest
const abweichungen = (lauf: Lauf) => lauf.app.get(VeroeffentlichungPruefung, { strict: false }).abweichungen()
const position = async (lauf: Lauf): Promise<number> =>
  Number((await frage<{ p: string }>(lauf.eigner, 'SELECT position AS p FROM oeffentlich.stand'))[0]!.p)

const protokollbruch = async (lauf: Lauf) => {
  const { protokollSchluessel } = einstellungen('', '')
  const schluessel = await ladeSchluessel(protokollSchluessel!, 'PROTOKOLL_SCHLUESSEL')
  return (await pruefeProtokoll(lauf.app.get(DataSource, { strict: false }), schluessel, [])).bruch
}

const gibNummer = (lauf: Lauf): Promise<string> =>
  lauf.datenbank.schreiben(anlass, (tx) =>
    vergebeNummer(tx, {
      art: 'beschlussvorlage',
      oeffentlich: true,
      uebergeordnetId: null,
      federfuehrung: { kuerzel: 'FB 31' },
    } as VorlageSatz),
  )

const nimmZurueck = (lauf: Lauf, nummer: string) =>
  lauf.datenbank.schreiben(anlass, (tx) =>
    tx.query(
      `UPDATE ris.veroeffentlichung v SET stand = 'depubliziert', grund = 'Probe' FROM ris.vorlage l
        WHERE l.nummer = $1 AND (v.vorlage_id = l.id OR v.anlage_id IN (SELECT id FROM ris.anlage WHERE vorlage_id = l.id))`,
      [nummer],
    ),
  )

test('the restored town is the saved one, byte for byte, but for what was taken back since', async () => {
  const konto = (
    await frage<{ kennung: string }>(quelle.eigner, 'SELECT kennung FROM ris.benutzer WHERE demo LIMIT 1')
  )[0]!
  const { geheimnis } = (await quelle.app.get(Anmeldung, { strict: false }).alsBeispiel(konto.kennung))!
  const kopf = { authorization: `Bearer ${geheimnis}` }
  expect((await quelle.hole('/api/v1/vorlagen', kopf)).status).toBe(200)
  await quelle.app.get(Versiegelung, { strict: false }).versiegeln()
  const heikel = await vorgang(quelle.datenbank, { titel: 'Heikles', oeffentlich: true })
  const akte = await vorgang(quelle.datenbank, {
    titel: 'Akte',
    eintraege: [{ titel: 'Bleibt' }, { titel: 'Kommt heraus' }],
  })
  const vorher = await welt(quelle.eigner)
  const seite = await (await quelle.hole('/vorlagen/2016-0542')).text()
  expect(await sichereNach('ruhig')).toBe(0)

  // What happens after the backup: it will be lost, and some of it must not be forgotten.
  const mitAnlage = (
    await frage<{ nummer: string; kurz: string; sha512: string }>(
      quelle.eigner,
      `SELECT v.nummer, v.kurzadresse AS kurz, d.sha512 FROM oeffentlich.datei d JOIN oeffentlich.vorlage v ON v.id = d.vorlage
        WHERE NOT d.geloescht AND (SELECT count(*) FROM oeffentlich.datei e WHERE e.sha512 = d.sha512) = 1 LIMIT 1`,
    )
  )[0]!
  const nummern = [await gibNummer(quelle), await gibNummer(quelle)]
  await nimmZurueck(quelle, mitAnlage.nummer)
  await quelle.datenbank.schreiben(anlass, (tx) => tx.update(Vorgang, heikel.id, { oeffentlich: false }))
  const [, heraus] = await quelle.datenbank.lesen.find(VorgangEintrag, {
    where: { vorgangId: akte.id },
    order: { reihenfolge: 'ASC' },
  })
  const prueft = { id: 'system', name: 'Prüfung', rollen: [{ rolle: 'veroeffentlichungspruefung' as const }] }
  await quelle.app
    .get(VorgangRuecknahmeService, { strict: false })
    .eintrag(prueft, akte.id, heraus!.id, 'Nennt einen Namen')
  for (let i = 0; i < 3; i++) await vorgang(quelle.datenbank, { titel: `Später ${i}`, oeffentlich: true })
  const zuletzt = await position(quelle)

  expect(await stelleHer('ruhig', 'neu')).toBe(0)
  const neu = await starte(einstellungen(wo('neu'), journal()))
  try {
    const nachher = await welt(neu.eigner)
    expect(Object.keys(nachher)).toEqual(Object.keys(vorher))
    const anders = Object.keys(vorher).flatMap((t) => nachher[t]!.filter((z) => !vorher[t]!.includes(z)))
    const entfernte = Object.keys(vorher).flatMap((t) => vorher[t]!.filter((z) => !nachher[t]!.includes(z)))
    // The Vorlage, its files, and who names them: nothing else differs.
    expect(entfernte.length).toBe(anders.length)
    expect(anders.length).toBeGreaterThan(1)
    expect(vorher['kurzadresse']).toEqual(nachher['kurzadresse'])
    expect(anders.length).toBeLessThan(15)
    expect(await abweichungen(neu)).toEqual([])
    expect(await (await neu.hole('/vorlagen/2016-0542')).text()).toBe(seite)

    expect((await quelle.hole(`/vorlagen/${mitAnlage.kurz}`)).status).toBe(404)
    expect((await neu.hole(`/vorlagen/${mitAnlage.kurz}`)).status).toBe(404)
    expect(
      await frage(neu.eigner, 'SELECT geloescht FROM oeffentlich.vorgang WHERE kurzadresse = $1', [heikel.kurz]),
    ).toEqual([{ geloescht: true }])
    const eintraege = await frage<{ titel: string }>(
      neu.eigner,
      `SELECT e ->> 'titel' AS titel FROM oeffentlich.vorgang, jsonb_path_query(ansicht, '$.jahre[*].eintraege[*]') e
        WHERE kurzadresse = $1`,
      [akte.kurz],
    )
    expect(eintraege).toEqual([{ titel: 'Bleibt' }])
    expect(await dateien(wo('ruhig', 'dateien'))).toContain(mitAnlage.sha512)
    expect(await dateien(wo('neu', 'dateien', 'oeffentlich'))).not.toContain(mitAnlage.sha512)
    expect(await dateien(wo('neu', 'dateien', 'oeffentlich'))).toEqual(
      (
        await frage<{ s: string }>(
          neu.eigner,
          'SELECT DISTINCT sha512 AS s FROM oeffentlich.datei WHERE NOT geloescht ORDER BY 1',
        )
      ).map(({ s }) => s),
    )
    expect((await neu.hole('/api/v1/vorlagen', kopf)).status).toBe(401)

    const naechste = await gibNummer(neu)
    expect(nummern).not.toContain(naechste)
    expect(Number(naechste.split('/')[1])).toBe(Number(nummern[1]!.split('/')[1]) + 1)
    expect(await position(neu)).toBeGreaterThan(zuletzt)
    const [gemeldet] = await frage<{ alle: boolean }>(
      neu.eigner,
      `SELECT NOT EXISTS (SELECT FROM ris.oeffentliche_kennung k WHERE NOT EXISTS (
          SELECT FROM oeffentlich.ereignis e WHERE e.id = k.kennung AND e.position > $1)) AS alle`,
      [zuletzt],
    )
    expect(gemeldet).toEqual({ alle: true })
    expect(
      await frage(
        neu.eigner,
        'SELECT nummer FROM ris.vorfall f JOIN ris.vorlage v ON v.id = vorlage_id WHERE durch_id IS NULL',
      ),
    ).toEqual([{ nummer: mitAnlage.nummer }])
    const protokoll = await frage<{ was: string }>(
      neu.eigner,
      'SELECT was FROM ris.protokoll ORDER BY id DESC LIMIT 40',
    )
    expect(protokoll.map(({ was }) => was)).toContain('Wiederherstellung aus einer Sicherung')
    // The chain of the log goes on where it was sealed.
    const versiegelt = await frage<{ nr: string }>(neu.eigner, 'SELECT nr FROM ris.protokoll_kopf')
    expect(Number(versiegelt[0]!.nr)).toBeGreaterThan(100)
    expect(await neu.app.get(Versiegelung, { strict: false }).versiegeln()).toBeGreaterThan(0)
    expect(await protokollbruch(neu)).toBeNull()
    // Everybody who writes afterwards writes as before.
    const id = (await vorgang(neu.datenbank, { titel: 'Weiter', oeffentlich: true })).id
    expect(await neu.datenbank.lesen.countBy(Vorgang, { id })).toBe(1)
  } finally {
    await neu.stoppen()
  }
})

test('with a server, by the logins of its groups alone: restored there, saved from there', async () => {
  const server = await starteEingebettet(wo('server'))
  const konfiguration = { ...einstellungen(wo('server-daten'), wo('kein-journal')), datenbank: server.zugaenge }
  try {
    expect(await wiederherstellen(konfiguration, [wo('ruhig'), '--ohne-journal'])).toBe(0)
    const dort = await welt(server.zugaenge.eigner)
    expect(await sichern(konfiguration, [wo('vom-server')])).toBe(0)
    const zeilen = async (name: string) =>
      (await manifest(name)).tabellen.filter((t) => t.name.startsWith('oeffentlich.')).map((t) => [t.name, t.zeilen])
    expect(await dateien(wo('vom-server', 'dateien'))).toEqual(await dateien(wo('ruhig', 'dateien')))
    expect((await zeilen('vom-server')).filter(([name]) => name !== 'oeffentlich.ereignis')).toEqual(
      (await zeilen('ruhig')).filter(([name]) => name !== 'oeffentlich.ereignis'),
    )
    expect(dort['vorlage']!.length).toBeGreaterThan(10)
  } finally {
    await server.stoppen()
  }
})

test('a backup taken while many write is one moment of the town', async () => {
  let schreibt = true
  let geschrieben = 0
  const schreiber = [1, 2, 3].map(async (wer) => {
    while (schreibt) {
      await vorgang(quelle.datenbank, { titel: `Nebenher ${wer}-${geschrieben}`, oeffentlich: true })
      geschrieben++
    }
  })
  await sichereNach('belebt')
  schreibt = false
  await Promise.all(schreiber)
  expect(geschrieben).toBeGreaterThan(10)

  await stelleHer('belebt', 'belebte-stadt')
  const neu = await starte(einstellungen(wo('belebte-stadt'), journal()))
  try {
    expect(await abweichungen(neu)).toEqual([])
    const { position: bis, tabellen } = await manifest('belebt')
    // What has not changed since that moment stands there as it does here, and nothing later came with it.
    const gleich = `SELECT id, hash FROM oeffentlich.vorgang WHERE position <= ${bis} ORDER BY id`
    expect(await frage(neu.eigner, gleich)).toEqual(await frage(quelle.eigner, gleich))
    expect(await frage(neu.eigner, `SELECT FROM oeffentlich.vorgang WHERE position > ${bis}`)).toEqual([])
    const [zeilen] = await frage<{ n: number }>(neu.eigner, 'SELECT count(*)::int AS n FROM ris.vorgang')
    expect(zeilen!.n).toBe(tabellen.find((t) => t.name === 'ris.vorgang')!.zeilen)
  } finally {
    await neu.stoppen()
  }
})

describe('refused with a sentence, and nothing is there afterwards:', () => {
  const eineDatei = async (name: string): Promise<string> => {
    const [hash] = await dateien(wo(name, 'dateien'))
    return wo(name, 'dateien', hash!.slice(0, 2), hash!)
  }
  test.each<[string, RegExp, (name: string) => Promise<void>]>([
    [
      'a table that was cut off',
      /beschädigt: ris\.vorlage\.copy\.gz ist nicht/,
      (n) => truncate(wo(n, 'tabellen', 'ris.vorlage.copy.gz'), 500),
    ],
    [
      'a table with one other byte',
      /beschädigt: ris\.datei\.copy\.gz ist nicht/,
      async (n) => {
        const datei = wo(n, 'tabellen', 'ris.datei.copy.gz')
        const bytes = await readFile(datei)
        bytes[bytes.length - 20]! ^= 1
        await writeFile(datei, bytes)
      },
    ],
    [
      'a file with other bytes',
      /beschädigt: die Datei [0-9a-f]{128} ist nicht/,
      async (n) => writeFile(await eineDatei(n), 'falsch'),
    ],
    ['a file that is missing', /beschädigt: 1 Dateien fehlen/, async (n) => rm(await eineDatei(n))],
    [
      'a table that is missing',
      /beschädigt: ris\.person\.copy\.gz fehlt/,
      (n) => rm(wo(n, 'tabellen', 'ris.person.copy.gz')),
    ],
    ['one without its manifest', /keine vollständige Sicherung/, (n) => rm(wo(n, 'manifest.json'))],
    [
      'one of a later version',
      /neueren Ratsfolge-Version/,
      async (n) => {
        const text = await readFile(wo(n, 'manifest.json'), 'utf8')
        await writeFile(wo(n, 'manifest.json'), text.replace('"Grundlage1764000000000"', '"Zukunft2064000000000"'))
      },
    ],
  ])('%s', async (_, satz, verderben) => {
    await cp(wo('ruhig'), wo('verdorben'), { recursive: true })
    await verderben('verdorben')
    try {
      await expect(stelleHer('verdorben', 'leer')).rejects.toThrow(satz)
      expect(await dateien(wo('leer')).catch(() => [])).toEqual([])
    } finally {
      await loesche(wo('verdorben'))
    }
  })

  test('a town that is there already', async () => {
    await expect(stelleHer('ruhig', 'belebte-stadt')).rejects.toThrow(/liegen schon Dateien/)
    await loesche(wo('belebte-stadt', 'dateien'))
    await expect(stelleHer('ruhig', 'belebte-stadt')).rejects.toThrow(/Diese Datenbank ist nicht leer/)
  })

  test('a restore without a journal, unless it is said', async () => {
    const ohne = einstellungen(wo('ohne-journal'), wo('kein-journal'))
    await expect(wiederherstellen(ohne, [wo('ruhig')])).rejects.toThrow(/kein Journal.*--ohne-journal/s)
    expect(await wiederherstellen(ohne, [wo('ruhig'), '--ohne-journal'])).toBe(0)
  })

  test('a backup into a folder that exists, or below one that does not; nothing half stays', async () => {
    await expect(sichereNach('ruhig')).rejects.toThrow(/gibt es schon/)
    await expect(sichereNach('nirgends/hier')).rejects.toThrow(/gibt es nicht/)
    expect((await readdir(ordner)).filter((n) => n.includes('unvollstaendig'))).toEqual([])
  })
})
