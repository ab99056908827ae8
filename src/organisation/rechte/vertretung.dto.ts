import { ApiProperty } from '@nestjs/swagger'
import { AuswahllisteFeld, KennungFeld, TagFeld } from '../../plattform/schnittstelle/felder.js'
import { type Amtsrolle, amtsrollen } from '../../regeln/amtsrollen.js'

export class VertretungEingabe {
  @KennungFeld({ name: 'Die Vertretung', beschreibung: 'Konto, das handelt' })
  vertreterId: string

  @KennungFeld({ name: 'Die vertretene Person', beschreibung: 'Konto, für das gehandelt wird' })
  vertretenerId: string

  @AuswahllisteFeld({ name: 'Die Liste der Rollen', werte: amtsrollen })
  rollen: Amtsrolle[]

  @TagFeld({ name: 'Der erste Tag' })
  von: string

  @TagFeld({ name: 'Der letzte Tag' })
  bis: string
}

export class VertretungDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ format: 'uuid' })
  vertreterId: string

  @ApiProperty({ description: 'Wer handelt' })
  vertreter: string

  @ApiProperty({ format: 'uuid' })
  vertretenerId: string

  @ApiProperty({ description: 'Für wen' })
  vertretener: string

  @ApiProperty({ enum: amtsrollen, isArray: true })
  rollen: Amtsrolle[]

  @ApiProperty({ format: 'date' })
  von: string

  @ApiProperty({ format: 'date' })
  bis: string
}
