import { ApiProperty } from '@nestjs/swagger'
import { Type } from 'class-transformer'
import { type SitzungZustand, sitzungZustaende } from '../ansichten/sitzung.js'
import { HindernisDto } from '../plattform/schnittstelle/antworten.js'
import {
  AuswahlFeld,
  KennungFeld,
  KennungslisteFeld,
  TagFeld,
  TeilFeld,
  TextFeld,
  UhrzeitFeld,
  ZahlFeld,
} from '../plattform/schnittstelle/felder.js'
import { type SitzungSchritt, sitzungSchritte } from '../regeln/sitzung.js'

export class SitzungEingabe {
  @KennungslisteFeld({ name: 'Die Liste der Gremien', beschreibung: 'Das erste leitet; mehrere tagen gemeinsam' })
  gremien: string[]

  @TagFeld({ name: 'Der Tag' })
  datum: string

  @UhrzeitFeld({ name: 'Der Beginn', optional: true, leer: true })
  beginn?: string | null

  @UhrzeitFeld({ name: 'Das Ende', optional: true, leer: true })
  ende?: string | null

  @TextFeld({ name: 'Der Ort', max: 300, optional: true, leer: true, beispiel: 'Rathaus, Großer Sitzungssaal' })
  ort?: string | null
}

export class SitzungSchrittEingabe {
  @AuswahlFeld({ name: 'Der Schritt', werte: Object.keys(sitzungSchritte) })
  schritt: SitzungSchritt

  @TextFeld({ name: 'Der Grund', max: 1000, optional: true, leer: true })
  grund?: string | null
}

const teile = ['oe', 'n'] as const
export type TagesordnungTeil = (typeof teile)[number]

export class ZeileEingabe {
  @KennungFeld({ name: 'Der Punkt', optional: true, beschreibung: 'Fehlt bei einem neuen Punkt' })
  topId?: string

  @AuswahlFeld({ name: 'Der Teil', werte: teile, beschreibung: 'öffentlich oder nichtöffentlich' })
  teil: TagesordnungTeil

  @TextFeld({ name: 'Der Titel', max: 500 })
  titel: string

  @TextFeld({ name: 'Der öffentliche Titel', max: 500, optional: true, leer: true })
  oeffentlicherTitel?: string | null
}

export class TagesordnungEingabe {
  @TeilFeld({ name: 'Die Liste der Zeilen', art: ZeileEingabe, liste: true })
  zeilen: ZeileEingabe[]
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

export class SitzungGremiumDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ example: 'Integrationsrat' })
  name: string
}

export class SitzungSchrittDto {
  @ApiProperty()
  schritt: string

  @ApiProperty()
  bezeichnung: string

  @ApiProperty()
  grundNoetig: boolean

  @ApiProperty({ type: [HindernisDto] })
  hindernisse: HindernisDto[]
}

export class SitzungZeileDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: [SitzungGremiumDto] })
  gremien: SitzungGremiumDto[]

  @ApiProperty({ format: 'date' })
  datum: string

  @ApiProperty({ type: String, nullable: true, example: '16:00' })
  beginn: string | null

  @ApiProperty({ type: String, nullable: true })
  ende: string | null

  @ApiProperty({ type: String, nullable: true })
  ort: string | null

  @ApiProperty({ enum: sitzungZustaende })
  zustand: SitzungZustand

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}

export class SitzungDto extends SitzungZeileDto {
  @ApiProperty({ type: TagesordnungDto, nullable: true, description: 'Die neueste Fassung der Tagesordnung' })
  tagesordnung: TagesordnungDto | null

  @ApiProperty({ type: [SitzungSchrittDto] })
  schritte: SitzungSchrittDto[]
}

export class SitzungenBlattDto {
  @ApiProperty({ type: [SitzungZeileDto] })
  zeilen: SitzungZeileDto[]

  @ApiProperty({ type: String, nullable: true, description: 'Cursor des nächsten Blattes' })
  weiter: string | null
}

export class SitzungenSuche {
  @KennungFeld({ name: 'Das Gremium', optional: true })
  gremium?: string

  @TagFeld({ name: 'Der erste Tag', optional: true })
  von?: string

  @TagFeld({ name: 'Der letzte Tag', optional: true })
  bis?: string

  @TextFeld({ name: 'Der Cursor', max: 200, optional: true, beschreibung: 'weiter des vorigen Blattes' })
  cursor?: string

  @Type(() => Number)
  @ZahlFeld({ name: 'Die Anzahl', min: 1, max: 100, optional: true, beschreibung: 'Zeilen je Blatt, sonst 25' })
  limit?: number
}
