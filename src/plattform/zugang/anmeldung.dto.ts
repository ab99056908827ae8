import { ApiProperty } from '@nestjs/swagger'
import { IsString, Length } from 'class-validator'
import { TextFeld } from '../schnittstelle/felder.js'

export class AnmeldungDto {
  @ApiProperty({ description: 'Kennung des Kontos', minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200, { message: 'Geben Sie Ihre Kennung an.' })
  kennung: string

  @ApiProperty({ minLength: 1, maxLength: 1000 })
  @IsString()
  @Length(1, 1000, { message: 'Geben Sie Ihr Passwort an.' })
  passwort: string

  @TextFeld({
    name: 'Der Code',
    max: 40,
    optional: true,
    beschreibung: 'Code der App oder Wiederherstellungscode, wenn das Konto einen zweiten Faktor hat',
    beispiel: '492817',
  })
  code?: string
}

export class AnmeldungAntwort {
  @ApiProperty({ description: 'Geheimnis der Sitzung, für Authorization: Bearer …' })
  token: string

  @ApiProperty({ format: 'date-time', description: 'Ende der Sitzung' })
  laeuftAb: string

  @ApiProperty()
  name: string
}

export class AnmeldezeileDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ enum: ['passwort', 'oidc', 'beispiel'] })
  weg: 'passwort' | 'oidc' | 'beispiel'

  @ApiProperty({ example: 'Firefox unter Windows' })
  geraet: string

  @ApiProperty({ format: 'date-time' })
  angelegt: string

  @ApiProperty({ format: 'date-time', description: 'Letzte Anfrage, auf die Minute' })
  zuletzt: string

  @ApiProperty({ format: 'date-time' })
  laeuftAb: string

  @ApiProperty({ description: 'Die Anmeldung, mit der Sie gerade fragen' })
  diese: boolean
}
