import { ApiProperty } from '@nestjs/swagger'
import { IsString, Length } from 'class-validator'

export class AnmeldungDto {
  @ApiProperty({ description: 'Kennung des Kontos', minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200, { message: 'Geben Sie Ihre Kennung an.' })
  kennung: string

  @ApiProperty({ minLength: 1, maxLength: 1000 })
  @IsString()
  @Length(1, 1000, { message: 'Geben Sie Ihr Passwort an.' })
  passwort: string
}

export class AnmeldungAntwort {
  @ApiProperty({ description: 'Geheimnis der Sitzung, für Authorization: Bearer …' })
  token: string

  @ApiProperty({ format: 'date-time', description: 'Ende der Sitzung' })
  laeuftAb: string

  @ApiProperty()
  name: string
}
