import type { NodeType } from 'prosemirror-model'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { attributfehler, markenfehler } from './attributpruefung.js'
import { artname } from './namen.js'
import { schema } from './schema.js'
import { rasterfehler } from './tabellenraster.js'
import { zeichenfehler } from './zeichen.js'

type Objekt = Record<string, unknown>
const istObjekt = (wert: unknown): wert is Objekt => typeof wert === 'object' && wert !== null && !Array.isArray(wert)

const felder = new Set(['type', 'attrs', 'content', 'text', 'marks'])

/** Walks JSON of unknown shape and names every fault, with a pointer to the node. Never throws. */
export function knotenfehler(json: unknown, zeiger: string): Feldfehler[] {
  if (!istObjekt(json) || json.type !== 'doc') {
    return [{ zeiger, text: 'Der Text muss ein Dokument der Art „doc“ mit Absätzen sein.' }]
  }
  return pruefeKnoten(json, zeiger)
}

function pruefeKnoten(knoten: unknown, zeiger: string): Feldfehler[] {
  if (!istObjekt(knoten)) return [{ zeiger, text: 'An dieser Stelle wird ein Teil des Textes als Objekt erwartet.' }]
  const art = typeof knoten.type === 'string' ? schema.nodes[knoten.type] : undefined
  if (!art) return [{ zeiger: `${zeiger}/type`, text: `${unbekannt(knoten.type)} gibt es in diesem Text nicht.` }]
  return [
    ...Object.keys(knoten)
      .filter((feld) => !felder.has(feld))
      .map((feld) => ({ zeiger: `${zeiger}/${maskiert(feld)}`, text: `Das Feld „${kurz(feld)}“ ist nicht bekannt.` })),
    ...attributfehler(art.name, art.spec.attrs, knoten.attrs, `${zeiger}/attrs`),
    ...markenfehler(knoten.marks, `${zeiger}/marks`),
    ...(art.isText ? textfehler(knoten, zeiger) : inhaltfehler(art, knoten, zeiger)),
  ]
}

function textfehler(knoten: Objekt, zeiger: string): Feldfehler[] {
  if (knoten.content !== undefined) return [{ zeiger: `${zeiger}/content`, text: 'Ein Textstück hat keine Teile.' }]
  if (typeof knoten.text !== 'string' || knoten.text === '') {
    return [{ zeiger: `${zeiger}/text`, text: 'Ein Textstück darf nicht leer sein.' }]
  }
  const text = zeichenfehler(knoten.text)
  return text ? [{ zeiger: `${zeiger}/text`, text }] : []
}

function inhaltfehler(art: NodeType, knoten: Objekt, zeiger: string): Feldfehler[] {
  if (knoten.text !== undefined) {
    return [{ zeiger: `${zeiger}/text`, text: `${artname(art.name)} enthält Text nur in Textstücken.` }]
  }
  const kinder = knoten.content ?? []
  if (!Array.isArray(kinder)) return [{ zeiger: `${zeiger}/content`, text: 'Die Teile müssen eine Liste sein.' }]
  const innen = kinder.flatMap((kind: unknown, i) => pruefeKnoten(kind, `${zeiger}/content/${i}`))
  // Only when all children are known does their order mean something.
  if (innen.length) return innen
  const folge = folgefehler(art, kinder as Objekt[], zeiger)
  if (folge.length || art.name !== 'table') return folge
  return rasterfehler((kinder as Objekt[]).map(zellen)).map((f) => ({ ...f, zeiger: zeiger + f.zeiger }))
}

/** What may stand in a node, and in which order. */
function folgefehler(art: NodeType, kinder: Objekt[], zeiger: string): Feldfehler[] {
  let stand = art.contentMatch
  for (const [i, kind] of kinder.entries()) {
    const kindart = schema.nodes[kind.type as string]
    const weiter = kindart && stand.matchType(kindart)
    const ort = `${zeiger}/content/${i}`
    if (!weiter) {
      return [{ zeiger: ort, text: `${artname(String(kind.type))} passt hier nicht: ${artname(art.name)}.` }]
    }
    const marken = Array.isArray(kind.marks) ? (kind.marks as Objekt[]) : []
    if (marken.some((m) => !art.allowsMarkType(schema.marks[m.type as string]!))) {
      return [
        { zeiger: `${ort}/marks`, text: `${artname(art.name)} erlaubt weder Fettdruck noch Kursives noch Links.` },
      ]
    }
    stand = weiter
  }
  return stand.validEnd ? [] : [{ zeiger, text: `${artname(art.name)} ist leer oder unvollständig.` }]
}

const zellen = (zeile: Objekt) =>
  ((zeile.content ?? []) as Objekt[]).map((zelle) => {
    const attrs = (zelle.attrs ?? {}) as { colspan?: number; rowspan?: number }
    return { spalten: attrs.colspan ?? 1, zeilen: attrs.rowspan ?? 1 }
  })

const kurz = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
/** RFC 6901, section 3. */
const maskiert = (feld: string) => feld.replaceAll('~', '~0').replaceAll('/', '~1')
const unbekannt = (art: unknown) => (typeof art === 'string' ? `„${kurz(art)}“` : 'Ein Teil ohne Art')
