// Judges an answer by the document: known status, right type, right form, and nothing about the inside.
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const innen =
  /node_modules|\bat [\w.<>]+ \(|\.[jt]s:\d+|\bSELECT\b.*\bFROM\b|\bris\.\w+|violates|duplicate key|QueryFailed|ECONN|FST_ERR/
const pflichtkoepfe = ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'x-request-id']

/** What JSON Schema allows silently: members nobody documented. */
function streng(schema) {
  if (Array.isArray(schema)) return schema.map(streng)
  if (typeof schema !== 'object' || schema === null) return schema
  const neu = Object.fromEntries(
    Object.entries(schema).map(([name, wert]) => [name, name === 'example' ? wert : streng(wert)]),
  )
  if (
    neu.properties &&
    typeof neu.properties === 'object' &&
    neu.type === 'object' &&
    neu.additionalProperties === undefined
  )
    neu.additionalProperties = false
  return neu
}

export function pruefer(dokument) {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true })
  addFormats.default(ajv)
  ajv.addSchema(streng(dokument), 'dokument')
  const fertig = new Map()
  const schemaFuer = (operation, status, art) => {
    const ort = `dokument#/paths/${operation.pfad.replaceAll('~', '~0').replaceAll('/', '~1')}/${operation.methode.toLowerCase()}/responses/${status}/content/${art.replaceAll('/', '~1')}/schema`
    if (!fertig.has(ort)) fertig.set(ort, ajv.compile({ $ref: encodeURI(ort) }))
    return fertig.get(ort)
  }

  /** Everything that is wrong with an answer. */
  return (anfrage, { status, kopf, inhalt }) => {
    const { operation, fremd } = anfrage
    const maengel = []
    if (status >= 500) maengel.push(`Status ${status}`)
    for (const name of pflichtkoepfe) if (!kopf[name]) maengel.push(`ohne ${name}`)
    const art = (kopf['content-type'] ?? '').split(';')[0]
    const text = /json|text/.test(art) ? inhalt.toString() : ''
    const spur = status >= 400 ? innen.exec(text.replace(/"(gesendet|inhalt)":.*/s, ''))?.[0] : undefined
    // What was sent may come back in the sentence that refuses it.
    if (spur && !String(anfrage.inhalt ?? '').includes(spur)) maengel.push('erzählt vom Inneren')
    const bekannt = operation.weg.responses[status]
    if (!bekannt) {
      // An address that leads nowhere belongs to no operation.
      if (!(fremd && (status === 404 || status === 400)))
        maengel.push(`Status ${status} steht nicht in der Beschreibung`)
      if (art !== 'application/problem+json') maengel.push(`Status ${status} als ${art || 'nichts'}`)
      return maengel
    }
    const arten = Object.keys(bekannt.content ?? {})
    if (arten.length === 0) {
      if (inhalt.length > 0) maengel.push(`Status ${status} mit Inhalt, beschrieben ist keiner`)
      return maengel
    }
    const passt =
      arten.find((a) => a === art) ??
      (arten.includes('application/octet-stream') ? 'application/octet-stream' : undefined)
    if (!passt) maengel.push(`Status ${status} als ${art || 'nichts'}, beschrieben ist ${arten.join()}`)
    else if (/json$/.test(passt)) maengel.push(...form(schemaFuer(operation, status, passt), status, text))
    return maengel
  }
}

function form(pruefe, status, text) {
  let wert
  try {
    wert = JSON.parse(text)
  } catch {
    return [`Status ${status} ist kein JSON`]
  }
  if (pruefe(wert)) return []
  const { instancePath, message, params } = pruefe.errors[0]
  return [
    `Status ${status} bricht sein Schema: ${instancePath.replace(/\d+/g, 'n')} ${message} ${params.additionalProperty ?? ''}`.trim(),
  ]
}
