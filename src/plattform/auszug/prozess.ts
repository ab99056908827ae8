import { readFileSync, writeFileSync } from 'node:fs'
import { type Auszug, Auszugfehler, leererAuszug } from './auszug.js'
import { grenzen } from './grenzen.js'

/** The child process: the file is its standard input, the type its argument. */
const standardeingabe = 0
/** Not standard output, where libraries write their warnings. */
const antwort = 3

type Leser = () => Promise<Auszug>
const arten: [RegExp, Leser][] = [
  [/^application\/pdf$/, async () => (await import('./pdf.js')).liesPdf(readFileSync(standardeingabe))],
  [
    /^pruefung:application\/pdf$/,
    async () => (await import('./pdf-pruefung.js')).pruefePdf(readFileSync(standardeingabe)),
  ],
  [/openxmlformats/, async () => (await import('./ooxml.js')).liesOoxml(standardeingabe)],
  [/opendocument/, async () => (await import('./odf.js')).liesOdf(standardeingabe)],
  [/^application\/zip$/, async () => (await import('./archiv.js')).liesArchiv(standardeingabe)],
  [/^text\//, async () => liesText(readFileSync(standardeingabe))],
]

/** UTF-8, or what older programs write in Germany. */
function liesText(bytes: Buffer): Auszug {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes)
  }
  return { ...leererAuszug(), text: text.slice(0, grenzen.zeichen), gekuerzt: text.length > grenzen.zeichen }
}

/** Lists have an end, too. */
function begrenzt(auszug: Auszug): Auszug {
  const { verborgen, eingebettet } = auszug
  return {
    ...auszug,
    gekuerzt: auszug.gekuerzt || verborgen.length > grenzen.liste || eingebettet.length > grenzen.eintraege,
    verborgen: verborgen.slice(0, grenzen.liste),
    eingebettet: eingebettet.slice(0, grenzen.eintraege),
  }
}

async function haupt(mimeType: string): Promise<{ auszug: Auszug } | { grund: Auszugfehler['grund'] }> {
  try {
    const lesen = arten.find(([art]) => art.test(mimeType))?.[1]
    return { auszug: begrenzt(lesen ? await lesen() : leererAuszug()) }
  } catch (fehler) {
    return { grund: fehler instanceof Auszugfehler ? fehler.grund : 'beschaedigt' }
  }
}

writeFileSync(antwort, JSON.stringify(await haupt(process.argv[2] ?? '')))
process.exit(0)
