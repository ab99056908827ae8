import { ApiProperty } from '@nestjs/swagger'
import { gremiumArten, type GremiumArt } from '../ansichten/gremium.js'
import { AuswahlFeld, KennungFeld, TagFeld, TextFeld, ZahlFeld } from '../plattform/schnittstelle/felder.js'
import { TrotzdemEingabe, TrotzdemFeld } from '../plattform/schnittstelle/trotzdem.js'

/** What a Gremium is called, in the forms that are needed. */
export class NameEingabe {
  @TextFeld({ name: 'Der Name', max: 200, beispiel: 'Integrationsrat' })
  name: string

  @TextFeld({ name: 'Der Genitiv', max: 200, optional: true, leer: true, beispiel: 'des Integrationsrates' })
  genitiv?: string | null

  @TextFeld({ name: 'Das Kürzel', max: 20, optional: true, leer: true, beispiel: 'IR' })
  kuerzel?: string | null
}

export class GremiumEingabe extends NameEingabe {
  @AuswahlFeld({ name: 'Die Art', werte: gremiumArten })
  art: GremiumArt

  @ZahlFeld({ name: 'Die Reihenfolge', min: 0, max: 9999, optional: true, beschreibung: 'Platz in Listen' })
  reihenfolge?: number

  @TagFeld({ name: 'Der letzte Tag', optional: true, leer: true, beschreibung: 'Danach tagt es nicht mehr' })
  bis?: string | null

  @KennungFeld({ name: 'Der Vorgänger', optional: true, leer: true, beschreibung: 'Das Gremium, dem dieses folgt' })
  vorgaengerId?: string | null

  @TrotzdemFeld()
  trotzdem?: TrotzdemEingabe[]
}

export class UmbenennungEingabe extends NameEingabe {
  @TagFeld({ name: 'Der erste Tag', beschreibung: 'Ab ihm gilt der Name; was davor war, behält seinen' })
  ab: string
}

export class NamensberichtigungEingabe extends NameEingabe {
  @TagFeld({ name: 'Der erste Tag', optional: true, leer: true, beschreibung: 'Nur, wenn auch er falsch war' })
  ab?: string | null

  @TextFeld({ name: 'Der Grund', max: 500, beschreibung: 'Bleibt intern' })
  grund: string
}

export class GremiumsnameDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null: von Anfang an' })
  von: string | null

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Der letzte Tag; null: bis auf Weiteres' })
  bis: string | null

  @ApiProperty({ example: 'Integrationsrat' })
  name: string

  @ApiProperty({ type: String, nullable: true })
  genitiv: string | null

  @ApiProperty({ type: String, nullable: true })
  kuerzel: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Der letzten Berichtigung' })
  grund: string | null
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

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Der letzte Tag, an dem es besteht' })
  bis: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  vorgaengerId: string | null

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
