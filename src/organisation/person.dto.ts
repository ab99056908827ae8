import { ApiProperty } from '@nestjs/swagger'
import { KennungFeld, TextFeld } from '../plattform/schnittstelle/felder.js'

export class PersonEingabe {
  @TextFeld({ name: 'Der Familienname', max: 200, beispiel: 'Thierhoff' })
  familienname: string

  @TextFeld({ name: 'Der Vorname', max: 200, optional: true, leer: true })
  vorname?: string | null

  @TextFeld({ name: 'Der Titel', max: 100, optional: true, leer: true, beispiel: 'Dr.' })
  titel?: string | null

  @KennungFeld({ name: 'Die Organisationseinheit', optional: true, leer: true })
  organisationseinheitId?: string | null
}

export class PersonDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ example: 'Thierhoff' })
  familienname: string

  @ApiProperty({ type: String, nullable: true })
  vorname: string | null

  @ApiProperty({ type: String, nullable: true })
  titel: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  organisationseinheitId: string | null

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
