import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import type { VorlageForm } from '../../src/ansichten/vorlage.js'
import { vorlageDruck } from '../../src/druck/vorlage/vorlage.druck.js'
import { setze } from '../../src/pdf/dokument.js'
import { Auszuege } from '../../src/plattform/auszug/auszuege.js'
import { pruefePdf } from '../../src/plattform/dateien/pdfpruefung.js'
import { Eingabefehler } from '../../src/regeln/regelverstoss.js'
import { herne, reich } from '../fabrik/beispielvorlagen.js'
import { kleinesPdf, pdf, ueberspeichert } from '../fabrik/pdf.js'
import { flate, type Handwerk, handwerk, strom } from '../fabrik/pdf-handwerk.js'

const auszuege = new Auszuege()
let ordner: string
let zahl = 0
beforeAll(async () => {
  ordner = await mkdtemp(path.join(tmpdir(), 'ratsfolge-aktiv-'))
})
afterAll(() => rm(ordner, { recursive: true }))

/** The sentence at the field, or undefined when the file is taken. */
async function einwand(bytes: Uint8Array): Promise<string | undefined> {
  const ort = path.join(ordner, `${++zahl}.pdf`)
  await writeFile(ort, bytes)
  try {
    await pruefePdf(auszuege, ort)
  } catch (fehler) {
    const { felder } = fehler as Eingabefehler
    expect(felder.map((f) => f.zeiger)).toEqual(['/datei'])
    return felder[0]!.text
  }
  return undefined
}

const gesetzt = async (vorlage: VorlageForm) =>
  (await setze(vorlageDruck(vorlage, { unterzeichnung: 'gezeichnet', basisUrl: 'https://ris.example.de' }))).pdf

const js = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const launch = '<< /S /Launch /F (cmd.exe) >>'
const anhang = (name: string, weitere = '') => `<< /Type /Filespec /F ${name} ${weitere} /EF << /F 6 0 R >> >>`
const mitAnhang = (name: string, weitere?: string): Handwerk => ({
  katalog: '/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>',
  objekte: [anhang(name, weitere), strom('/Type /EmbeddedFile', '<Rechnung/>')],
})
const xfa = (vorlage: string, packung = '') =>
  handwerk({
    katalog: '/AcroForm << /Fields [] /XFA [(template) 5 0 R] >>',
    objekte: [packung ? strom(packung, deflateSync(vorlage)) : strom('', vorlage)],
  })
const vorlage = (inhalt: string) => `<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">${inhalt}</template>`

const handelt = /^Die PDF-Datei enthält Inhalt, der von selbst etwas tun kann: (.+)\. Drucken Sie das Dokument erneut/
const unpruefbar = /^Die PDF-Datei lässt sich nicht ganz prüfen: .+ Drucken Sie das Dokument erneut/
const steckt = /^In der PDF-Datei steckt eine Datei, die nicht angenommen wird: „(.+)“\. Drucken Sie/

