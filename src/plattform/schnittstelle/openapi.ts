import { Controller, Get, type INestApplication, Injectable } from '@nestjs/common'
import { ApiExcludeEndpoint, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger'
import { Oeffentlich } from '../zugang/zugang.js'
import { fehlerantwort } from './antworten.js'

const text =
  'Vorlagen, Beratungsfolge, Sitzungen und Beschlüsse. Fehler haben die Form application/problem+json (RFC 9457): ' +
  'bei 422 stehen alle Fehler der Eingabe mit JSON-Zeiger in felder, bei 409 alle Gründe in hindernisse. ' +
  'Änderungen verlangen If-Match mit dem ETag, Anlegen nimmt einen Idempotency-Key.'

/** The description of the interface, OpenAPI 3.1, made from the controllers and their inputs and answers. */
@Injectable()
export class Schnittstellenbeschreibung {
  private machen: () => OpenAPIObject = () => {
    throw new Error('The application has not said what it consists of.')
  }
  private dokument?: OpenAPIObject

  /** Made at the first question: no start waits for it. */
  beschreibe(app: INestApplication, adresse: string): void {
    this.machen = () => beschreibung(app, adresse)
  }

  get inhalt(): OpenAPIObject {
    return (this.dokument ??= this.machen())
  }
}

@Controller('api/v1/openapi.json')
export class OpenapiController {
  constructor(private readonly beschreibung: Schnittstellenbeschreibung) {}

  @Get()
  @Oeffentlich()
  @ApiExcludeEndpoint()
  lesen(): OpenAPIObject {
    return this.beschreibung.inhalt
  }
}

function beschreibung(app: INestApplication, adresse: string): OpenAPIObject {
  const kopf = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Ratsfolge')
    .setDescription(text)
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/de/')
    .addServer(adresse)
    .addCookieAuth('__Host-ratsfolge', { type: 'apiKey', in: 'cookie' }, 'sitzung')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .build()
  const dokument = SwaggerModule.createDocument(app, kopf, {
    operationIdFactory: (klasse, weg) => `${klasse.replace(/Controller$/, '')}.${weg}`,
  })
  for (const weg of Object.keys(dokument.paths)) if (!weg.startsWith('/api/v1')) delete dokument.paths[weg]
  for (const wege of Object.values(dokument.paths)) mitInhaltsfehlern(wege as Record<string, OperationObject>)
  return ohneNullable(nurVerwiesene(dokument)) as OpenAPIObject
}

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['post']>

/** Whatever may carry a body may carry a wrong one; the server refuses it before the route sees it. */
function mitInhaltsfehlern(wege: Record<string, OperationObject>): void {
  for (const [methode, weg] of Object.entries(wege)) {
    if (methode === 'get') continue
    for (const status of [413, 415, 422]) weg.responses[status] ??= fehlerantwort(status)
  }
}

/** The pages have inputs of their own, which are no part of the interface. */
function nurVerwiesene(dokument: OpenAPIObject): OpenAPIObject {
  const text = JSON.stringify(dokument)
  const schemas = Object.entries(dokument.components?.schemas ?? {})
  const verwiesen = schemas.filter(([name]) => text.includes(`"#/components/schemas/${name}"`))
  return { ...dokument, components: { ...dokument.components, schemas: Object.fromEntries(verwiesen) } }
}

/** OpenAPI 3.1 is JSON Schema: null is a type of its own, the word "nullable" of 3.0 means nothing there. */
function ohneNullable(wert: unknown): unknown {
  if (Array.isArray(wert)) return wert.map(ohneNullable)
  if (typeof wert !== 'object' || wert === null) return wert
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(wert).map(([name, inhalt]) => [name, name === 'example' ? inhalt : ohneNullable(inhalt)]),
  ) as Record<string, unknown>
  if (nullable !== true) return nullable === undefined ? rest : { ...rest, nullable }
  const { description, example: _, ...schema } = rest
  if (typeof schema['type'] !== 'string')
    return { ...(description !== undefined && { description }), anyOf: [schema, { type: 'null' }] }
  const werte = schema['enum'] as unknown[] | undefined
  return { ...rest, type: [schema['type'], 'null'], ...(werte && { enum: [...werte, null] }) }
}
