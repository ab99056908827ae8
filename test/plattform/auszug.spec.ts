import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import type { Auszug } from '../../src/plattform/auszug/auszug.js'
import { Auszuege } from '../../src/plattform/auszug/auszuege.js'
import { grenzen } from '../../src/plattform/auszug/grenzen.js'
import { pdf, ueberspeichert } from '../fabrik/pdf.js'
import { zip } from '../fabrik/zip.js'

const auszuege = new Auszuege()
let ordner: string
beforeAll(async () => {
  ordner = await mkdtemp(path.join(tmpdir(), 'ratsfolge-auszug-'))
})
afterAll(() => rm(ordner, { recursive: true }))

const arten = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  zip: 'application/zip',
  txt: 'text/plain',
  png: 'image/png',
}
let zahl = 0

async function lies(art: keyof typeof arten, inhalt: Buffer | string, durch = auszuege): Promise<Auszug> {
  const ort = path.join(ordner, String(++zahl))
  await writeFile(ort, inhalt)
  const datei = await open(ort, 'r')
  try {
    return await durch.auszug(datei, arten[art])
  } finally {
    await datei.close()
  }
}

describe('PDF', () => {
  test('Text, Angaben, Sprache, Auszeichnung', async () => {
    const bytes = await pdf(
      (blatt) => {
        blatt.text('Grundstück Bahnhofstraße 7')
        blatt.addPage().text('Kaufpreis 1 Euro')
        // A black bar hides nothing.
        blatt.rect(0, 0, 600, 400).fill('black')
      },
      { info: { Title: 'Kauf', Author: 'Frau Muster' }, lang: 'de-DE', tagged: true, pdfVersion: '1.7' },
    )
    expect(await lies('pdf', bytes)).toMatchObject({
      text: 'Grundstück Bahnhofstraße 7\fKaufpreis 1 Euro',
      seiten: 2,
      sprache: 'de-DE',
      ausgezeichnet: true,
      verschluesselt: false,
      revisionen: 1,
      eingebettet: [],
      aktiv: [],
      metadaten: expect.objectContaining({ Title: 'Kauf', Author: 'Frau Muster' }),
    })
  })

  test('frühere Stände zählen, auch wenn die Seite jetzt leer ist', async () => {
    const einmal = await pdf((blatt) => blatt.text('Geheimer Preis'), { compress: false })
    expect(await lies('pdf', einmal)).toMatchObject({ revisionen: 1, text: 'Geheimer Preis' })
    const wieder = ueberspeichert(einmal)
    expect(await lies('pdf', wieder)).toMatchObject({ revisionen: 2, text: '' })
    expect(await lies('pdf', ueberspeichert(wieder))).toMatchObject({ revisionen: 3 })
  })

  test('Anhänge und Anmerkungen', async () => {
    const bytes = await pdf((blatt) => {
      blatt.file(Buffer.from('intern'), { name: 'Berechnung.xlsx' })
      blatt.text('Seite').note(10, 10, 20, 20, 'Hier streichen', { Title: 'Frau Muster' } as never)
    })
    const { eingebettet, verborgen } = await lies('pdf', bytes)
    expect(eingebettet).toEqual([{ name: 'Berechnung.xlsx', groesse: null }])
    expect(verborgen.map((v) => v.text).join()).toContain('Hier streichen')
  })

  test.each([
    ['offen', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>', ['JavaScript']],
    ['mit verschriebenem Namen', '<< /S /Java#53cript /J#53 (1) >>', ['JavaScript']],
    ['ein Programm', '<< /S /Launch /F (cmd.exe) >>', ['Launch']],
    ['nichts', '<< /S /GoTo /D [0 /Fit] >>', []],
    ['nichts, das Wort steht nur in einer Adresse', '<< /S /URI /URI (https://example.de/JavaScript) >>', []],
  ])('was von selbst etwas tut: %s', async (_, aktion, aktiv) => {
    const leer = await pdf((blatt) => blatt.text('x'), { compress: false })
    const text = leer.toString('latin1').replace('/Type /Catalog', `/Type /Catalog /OpenAction ${aktion}`)
    expect((await lies('pdf', Buffer.from(text, 'latin1'))).aktiv).toEqual(aktiv)
  })

  test('auch in einem gepackten Objektstrom', async () => {
    const leer = (await pdf((blatt) => blatt.text('x'))).toString('latin1')
    const paket = deflateSync('9 0 << /S /Launch /F (a.exe) >>').toString('latin1')
    const strom = `99 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${paket.length} >>\nstream\n${paket}\nendstream\nendobj\n`
    expect((await lies('pdf', Buffer.from(leer.replace(/xref\n0/, `${strom}xref\n0`), 'latin1'))).aktiv).toEqual([
      'Launch',
    ])
  })

  test('mit Kennwort: nicht zu lesen; nur gegen Änderung gesperrt: zu lesen und benannt', async () => {
    const mal = (blatt: PDFKit.PDFDocument) => blatt.text('zu')
    await expect(lies('pdf', await pdf(mal, { userPassword: 'a', ownerPassword: 'b' }))).rejects.toThrow('Kennwort')
    expect(await lies('pdf', await pdf(mal, { ownerPassword: 'b' }))).toMatchObject({
      verschluesselt: true,
      text: 'zu',
    })
  })

  test('was nur so heißt, ist beschädigt', async () => {
    await expect(lies('pdf', '%PDF-1.7\nUnsinn')).rejects.toThrow('beschädigt')
  })
})

const word = (koerper: string) => ({
  name: 'word/document.xml',
  inhalt: `<w:document xmlns:w="w"><w:body>${koerper}</w:body></w:document>`,
})

describe('Büroformate', () => {
  test('docx: Text, Nachverfolgtes, Ausgeblendetes, Kommentare, Verfasser, Makro', async () => {
    const datei = zip([
      word(
        `<w:p><w:r><w:t>Der Rat </w:t></w:r><w:del><w:r><w:delText>lehnt ab</w:delText></w:r></w:del><w:r><w:t>stimmt zu</w:t></w:r></w:p>
         <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>nur intern</w:t></w:r><w:r><w:t>sichtbar</w:t></w:r></w:p>`,
      ),
      {
        name: 'word/comments.xml',
        inhalt: '<w:comments xmlns:w="w"><w:p><w:r><w:t>Wirklich?</w:t></w:r></w:p></w:comments>',
      },
      { name: 'docProps/core.xml', inhalt: '<c xmlns:dc="d"><dc:creator>Frau Muster</dc:creator></c>' },
      { name: 'word/embeddings/Tabelle1.xlsx', inhalt: 'x' },
      { name: 'word/vbaProject.bin', inhalt: 'x' },
    ])
    expect(await lies('docx', datei)).toMatchObject({
      text: 'Der Rat stimmt zu\nsichtbar',
      revisionen: 2,
      metadaten: { creator: 'Frau Muster' },
      eingebettet: [{ name: 'word/embeddings/Tabelle1.xlsx', groesse: 1 }],
      aktiv: ['Makro'],
      verborgen: [
        { art: 'geloescht', text: 'lehnt ab' },
        { art: 'ausgeblendet', text: 'nur intern' },
        { art: 'anmerkung', text: 'Wirklich?' },
      ],
    })
  })

  test('xlsx: gemeinsame Texte und Zahlen', async () => {
    const datei = zip([
      { name: 'xl/sharedStrings.xml', inhalt: '<sst><si><t>Kaufpreis</t></si></sst>' },
      { name: 'xl/worksheets/sheet1.xml', inhalt: '<w><row><c t="s"><v>0</v></c><c><v>4711</v></c></row></w>' },
    ])
    expect((await lies('xlsx', datei)).text.replace(/\s+/g, ' ')).toBe('Kaufpreis 4711')
  })

  test('pptx: ausgeblendete Folie und Notizen', async () => {
    const datei = zip([
      { name: 'ppt/slides/slide1.xml', inhalt: '<s:sld xmlns:s="s"><a:t xmlns:a="a">Vorne</a:t></s:sld>' },
      { name: 'ppt/slides/slide2.xml', inhalt: '<s:sld xmlns:s="s" show="0"><a:t xmlns:a="a">Hinten</a:t></s:sld>' },
      { name: 'ppt/notesSlides/notesSlide1.xml', inhalt: '<n><t>Nicht sagen</t></n>' },
    ])
    expect(await lies('pptx', datei)).toMatchObject({
      text: 'Vorne',
      verborgen: [
        { art: 'ausgeblendet', text: 'Hinten' },
        { art: 'notiz', text: 'Nicht sagen' },
      ],
    })
  })

  test('odt: Text, Änderungen, Kommentare, gespeicherte Fassungen', async () => {
    const inhalt = `<o:document-content xmlns:o="o" xmlns:t="t"><o:body><o:text>
      <t:tracked-changes><t:deletion><t:p>war anders</t:p></t:deletion></t:tracked-changes>
      <t:p>Der<t:s/>Rat<o:annotation><t:p>warum</t:p></o:annotation></t:p></o:text></o:body></o:document-content>`
    const datei = zip([
      { name: 'content.xml', inhalt },
      { name: 'meta.xml', inhalt: '<m xmlns:d="d"><d:creator>Muster</d:creator></m>' },
      { name: 'Versions/Version1', inhalt: 'alt' },
    ])
    expect(await lies('odt', datei)).toMatchObject({
      text: 'Der Rat',
      revisionen: 3,
      metadaten: { creator: 'Muster' },
      verborgen: [
        { art: 'geloescht', text: 'war anders' },
        { art: 'anmerkung', text: 'warum' },
      ],
    })
  })

  test('Entitäten werden nicht vermehrt', async () => {
    const lachen = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`
    await expect(
      lies('docx', zip([{ name: 'word/document.xml', inhalt: `${lachen}<p><t>&b;</t></p>` }])),
    ).rejects.toThrow('beschädigt')
  })

  test('Archiv mit Kennwort, Archiv mit Inhalt, Text in alter Kodierung', async () => {
    await expect(lies('zip', zip([{ name: 'a.txt', inhalt: 'a', verschluesselt: true }]))).rejects.toThrow('Kennwort')
    expect((await lies('zip', zip([{ name: 'plan.pdf', inhalt: 'abc' }]))).eingebettet).toEqual([
      { name: 'plan.pdf', groesse: 3 },
    ])
    expect((await lies('txt', Buffer.from('Stra\xdfe', 'latin1'))).text).toBe('Straße')
    expect((await lies('png', 'x')).text).toBe('')
  })
})

describe('der Prozess', () => {
  test('eine Bombe endet mit einem Satz, und der nächste wird bedient', async () => {
    const bombe = word(`<w:p><w:r><w:t>${'0'.repeat(300 * 1024 * 1024)}</w:t></w:r></w:p>`)
    await expect(lies('docx', zip([bombe]))).rejects.toThrow('zu viel Zeit oder Speicher')
    expect((await lies('txt', 'da')).text).toBe('da')
  })

  test('die Angabe im Verzeichnis wird nicht geglaubt', async () => {
    await expect(lies('docx', zip([{ ...word('x'.repeat(9_000_000)), behauptet: 10 }]))).rejects.toThrow('beschädigt')
  })

  test('was ohne Ende rechnet, wird beendet', async () => {
    const uhr = { ...grenzen }
    try {
      Object.assign(grenzen, { millisekunden: 1 })
      await expect(lies('pdf', await pdf((blatt) => blatt.text('x')))).rejects.toThrow('zu viel Zeit')
    } finally {
      Object.assign(grenzen, uhr)
    }
  })

  test('erbt nichts: keine Umgebung, keine offenen Dateien', async () => {
    process.env['DATENBANK_URL_AMT'] = 'postgres://a:geheim@h/d'
    const offen =
      process.platform === 'linux'
        ? `readdirSync('/proc/self/fd').filter((f) => f > 3).map((f) => { try { return readlinkSync('/proc/self/fd/' + f) } catch { return '' } }).filter((o) => o.startsWith('/') && !o.startsWith('/proc') && !o.startsWith('/dev'))`
        : '[]'
    const fremd = path.join(ordner, 'umgebung.mjs')
    await writeFile(
      fremd,
      `import { readdirSync, readlinkSync, writeFileSync } from 'node:fs'
      writeFileSync(3, JSON.stringify({ auszug: { env: Object.keys(process.env).filter((n) => n !== 'PWD' && n !== '_'), offen: ${offen} } }))`,
    )
    try {
      expect(await lies('txt', 'x', new Auszuege(fremd))).toEqual({ env: [], offen: [] })
    } finally {
      delete process.env['DATENBANK_URL_AMT']
    }
  })

  if (process.platform === 'linux')
    test('das Betriebssystem begrenzt, was er beschreiben kann', async () => {
      const gierig = path.join(ordner, 'gierig.mjs')
      const anzahl = (megabyte: number) =>
        writeFile(
          gierig,
          `const a = []; for (let i = 0; i < ${megabyte / 64}; i++) a.push(Buffer.alloc(64 << 20, 1)); (await import('node:fs')).writeFileSync(3, '{"auszug":{}}')`,
        )
      await anzahl(512)
      expect(await lies('txt', 'x', new Auszuege(gierig))).toEqual({})
      await anzahl(2048)
      await expect(lies('txt', 'x', new Auszuege(gierig))).rejects.toThrow('zu viel Zeit oder Speicher')
    })
})
