import { ApiProperty } from '@nestjs/swagger'
import { anlage } from '../form/vorlage.form.js'
import { dto } from '../plattform/schnittstelle/dto.js'
import { type VeroeffentlichungStand, veroeffentlichungStaende } from '../regeln/oeffentlichkeit.js'
import { type Pruefstand, pruefstaende, pruefstandWort } from '../regeln/pruefstand.js'

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

export class AnlageDto extends dto(anlage) {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ description: 'Falsch: die Quelle nennt die Anlage nur' })
  vorhanden: boolean

  @ApiProperty({ enum: veroeffentlichungStaende })
  stand: VeroeffentlichungStand

  @ApiProperty({ example: 'anlage', description: 'Schlüssel der Dokumentart' })
  dokumentart: string

  @ApiProperty({ description: 'Es gibt für die Öffentlichkeit eine eigene, geschwärzte Datei' })
  oeffentlicheFassung: boolean

  @ApiProperty({
    type: String,
    enum: pruefstaende,
    nullable: true,
    description: pruefstandWort,
  })
  pruefung: Pruefstand | null

  @ApiProperty({
    type: String,
    enum: pruefstaende,
    nullable: true,
    description: 'Dasselbe von der Datei für die Öffentlichkeit',
  })
  pruefungOeffentlich: Pruefstand | null
}
