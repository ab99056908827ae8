import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { InterneDateien } from '../../src/plattform/dateien/dateispeicher.js'
import { Eingabefehler } from '../../src/regeln/regelverstoss.js'
import { zip, type Zipteil } from '../fabrik/zip.js'

let ordner: string
let dateien: InterneDateien
beforeAll(async () => {
  ordner = await mkdtemp(path.join(tmpdir(), 'ratsfolge-archive-'))
  dateien = new InterneDateien(ordner)
})
afterAll(() => rm(ordner, { recursive: true }))

const satz = async (name: string, teile: Zipteil[] | Buffer): Promise<string> => {
  const bytes = Buffer.isBuffer(teile) ? teile : zip(teile)
  try {
    return (await dateien.ablegen({ strom: Readable.from([bytes]), name })).mimeType
  } catch (fehler) {
    if (!(fehler instanceof Eingabefehler)) throw fehler
    return fehler.felder.map((f) => f.text).join()
  }
}

const typen = {
  name: '[Content_Types].xml',
  inhalt: `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
}
const word = [typen, { name: 'word/document.xml', inhalt: '<w/>' }]
const odt = { name: 'mimetype', inhalt: 'application/vnd.oasis.opendocument.text' }
const makros = 'Die Datei enthält Makros. Speichern Sie sie ohne Makros und laden Sie sie noch einmal hoch.'
const zuGross = 'Die Datei ist entpackt zu groß oder hat zu viele Teile.'

test.each<[string, string, Zipteil[] | Buffer, string | RegExp]>([
  ['ein gewöhnliches Dokument', 'a.docx', word, /wordprocessingml/],
  ['Makros hinter der Endung docx', 'a.docx', [...word, { name: 'word/vbaProject.bin', inhalt: 'x' }], makros],
  ['Makroblätter von Excel 4', 'a.docx', [...word, { name: 'xl/macrosheets/sheet1.xml', inhalt: 'x' }], makros],
  ['ActiveX', 'a.docx', [...word, { name: 'word/activeX/activeX1.bin', inhalt: 'x' }], makros],
  ['die Endung sagt es selbst', 'a.docm', word, 'Dateien mit der Endung „docm“ nimmt die Anwendung nicht an.'],
  ['Basic in LibreOffice', 'a.odt', [odt, { name: 'Basic/Standard/Module1.xml', inhalt: 'x' }], makros],
  ['irgendein Archiv als Dokument', 'a.docx', [{ name: 'x.txt', inhalt: 'x' }], /passt nicht zu ihrer Endung/],
  [
    'ein gewöhnliches Archiv',
    'a.zip',
    [
      { name: 'Pläne/', inhalt: '' },
      { name: 'Pläne/a.pdf', inhalt: 'x' },
    ],
    'application/zip',
  ],
  ['Archiv im Archiv', 'a.zip', [{ name: 'b.zip', inhalt: 'x' }], /weiteres Archiv: „b\.zip“/],
  ['ein Programm darin', 'a.zip', [{ name: 'setup.exe', inhalt: 'x' }], /nicht angenommen wird: „setup\.exe“/],
  ['HTML darin', 'a.zip', [{ name: 'a/index.html', inhalt: 'x' }], /nicht angenommen/],
  ['Wege nach draußen', 'a.zip', [{ name: '../../a.txt', inhalt: 'x' }], 'Das Archiv ist beschädigt.'],
  ['mit Kennwort', 'a.zip', [{ name: 'a.txt', inhalt: 'x', verschluesselt: true }], /Kennwort/],
  ['eine Bombe', 'a.zip', [{ name: 'a.txt', inhalt: Buffer.alloc(30_000_000) }], zuGross],
  [
    'eine Bombe, die sich nur im Verzeichnis zeigt',
    'a.zip',
    [{ name: 'a.txt', inhalt: 'x', behauptet: 2 ** 31 }],
    zuGross,
  ],
  ['zehntausend Teile', 'a.zip', Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}.txt`, inhalt: '' })), zuGross],
  ['abgeschnitten', 'a.zip', zip([{ name: 'a.txt', inhalt: 'x' }]).subarray(0, 60), 'Das Archiv ist beschädigt.'],
])('%s', async (_, name, teile, erwartet) => {
  expect(await satz(name, teile)).toEqual(typeof erwartet === 'string' ? erwartet : expect.stringMatching(erwartet))
})
