import { ApiProperty } from '@nestjs/swagger'
import type { ErgebnisForm } from '../ansichten/vorlage.js'
import { ergebnis } from '../form/beratung.form.js'
import { HindernisDto } from '../plattform/schnittstelle/antworten.js'
import { dto } from '../plattform/schnittstelle/dto.js'
import {
  type Berichtigungsentscheidung,
  berichtigungsentscheidungen,
  type Feststellung,
  feststellungen,
} from '../regeln/ergebnisberichtigung.js'

const ErgebnisDto = dto(ergebnis)

/** The decision of a later Sitzung that corrects it. */
export class BerichtigungsbeschlussDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Ein Schritt, oder ein Punkt ohne Vorlage',
  })
  beratungId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  topId: string | null

  @ApiProperty({ type: String, format: 'date', nullable: true })
  datum: string | null
}

export class ErgebnisberichtigungDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Der Schritt, oder der Punkt' })
  beratungId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Bei einem Punkt ohne Vorlage' })
  topId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  vorlageId: string | null

  @ApiProperty({ type: String, nullable: true, example: '2016/0542' })
  nummer: string | null

  @ApiProperty({ description: 'Der Betreff der Vorlage, oder der Titel des Punkts' })
  betreff: string

  @ApiProperty({ description: 'In einer gemeinsamen Sitzung zuerst das federführende' })
  gremium: string

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Der Tag, an dem beschlossen wurde' })
  datum: string | null

  @ApiProperty({ type: ErgebnisDto, description: 'Wie es festgestellt ist' })
  bisher: ErgebnisForm

  @ApiProperty({ type: ErgebnisDto, description: 'Wie es lauten soll' })
  neu: ErgebnisForm

  @ApiProperty()
  grund: string

  @ApiProperty({ description: 'Das bisherige Ergebnis sagt, was niemand lesen darf' })
  vorherVerbergen: boolean

  @ApiProperty({ type: BerichtigungsbeschlussDto, nullable: true })
  durch: BerichtigungsbeschlussDto | null

  @ApiProperty({ format: 'uuid' })
  gewuenschtVonId: string

  @ApiProperty({ description: 'Name des Kontos' })
  gewuenschtVon: string

  @ApiProperty({ format: 'date-time' })
  gewuenschtAm: string

  @ApiProperty({ enum: berichtigungsentscheidungen, nullable: true, description: 'null: es wartet' })
  ergebnis: Berichtigungsentscheidung | null

  @ApiProperty({ type: String, nullable: true, description: 'Warum abgelehnt wurde' })
  ablehnung: string | null

  @ApiProperty({ type: [HindernisDto], description: 'Warum Sie jetzt nicht bestätigen können; leer: Sie können es' })
  hindernisse: HindernisDto[]
}

export class ErgebnisstandDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: ErgebnisDto, nullable: true, description: 'null: es ist verborgen worden' })
  ergebnis: ErgebnisForm | null

  @ApiProperty({ format: 'date-time' })
  erfasstAm: string

  @ApiProperty({ enum: feststellungen, nullable: true })
  feststellung: Feststellung | null

  @ApiProperty({ description: 'Es ist das, was jetzt gilt' })
  gilt: boolean

  @ApiProperty({ type: String, nullable: true, description: 'Warum es das davor ersetzt hat' })
  grund: string | null

  @ApiProperty({ type: BerichtigungsbeschlussDto, nullable: true, description: 'Womit das Gremium berichtigt hat' })
  durch: BerichtigungsbeschlussDto | null
}

/** What the decision at a step, or at an item without a Vorlage, has corrected. */
export class BerichtigtesDto {
  @ApiProperty({ type: [String], format: 'uuid', description: 'Die Beratungen, deren Ergebnis dieses berichtigt hat' })
  berichtigt: string[]

  @ApiProperty({ type: [String], format: 'uuid', description: 'Ebenso die Punkte ohne Vorlage' })
  berichtigtePunkte: string[]
}

export class ErgebnisseDto extends BerichtigtesDto {
  @ApiProperty({ type: [ErgebnisstandDto], description: 'Das geltende zuletzt' })
  ergebnisse: ErgebnisstandDto[]
}
