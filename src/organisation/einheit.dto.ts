import { ApiProperty } from '@nestjs/swagger'
import { KennungFeld, TextFeld } from '../plattform/schnittstelle/felder.js'

export class EinheitEingabe {
  @TextFeld({ name: 'Das Kürzel', max: 40, beispiel: 'FB 31' })
  kuerzel: string

  @TextFeld({ name: 'Der Name', max: 200, beispiel: 'Schule und Weiterbildung' })
  name: string

  @KennungFeld({ name: 'Die übergeordnete Einheit', optional: true, leer: true })
  uebergeordnetId?: string | null
}

export class EinheitDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ example: 'FB 31' })
  kuerzel: string

  @ApiProperty({ example: 'Schule und Weiterbildung' })
  name: string

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  uebergeordnetId: string | null

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
