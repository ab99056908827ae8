import { ApiProperty } from '@nestjs/swagger'
import { AuswahlFeld, JaNeinFeld, KennungFeld, TagFeld } from '../plattform/schnittstelle/felder.js'
import { type Funktion, funktionen } from '../regeln/mitgliedschaft.js'

export class MitgliedschaftEingabe {
  @KennungFeld({ name: 'Die Person' })
  personId: string

  @KennungFeld({ name: 'Das Gremium', beschreibung: 'Auch eine Fraktion' })
  gremiumId: string

  @AuswahlFeld({ name: 'Die Funktion', werte: funktionen })
  funktion: Funktion

  @JaNeinFeld({ name: 'Das Stimmrecht', optional: true, beschreibung: 'Ohne Angabe: wie es zur Funktion gehört' })
  stimmrecht?: boolean

  @KennungFeld({ name: 'Die Fraktion', optional: true, leer: true, beschreibung: 'Mit der die Person stimmt' })
  fraktionId?: string | null

  @KennungFeld({
    name: 'Die vertretene Mitgliedschaft',
    optional: true,
    leer: true,
    beschreibung: 'Bei persönlicher Stellvertretung; sonst für jedes Mitglied der Fraktion',
  })
  vertrittId?: string | null

  @TagFeld({ name: 'Der erste Tag' })
  von: string

  @TagFeld({ name: 'Der letzte Tag', optional: true, leer: true })
  bis?: string | null
}

export class MitgliedschaftenSuche {
  @KennungFeld({ name: 'Das Gremium', optional: true })
  gremium?: string

  @KennungFeld({ name: 'Die Person', optional: true })
  person?: string

  @TagFeld({ name: 'Der Tag', optional: true, beschreibung: 'Nur, wer an diesem Tag dabei ist' })
  am?: string
}

export class MitgliedschaftDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ format: 'uuid' })
  personId: string

  @ApiProperty({ example: 'Dr. Deniz Yilmaz' })
  person: string

  @ApiProperty({ format: 'uuid' })
  gremiumId: string

  @ApiProperty({ enum: funktionen })
  funktion: Funktion

  @ApiProperty()
  stimmrecht: boolean

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  fraktionId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  vertrittId: string | null

  @ApiProperty({ format: 'date' })
  von: string

  @ApiProperty({ type: String, format: 'date', nullable: true })
  bis: string | null

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}
