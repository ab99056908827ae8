import { IsString, Length } from 'class-validator'

export class AnmeldungDto {
  /** Kennung des Kontos. */
  @IsString()
  @Length(1, 200, { message: 'Geben Sie Ihre Kennung an.' })
  kennung: string

  @IsString()
  @Length(1, 1000, { message: 'Geben Sie Ihr Passwort an.' })
  passwort: string
}

export class AnmeldungAntwort {
  /** Geheimnis der Sitzung, für `Authorization: Bearer …`. */
  token: string

  /** Zeitpunkt, zu dem die Sitzung endet (ISO 8601). */
  laeuftAb: string

  name: string
}
