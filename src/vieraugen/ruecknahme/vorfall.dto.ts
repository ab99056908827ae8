import { ApiProperty } from '@nestjs/swagger'

export class WarOeffentlichDto {
  @ApiProperty({ example: 'vorlage' })
  art: string

  @ApiProperty({ example: '/vorlagen/2016-0542' })
  adresse: string

  @ApiProperty()
  name: string

  @ApiProperty({ format: 'date-time' })
  seit: string
}

export class VorfallDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  vorlageId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  anlageId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  vorgangId: string | null

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Wenn nur dieser Eintrag zurückgenommen ist',
  })
  eintragId: string | null

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Nummer der früheren Fassung, wenn nur sie zurückgenommen ist',
  })
  fassung: number | null

  @ApiProperty({ type: String, nullable: true })
  nummer: string | null

  @ApiProperty()
  betreff: string

  @ApiProperty()
  grund: string

  @ApiProperty({ type: String, nullable: true, description: 'Wer zurückgenommen hat' })
  durch: string | null

  @ApiProperty({ format: 'date-time' })
  am: string

  @ApiProperty({ type: [WarOeffentlichDto] })
  warOeffentlich: WarOeffentlichDto[]
}
