// pdfmake on the same blocks. It writes no structure, so it has less to do.
import { createRequire } from 'node:module'
import { schriftdateien } from './schriften.mjs'

const pdfmake = createRequire(new URL('../package.json', import.meta.url))('pdfmake')
const { normal, kursiv, fett, fettKursiv } = schriftdateien
pdfmake.addFonts({ Source: { normal, italics: kursiv, bold: fett, bolditalics: fettKursiv } })
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)

const groessen = { 1: 19, 2: 13, 3: 11, 4: 10.5, 5: 10.5 }

/** Blocks → PDF bytes. */
export const setzeMitPdfmake = (dokument) =>
  pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [70.87, 84, 62.36, 74],
      defaultStyle: { font: 'Source', fontSize: 10.5, lineHeight: 1.15 },
      header: (seite) => (seite > 1 ? { text: dokument.laufkopf.rechts, margin: [70, 42, 62, 0], fontSize: 9 } : ''),
      footer: (seite, seiten) => ({
        text: `${dokument.fuss} Seite ${seite} von ${seiten}`,
        margin: [70, 30],
        fontSize: 8.5,
      }),
      content: [...dokument.briefkopf, ...dokument.bloecke].map(setze),
    })
    .getBuffer()

function setze(block) {
  switch (block.art) {
    case 'ueberschrift':
      return { text: laeufe(block), fontSize: groessen[block.ebene], bold: true, margin: [0, 12, 0, 4] }
    case 'absatz':
      return { text: laeufe(block), alignment: 'justify', margin: [0, 0, 0, 6] }
    case 'liste':
      return { [block.geordnet ? 'ol' : 'ul']: block.eintraege.map((bloecke) => ({ stack: bloecke.map(setze) })) }
    case 'tabelle':
      return tabelle(block)
    case 'spalten':
      return { columns: block.spalten.map((spalte) => ({ stack: spalte.bloecke.map(setze) })) }
    case 'linie':
    case 'abstand':
    case 'bild':
      return { text: '' }
    default:
      return { stack: block.bloecke.map(setze) }
  }
}

function tabelle({ spalten, kopf, rumpf, summen = [] }) {
  const summe = spalten.reduce((s, spalte) => s + spalte.anteil, 0)
  const widths = spalten.map((spalte) => (spalte.anteil / summe) * 430)
  const body = [...kopf, ...rumpf, ...summen].map((zeile) =>
    zeile.flatMap((zelle) => [
      { stack: zelle.bloecke.map(setze), colSpan: zelle.spalten ?? 1, rowSpan: zelle.zeilen ?? 1 },
      ...Array.from({ length: (zelle.spalten ?? 1) - 1 }, () => ''),
    ]),
  )
  for (const zeile of body) while (zeile.length < spalten.length) zeile.push('')
  return { table: { headerRows: kopf.length, widths, body }, layout: 'lightHorizontalLines' }
}

const laeufe = (block) =>
  block.inhalt.map((stueck) => ({
    text: stueck.text ?? '\n',
    bold: stueck.fett,
    italics: stueck.kursiv,
    link: stueck.link,
  }))
