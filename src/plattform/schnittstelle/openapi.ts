import type { INestApplication } from '@nestjs/common'
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger'

/** The description of the interface, OpenAPI 3.1, made from the controllers and their inputs and answers. */
export function beschreibeSchnittstelle(app: INestApplication, adresse: string, version: string): OpenAPIObject {
  const kopf = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Ratsfolge')
    .setDescription(
      'Vorlagen, Beratungsfolge, Sitzungen und Beschlüsse. Fehler haben die Form application/problem+json (RFC 9457). ' +
        'Änderungen verlangen If-Match, Anlegen nimmt einen Idempotency-Key.',
    )
    .setVersion(version)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/de/')
    .addServer(adresse)
    .addCookieAuth('__Host-sitzung', { type: 'apiKey', in: 'cookie' }, 'sitzung')
    .build()
  const dokument = SwaggerModule.createDocument(app, kopf, { operationIdFactory: (klasse, weg) => `${klasse}.${weg}` })
  for (const weg of Object.keys(dokument.paths)) if (!weg.startsWith('/api/v1')) delete dokument.paths[weg]
  return dokument
}
