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
