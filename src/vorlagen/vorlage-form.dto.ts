import { ApiProperty } from '@nestjs/swagger'
import type * as form from '../ansichten/vorlage.js'
import { richtextBeispiel } from '../plattform/schnittstelle/felder.js'
import { type Rolle, rollen } from '../regeln/rolle.js'
import {
  type Aenderung,
  aenderungen,
  type ErgebnisArt,
  ergebnisArten,
  type Mehrheit,
  mehrheiten,
} from '../regeln/ergebnis.js'
import { type VorlageArt, vorlageArten } from '../regeln/vorlageart.js'
import type { RichDokument } from '../richtext/dokument.js'

// The interchange form as the description of the interface shows it. What it may hold is checked by vorlage.form.ts,
// the one check for the interface and the command line.

export class WappenDto {
  @ApiProperty({ description: 'PNG in Base64' })
  png: string

  @ApiProperty({ example: 'Wappen der Stadt Herne' })
  alt: string
}

export class BriefkopfDto implements form.Briefkopf {
  @ApiProperty({ example: 'Stadt Herne' })
  name: string

  @ApiProperty({ example: 'Der Oberbürgermeister' })
  behoerde: string

  @ApiProperty({ type: [String], required: false })
  anschrift?: string[]

  @ApiProperty({ type: WappenDto, required: false, nullable: true })
  wappen?: WappenDto | null
}

export class VerfasserDto {
  @ApiProperty({ example: 'Mühlenkamp, Radojka' })
  name: string

  @ApiProperty({ type: String, nullable: true, example: 'FB 31/3' })
  organisationseinheit: string | null
}

export class FederfuehrungDto {
  @ApiProperty({ example: 'FB 31' })
  kuerzel: string

  @ApiProperty({ example: 'Schule und Weiterbildung' })
  name: string
}

export class KontaktDto implements form.Kontakt {
  @ApiProperty({ required: false })
  telefon?: string

  @ApiProperty({ required: false })
  email?: string

  @ApiProperty({ required: false })
  zimmer?: string
}

export class AbstimmungDto implements form.Abstimmung {
  @ApiProperty({ minimum: 0, example: 12 })
  ja: number

  @ApiProperty({ minimum: 0, example: 3 })
  nein: number

  @ApiProperty({ minimum: 0, example: 1 })
  enthaltung: number

  @ApiProperty({ minimum: 0, required: false })
  ungueltig?: number

  @ApiProperty({ minimum: 0, required: false, description: 'Mitwirkungsverbot, § 31 GO NRW' })
  befangen?: number
}

export class ErgebnisDto implements form.ErgebnisForm {
  @ApiProperty({ enum: ergebnisArten })
  art: ErgebnisArt

  @ApiProperty({ example: 'zur Kenntnis genommen', description: 'Der örtliche Wortlaut, so gedruckt' })
  bezeichnung: string

  @ApiProperty({ enum: aenderungen, required: false, nullable: true })
  aenderung?: Aenderung | null

  @ApiProperty({ enum: mehrheiten, required: false, nullable: true })
  mehrheit?: Mehrheit | null

  @ApiProperty({ type: Object, required: false, nullable: true, example: richtextBeispiel })
  beschlusstext?: RichDokument | null

  @ApiProperty({ type: AbstimmungDto, required: false, nullable: true })
  abstimmung?: AbstimmungDto | null
}

export class BeratungDto implements form.BeratungForm {
  @ApiProperty({ example: 'Integrationsrat', description: 'Name des Gremiums' })
  gremium: string

  @ApiProperty({ enum: rollen })
  rolle: Rolle

  @ApiProperty({ type: String, format: 'date', nullable: true })
  datum: string | null

  @ApiProperty()
  oeffentlich: boolean

  @ApiProperty({ type: ErgebnisDto, nullable: true })
  ergebnis: ErgebnisDto | null
}

export class HaushaltsstelleDto implements form.Haushaltsstelle {
  @ApiProperty({ example: '3103' })
  nr: string

  @ApiProperty({ example: 'Integration' })
  bezeichnung: string
}

export class FinanzpositionDto implements form.Finanzposition {
  @ApiProperty({ type: HaushaltsstelleDto, required: false, description: 'Im Ergebnisplan' })
  produkt?: HaushaltsstelleDto

  @ApiProperty({ type: HaushaltsstelleDto, required: false, description: 'Im Finanzplan' })
  massnahme?: HaushaltsstelleDto

  @ApiProperty({ type: HaushaltsstelleDto })
  kontengruppe: HaushaltsstelleDto

  @ApiProperty({ example: 2027 })
  haushaltsjahr: number

  @ApiProperty({ example: '-48000.00', pattern: '^-?\\d{1,13}\\.\\d{2}$', description: 'EUR; minus ist Aufwand' })
  betrag: string
}

export class TeilplanDto implements form.Teilplan {
  @ApiProperty({ description: '„keine“ und Positionen schließen sich aus' })
  keine: boolean

  @ApiProperty({ type: [FinanzpositionDto] })
  positionen: FinanzpositionDto[]
}

export class FinanzenDto implements form.FinanzielleAuswirkungen {
  @ApiProperty({ type: TeilplanDto })
  ergebnisplan: TeilplanDto

  @ApiProperty({ type: TeilplanDto })
  finanzplan: TeilplanDto
}

export class UnterschriftDto implements form.Unterschrift {
  @ApiProperty({ example: 'Der Oberbürgermeister' })
  amt: string

  @ApiProperty({ type: String, nullable: true, example: 'In Vertretung' })
  zusatz: string | null

  @ApiProperty({ example: 'Thierhoff' })
  name: string

  @ApiProperty({ type: String, nullable: true, example: 'Stadträtin' })
  funktion: string | null
}

export class AnlageFormDto implements form.AnlageForm {
  @ApiProperty({ minimum: 1 })
  nr: number

  @ApiProperty()
  oeffentlich: boolean

  @ApiProperty({ example: 'Abschlussbericht' })
  name: string

  @ApiProperty({ example: 'application/pdf' })
  mimeType: string

  @ApiProperty({ description: 'Bytes' })
  groesse: number
}

/** What the parts of a Vorlage say; every part is a set of these members. */
export class VorlageInhaltDto {
  @ApiProperty({ enum: vorlageArten })
  art: VorlageArt

  @ApiProperty()
  oeffentlich: boolean

  @ApiProperty({ maxLength: 500, example: 'Abschlussbericht zum 1. kommunalen Integrationskonzept' })
  betreff: string

  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  datum?: string | null

  @ApiProperty({ type: VerfasserDto })
  verfasser: VerfasserDto

  @ApiProperty({ type: FederfuehrungDto })
  federfuehrung: FederfuehrungDto

  @ApiProperty({ type: String, nullable: true, example: 'Barszap, Michael' })
  bearbeiter: string | null

  @ApiProperty({ type: KontaktDto, nullable: true, required: false })
  kontakt?: KontaktDto | null

  @ApiProperty({ type: FinanzenDto, nullable: true })
  finanzielleAuswirkungen: FinanzenDto | null

  @ApiProperty({ type: Object, nullable: true, example: richtextBeispiel })
  beschlussvorschlag: RichDokument | null

  @ApiProperty({ type: Object, nullable: true, example: richtextBeispiel })
  sachverhalt: RichDokument | null

  @ApiProperty({ type: UnterschriftDto, nullable: true })
  unterschrift: UnterschriftDto | null

  @ApiProperty({ type: [String] })
  anlagenVerzeichnis: string[]
}
