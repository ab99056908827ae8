import { ApiProperty } from '@nestjs/swagger'
import { IsInt, Max, Min } from 'class-validator'
import { KennungFeld, TextFeld, TextlisteFeld } from '../schnittstelle/felder.js'
import { laengsteSchluesseldauer, schluesselrechte } from '../../regeln/schluessel.js'

export class SchluesselEingabe {
  @KennungFeld({ name: 'Das Konto', beschreibung: 'Ein technisches Konto' })
  benutzerId: string

  @TextFeld({ name: 'Der Name', max: 200, beispiel: 'Dokumentenmanagement, liest Vorlagen' })
  name: string

  @TextlisteFeld({ name: 'Die Liste der Rechte', beschreibung: `Aus: ${schluesselrechte.join(', ')}` })
  rechte: string[]

  @ApiProperty({ minimum: 1, maximum: laengsteSchluesseldauer, description: 'Wie viele Tage er gilt' })
  @IsInt()
  @Min(1)
  @Max(laengsteSchluesseldauer)
  tage: number
}

export class NeuerSchluesselDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ description: 'Für Authorization: Bearer …; wird nur dieses eine Mal genannt' })
  schluessel: string

  @ApiProperty({ format: 'date-time' })
  laeuftAb: string
}

export class SchluesselDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty()
  name: string

  @ApiProperty({ format: 'uuid' })
  kontoId: string

  @ApiProperty()
  konto: string

  @ApiProperty({ type: [String] })
  rechte: string[]

  @ApiProperty({ format: 'date-time' })
  laeuftAb: string

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  widerrufen: string | null

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Letzte Anfrage, auf die Minute' })
  zuletzt: string | null
}
