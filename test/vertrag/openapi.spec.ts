import { RequestMethod } from '@nestjs/common'
import { ModulesContainer } from '@nestjs/core'
import type { OpenAPIObject } from '@nestjs/swagger'
import { starteApp, type TestApp } from '../app.js'

type Schema = { $ref?: string; properties?: Record<string, Schema>; items?: Schema; [name: string]: unknown }
type Inhalt = Record<string, { schema?: Schema }>
interface Weg {
  requestBody?: { content: Inhalt }
  responses: Record<string, { content?: Inhalt }>
  security?: unknown[]
  parameters?: { name: string; in: string }[]
}

let t: TestApp
let dokument: OpenAPIObject
beforeAll(async () => {
  t = await starteApp()
  dokument = (await (await t.abruf('/api/v1/openapi.json')).json()) as OpenAPIObject
})
afterAll(() => t.schliessen())

/** Every route of the interface, out of the controllers themselves: "put /api/v1/vorlagen/{id}/teile/{teil}". */
function wege(): string[] {
  const controller = [...t.app.get(ModulesContainer).values()].flatMap((m) => [...m.controllers.values()])
  return controller
    .flatMap(({ metatype }) => {
      const klasse = metatype as { prototype: Record<string, object> }
      const basis = String(Reflect.getMetadata('path', klasse))
      return Object.getOwnPropertyNames(klasse.prototype).flatMap((name) => {
        const griff = klasse.prototype[name]!
        const methode = Reflect.getMetadata('method', griff) as RequestMethod | undefined
        if (methode === undefined) return []
        const pfad = `/${basis}/${String(Reflect.getMetadata('path', griff))}`
          .replace(/\/+/g, '/')
          .replace(/(.)\/$/, '$1')
        return [`${RequestMethod[methode].toLowerCase()} ${pfad.replace(/:(\w+)/g, '{$1}')}`]
      })
    })
    .filter((weg) => weg.includes(' /api/') && !weg.endsWith('openapi.json'))
}

const beschrieben = () =>
  Object.entries(dokument.paths).flatMap(([pfad, methoden]) =>
    Object.entries(methoden as Record<string, Weg>).map(([methode, weg]) => ({ name: `${methode} ${pfad}`, weg })),
  )

test('jeder Weg der Schnittstelle ist beschrieben, und kein anderer', () => {
  expect(dokument.openapi).toBe('3.1.0')
  expect(
    beschrieben()
      .map((b) => b.name)
      .sort(),
  ).toEqual(wege().sort())
  expect(wege().length).toBeGreaterThan(35)
})

test('jeder nennt Eingabe, Antwort, Fehler und wer ihn rufen darf', () => {
  const luecken = beschrieben().flatMap(({ name, weg }) => {
    const fehlt: string[] = []
    const gut = Object.entries(weg.responses).filter(([status]) => status.startsWith('2'))
    const leer = gut.every(([status, { content }]) => status !== '204' && !Object.values(content ?? {})[0]?.schema)
    if (gut.length === 0 || leer) fehlt.push('Antwort')
    const ohneInhalt = /feststellen$/.test(name)
    if (/^(put|post) /.test(name) && !ohneInhalt && !Object.values(weg.requestBody?.content ?? {})[0]?.schema)
      fehlt.push('Eingabe')
    for (const status of ['401', '403', '404'])
      if (!weg.responses[status]?.content?.['application/problem+json']?.schema) fehlt.push(status)
    if (/^put /.test(name)) for (const status of ['412', '422', '428']) if (!weg.responses[status]) fehlt.push(status)
    if (!weg.security?.length) fehlt.push('Zugang')
    return fehlt.map((was) => `${name}: ${was}`)
  })
  expect(luecken).toEqual([])
})

test('alle Verweise führen zu einem Schema, und jedes Schema hat Felder', () => {
  const verweise = [...JSON.stringify(dokument).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    (v) => v[1]!,
  )
  const schemas = (dokument.components?.schemas ?? {}) as Record<string, Schema>
  expect(verweise.filter((name) => !schemas[name])).toEqual([])
  const leere = Object.entries(schemas).filter(([, s]) => Object.keys(s.properties ?? {}).length === 0)
  expect(leere.map(([name]) => name)).toEqual([])
  expect(JSON.stringify(dokument)).not.toContain('"nullable"')
})

test('das Beispiel ist die Herner Vorlage', () => {
  const post = (dokument.paths['/api/v1/vorlagen'] as { post: Weg }).post
  const inhalt = post.requestBody!.content['application/json'] as {
    examples?: { herne?: { value: { betreff: string } } }
  }
  expect(inhalt.examples?.herne?.value.betreff).toBe('Abschlussbericht zum 1. kommunalen Integrationskonzept')
})
