import { ApiProperty } from '@nestjs/swagger'
import { gremiumArten, type GremiumArt } from '../ansichten/gremium.js'
import { AuswahlFeld, TextFeld, ZahlFeld } from '../plattform/schnittstelle/felder.js'

export class GremiumEingabe {
  @TextFeld({ name: 'Der Name', max: 200, beispiel: 'Integrationsrat' })
  name: string

  @TextFeld({ name: 'Der Genitiv', max: 200, optional: true, leer: true, beispiel: 'des Integrationsrates' })
  genitiv?: string | null

  @TextFeld({ name: 'Das Kürzel', max: 20, optional: true, leer: true, beispiel: 'IR' })
  kuerzel?: string | null

  @AuswahlFeld({ name: 'Die Art', werte: gremiumArten })
  art: GremiumArt

  @ZahlFeld({ name: 'Die Reihenfolge', min: 0, max: 9999, optional: true, beschreibung: 'Platz in Listen' })
  reihenfolge?: number
}

export class GremiumDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ example: 'Integrationsrat' })
  name: string

  @ApiProperty({ type: String, nullable: true, example: 'des Integrationsrates' })
  genitiv: string | null

  @ApiProperty({ type: String, nullable: true })
  kuerzel: string | null

  @ApiProperty({ enum: gremiumArten })
  art: GremiumArt

  @ApiProperty()
  reihenfolge: number

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
