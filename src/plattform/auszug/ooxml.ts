import type { Entry } from 'yauzl'
import { Archiv } from './archiv.js'
import { type Auszug, leererAuszug, type Verborgenes } from './auszug.js'
import { Sammler } from './grenzen.js'
import { angaben, durchlaufe, type Knoten } from './xml.js'

/** Parts with text of their own; everything else is form. */
const teile: [RegExp, Verborgenes['art'] | undefined][] = [
  [/^word\/document\.xml$/, undefined],
  [/^word\/(header|footer)\d*\.xml$|^word\/(foot|end)notes\.xml$/, undefined],
  [/^xl\/sharedStrings\.xml$|^xl\/worksheets\/[^/]+\.xml$/, undefined],
  [/^ppt\/slides\/[^/]+\.xml$|^(word|xl|ppt)\/(charts|diagrams|drawings)\/[^/]+\.xml$/, undefined],
  [/^(word|xl|ppt)\/(threadedC|c)omments?[^/]*(\/[^/]+)?\.xml$/, 'anmerkung'],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, 'notiz'],
]

const absatz = new Set(['p', 'row', 'si', 'br', 'cr'])

/** Word, Excel and PowerPoint files: text, comments, tracked changes, hidden text, macros. ISO/IEC 29500. */
export async function liesOoxml(fd: number): Promise<Auszug> {
  const archiv = await Archiv.oeffne(fd)
  const sammlung = {
    text: new Sammler(),
    verborgen: [] as Verborgenes[],
    geaendert: false,
    sprache: null as string | null,
  }
  for (const [muster, art] of teile) {
    for (const teil of archiv.teile(muster)) await liesTeil(archiv, teil, art, sammlung)
  }
  const metadaten: Record<string, string> = {}
  for (const teil of archiv.teile(/^docProps\/\w+\.xml$/)) Object.assign(metadaten, await angaben(archiv, teil))
  return {
    ...leererAuszug(),
    text: sammlung.text.toString().trim(),
    gekuerzt: sammlung.text.gekuerzt || archiv.gekuerzt,
    seiten: Number(metadaten['Pages'] ?? metadaten['Slides']) || null,
    metadaten,
    eingebettet: archiv
      .teile(/\/(embeddings|activeX)\//)
      .map((e) => ({ name: e.fileName, groesse: e.uncompressedSize })),
    revisionen: sammlung.geaendert ? 2 : 1,
    sprache: sammlung.sprache ?? metadaten['language'] ?? null,
    aktiv: archiv.teile(/vbaProject|vbaData|macrosheets\/|activeX\//i).length > 0 ? ['Makro'] : [],
    verborgen: sammlung.verborgen,
  }
}

interface Sammlung {
  text: Sammler
  verborgen: Verborgenes[]
  geaendert: boolean
  sprache: string | null
}

async function liesTeil(archiv: Archiv, teil: Entry, art: Verborgenes['art'] | undefined, s: Sammlung): Promise<void> {
  const hier = new Sammler(10_000)
  let ausgeblendet = false
  await durchlaufe(archiv, teil, {
    auf: ({ name, attribute }, pfad) => {
      if (name === 'r') ausgeblendet = false
      if (name === 'vanish' && attribute['val'] !== '0') ausgeblendet = true
      if (name === 'lang' && pfad.at(-2)?.name === 'rPr') s.sprache ??= attribute['val'] ?? null
      if (name === 'ins' || name === 'del' || name === 'moveFrom') s.geaendert = true
      if (name === 'tab') s.text.dazu('\t')
      if (name === 'sld' && attribute['show'] === '0') art = 'ausgeblendet'
    },
    text: (text, pfad) => {
      const wo = pfad.at(-1)?.name
      if (wo === 'delText') s.verborgen.push({ art: 'geloescht', text })
      else if (wo === 't' && ausgeblendet) s.verborgen.push({ art: 'ausgeblendet', text })
      // A cell holds its value in v; a number there may be the index of a shared string.
      else if (wo === 't' || (wo === 'v' && !istVerweis(pfad))) (art ? hier : s.text).dazu(text)
    },
    zu: ({ name }) => {
      if (absatz.has(name)) (art ? hier : s.text).dazu('\n')
      else if (name === 'c') s.text.dazu('\t')
    },
  })
  const rest = hier.toString().trim()
  if (art && rest) s.verborgen.push({ art, text: rest })
}

const istVerweis = (pfad: readonly Knoten[]) => pfad.at(-2)?.attribute['t'] === 's'
