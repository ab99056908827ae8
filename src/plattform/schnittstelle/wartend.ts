import { applyDecorators } from '@nestjs/common'
import { ApiExtraModels, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger'

/** The answer where nothing was done yet: a second person must confirm it first. */
export class WartendDto {
  @ApiProperty({ format: 'uuid', description: 'Der Wunsch: /rechtewuensche/{id}. Eine zweite Person bestätigt ihn.' })
  wartet: string
}

/** 202 beside the answer of what is done at once. */
export const AuchWartend = () =>
  applyDecorators(
    ApiExtraModels(WartendDto),
    ApiResponse({
      status: 202,
      description: 'Noch nicht geschehen: Es öffnet Nichtöffentliches, also bestätigt es eine zweite Person.',
      content: { 'application/json': { schema: { $ref: getSchemaPath(WartendDto) } } },
    }),
  )

/** Says with the status which of both the answer is, also where it is the kept answer of an earlier call. */
export function angenommen<T extends object>(antwort: { status(code: number): unknown }, inhalt: T): T {
  if ('wartet' in inhalt) antwort.status(202)
  return inhalt
}
