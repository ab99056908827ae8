import { ApiProperty } from '@nestjs/swagger'
import { HindernisDto } from '../plattform/schnittstelle/antworten.js'
import { AuswahlFeld, KennungFeld, TagFeld, TeilFeld, TextFeld } from '../plattform/schnittstelle/felder.js'
import { grundarten } from '../regeln/nichtoeffentlichkeit.js'
import { type Versandschritt, versandschritte } from '../regeln/versand.js'

export const teile = ['oe', 'n'] as const
export type TagesordnungTeil = (typeof teile)[number]

/** Why an item is in the non-public part; which of them are missing is said in one go. */
export class PunktgrundEingabe {
  @AuswahlFeld({ name: 'Die Art des Grundes', werte: grundarten, optional: true, leer: true })
  grundart?: string | null

  @TextFeld({ name: 'Der Grund', optional: true, leer: true, beispiel: 'Besetzung einer Stelle' })
  grund?: string | null

  @TextFeld({
    name: 'Die Rechtsgrundlage',
    optional: true,
    leer: true,
    beispiel: '§ 8 Abs. 2 Geschäftsordnung des Rates',
  })
  rechtsgrundlage?: string | null

  @TagFeld({ name: 'Der Tag der Prüfung', optional: true, leer: true })
  pruefenAm?: string | null
}

export class ZeileEingabe {
  @KennungFeld({ name: 'Der Punkt', optional: true, beschreibung: 'Fehlt bei einem neuen Punkt' })
  topId?: string

  @AuswahlFeld({ name: 'Der Teil', werte: teile, beschreibung: 'öffentlich oder nichtöffentlich' })
  teil: TagesordnungTeil

  @TextFeld({ name: 'Der Titel', max: 500 })
  titel: string

  @TextFeld({ name: 'Der öffentliche Titel', max: 500, optional: true, leer: true })
  oeffentlicherTitel?: string | null

  @TeilFeld({
    name: 'Die Geheimhaltung',
    art: PunktgrundEingabe,
    optional: true,
    leer: true,
    beschreibung:
      'Im Teil n nötig; fehlt sie, bleibt die bisherige. Bei einer nichtöffentlichen Vorlage gilt deren Grund',
  })
  geheimhaltung?: PunktgrundEingabe | null
}

export class TagesordnungEingabe {
  @TeilFeld({ name: 'Die Liste der Zeilen', art: ZeileEingabe, liste: true })
  zeilen: ZeileEingabe[]
}

export class PunktgrundDto {
  @ApiProperty({ type: String, enum: [...grundarten, null], nullable: true })
  grundart: string | null

  @ApiProperty({ type: String, nullable: true })
  grund: string | null

  @ApiProperty({ type: String, nullable: true })
  rechtsgrundlage: string | null

  @ApiProperty({ type: String, format: 'date', nullable: true })
  pruefenAm: string | null
}

/** An item in part N whose reason is to be looked at again. */
export class FaelligerPunktDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ format: 'uuid' })
  sitzungId: string

  @ApiProperty({ description: 'Das leitende Gremium' })
  gremium: string

  @ApiProperty({ format: 'date', description: 'Tag der Sitzung' })
  datum: string

  @ApiProperty({ example: 'N 2' })
  nummer: string

  @ApiProperty()
  titel: string

  @ApiProperty({ enum: grundarten })
  grundart: string

  @ApiProperty()
  grund: string

  @ApiProperty()
  rechtsgrundlage: string

  @ApiProperty({ format: 'date' })
  pruefenAm: string
}

export class TagesordnungZeileDto {
  @ApiProperty({ format: 'uuid' })
  topId: string

  @ApiProperty({ enum: teile })
  teil: TagesordnungTeil

  @ApiProperty({ example: '4' })
  nummer: string

  @ApiProperty()
  titel: string

  @ApiProperty({ type: String, nullable: true })
  oeffentlicherTitel: string | null

  @ApiProperty({ type: PunktgrundDto, nullable: true, description: 'Warum der Punkt im Teil n steht' })
  geheimhaltung: PunktgrundDto | null

  @ApiProperty({ type: [String], description: 'Beratungen, die hier stattfinden' })
  beratungen: string[]
}

export class TagesordnungDto {
  @ApiProperty({ example: 1 })
  nr: number

  @ApiProperty({ enum: ['entwurf', 'ladung', 'nachtrag', 'festgestellt'] })
  art: 'entwurf' | 'ladung' | 'nachtrag' | 'festgestellt'

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  eingefrorenAm: string | null

  @ApiProperty({ description: 'Für If-Match' })
  version: number

  @ApiProperty({ type: [TagesordnungZeileDto] })
  zeilen: TagesordnungZeileDto[]
}

export class OeffentlicherTitelDto {
  @ApiProperty({ example: 'N 2' })
  nummer: string

  @ApiProperty({ example: 'Grundstücksangelegenheit' })
  titel: string
}

/** What the world will read once the agenda is sent. */
export class TagesordnungVorschauDto {
  @ApiProperty({ enum: versandschritte })
  schritt: Versandschritt

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'Die öffentliche Ansicht der Sitzung; null bei einer Fraktion, deren Sitzung niemand sieht',
  })
  sitzung: object | null

  @ApiProperty({
    type: [OeffentlicherTitelDto],
    description: 'Öffentliche Titel im Teil n: zu lesen, sobald die Gemeinde solche Titel zeigt',
  })
  oeffentlicheTitel: OeffentlicherTitelDto[]

  @ApiProperty({ description: 'Fingerabdruck: beim Versenden als gesehen anzugeben' })
  gesehen: string

  @ApiProperty({ type: [HindernisDto] })
  hindernisse: HindernisDto[]

  @ApiProperty({
    type: [String],
    description: 'Was auffällt und nichts verhindert: Nummern, die nicht der Reihe nach stehen',
  })
  hinweise: string[]
}
