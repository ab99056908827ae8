import { ApiProperty } from '@nestjs/swagger'

/** The form of an upload. */
export class AnlageEingabe {
  @ApiProperty({ type: 'string', format: 'binary' })
  datei: unknown

  @ApiProperty({ required: false, maxLength: 500, description: 'Sonst der Name der Datei' })
  titel?: string

  @ApiProperty({ required: false, default: 'anlage', description: 'Schlüssel der Dokumentart' })
  dokumentart?: string

  @ApiProperty({ required: false, default: false })
  oeffentlich?: boolean
}
