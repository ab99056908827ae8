import { applyDecorators, type Type } from '@nestjs/common'
import {
  ApiBearerAuth,
  ApiCookieAuth,
  ApiExtraModels,
  ApiHeader,
  ApiProperty,
  type ApiPropertyOptions,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger'

export class HindernisDto {
  @ApiProperty({ example: 'federfuehrung_fehlt' })
  code: string

  @ApiProperty({ example: 'Die Vorlage hat keine Beratungsfolge.' })
  text: string

  @ApiProperty({ required: false, description: 'Eine Warnung: mit diesem code und Ihrem Grund in trotzdem geht es' })
  bestaetigbar?: true
}

export class FeldfehlerDto {
  @ApiProperty({ description: 'JSON-Zeiger (RFC 6901) in den gesendeten Inhalt', example: '/beratungsfolge/1/gremium' })
  zeiger: string

  @ApiProperty({ example: 'Ein Gremium mit diesem Namen gibt es nicht.' })
  text: string
}

/** Whatever the route takes and keeps. */
const beliebig: ApiPropertyOptions = {
  anyOf: [
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
    { type: 'string', nullable: true },
  ],
}

/** RFC 9457: the one form of every error. */
export class ProblemDto {
  @ApiProperty({ example: 'about:blank' })
  type: string

  @ApiProperty({ example: 'Die Eingabe ist noch nicht vollständig.' })
  title: string

  @ApiProperty({ example: 422 })
  status: number

  @ApiProperty({ example: 'urn:uuid:0b8e…', description: 'Die Kennung der Anfrage, wie in x-request-id' })
  instance: string

  @ApiProperty({ type: [HindernisDto], required: false, description: 'Bei 409: alle Gründe, aus denen es nicht geht' })
  hindernisse?: HindernisDto[]

  @ApiProperty({ required: false, description: 'Bei 409: es stehen nur Warnungen dagegen; mit trotzdem geht es' })
  bestaetigbar?: true

  @ApiProperty({ type: [FeldfehlerDto], required: false, description: 'Bei 422: alle Fehler der Eingabe' })
  felder?: FeldfehlerDto[]

  @ApiProperty({ required: false, description: 'Bei 412: die Fassung, die Sie ändern wollten' })
  erwartet?: number

  @ApiProperty({ required: false, description: 'Bei 412: die Fassung, die der Server jetzt hat' })
  vorhanden?: number

  @ApiProperty({ required: false, ...beliebig, description: 'Bei 412: der Inhalt, den der Server jetzt hat' })
  inhalt?: unknown

  @ApiProperty({ required: false, ...beliebig, description: 'Bei 412: der Inhalt, den Sie gesendet haben' })
  gesendet?: unknown
}

const saetze: Record<number, string> = {
  400: 'Die Anfrage ist nicht lesbar',
  401: 'Nicht angemeldet',
  403: 'Dazu fehlt das Recht; fehlt es nur hier, steht in hindernisse, wofür',
  404: 'Das gibt es nicht, oder Sie dürfen es nicht sehen',
  409: 'Eine Regel steht dagegen; die Gründe stehen in hindernisse',
  412: 'Jemand anderes war schneller; der jetzige Inhalt steht in inhalt, der gesendete in gesendet',
  413: 'Zu groß',
  415: 'Diese Art von Inhalt nimmt der Weg nicht an',
  422: 'Fehler in der Eingabe; sie stehen in felder',
  428: 'If-Match fehlt',
  429: 'Zu viele Anfragen; wann es weitergeht, sagt Retry-After',
  503: 'Die Datenbank ist gerade nicht erreichbar',
}

/** An error answer; all have the form of ProblemDto. */
export const fehlerantwort = (status: number) => ({
  description: saetze[status] ?? '',
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
})

/** Declares the error answers of a route. */
export const Fehlerantworten = (...status: number[]) =>
  applyDecorators(...status.map((s) => ApiResponse({ status: s, ...fehlerantwort(s) })))

/** What all controllers of the interface have in common: a group, the session cookie, the errors of every route. */
export const Schnittstelle = (gruppe: string) =>
  applyDecorators(
    ApiTags(gruppe),
    ApiCookieAuth('sitzung'),
    ApiBearerAuth('bearer'),
    ApiExtraModels(ProblemDto),
    Fehlerantworten(400, 401, 403, 404, 429, 503),
  )

/** A creating route: takes an Idempotency-Key, so that a repeated call has one effect. */
export const Anlegend = (antwort: Type) =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      description: 'Derselbe Schlüssel mit demselben Inhalt legt nur einmal an',
    }),
    ApiResponse({ status: 201, type: antwort, description: 'Angelegt' }),
    Fehlerantworten(409, 422),
  )

/** A changing route of a thing with versions: wants If-Match, answers with the new ETag. */
export const Aendernd = (antwort: Type) =>
  applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: true,
      schema: { type: 'string', example: '"3"' },
      description: 'Der ETag der Fassung, die Sie ändern',
    }),
    ApiResponse({
      status: 200,
      type: antwort,
      description: 'Geändert',
      headers: { ETag: { schema: { type: 'string' }, description: 'Die neue Fassung' } },
    }),
    Fehlerantworten(409, 412, 422, 428),
  )
