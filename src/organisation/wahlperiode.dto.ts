import { ApiProperty } from '@nestjs/swagger'
import { TagFeld, TextFeld } from '../plattform/schnittstelle/felder.js'

export class WahlperiodeEingabe {
  @TextFeld({ name: 'Die Bezeichnung', max: 100, beispiel: '18. Wahlperiode' })
  bezeichnung: string

  @TagFeld({ name: 'Der erste Tag' })
  von: string

  @TagFeld({ name: 'Der letzte Tag' })
  bis: string
}

export class WahlperiodeDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ example: '18. Wahlperiode' })
  bezeichnung: string

  @ApiProperty({ format: 'date', example: '2025-11-01' })
  von: string

  @ApiProperty({ format: 'date', example: '2030-10-31' })
  bis: string

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
