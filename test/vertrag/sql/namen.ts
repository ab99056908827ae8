import ts from 'typescript'

/** Values that a parameter may take: `{ sperren: ['true', 'false'] }`. */
export type Varianten = Record<string, string[]>

interface Namen {
  /** Declarations of the surrounding function that the expression needs, the first needed first. */
  vorweg: string[]
  varianten: Varianten
  unbekannt: string[]
}

/** What an expression needs beside the names of its module. */
export function freieNamen(ausdruck: ts.Node, quelle: ts.SourceFile, typen: ts.TypeChecker): Namen {
  const namen: Namen = { vorweg: [], varianten: {}, unbekannt: [] }
  sammle(ausdruck, ausdruck, quelle, typen, namen, new Set())
  return namen
}

function sammle(
  knoten: ts.Node,
  wurzel: ts.Node,
  quelle: ts.SourceFile,
  typen: ts.TypeChecker,
  namen: Namen,
  gesehen: Set<ts.Declaration>,
): void {
  if (knoten.kind === ts.SyntaxKind.ThisKeyword) namen.unbekannt.push('this')
  if (ts.isIdentifier(knoten) && !istMitglied(knoten)) {
    const ort = erklaerung(knoten, typen)
    if (ort && istOertlich(ort, quelle) && !liegtIn(ort, wurzel) && !gesehen.has(ort)) {
      gesehen.add(ort)
      loese(knoten, ort, quelle, typen, namen, gesehen)
    }
  }
  ts.forEachChild(knoten, (kind) => sammle(kind, wurzel, quelle, typen, namen, gesehen))
}

const istMitglied = (name: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(name.parent) && name.parent.name === name) ||
  (ts.isPropertyAssignment(name.parent) && name.parent.name === name)

const erklaerung = (name: ts.Identifier, typen: ts.TypeChecker): ts.Declaration | undefined =>
  (ts.isShorthandPropertyAssignment(name.parent)
    ? typen.getShorthandAssignmentValueSymbol(name.parent)
    : typen.getSymbolAtLocation(name)
  )?.declarations?.[0]

/** Declared in this file, inside of a function. */
const istOertlich = (ort: ts.Declaration, quelle: ts.SourceFile): boolean =>
  ort.getSourceFile() === quelle && ts.findAncestor(ort.parent, ts.isFunctionLike) !== undefined

const liegtIn = (ort: ts.Node, wurzel: ts.Node): boolean => ort.pos >= wurzel.pos && ort.end <= wurzel.end

function loese(
  name: ts.Identifier,
  ort: ts.Declaration,
  quelle: ts.SourceFile,
  typen: ts.TypeChecker,
  namen: Namen,
  gesehen: Set<ts.Declaration>,
): void {
  const werte = moegliche(typen.getTypeAtLocation(name))
  if (werte.length > 0) namen.varianten[name.text] = werte
  else if ((ts.isVariableDeclaration(ort) || ts.isParameter(ort)) && ts.isIdentifier(ort.name) && ort.initializer) {
    sammle(ort.initializer, ort.initializer, quelle, typen, namen, gesehen)
    namen.vorweg.push(`const ${ort.name.text} = ${ort.initializer.getText()}`)
  } else namen.unbekannt.push(name.text)
}

/** All values of a type of literals; [] if it has others. */
function moegliche(typ: ts.Type): string[] {
  const teile = typ.isUnion() ? typ.types : [typ]
  const werte = teile.map((t) => {
    if (t.isStringLiteral()) return JSON.stringify(t.value)
    return t.flags & ts.TypeFlags.BooleanLiteral ? (t as ts.Type & { intrinsicName: string }).intrinsicName : null
  })
  return werte.every((wert) => wert !== null) ? werte : []
}
