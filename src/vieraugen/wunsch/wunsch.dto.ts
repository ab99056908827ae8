import { ApiProperty } from '@nestjs/swagger'
import { HindernisDto } from '../../plattform/schnittstelle/antworten.js'
import { AuswahlFeld, JaNeinFeld, KennungFeld, TagFeld, TextFeld } from '../../plattform/schnittstelle/felder.js'
import { TrotzdemEingabe, TrotzdemFeld } from '../../plattform/schnittstelle/trotzdem.js'

const zeitpunkt = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

export class VeroeffentlichungswunschEingabe {
  @KennungFeld({ name: 'Die Vorlage', optional: true, leer: true, beschreibung: 'Sie oder der Vorgang' })
  vorlageId?: string | null

  @KennungFeld({ name: 'Der Vorgang', optional: true, leer: true, beschreibung: 'Mit allem, was darin wartet' })
  vorgangId?: string | null

  @KennungFeld({ name: 'Die Anlage', optional: true, leer: true, beschreibung: 'Sonst die Vorlage mit ihren Anlagen' })
  anlageId?: string | null

  @TextFeld({
    name: 'Der Beginn',
    optional: true,
    leer: true,
    max: 40,
    muster: zeitpunkt,
    musterSatz: 'Der Beginn muss ein Zeitpunkt in der Form 2026-01-31T08:00:00+01:00 sein.',
    beschreibung: 'Sperrfrist: nicht vor diesem Zeitpunkt',
    beispiel: '2026-01-31T08:00:00+01:00',
  })
  ab?: string | null

  @TagFeld({ name: 'Das Ende', optional: true, leer: true, beschreibung: 'Letzter Tag in der Öffentlichkeit' })
  onlineBis?: string | null
}

export class EntscheidungEingabe {
  @AuswahlFeld({ name: 'Die Entscheidung', werte: ['bestaetigt', 'abgelehnt'] })
  ergebnis: 'bestaetigt' | 'abgelehnt'

  @TextFeld({
    name: 'Das Gesehene',
    optional: true,
    leer: true,
    max: 64,
    beschreibung: 'Fingerabdruck der Vorschau, die Sie bestätigen',
  })
  gesehen?: string | null

  @JaNeinFeld({
    name: 'Die Prüfung des Verzeichnisses',
    optional: true,
    beschreibung: 'Bis zur nächsten Version; neu dafür ist trotzdem mit verzeichnis_pruefen',
  })
  verzeichnisGeprueft?: boolean

  @TrotzdemFeld()
  trotzdem?: TrotzdemEingabe[]

  @TextFeld({ name: 'Der Grund', optional: true, leer: true, max: 1000, beschreibung: 'Nötig beim Ablehnen' })
  grund?: string | null
}

export class VeroeffentlichungswunschDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Er gilt ihr oder einem Vorgang' })
  vorlageId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  anlageId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  vorgangId: string | null

  @ApiProperty({ type: String, nullable: true, example: '2016/0542' })
  nummer: string | null

  @ApiProperty({ description: 'Betreff der Vorlage oder Titel des Vorgangs' })
  betreff: string

  @ApiProperty({ type: String, nullable: true, description: 'Titel der Anlage, um die es geht' })
  anlage: string | null

  @ApiProperty({ type: String, nullable: true })
  gewuenschtVon: string | null

  @ApiProperty({ format: 'date-time' })
  gewuenschtAm: string

  @ApiProperty({ type: String, nullable: true, deprecated: true, description: 'Heißt jetzt gewuenschtVon' })
  beantragtVon: string | null

  @ApiProperty({ format: 'date-time', deprecated: true, description: 'Heißt jetzt gewuenschtAm' })
  beantragtAm: string

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  ab: string | null

  @ApiProperty({ type: String, format: 'date', nullable: true })
  onlineBis: string | null

  @ApiProperty({ type: String, enum: ['bestaetigt', 'abgelehnt', 'zurueckgezogen'], nullable: true })
  ergebnis: 'bestaetigt' | 'abgelehnt' | 'zurueckgezogen' | null

  @ApiProperty({ type: String, nullable: true })
  entschiedenVon: string | null

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  entschiedenAm: string | null

  @ApiProperty({ type: String, nullable: true })
  grund: string | null

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Seitdem ist es öffentlich' })
  ausgefuehrtAm: string | null
}

export class VorschauDateiDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  anlageId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  eintragId: string | null

  @ApiProperty({ example: 'Lageplan.pdf' })
  name: string

  @ApiProperty({ example: 'application/pdf' })
  mimeType: string

  @ApiProperty({ description: 'Byte' })
  groesse: number

  @ApiProperty()
  sha512: string
}

/** What the world would read, and why this person may not confirm it. */
export class VeroeffentlichungswunschMitVorschauDto extends VeroeffentlichungswunschDto {
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Die öffentliche Ansicht' })
  vorlage: object | null

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Die öffentliche Ansicht' })
  vorgang: object | null

  @ApiProperty({ type: [String], description: 'Was am Vorgang neu ist, in Worten' })
  neues: string[]

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Einträge, die mit bestätigt werden und erscheinen, sobald ihre Vorlage oder Sitzung öffentlich ist',
  })
  spaeter: object[]

  @ApiProperty({ type: [VorschauDateiDto] })
  dateien: VorschauDateiDto[]

  @ApiProperty({ type: String, nullable: true, description: 'Fingerabdruck: beim Bestätigen als gesehen anzugeben' })
  gesehen: string | null

  @ApiProperty({ type: [HindernisDto] })
  hindernisse: HindernisDto[]
}
