import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { JaNeinFeld, KennungFeld, RichtextFeld, TextFeld, TextlisteFeld } from '../plattform/schnittstelle/felder.js'
import { HerkunftAngabe, HerkunftFeld } from '../plattform/schnittstelle/herkunft.js'
import type { RichDokument } from '../richtext/dokument.js'
import { EintragDto } from './eintrag.dto.js'

export class VorgangEingabe {
  @TextFeld({ name: 'Der Titel', max: 500, beispiel: 'Integrationskonzept' })
  titel: string

  @TextFeld({
    name: 'Die Kurzadresse',
    max: 100,
    muster: /^[a-z0-9-]+$/,
    musterSatz: 'Die Kurzadresse darf nur kleine Buchstaben, Ziffern und Bindestriche haben.',
    beispiel: 'integrationskonzept',
  })
  kurz: string

  @RichtextFeld({ name: 'Die Beschreibung', optional: true, leer: true })
  beschreibung?: RichDokument | null

  @TextFeld({ name: 'Die Federführung', max: 300, optional: true, leer: true })
  federfuehrung?: string | null

  @KennungFeld({
    name: 'Die Organisationseinheit',
    optional: true,
    leer: true,
    beschreibung:
      'Wer für sie schreibt, ändert den Vorgang. Ohne Angabe die, deren Kürzel oder Namen die Federführung nennt, sonst die bisherige; null: nur Rollen für das ganze Haus',
  })
  organisationseinheitId?: string | null

  @TextlisteFeld({ name: 'Die Liste der Beteiligten', optional: true })
  beteiligte?: string[]

  @TextlisteFeld({ name: 'Die Liste der Handlungsfelder', optional: true })
  handlungsfelder?: string[]

  @HerkunftFeld()
  herkunft?: HerkunftAngabe | null

  @JaNeinFeld({
    name: 'Die Angabe „öffentlich“',
    optional: true,
    beschreibung: 'Öffentlich wird er, wenn eine zweite Person ihn bestätigt; nicht öffentlich sofort',
  })
  oeffentlich?: boolean
}

export class RuecknahmeEingabe {
  @TextFeld({
    name: 'Der Grund',
    max: 1000,
    optional: true,
    leer: true,
    beispiel: 'Der Bericht nennt den Namen eines Kindes.',
  })
  grund?: string | null
}

export class VorgangAngabenDto {
  @ApiProperty()
  titel: string

  @ApiProperty({ example: 'integrationskonzept' })
  kurz: string

  @ApiProperty({ type: Object, nullable: true })
  beschreibung: RichDokument | null

  @ApiProperty({ type: String, nullable: true })
  federfuehrung: string | null

  @ApiProperty({ type: [String] })
  beteiligte: string[]

  @ApiProperty({ type: [String] })
  handlungsfelder: string[]

  @ApiPropertyOptional({ type: HerkunftAngabe, nullable: true })
  herkunft?: HerkunftAngabe | null
}

export class VorgangZeileDto extends VorgangAngabenDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  organisationseinheitId: string | null

  @ApiProperty({ description: 'Er soll öffentlich sein' })
  oeffentlich: boolean

  @ApiProperty({
    type: VorgangAngabenDto,
    nullable: true,
    description: 'Was davon bestätigt und öffentlich ist; null: nichts',
  })
  veroeffentlicht: VorgangAngabenDto | null

  @ApiProperty({
    type: VorgangAngabenDto,
    nullable: true,
    deprecated: true,
    description: 'Heißt jetzt veroeffentlicht',
  })
  freigegeben: VorgangAngabenDto | null

  @ApiProperty({ description: 'Etwas wartet auf die zweite Person' })
  wartet: boolean

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Der offene Wunsch' })
  wunschId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true, deprecated: true, description: 'Heißt jetzt wunschId' })
  antragId: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Mit welchem Grund der letzte Wunsch abgelehnt ist' })
  ablehnung: string | null

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}

export class VorgangDto extends VorgangZeileDto {
  @ApiProperty({ type: [EintragDto] })
  eintraege: EintragDto[]
}
