// Stock pdfkit as its guide shows it: text(), list() and table(), tagged, with fonts parsed once per process.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { schriftdateien } from './schriften.mjs'

// The versions of the product, not those that pdfmake brings along.
const produkt = createRequire(path.resolve('package.json'))
const fontkit = produkt('fontkit')
const PDFDocument = produkt('pdfkit')

const schriften = Object.fromEntries(
  Object.entries(schriftdateien).map(([name, datei]) => [name, fontkit.create(readFileSync(datei))]),
)
const groessen = { 1: 19, 2: 13, 3: 11, 4: 10.5, 5: 10.5 }

/** Blocks → PDF bytes. */
export function setzeMitPdfkit(dokument) {
  return new Promise((fertig, gescheitert) => {
    const doc = new PDFDocument({
      size: 'A4',
      margins: { top: 84, bottom: 74, left: 70.87, right: 62.36 },
      tagged: true,
      lang: 'de',
      displayTitle: true,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      font: null,
      info: { Title: dokument.titel.replace(/[<&]/g, ' '), CreationDate: dokument.datum },
    })
    for (const [name, schrift] of Object.entries(schriften)) doc.registerFont(name, schrift)
    const teile = []
    doc.on('data', (teil) => teile.push(teil))
    doc.on('end', () => fertig(Buffer.concat(teile)))
    doc.on('error', gescheitert)
    const wurzel = doc.struct('Document')
    doc.addStructure(wurzel)
    for (const block of [...dokument.briefkopf, ...dokument.bloecke]) setze(doc, wurzel, block)
    wurzel.end()
    doc.end()
  })
}

function setze(doc, eltern, block) {
  if (block.art === 'ueberschrift') {
    doc.moveDown(0.6)
    eltern.add(
      doc.struct(`H${block.ebene}`, () => doc.font('fett').fontSize(groessen[block.ebene]).text(textVon(block))),
    )
  } else if (block.art === 'absatz') {
    eltern.add(doc.struct('P', () => laeufe(doc, block)))
    doc.moveDown(0.4)
  } else if (block.art === 'liste') {
    doc.font('normal').fontSize(10.5).list(eintraege(block), { structParent: eltern })
  } else if (block.art === 'tabelle') {
    const data = [...block.kopf, ...block.rumpf, ...(block.summen ?? [])].map((zeile) =>
      zeile.map((zelle) => ({
        text: zelle.bloecke.map(textVon).join('\n'),
        ...(zelle.kopf && { type: 'TH' }),
        ...(zelle.spalten && { colSpan: zelle.spalten }),
        ...(zelle.zeilen && { rowSpan: zelle.zeilen }),
      })),
    )
    const summe = block.spalten.reduce((s, spalte) => s + spalte.anteil, 0)
    const columnStyles = block.spalten.map((spalte) => (462 * spalte.anteil) / summe)
    doc.font('normal').fontSize(9.5).table({ data, columnStyles, structParent: eltern })
    doc.moveDown(0.6)
  } else if (block.art === 'spalten') {
    for (const spalte of block.spalten) for (const kind of spalte.bloecke) setze(doc, eltern, kind)
  } else if (block.bloecke) {
    for (const kind of block.bloecke) setze(doc, eltern, kind)
  }
}

function laeufe(doc, block) {
  const stuecke = block.inhalt.filter((stueck) => 'text' in stueck)
  doc.fontSize(block.stil === 'hervor' ? 11.5 : 10.5)
  stuecke.forEach((stueck, i) => {
    const schrift = stueck.fett ? 'fett' : stueck.kursiv ? 'kursiv' : 'normal'
    doc.font(schrift).text(stueck.text, { align: 'justify', lineGap: 2, continued: i < stuecke.length - 1 })
  })
}

const eintraege = (liste) =>
  liste.eintraege.flatMap((bloecke) =>
    bloecke.map((block) => (block.art === 'liste' ? eintraege(block) : textVon(block))),
  )
const textVon = (block) =>
  block.inhalt?.map((stueck) => stueck.text ?? '\n').join('') ?? block.eintraege?.flat().map(textVon).join('\n') ?? ''
