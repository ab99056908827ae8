import { ApiProperty } from '@nestjs/swagger'
import { type VeroeffentlichungStand, veroeffentlichungStaende } from '../regeln/oeffentlichkeit.js'
import { type VorlageArt, vorlageArten } from '../regeln/vorlageart.js'
import { type VorlageZustand, vorlageZustaende } from '../regeln/vorlage-schritte.js'

export class VorlageListenzeileDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: String, nullable: true, example: '2016/0542' })
  nummer: string | null

  @ApiProperty({ enum: vorlageArten })
  art: VorlageArt

  @ApiProperty({ description: 'Soll öffentlich sein' })
  oeffentlich: boolean

  @ApiProperty({ enum: veroeffentlichungStaende, description: 'Was daraus geworden ist' })
  veroeffentlichung: VeroeffentlichungStand

  @ApiProperty()
  betreff: string

  @ApiProperty({ example: 'FB 31' })
  federfuehrung: string

  @ApiProperty({ type: [String], description: 'Wer sie eingereicht hat; ohne Namen von Privatpersonen' })
  einreicher: string[]

  @ApiProperty({ enum: vorlageZustaende })
  zustand: VorlageZustand

  @ApiProperty({ format: 'date-time' })
  angelegt: string
}

export class VorlagenBlattDto {
  @ApiProperty({ type: [VorlageListenzeileDto] })
  zeilen: VorlageListenzeileDto[]

  @ApiProperty({ type: String, nullable: true, description: 'Cursor des nächsten Blattes' })
  weiter: string | null
}
