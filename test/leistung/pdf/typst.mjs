// Typst on the same blocks, tagged, with the same fonts and German hyphenation.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { schriftdateien } from './schriften.mjs'

const { NodeCompiler } = createRequire(new URL('../package.json', import.meta.url))(
  '@myriaddreamin/typst-ts-node-compiler',
)
const fontBlobs = Object.values(schriftdateien).map((datei) => readFileSync(datei))
const setzer = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })

/** Blocks → PDF bytes, PDF/UA-1. */
export function setzeMitTypst(dokument) {
  const pdf = setzer.pdf({ mainFileContent: quelle(dokument) }, { pdfStandard: 'ua-1' })
  // Its own watch mode forgets what ten compilations have not used.
  setzer.evictCache(10)
  return pdf
}

const quelle = (dokument) => `
#set document(title: ${zitat(dokument.titel)})
#set page(paper: "a4", margin: (top: 84pt, bottom: 74pt, left: 70.87pt, right: 62.36pt),
  header: context { if counter(page).get().first() > 1 [${flucht(dokument.laufkopf.rechts)}] },
  footer: context [${flucht(dokument.fuss)} #h(1fr) Seite #counter(page).display("1 von 1", both: true)])
#set text(font: "Source Sans 3", size: 10.5pt, lang: "de")
#set par(justify: true)
#set table(stroke: 0.4pt)
${[...dokument.briefkopf, ...dokument.bloecke].map(setze).join('\n\n')}
`

function setze(block) {
  switch (block.art) {
    case 'ueberschrift':
      return `#heading(level: ${block.ebene})[${laeufe(block)}]`
    case 'absatz':
      return `#par[${laeufe(block)}]`
    case 'liste':
      return `#${block.geordnet ? 'enum' : 'list'}(${block.eintraege.map((b) => `[${b.map(setze).join('\n')}],`).join('')})`
    case 'tabelle':
      return tabelle(block)
    case 'spalten':
      return block.spalten.map((spalte) => spalte.bloecke.map(setze).join('\n')).join('\n')
    case 'linie':
    case 'abstand':
    case 'bild':
      return ''
    default:
      return block.bloecke.map(setze).join('\n')
  }
}

const tabelle = ({
  spalten,
  kopf,
  rumpf,
  summen = [],
}) => `#table(columns: (${spalten.map((s) => `${s.anteil}fr,`).join('')}),
${kopf.length ? `table.header(${kopf.map(zeile).join('')}),` : ''}${[...rumpf, ...summen].map(zeile).join('')})`

const zeile = (zellen) =>
  zellen
    .map(
      ({ bloecke, spalten = 1, zeilen = 1 }) =>
        `table.cell(colspan: ${spalten}, rowspan: ${zeilen})[${bloecke.map(setze).join('\n')}],`,
    )
    .join('')

function laeufe({ inhalt }) {
  return inhalt
    .map(({ text, fett, kursiv, link }) => {
      if (text === undefined) return '#linebreak()'
      let satz = `#${zitat(text)}`
      if (fett) satz = `#strong[${satz}]`
      if (kursiv) satz = `#emph[${satz}]`
      return link ? `#link(${zitat(link)})[${satz}]` : satz
    })
    .join('')
}

const zitat = (text) => `"${text.replace(/[\\"]/g, '\\$&')}"`
const flucht = (text) => `#${zitat(text)}`
