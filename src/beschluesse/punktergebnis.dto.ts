import { ApiProperty } from '@nestjs/swagger'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { ergebnis } from '../form/beratung.form.js'
import { dto } from '../plattform/schnittstelle/dto.js'
import { type TagesordnungTeil, teile } from '../sitzungen/tagesordnung.dto.js'
import { BeratungSchrittDto } from './beratung.dto.js'
import { BerichtigtesDto } from './berichtigung.dto.js'

const ErgebnisDto = dto(ergebnis)

/** An item without a Vorlage, with what came of it. */
export class PunktergebnisDto extends BerichtigtesDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ format: 'uuid' })
  sitzungId: string

  @ApiProperty({ enum: teile })
  teil: TagesordnungTeil

  @ApiProperty({ example: '4' })
  nummer: string

  @ApiProperty()
  titel: string

  @ApiProperty({ description: 'Für If-Match' })
  version: number

  @ApiProperty({ type: ErgebnisDto, nullable: true })
  ergebnis: ErgebnisForm | null

  @ApiProperty({ description: 'Die Niederschrift ist noch nicht unterzeichnet' })
  vorlaeufig: boolean

  @ApiProperty({ type: [BeratungSchrittDto] })
  schritte: BeratungSchrittDto[]
}
