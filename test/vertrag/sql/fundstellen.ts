import ts from 'typescript'
import { freieNamen, type Varianten } from './namen.js'

/** One place in src/ where a statement goes to the database. */
export interface Fundstelle {
  datei: string
  zeile: number
  /** Of the module's own names and of nothing else; with each of the values that a parameter may take. */
  ausdruck: string
  varianten: Varianten
  /** Columns that the type of a row asks for; null: it asks for none. */
  spalten: { noetig: string[]; moeglich: string[] } | null
  /** Names that get their value only when the program runs. */
  unbekannt: string[]
}

const fragende = new Set(['zeilen', 'eineZeile', 'frage', 'eine', 'query'])
const textnamen = new Set(['sql', 'text', 'query', 'anweisung', 'queryText', 'queryTextOrConfig', 'queryConfig'])

/** Pure floors of the house: there a `text` is a text. */
const ohneSql = /\/src\/(regeln|richtext|form|ansichten|pdf|druck|seiten|web)\//

export function fundstellen(): Fundstelle[] {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (d) => {
        throw new Error(ts.flattenDiagnosticMessageText(d.messageText, ' '))
      },
    },
  )!
  const eigene = fileNames.filter(
    (name) => /\/src\//.test(name) && !/\.spec\.tsx?$|\/src\/schema\/migrationen\//.test(name) && !ohneSql.test(name),
  )
  const programm = ts.createProgram(eigene, options)
  const typen = programm.getTypeChecker()
  const gefunden: Fundstelle[] = []
  for (const quelle of programm.getSourceFiles().filter(({ fileName }) => eigene.includes(fileName))) {
    const besuche = (knoten: ts.Node): void => {
      if (ts.isCallExpression(knoten)) {
        const text = anweisung(knoten, typen)
        if (text) gefunden.push(fundstelle(knoten, text, quelle, typen))
      }
      ts.forEachChild(knoten, besuche)
    }
    besuche(quelle)
  }
  return gefunden
}

/** The argument that is the statement, if this call asks the database. */
function anweisung(ruf: ts.CallExpression, typen: ts.TypeChecker): ts.Expression | null {
  const name = ts.isPropertyAccessExpression(ruf.expression) ? ruf.expression.name.text : ruf.expression.getText()
  if (!fragende.has(name)) return null
  const unterschrift = typen.getResolvedSignature(ruf)
  const stelle = unterschrift?.parameters.findIndex((p) => textnamen.has(p.name)) ?? -1
  const wert = ruf.arguments[stelle]
  if (!wert) return null
  if (!ts.isObjectLiteralExpression(wert)) return wert
  const text = wert.properties.find((p) => p.name?.getText() === 'text')
  if (text && ts.isPropertyAssignment(text)) return text.initializer
  return text && ts.isShorthandPropertyAssignment(text) ? text.name : null
}

function fundstelle(
  ruf: ts.CallExpression,
  text: ts.Expression,
  quelle: ts.SourceFile,
  typen: ts.TypeChecker,
): Fundstelle {
  const namen = freieNamen(text, quelle, typen)
  return {
    datei: quelle.fileName.slice(quelle.fileName.indexOf('/src/') + 1),
    zeile: quelle.getLineAndCharacterOfPosition(ruf.getStart()).line + 1,
    ausdruck: `(() => { ${namen.vorweg.join('; ')}; return ${text.getText()} })()`,
    varianten: namen.varianten,
    spalten: spalten(typen.getTypeAtLocation(ruf), typen),
    unbekannt: namen.unbekannt,
  }
}

/** Of `Promise<Zeile[]>`, `Promise<Zeile | null>` or `Promise<{ rows: Zeile[] }>`. */
function spalten(antwort: ts.Type, typen: ts.TypeChecker): Fundstelle['spalten'] {
  let typ = typen.getNonNullableType(typen.getAwaitedType(antwort) ?? antwort)
  const rows = typ.getProperty('rows')
  if (rows) typ = typen.getTypeOfSymbol(rows)
  if (typen.isTupleType(typ)) typ = typen.getTypeArguments(typ as ts.TypeReference)[0]!
  else if (typen.isArrayType(typ)) typ = typen.getTypeArguments(typ as ts.TypeReference)[0]!
  const teile = typ.isUnion() ? typ.types : [typ]
  if (!teile.every((t) => t.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return null
  const felder = teile.flatMap((t) => typen.getPropertiesOfType(t))
  if (felder.length === 0) return null
  const noetig = felder.filter((f) => !(f.flags & ts.SymbolFlags.Optional)).map((f) => f.name)
  return { noetig: [...new Set(noetig)].sort(), moeglich: [...new Set(felder.map((f) => f.name))].sort() }
}
