/** What a program can rely on in an OpenAPI document, each as a line: operations, parameters, fields and values of enums. */
interface Schema {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}
type Inhalt = Record<string, { schema?: Schema }>
interface Vorgang {
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[]
  requestBody?: { content: Inhalt }
  responses: Record<string, { content?: Inhalt }>
}
export interface Dokument {
  paths: Record<string, Record<string, Vorgang>>
  components?: { schemas?: Record<string, Schema> }
}

export interface Zusagen {
  /** Whatever of these is missing breaks a program. */
  gibt: Set<string>
  /** Whatever of these is new does. */
  verlangt: Set<string>
}

export function zusagen({ paths, components }: Dokument): Zusagen {
  const ergebnis: Zusagen = { gibt: new Set(), verlangt: new Set() }
  const walk = new Gang(components?.schemas ?? {}, ergebnis)
  for (const [pfad, methoden] of Object.entries(paths))
    for (const [methode, vorgang] of Object.entries(methoden)) {
      const name = `${methode.toUpperCase()} ${pfad}`
      ergebnis.gibt.add(name)
      for (const p of vorgang.parameters ?? [])
        walk.geh(`${name} ${p.in} ${p.name}`, p.schema ?? {}, p.required === true)
      for (const [art, { schema = {} }] of Object.entries(vorgang.requestBody?.content ?? {}))
        walk.geh(`${name} nimmt ${kurz(art)}`, schema, true)
      for (const [status, { content = {} }] of Object.entries(vorgang.responses))
        for (const [art, { schema = {} }] of Object.entries(content))
          walk.geh(`${name} gibt ${status} ${kurz(art)}`, schema, false)
    }
  return ergebnis
}

const kurz = (art: string): string => art.replace('application/', '')

class Gang {
  constructor(
    private readonly schemata: Record<string, Schema>,
    private readonly ergebnis: Zusagen,
  ) {}

  /** @param verlangt whether whoever sends must send it */
  geh(ort: string, schema: Schema, verlangt: boolean, unterwegs: readonly string[] = []): void {
    const { gibt, verlangt: noetig } = this.ergebnis
    if (schema.$ref) {
      const name = schema.$ref.split('/').at(-1)!
      // A schema inside itself is described already.
      if (!unterwegs.includes(name)) this.geh(ort, this.schemata[name] ?? {}, verlangt, [...unterwegs, name])
      return
    }
    gibt.add(ort)
    if (verlangt) noetig.add(ort)
    for (const wert of schema.enum ?? []) gibt.add(`${ort} = ${String(wert)}`)
    for (const teil of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
      this.geh(ort, teil, verlangt, unterwegs)
    if (schema.items) this.geh(`${ort}[]`, schema.items, verlangt, unterwegs)
    for (const [name, glied] of Object.entries(schema.properties ?? {}))
      this.geh(`${ort}.${name}`, glied, verlangt && (schema.required ?? []).includes(name), unterwegs)
  }
}
