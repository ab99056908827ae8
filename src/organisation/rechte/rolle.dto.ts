import { ApiProperty } from '@nestjs/swagger'
import { AuswahlFeld, KennungFeld, TagFeld } from '../../plattform/schnittstelle/felder.js'
import { type Amtsrolle, amtsrollen, type Recht, rechte } from '../../regeln/amtsrollen.js'

export class RolleEingabe {
  @AuswahlFeld({ name: 'Die Rolle', werte: amtsrollen })
  rolle: Amtsrolle

  @KennungFeld({ name: 'Die Organisationseinheit', optional: true, leer: true, beschreibung: 'Gilt auch darunter' })
  organisationseinheitId?: string | null

  @KennungFeld({ name: 'Das Gremium', optional: true, leer: true })
  gremiumId?: string | null

  @TagFeld({ name: 'Der erste Tag', optional: true, leer: true })
  von?: string | null

  @TagFeld({ name: 'Der letzte Tag', optional: true, leer: true })
  bis?: string | null
}

export class EndeEingabe {
  @TagFeld({ name: 'Der letzte Tag', optional: true, leer: true, beschreibung: 'Fehlt er, endet es sofort' })
  bis?: string | null
}

export class RolleDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ enum: amtsrollen })
  rolle: Amtsrolle

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  organisationseinheitId: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Kürzel der Organisationseinheit' })
  einheit: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  gremiumId: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Name des Gremiums' })
  gremium: string | null

  @ApiProperty({ type: String, format: 'date', nullable: true })
  von: string | null

  @ApiProperty({ type: String, format: 'date', nullable: true })
  bis: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Gruppe des Anbieters, aus der die Rolle kommt' })
  gruppe: string | null
}

export class RollenangabeDto {
  @ApiProperty({ enum: amtsrollen })
  rolle: Amtsrolle

  @ApiProperty({ example: 'Leitung der Federführung' })
  bezeichnung: string

  @ApiProperty({ enum: rechte, isArray: true })
  rechte: Recht[]
}
