import { ApiProperty } from '@nestjs/swagger'
import { KennungFeld, TagFeld, TextFeld } from '../plattform/schnittstelle/felder.js'

export class EinheitsnameEingabe {
  @TextFeld({ name: 'Das Kürzel', max: 40, beispiel: 'FB 31' })
  kuerzel: string

  @TextFeld({ name: 'Der Name', max: 200, beispiel: 'Schule und Weiterbildung' })
  name: string
}

export class EinheitEingabe extends EinheitsnameEingabe {
  @KennungFeld({ name: 'Die übergeordnete Einheit', optional: true, leer: true })
  uebergeordnetId?: string | null

  @TagFeld({
    name: 'Der letzte Tag',
    optional: true,
    leer: true,
    beschreibung: 'Danach gibt es die Einheit nicht mehr',
  })
  bis?: string | null

  @KennungFeld({ name: 'Die Vorgängerin', optional: true, leer: true, beschreibung: 'Die Einheit, der diese folgt' })
  vorgaengerId?: string | null
}

export class EinheitsumbenennungEingabe extends EinheitsnameEingabe {
  @TagFeld({ name: 'Der erste Tag', beschreibung: 'Ab ihm gilt der Name; was davor war, behält seinen' })
  ab: string
}

export class EinheitsnamensberichtigungEingabe extends EinheitsnameEingabe {
  @TagFeld({ name: 'Der erste Tag', optional: true, leer: true, beschreibung: 'Nur, wenn auch er falsch war' })
  ab?: string | null

  @TextFeld({ name: 'Der Grund', max: 500, beschreibung: 'Bleibt intern' })
  grund: string
}

export class EinheitsnameDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null: von Anfang an' })
  von: string | null

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Der letzte Tag; null: bis auf Weiteres' })
  bis: string | null

  @ApiProperty({ example: 'FB 31' })
  kuerzel: string

  @ApiProperty({ example: 'Schule und Weiterbildung' })
  name: string

  @ApiProperty({ type: String, nullable: true, description: 'Der letzten Berichtigung' })
  grund: string | null
}

export class EinheitDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ example: 'FB 31', description: 'Von heute, wie der Name' })
  kuerzel: string

  @ApiProperty({ example: 'Schule und Weiterbildung' })
  name: string

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  uebergeordnetId: string | null

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Der letzte Tag, an dem es sie gibt' })
  bis: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Die Einheit, der diese folgt' })
  vorgaengerId: string | null

  @ApiProperty({ type: String, format: 'uuid', isArray: true, description: 'Die Einheiten, die dieser folgen' })
  nachfolgerIds: string[]

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
