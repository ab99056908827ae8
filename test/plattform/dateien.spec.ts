import { jest } from '@jest/globals'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { InterneDateien, OeffentlicheDateien } from '../../src/plattform/dateien/dateispeicher.js'
import { Eingabefehler } from '../../src/regeln/regelverstoss.js'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const hash = createHash('sha512').update(pdf).digest('hex')

let ordner: string
let intern: InterneDateien
let oeffentlich: OeffentlicheDateien
beforeEach(async () => {
  ordner = await mkdtemp(path.join(tmpdir(), 'ratsfolge-dateien-'))
  intern = new InterneDateien(path.join(ordner, 'intern'))
  oeffentlich = new OeffentlicheDateien(path.join(ordner, 'oeffentlich'))
})
afterEach(() => rm(ordner, { recursive: true, force: true }))

const strom = (...stuecke: Uint8Array[]) => Readable.from(stuecke)
const ort = (speicher: string) => path.join(ordner, speicher, hash.slice(0, 2), hash)
/** Every file in the folder of a store, partial ones too. */
const liegt = async (speicher: string) =>
  (await readdir(path.join(ordner, speicher), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((eintrag) => eintrag.isFile())
    .map((eintrag) => eintrag.name)

describe('Ablegen', () => {
  test('findet Prüfsumme, Größe und Art, während die Stücke kommen', async () => {
    const stuecke = [pdf.subarray(0, 3), pdf.subarray(3, 20), pdf.subarray(20)]
    expect(await intern.ablegen({ strom: strom(...stuecke), name: 'Plan.PDF' })).toEqual({
      sha512: hash,
      groesse: pdf.length,
      mimeType: 'application/pdf',
      name: 'Plan.PDF',
    })
    expect((await readFile(ort('intern'))).equals(pdf)).toBe(true)
  })

  test('dieselben Bytes liegen einmal da, auch wenn zwei sie im selben Augenblick bringen', async () => {
    await Promise.all(['a.pdf', 'b.pdf'].map((name) => intern.ablegen({ strom: strom(pdf), name })))
    await intern.ablegen({ strom: strom(pdf), name: 'c.pdf' })
    expect(await liegt('intern')).toEqual([hash])
  })

  test('erst ganz auf der Platte, dann unter ihrem Namen, dann der Ordner auf der Platte', async () => {
    const griff = await open(tmpdir())
    const klasse = Object.getPrototypeOf(griff) as FileHandle
    await griff.close()
    const { sync } = klasse
    const schritte: string[] = []
    const beobachtet = jest.spyOn(klasse, 'sync').mockImplementation(async function (this: FileHandle) {
      await sync.call(this)
      const angaben = await this.stat()
      const was = angaben.isDirectory() ? 'Ordner' : `${angaben.size} Bytes`
      schritte.push(`${was}, ${existsSync(ort('intern')) ? 'benannt' : 'namenlos'}`)
    })
    try {
      await intern.ablegen({ strom: strom(pdf), name: 'a.pdf' })
    } finally {
      beobachtet.mockRestore()
    }
    expect(schritte).toEqual([`${pdf.length} Bytes, namenlos`, 'Ordner, namenlos', 'Ordner, benannt'])
  })

  test('nur der Dienst selbst kann die Dateien lesen', async () => {
    await intern.ablegen({ strom: strom(pdf), name: 'a.pdf' })
    expect((await stat(ort('intern'))).mode & 0o077).toBe(0)
    expect((await stat(path.dirname(ort('intern')))).mode & 0o077).toBe(0)
  })
})

describe('Was nicht angenommen wird, sagt es in einem Satz und lässt nichts liegen', () => {
  const abgerissen = (code: string) =>
    Readable.from(
      (async function* () {
        yield await Promise.resolve(pdf.subarray(0, 10))
        throw Object.assign(new Error('aborted'), { code })
      })(),
    )
  const gekappt = () => Object.assign(strom(pdf), { truncated: true })
  const riesig = Buffer.concat([pdf, Buffer.alloc(1024 * 1024)])

  test.each<[string, string, () => Readable, string]>([
    ['leer', 'a.pdf', () => strom(), 'Die Datei ist leer.'],
    ['größer als erlaubt', 'a.pdf', () => strom(pdf, riesig), 'Die Datei ist zu groß. Erlaubt sind 1 MB.'],
    ['vom Server gekappt', 'a.pdf', gekappt, 'Die Datei ist zu groß.'],
    [
      'abgerissen',
      'a.pdf',
      () => abgerissen('ECONNRESET'),
      'Die Datei kam nicht vollständig an. Laden Sie sie noch einmal hoch.',
    ],
    [
      'zu früh zu Ende',
      'a.pdf',
      () => abgerissen('ERR_STREAM_PREMATURE_CLOSE'),
      'Die Datei kam nicht vollständig an. Laden Sie sie noch einmal hoch.',
    ],
    ['nicht, was der Name sagt', 'a.png', () => strom(pdf), 'Der Inhalt der Datei passt nicht zu ihrer Endung „png“.'],
    [
      'ein Programm als Text',
      'a.txt',
      () => strom(Buffer.from('\x7fELF\x02\x01\x01\0\0\0')),
      'Der Inhalt der Datei passt nicht zu ihrer Endung „txt“.',
    ],
    [
      'eine Seite, die im Browser liefe',
      'a.html',
      () => strom(Buffer.from('<script>')),
      'Dateien mit der Endung „html“ nimmt die Anwendung nicht an.',
    ],
    ['ohne Endung', 'a', () => strom(pdf), 'Dateien mit der Endung „keine“ nimmt die Anwendung nicht an.'],
  ])('%s', async (_, name, quelle, satz) => {
    const fehler: unknown = await intern
      .ablegen({ strom: quelle(), name, hoechstens: 1024 * 1024, zeiger: '/datei' })
      .catch((grund: unknown) => grund)
    expect(fehler).toBeInstanceOf(Eingabefehler)
    expect((fehler as Eingabefehler).felder).toEqual([{ zeiger: '/datei', text: satz }])
    expect(await liegt('intern')).toEqual([])
  })

  test('ein anderer Fehler des Stroms bleibt, was er ist; auch er lässt nichts liegen', async () => {
    const fremd = Object.assign(new Error('defekt'), { code: 'EIO' })
    const kaputt = new Readable({
      read() {
        this.destroy(fremd)
      },
    })
    await expect(intern.ablegen({ strom: kaputt, name: 'a.pdf' })).rejects.toBe(fremd)
    expect(await liegt('intern')).toEqual([])
  })
})

describe('Veröffentlichen', () => {
  test('kopiert in den öffentlichen Speicher, zurücknehmen löscht dort und nur dort', async () => {
    await intern.ablegen({ strom: strom(pdf), name: 'a.pdf' })
    expect(await oeffentlich.hat(hash)).toBe(false)
    await oeffentlich.uebernehmen(intern, hash)
    await oeffentlich.uebernehmen(intern, hash)
    expect(await liegt('oeffentlich')).toEqual([hash])
    // A copy, not a link: what happens to the one file must not reach the other.
    expect((await stat(ort('oeffentlich'))).ino).not.toBe((await stat(ort('intern'))).ino)
    await oeffentlich.loeschen(hash)
    await oeffentlich.loeschen(hash)
    expect(await liegt('oeffentlich')).toEqual([])
    expect(await intern.hat(hash)).toBe(true)
  })

  test('was es intern nicht gibt, kommt auch nicht zur Hälfte an', async () => {
    await expect(oeffentlich.uebernehmen(intern, hash)).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await liegt('oeffentlich')).toEqual([])
  })

  test('ein Name, der keine Prüfsumme ist, öffnet keine Datei', () => {
    expect(() => intern.lesen('../../etc/passwd')).toThrow()
  })
})
