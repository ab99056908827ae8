import { ApiProperty } from '@nestjs/swagger'
import { HindernisDto } from '../../plattform/schnittstelle/antworten.js'
import { TextFeld, TextlisteFeld } from '../../plattform/schnittstelle/felder.js'
import { TrotzdemEingabe, TrotzdemFeld } from '../../plattform/schnittstelle/trotzdem.js'

export class FreigabeEingabe {
  @TextFeld({ name: 'Das Gesehene', max: 64, beschreibung: 'Fingerabdruck der Vorschau, die Sie bestätigen' })
  gesehen: string

  @TextlisteFeld({
    name: 'Die Anlagen',
    max: 36,
    beschreibung: 'Kennung jeder Anlage, die öffentlich wird und die Sie sahen',
  })
  anlagen: string[]

  @TrotzdemFeld()
  trotzdem?: TrotzdemEingabe[]
}

export class FreigabeAnlageDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty()
  nr: number

  @ApiProperty()
  titel: string
}

/** What the world would read after this Freigabe, and why this person may not confirm it. */
export class FreigabevorschauDto {
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Die öffentliche Ansicht' })
  vorlage: object | null

  @ApiProperty({ type: [FreigabeAnlageDto], description: 'Sie werden mit öffentlich' })
  anlagen: FreigabeAnlageDto[]

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Fingerabdruck ohne Nummer und Tag, die erst die Freigabe vergibt; als gesehen anzugeben',
  })
  gesehen: string | null

  @ApiProperty({ type: [HindernisDto] })
  hindernisse: HindernisDto[]
}
