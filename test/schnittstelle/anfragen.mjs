// One request for one operation: mostly right, a little wrong, or nothing but malice.
import fc from 'fast-check'
import { ausSchema, verderben, wuerfel } from './erzeugen.mjs'
import { feindlicheInhalte, feindlicheKoepfe, feindlicheStuecke, feindlicheTexte } from './feindlich.mjs'

/** Operations of the document: { name, methode, pfad, weg }. */
export const operationen = (dokument) =>
  Object.entries(dokument.paths).flatMap(([pfad, methoden]) =>
    Object.entries(methoden).map(([methode, weg]) => ({
      name: `${methode.toUpperCase()} ${pfad}`,
      methode: methode.toUpperCase(),
      pfad,
      weg,
    })),
  )

const dateien = [
  ['plan.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'],
  ['plan.pdf', 'kein pdf'],
  ['../../a.txt', 'Text'],
  ['a.html', '<script>alert(1)</script>'],
  ['a.svg', '<svg onload="alert(1)"/>'],
  ['notiz.txt', 'Ein Text mit Umlauten: äöü'],
  ['leer.txt', ''],
  ['a\u0000.txt', 'x'],
  ['ohne', 'x'],
  ['bild.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  [`${'n'.repeat(300)}.txt`, 'x'],
  ['"; x="\r\n.txt', 'x'],
  ['a.zip', 'PK\x03\x04'],
]

/** Makes requests for one operation, the same for the same seed. */
export function macher(operation, dokument, stadt, saat) {
  const { weg } = operation
  const json = weg.requestBody?.content?.['application/json']?.schema
  const formular = weg.requestBody?.content?.['multipart/form-data']?.schema
  const gut = json && ausSchema(json, dokument, stadt.alleKennungen)
  const beispiele = Object.values(weg.requestBody?.content?.['application/json']?.examples ?? {}).map((b) => b.value)
  let nr = 0
  return () => {
    const eigene = saat + 7919 * nr++
    const z = wuerfel(eigene)
    const { adresse, fremd } = pfad(operation, dokument, stadt, z)
    const kopf = koepfe(weg, z)
    const { inhalt, art } = json
      ? jsonInhalt(z, () =>
          beispiele.length && z.w() < 0.3 ? z.eins(beispiele) : fc.sample(gut, { seed: eigene, numRuns: 1 })[0],
        )
      : formular
        ? formularInhalt(formular, z)
        : z.w() < 0.05
          ? { inhalt: '{}', art: 'application/json' }
          : {}
    return {
      operation,
      methode: operation.methode,
      adresse,
      fremd,
      rolle: z.eins(z.w() < 0.8 ? stadt.duerfen(operation.methode, operation.pfad) : stadt.rollen),
      kopf: { ...kopf, ...(art && { 'content-type': art }), ...(z.w() < 0.08 && z.eins(feindlicheKoepfe)) },
      inhalt,
    }
  }
}

/** `fremd`: the address may lead to no operation at all. */
function pfad({ pfad, weg }, dokument, stadt, z) {
  let fremd = false
  const adresse = pfad.replace(/\{(\w+)\}/g, (_, name) => {
    const schema = weg.parameters?.find((p) => p.in === 'path' && p.name === name)?.schema
    if (schema?.enum && z.w() < 0.8) return encodeURIComponent(z.eins(schema.enum))
    const passende = stadt.kennungen(pfad, name)
    if (z.w() < 0.8) return encodeURIComponent(z.eins(passende))
    if (z.w() < 0.5) return encodeURIComponent(z.eins(stadt.kennungen(pfad, '')))
    fremd = true
    return z.eins(feindlicheStuecke)
  })
  const fragen = (weg.parameters ?? []).filter((p) => p.in === 'query')
  const worte = fragen.flatMap(({ name, schema }) => {
    if (z.w() < 0.55) return []
    const wert =
      z.w() < 0.25
        ? z.eins(feindlicheTexte).slice(0, 2_000)
        : String(fc.sample(ausSchema(schema, dokument, stadt.alleKennungen), { seed: z.ganz(2 ** 31), numRuns: 1 })[0])
    const form = z.w() < 0.05 ? z.eins(['[]', '[a]', '[__proto__]']) : ''
    return Array.from({ length: z.w() < 0.05 ? 3 : 1 }, () => `${name}${form}=${kodiert(wert)}`)
  })
  if (z.w() < 0.03)
    worte.push(z.eins(['__proto__[x]=1', 'x=1', '%', '=', '&&&', 'limit=%FF', `x=${'y'.repeat(3_000)}`]))
  return { adresse: worte.length ? `${adresse}?${worte.join('&')}` : adresse, fremd }
}

/** Percent encoding that lets lone surrogates through as what a careless client makes of them. */
const kodiert = (text) => encodeURIComponent(text.toWellFormed ? text.toWellFormed() : text)

function koepfe(weg, z) {
  const kopf = {}
  for (const { name } of (weg.parameters ?? []).filter((p) => p.in === 'header')) {
    if (/if-match/i.test(name) && z.w() < 0.95) kopf['if-match'] = `"${1 + z.ganz(4)}"`
    if (/idempotency/i.test(name) && z.w() < 0.2) kopf['idempotency-key'] = `schluessel-${z.ganz(50)}`
  }
  return kopf
}

function jsonInhalt(z, gut) {
  const was = z.w()
  if (was < 0.1) {
    const [art, inhalt] = z.eins(feindlicheInhalte)
    return { art, inhalt }
  }
  if (was < 0.105) return { art: 'application/json', inhalt: JSON.stringify({ betreff: 'x'.repeat(5_000_000) }) }
  const wert = gut()
  return { art: 'application/json', inhalt: JSON.stringify(was < 0.5 ? wert : verderben(wert, z)) }
}

function formularInhalt(schema, z) {
  if (z.w() < 0.15) {
    const [art, inhalt] = z.eins(feindlicheInhalte)
    return { art, inhalt }
  }
  const grenze = 'xGrenze'
  const teile = []
  for (const name of Object.keys(schema.properties ?? {}).filter((n) => n !== 'datei')) {
    if (z.w() < 0.6)
      teile.push(feld(name, z.w() < 0.6 ? z.eins(['true', 'false', 'Lageplan']) : z.eins(feindlicheTexte)))
  }
  if (z.w() < 0.05) teile.push(feld('fremd', 'x'))
  for (let n = z.w() < 0.9 ? 1 : z.ganz(3); n > 0; n--) {
    const [name, inhalt] = z.eins(dateien)
    const kopf = `Content-Disposition: form-data; name="datei"; filename="${name.replace(/["\r\n]/g, '_')}"\r\nContent-Type: x/y\r\n\r\n`
    teile.push(Buffer.concat([Buffer.from(kopf), Buffer.from(inhalt)]))
  }
  const stuecke = teile.flatMap((teil) => [Buffer.from(`--${grenze}\r\n`), Buffer.from(teil), Buffer.from('\r\n')])
  return {
    art: `multipart/form-data; boundary=${grenze}`,
    inhalt: Buffer.concat([...stuecke, Buffer.from(`--${grenze}--\r\n`)]),
  }
}

const feld = (name, wert) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${wert}`
