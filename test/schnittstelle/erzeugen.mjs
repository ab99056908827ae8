// Values out of the schemas of the document, and what becomes of them when one or two places are spoilt.
import fc from 'fast-check'
import { feindlicheWerte } from './feindlich.mjs'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function wuerfel(saat) {
  let a = saat >>> 0
  const w = () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return { w, eins: (liste) => liste[Math.floor(w() * liste.length)], ganz: (bis) => Math.floor(w() * bis) }
}

const tag = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })

/** Arbitrary of a schema. `kennungen` are ids of the town, so that references mostly lead somewhere. */
export function ausSchema(schema, dokument, kennungen, tiefe = 0) {
  const weiter = (s) => ausSchema(s, dokument, kennungen, tiefe + 1)
  if (!schema || tiefe > 9) return fc.constant(null)
  if (schema.$ref)
    return weiter(
      schema.$ref
        .split('/')
        .slice(1)
        .reduce((ort, name) => ort[name], dokument),
    )
  if (schema.allOf) return fc.tuple(...schema.allOf.map(weiter)).map((teile) => Object.assign({}, ...teile))
  if (schema.anyOf ?? schema.oneOf) return fc.oneof(...(schema.anyOf ?? schema.oneOf).map(weiter))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => weiter({ ...schema, type })))
  // An example is what a form would hold: without it a structured text would never be one.
  const erzeugt = arten[schema.type]?.(schema, weiter, kennungen) ?? fc.jsonValue({ maxDepth: 2 })
  return schema.example === undefined ? erzeugt : fc.oneof(fc.constant(schema.example), erzeugt)
}

const arten = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: ({ minimum = -1000, maximum = 100_000 }) => fc.integer({ min: minimum, max: maximum }),
  number: ({ minimum = -1e6, maximum = 1e6 }) => fc.double({ min: minimum, max: maximum, noNaN: true }),
  string: (schema, _, kennungen) => text(schema, kennungen),
  array: ({ items, minItems = 0, maxItems = 4 }, weiter) =>
    fc.array(weiter(items), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) }),
  object: ({ properties = {}, required = [] }, weiter) =>
    fc.record(Object.fromEntries(Object.entries(properties).map(([name, s]) => [name, weiter(s)])), {
      requiredKeys: required.filter((name) => name in properties),
    }),
}

function text({ format, pattern, minLength = 0, maxLength = 60 }, kennungen) {
  if (format === 'uuid') return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...kennungen) }, fc.uuid())
  if (format === 'date') return tag.map((t) => t.toISOString().slice(0, 10))
  if (format === 'date-time') return tag.map((t) => t.toISOString())
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40), unit: 'grapheme' })
}

/** Every place inside a value: the object or list that holds it, and where. */
function stellen(wert, gefunden = []) {
  if (typeof wert !== 'object' || wert === null) return gefunden
  for (const name of Object.keys(wert)) {
    gefunden.push([wert, name])
    if (gefunden.length < 300) stellen(wert[name], gefunden)
  }
  return gefunden
}

/** The same value with one to three faults. */
export function verderben(wert, { eins, ganz, w }) {
  const kopie = structuredClone(wert)
  for (let n = 1 + ganz(3); n > 0; n--) {
    const orte = stellen(kopie)
    if (orte.length === 0) return eins(feindlicheWerte)
    const [ort, name] = eins(orte)
    const was = w()
    if (was < 0.6) ort[name] = structuredClone(eins(feindlicheWerte))
    else if (was < 0.75 && !Array.isArray(ort)) delete ort[name]
    else if (was < 0.85 && !Array.isArray(ort))
      ort[eins(['fremd', '__proto__x', 'id', 'oeffentlich', ''])] = structuredClone(ort[name])
    else if (Array.isArray(ort)) ort.push(structuredClone(ort[name]))
    else ort[name] = [structuredClone(ort[name])]
  }
  return kopie
}