describe('Was von selbst etwas tut, wird beim Hochladen abgelehnt', () => {
  test.each<[string, Handwerk | Buffer, string]>([
    ['JavaScript beim Öffnen', { katalog: `/OpenAction ${js}` }, 'Programmtext (JavaScript)'],
    ['JavaScript an der Seite', { objekte: [`<< /AA << /O ${js} >> >>`] }, 'Programmtext (JavaScript)'],
    ['JavaScript im Verzeichnis der Namen', { katalog: '/Names << /JavaScript 5 0 R >>' }, 'Programmtext (JavaScript)'],
    [
      'mit verschriebenem Namen',
      { katalog: '/OpenAction << /S /Java#53cript /J#53 (1) >>' },
      'Programmtext (JavaScript)',
    ],
    [
      'die Art steht anderswo',
      { katalog: '/OpenAction << /S 5 0 R >>', objekte: ['/JavaScript'] },
      'Programmtext (JavaScript)',
    ],
    ['ein Programm', { katalog: `/OpenAction ${launch}` }, 'den Start anderer Programme'],
    [
      'ein Programm in einem Objektstrom',
      { katalog: '/OpenAction 20 0 R', gepackt: [launch] },
      'den Start anderer Programme',
    ],
    [
      'Formulardaten absenden',
      { objekte: ['<< /S /SubmitForm /F (https://example.org) >>'] },
      'das Absenden von Formulardaten',
    ],
    ['Medien mit Steuerung', { objekte: ['<< /Subtype /RichMedia >>'] }, 'Medien mit eigener Steuerung (RichMedia)'],
    [
      'zweierlei',
      { objekte: [js, '<< /S /ImportData >>'] },
      'das Einlesen von Formulardaten, Programmtext (JavaScript)',
    ],
    [
      'hinter einem Text, der wie der Anfang eines Stroms aussieht',
      { objekte: ['(>>stream\n)', js] },
      'Programmtext (JavaScript)',
    ],
    [
      'hinter einem Kommentar, der so aussieht',
      { objekte: ['% >>\nstream\nendstream', js] },
      'Programmtext (JavaScript)',
    ],
    [
      'in den Bytes eines Stroms, wohin eine Tabelle zeigen kann',
      { objekte: [strom('', `9 0 obj\n${js}\nendobj`)] },
      'Programmtext (JavaScript)',
    ],
    [
      'mit Kommentar zwischen den Zahlen',
      { objekte: [`null endobj 9 %\n 0 %\n obj ${js}`] },
      'Programmtext (JavaScript)',
    ],
    [
      'im Katalog, der im Trailer selbst steht',
      Buffer.from(`%PDF-1.7\ntrailer << /Root << /OpenAction ${js} >> >>`),
      'Programmtext (JavaScript)',
    ],
    [
      'ein Formular mit Programmtext',
      xfa(vorlage('<event><script>1</script></event>')),
      'ein Formular mit Programmtext (XFA)',
    ],
    [
      'ein Formular mit Programmtext, gepackt',
      xfa(vorlage('<event><x:script>1</x:script></event>'), '/Filter /FlateDecode'),
      'ein Formular mit Programmtext (XFA)',
    ],
    [
      'ein Formular, das niemand auspackt',
      xfa(vorlage(''), '/Filter [/FlateDecode /LZWDecode]'),
      'ein Formular mit Programmtext (XFA)',
    ],
  ])('%s', async (_, bau, was) => {
    const satz = await einwand(Buffer.isBuffer(bau) ? bau : handwerk(bau))
    expect(handelt.exec(satz ?? '')?.[1]).toBe(was)
  })

  const paket = (angaben: string, packen = (i: Buffer): Buffer => deflateSync(i)): Handwerk => ({
    katalog: '/OpenAction 20 0 R',
    gepackt: [launch],
    packung: { angaben, packen },
  })
  test.each<[string, Handwerk, RegExp]>([
    ['ohne Art', paket('/Filter /FlateDecode'), handelt],
    ['ungepackt', paket('/Type /ObjStm', (i) => i), handelt],
    [
      'mit einem Ende mittendrin',
      paket('/Type /ObjStm', (i) => Buffer.concat([Buffer.from('endobj endstream '), i])),
      handelt,
    ],
    [
      'dessen Prüfsumme falsch ist',
      paket('/Type /ObjStm /Filter /FlateDecode', (i) =>
        Buffer.concat([deflateSync(i).subarray(0, -4), Buffer.alloc(4)]),
      ),
      handelt,
    ],
    [
      'zweimal gepackt',
      paket('/Type /ObjStm /Filter [/FlateDecode /FlateDecode]', (i) => deflateSync(deflateSync(i))),
      unpruefbar,
    ],
    ['anders gepackt', paket('/Type /ObjStm /Filter /LZWDecode'), unpruefbar],
    ['gepackt, wie anderswo steht', paket('/Type /ObjStm /Filter 5 0 R'), unpruefbar],
    ['mit Vorhersage', paket('/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>'), unpruefbar],
    ['beschädigt', paket('/Type /ObjStm /Filter /FlateDecode', (i) => deflateSync(i).fill(255, 4)), unpruefbar],
    [
      'eine Bombe',
      paket('/Type /ObjStm /Filter /FlateDecode', () => deflateSync(Buffer.alloc(65 * 1024 * 1024))),
      unpruefbar,
    ],
    [
      'verschlüsselt',
      { ...paket('/Type /ObjStm /Filter /FlateDecode'), gepackt: ['null'], tabelle: '/Encrypt 5 0 R' },
      unpruefbar,
    ],
  ])('in einem Objektstrom: %s', async (_, bau, satz) => {
    expect(await einwand(handwerk(bau))).toMatch(satz)
  })

  test.each<[string, Handwerk, string]>([
    ['ein Programm', mitAnhang('(setup.exe)'), 'setup.exe'],
    ['unter einem zweiten Namen', mitAnhang('(plan.pdf)', '/UF (plan.js)'), 'plan.js'],
    ['in UTF-16', mitAnhang('<FEFF0061002E006C006E006B>'), 'a.lnk'],
    ['mit Punkt am Ende', mitAnhang('(a.exe.)'), 'a.exe.'],
    ['mit Makros', mitAnhang('(a.docm)'), 'a.docm'],
    ['ein Archiv', mitAnhang('(a.zip)'), 'a.zip'],
    ['der Name steht anderswo', mitAnhang('7 0 R'), 'ohne Namen'],
    ['in einem Objektstrom', { gepackt: [anhang('(a.bat)')] }, 'a.bat'],
    ['Namen verschlüsselt', { ...mitAnhang('(a.pdf)'), tabelle: '/Encrypt 7 0 R' }, 'ohne Namen'],
  ])('eine Datei in der Datei: %s', async (_, bau, name) => {
    expect(steckt.exec((await einwand(handwerk(bau))) ?? '')?.[1]).toBe(name)
  })

  test('was so tief verschachtelt ist, dass niemand es liest', async () => {
    const tief = Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(3_000_000)}\nendobj\n`)
    expect(await einwand(tief)).toMatch(/lässt sich nicht lesen\. Sie ist beschädigt\. Drucken Sie das Dokument erneut/)
  })
})

describe('Was gelesen wird und sonst nichts, wird angenommen', () => {
  const formular = '/AcroForm << /Fields [5 0 R] /DA (/Helv 0 Tf) >>'
  const feld = '<< /FT /Tx /T (Name) /V (JavaScript) /Rect [0 0 9 9] /Subtype /Widget >>'
  const signatur = `<< /FT /Sig /T (Signatur) /V << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 9 20 9] /Contents <${'3082'.repeat(500)}> >> >>`
  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['ein leeres Blatt', () => handwerk({})],
    ['ein leeres Blatt mit Objektstrom', () => handwerk({ gepackt: ['<< /S /URI /URI (https://example.de) >>'] })],
    [
      'Verweise auf Seiten und Adressen',
      () => handwerk({ objekte: ['<< /S /URI /URI (https://example.de/Launch) >>', '<< /S /GoTo /D [3 0 R /Fit] >>'] }),
    ],
    ['ein schlichtes Formular', () => handwerk({ katalog: formular, objekte: [feld] })],
    ['eine digitale Signatur', () => handwerk({ katalog: formular, objekte: [signatur] })],
    ['eine E-Rechnung', () => handwerk(mitAnhang('(factur-x.xml)', '/UF (factur-x.xml) /AFRelationship /Alternative'))],
    ['eine Tabelle im Anhang', () => pdf((blatt) => void blatt.file(Buffer.from('x'), { name: 'Berechnung.xlsx' }))],
    ['ein Formular von LiveCycle ohne Programmtext', () => xfa(vorlage('<field name="a"/>'))],
    ['frühere Stände', async () => ueberspeichert(await pdf((blatt) => blatt.text('x'), { compress: false }))],
    ['nur gegen Änderung gesperrt, ohne Objektströme', () => pdf((blatt) => blatt.text('x'), { ownerPassword: 'b' })],
    [
      'ein Bild, dessen Bytes wie Namen aussehen',
      () => handwerk({ objekte: [strom('/Subtype /Image /Filter /DCTDecode', '/JS /Launch ')] }),
    ],
    ['was nur so heißt', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')],
    ['das kleine der anderen Tests', () => kleinesPdf({ anhang: true, stand: true })],
    ['die Vorlage aus Herne, von uns gesetzt', () => gesetzt(herne())],
    ['eine mit allem, was der Satz kann', () => gesetzt(reich())],
  ])('%s', async (_, baue) => {
    expect(await einwand(await baue())).toBeUndefined()
  })
})

test('die Dateien der Tests sind wirklich welche: pdf.js öffnet sie und findet, was darin steckt', async () => {
  const lesen = async (bau: Handwerk) => {
    const ort = path.join(ordner, `${++zahl}.pdf`)
    await writeFile(ort, handwerk(bau))
    const datei = await open(ort, 'r')
    return auszuege.auszug(datei, 'application/pdf').finally(() => datei.close())
  }
  expect(await lesen({ katalog: '/OpenAction 20 0 R', gepackt: [js], packung: flate })).toMatchObject({
    seiten: 1,
    aktiv: ['JavaScript'],
  })
  expect(await lesen(mitAnhang('(factur-x.xml)'))).toMatchObject({
    seiten: 1,
    eingebettet: [{ name: 'factur-x.xml', groesse: null }],
  })
})
