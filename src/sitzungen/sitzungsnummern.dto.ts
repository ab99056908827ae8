import { ApiProperty } from '@nestjs/swagger'
import { KennungFeld, ZahlFeld } from '../plattform/schnittstelle/felder.js'
import { TrotzdemEingabe, TrotzdemFeld } from '../plattform/schnittstelle/trotzdem.js'

const hoechste = 999

/** What the source of a Sitzung that was taken over calls it. */
export class SitzungsnummerEingabe {
  @KennungFeld({ name: 'Das Gremium' })
  gremiumId: string

  @ZahlFeld({ name: 'Die Nummer', min: 1, max: hoechste })
  nummer: number
}

export class SitzungszaehlerEingabe {
  @KennungFeld({
    name: 'Die Wahlperiode',
    optional: true,
    leer: true,
    beschreibung: 'Ohne Angabe: für Tage, die in keiner liegen',
  })
  wahlperiodeId?: string | null

  @ZahlFeld({ name: 'Die nächste Nummer', min: 1, max: hoechste })
  naechste: number

  @TrotzdemFeld()
  trotzdem?: TrotzdemEingabe[]
}

export class SitzungszaehlerDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: Tage, die in keiner liegen' })
  wahlperiodeId: string | null

  @ApiProperty({ type: String, nullable: true, example: '18. Wahlperiode' })
  wahlperiode: string | null

  @ApiProperty({ description: 'Die die nächste Ladung bekommt', example: 13 })
  naechste: number

  @ApiProperty({ type: [Number], description: 'Davor, ohne eine Sitzung, die so heißt', example: [3] })
  freie: number[]
}
