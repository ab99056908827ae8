import { ApiExtraModels, ApiProperty, IntersectionType, PartialType, PickType } from '@nestjs/swagger'
import { AuswahlFeld, TextFeld } from '../plattform/schnittstelle/felder.js'
import { grundarten } from '../regeln/nichtoeffentlichkeit.js'
import { type VorlageSchritt, vorlageSchritte } from '../regeln/vorlage-schritte.js'
import { AnlageFormDto, BeratungDto, BriefkopfDto, VorlageInhaltDto } from './vorlage-form.dto.js'

/** Why a Vorlage is not public (domain.md R9.1). Needed before it leaves the draft. */
export class GeheimhaltungDto {
  @ApiProperty({ enum: grundarten, description: 'Art des Grundes' })
  grundart: string

  @ApiProperty({ example: 'Verkauf eines Grundstücks; ein Bieter nennt sein Gebot' })
  grund: string

  @ApiProperty({ example: '§ 8 Abs. 2 Geschäftsordnung des Rates' })
  rechtsgrundlage: string

  @ApiProperty({ format: 'date', description: 'Tag, an dem geprüft wird, ob der Grund noch besteht' })
  pruefenAm: string

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    description: 'Das Einzige, was öffentlich werden darf',
  })
  oeffentlicherTitel?: string | null
}

/** What may be left out of a new Vorlage; it is then as empty as a new draft. */
export class VorlageZusatzDto extends PartialType(
  PickType(VorlageInhaltDto, [
    'datum',
    'bearbeiter',
    'kontakt',
    'finanzielleAuswirkungen',
    'beschlussvorschlag',
    'sachverhalt',
    'unterschrift',
    'anlagenVerzeichnis',
  ]),
) {
  @ApiProperty({
    type: BriefkopfDto,
    required: false,
    description: 'Wenn angegeben: genau die Körperschaft des Servers',
  })
  koerperschaft?: BriefkopfDto

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    description: 'Nur im Altbestand; sonst vergibt sie die Freigabe',
  })
  nummer?: string | null

  @ApiProperty({ type: [BeratungDto], required: false })
  beratungsfolge?: BeratungDto[]

  @ApiProperty({
    type: [AnlageFormDto],
    required: false,
    description: 'Nur im Altbestand; sonst werden sie hochgeladen',
  })
  anlagen?: AnlageFormDto[]

  @ApiProperty({ type: GeheimhaltungDto, required: false, nullable: true })
  geheimhaltung?: GeheimhaltungDto | null

  @ApiProperty({
    type: String,
    format: 'uuid',
    required: false,
    nullable: true,
    description: 'Bei Ergänzung und Neufassung',
  })
  uebergeordnetId?: string | null

  @ApiProperty({ type: String, format: 'uuid', required: false, nullable: true })
  vorgangId?: string | null
}

/** The interchange form of a Vorlage, with what only this server knows. */
export class VorlageEingabe extends IntersectionType(
  PickType(VorlageInhaltDto, ['art', 'oeffentlich', 'betreff', 'verfasser', 'federfuehrung']),
  VorlageZusatzDto,
) {}

/** The members of a part; a part takes its own members and no others. */
@ApiExtraModels(GeheimhaltungDto)
export class TeilEingabe extends PartialType(VorlageInhaltDto) {
  @ApiProperty({ type: [BeratungDto], required: false, description: 'Im Teil beratungsfolge; mit id die vorhandenen' })
  beratungsfolge?: BeratungDto[]

  @ApiProperty({ type: GeheimhaltungDto, required: false, nullable: true, description: 'Im Teil kopf' })
  geheimhaltung?: GeheimhaltungDto | null
}

export class SchrittEingabe {
  @AuswahlFeld({ name: 'Der Schritt', werte: Object.keys(vorlageSchritte) })
  schritt: VorlageSchritt

  @TextFeld({ name: 'Der Grund', max: 1000, optional: true, leer: true })
  grund?: string | null
}

export class VeroeffentlichungEingabe {
  @AuswahlFeld({ name: 'Der Stand', werte: ['gremium', 'depubliziert'] })
  stand: 'gremium' | 'depubliziert'

  @TextFeld({ name: 'Der Grund', max: 1000, optional: true, leer: true, beschreibung: 'Nötig beim Zurücknehmen' })
  grund?: string | null
}

export class GrundEingabe {
  @TextFeld({ name: 'Der Grund', max: 1000 })
  grund: string
}
