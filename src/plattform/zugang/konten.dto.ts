import { ApiProperty } from '@nestjs/swagger'
import { IsBoolean } from 'class-validator'
import { JaNeinFeld, KennungFeld, TextFeld } from '../schnittstelle/felder.js'

export class KontoEingabe {
  @TextFeld({ name: 'Die Kennung', max: 200, beispiel: 'r.muehlenkamp' })
  kennung: string

  @TextFeld({ name: 'Der Name', max: 200, beispiel: 'Radojka Mühlenkamp' })
  name: string

  @JaNeinFeld({
    name: 'Die Angabe „technisch“',
    optional: true,
    beschreibung: 'Für ein Programm: meldet sich nie an, bekommt Schlüssel',
  })
  technisch?: boolean

  @KennungFeld({ name: 'Die Organisationseinheit', optional: true, leer: true })
  organisationseinheitId?: string | null
}

export class SperreEingabe {
  @ApiProperty({ description: 'true sperrt und beendet alle Anmeldungen, false gibt wieder frei' })
  @IsBoolean()
  gesperrt: boolean
}

export class KontoDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty()
  kennung: string

  @ApiProperty()
  name: string

  @ApiProperty({ type: String, nullable: true, description: 'Kürzel der Organisationseinheit' })
  einheit: string | null

  @ApiProperty()
  gesperrt: boolean

  @ApiProperty()
  technisch: boolean

  @ApiProperty()
  zweitfaktor: boolean

  @ApiProperty({ type: [String], description: 'Rollen, die heute gelten' })
  rollen: string[]
}
