import PDFDocument from 'pdfkit'

/** A PDF by pdfkit, which stands for any program that makes one. */
export function pdf(
  male: (blatt: PDFKit.PDFDocument) => void,
  angaben: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const blatt = new PDFDocument({ compress: true, ...angaben })
  const stuecke: Buffer[] = []
  return new Promise((fertig) => {
    blatt.on('data', (stueck: Buffer) => stuecke.push(stueck)).on('end', () => fertig(Buffer.concat(stuecke)))
    male(blatt)
    blatt.end()
  })
}

/** The same file saved once more over itself: page 1 loses its content, the old one stays in the file. */
export function ueberspeichert(alt: Buffer): Buffer {
  const text = alt.toString('latin1')
  const [, wurzel] = /\/Root (\d+ 0 R)/.exec(text)!
  const [, groesse] = /\/Size (\d+)/.exec(text)!
  const [, frueher] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)!
  const [seite, nr] = /(?:^|\n)(\d+) 0 obj\s*<<\s*\/Type \/Page\b[^]*?endobj/.exec(text)!
  const neu = seite!.replace(/\/Contents \d+ 0 R/, '').trimStart()
  const tabelle = alt.length + neu.length + 1
  const zeile = `${String(alt.length).padStart(10, '0')} 00000 n \n`
  return Buffer.from(
    `${text}${neu}\nxref\n${nr} 1\n${zeile}trailer\n<< /Size ${groesse} /Root ${wurzel} /Prev ${frueher} >>\nstartxref\n${tabelle}\n%%EOF\n`,
    'latin1',
  )
}

/** A small PDF with one page; `anhang` embeds a file, `stand` appends an incremental update. */
export function kleinesPdf({ anhang = false, stand = false } = {}): Uint8Array {
  const objekte = [
    `<< /Type /Catalog /Pages 2 0 R ${anhang ? '/Names << /EmbeddedFiles << /Names [(liste.txt) 5 0 R] >> >>' : ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    strom('BT /F 12 Tf 20 100 Td (Lageplan ohne Namen) Tj ET'),
    anhang ? '<< /Type /Filespec /F (liste.txt) /EF << /F 6 0 R >> >>' : 'null',
    anhang ? strom('Namen der Eigentuemer') : 'null',
    '<< /Author (Barszap) /Title (Lageplan) >>',
  ]
  let text = '%PDF-1.7\n'
  const stellen = objekte.map((o, i) => {
    const stelle = text.length
    text += `${i + 1} 0 obj\n${o}\nendobj\n`
    return stelle
  })
  const tabelle = text.length
  text += `xref\n0 8\n0000000000 65535 f \n${stellen.map((n) => `${String(n).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size 8 /Root 1 0 R /Info 7 0 R >>\nstartxref\n${tabelle}\n%%EOF\n`
  if (stand) {
    const neu = text.length
    text += `4 0 obj\n${strom('BT /F 12 Tf 20 100 Td (Geschwaerzt) Tj ET')}\nendobj\n`
    const zweite = text.length
    text += `xref\n4 1\n${String(neu).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 8 /Root 1 0 R /Info 7 0 R /Prev ${tabelle} >>\nstartxref\n${zweite}\n%%EOF\n`
  }
  return new TextEncoder().encode(text)
}
const strom = (inhalt: string) => `<< /Length ${inhalt.length} >>\nstream\n${inhalt}\nendstream`
