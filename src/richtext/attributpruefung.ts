import type { AttributeSpec } from 'prosemirror-model'
import type { Feldfehler } from '../regeln/regelverstoss.js'
import { artname } from './namen.js'
import { schema } from './schema.js'

type Attribute = Readonly<Record<string, AttributeSpec>>

const attributtexte: Record<string, string> = {
  href: 'Die Adresse des Links ist nicht erlaubt. Sie',
  level: 'Die Ebene der Überschrift',
  start: 'Die erste Nummer der Liste',
  colspan: 'Die Zahl der Spalten einer Zelle',
  rowspan: 'Die Zahl der Zeilen einer Zelle',
  colwidth: 'Die Breite der Spalten',
}

/** Unknown attributes are faults too: a colour that is dropped in silence would be missed only in print. */
export function attributfehler(
  art: string,
  erlaubt: Attribute | null | undefined,
  attrs: unknown,
  zeiger: string,
): Feldfehler[] {
  if (attrs !== undefined && (typeof attrs !== 'object' || attrs === null || Array.isArray(attrs))) {
    return [{ zeiger, text: 'Die Eigenschaften müssen ein Objekt sein.' }]
  }
  const werte = new Map<string, unknown>(Object.entries(attrs ?? {}))
  const bekannt = Object.entries(erlaubt ?? {})
  const namen = new Set(bekannt.map(([name]) => name))
  return [
    ...[...werte.keys()]
      .filter((name) => !namen.has(name))
      .map(() => ({ zeiger, text: `${artname(art)} hat eine unbekannte Eigenschaft.` })),
    ...bekannt
      .filter(([name, angabe]) => werte.has(name) || angabe.default === undefined)
      .flatMap(([name, angabe]) => wertfehler(name, angabe, werte.get(name), zeiger)),
  ]
}

function wertfehler(name: string, angabe: AttributeSpec, wert: unknown, zeiger: string): Feldfehler[] {
  if (typeof angabe.validate !== 'function') return []
  try {
    angabe.validate(wert)
    return []
  } catch (fehler) {
    return [{ zeiger: `${zeiger}/${name}`, text: `${attributtexte[name] ?? name} ${(fehler as Error).message}.` }]
  }
}

export function markenfehler(marks: unknown, zeiger: string): Feldfehler[] {
  if (marks === undefined) return []
  if (!Array.isArray(marks)) return [{ zeiger, text: 'Die Auszeichnungen müssen eine Liste sein.' }]
  const einzeln = (marks as unknown[]).flatMap((marke, i) => markefehler(marke, `${zeiger}/${i}`))
  if (einzeln.length) return einzeln
  const arten = (marks as { type: string }[]).map((m) => m.type)
  return new Set(arten).size === arten.length
    ? []
    : [{ zeiger, text: 'Dieselbe Auszeichnung steht mehrfach an einem Textstück.' }]
}

function markefehler(marke: unknown, zeiger: string): Feldfehler[] {
  const { type, attrs } = (typeof marke === 'object' && marke !== null ? marke : {}) as {
    type?: unknown
    attrs?: unknown
  }
  const art = typeof type === 'string' ? schema.marks[type] : undefined
  if (!art) {
    return [{ zeiger: `${zeiger}/type`, text: 'Diese Auszeichnung gibt es nicht. Möglich sind strong, em und link.' }]
  }
  return attributfehler(art.name, art.spec.attrs, attrs, `${zeiger}/attrs`)
}
