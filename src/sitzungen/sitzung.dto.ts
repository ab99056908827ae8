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
import { HerkunftAngabe, HerkunftFeld } from '../plattform/schnittstelle/herkunft.js'
import { TrotzdemEingabe, TrotzdemFeld } from '../plattform/schnittstelle/trotzdem.js'
import { type SitzungSchritt, sitzungSchritte } from '../regeln/sitzung-schritte.js'
import { SitzungsnummerEingabe } from './sitzungsnummern.dto.js'
import { TagesordnungDto } from './tagesordnung.dto.js'
import { FruehererTerminDto } from './verlegung.dto.js'

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

  @HerkunftFeld()
  herkunft?: HerkunftAngabe | null

  @TeilFeld({
    name: 'Die Sitzungsnummern',
    art: SitzungsnummerEingabe,
    liste: true,
    optional: true,
    beschreibung: 'Nur von übernommenen Sitzungen, wie die Quelle sie nennt; andere bekommen sie mit der Ladung',
  })
  sitzungsnummern?: SitzungsnummerEingabe[]

  @TrotzdemFeld()
  trotzdem?: TrotzdemEingabe[]
}

export class SitzungSchrittEingabe {
  @AuswahlFeld({ name: 'Der Schritt', werte: Object.keys(sitzungSchritte) })
  schritt: SitzungSchritt

  @TextFeld({ name: 'Der Grund', max: 1000, optional: true, leer: true })
  grund?: string | null

  @TrotzdemFeld()
  trotzdem?: TrotzdemEingabe[]

  @TextFeld({
    name: 'Der Fingerabdruck der Vorschau',
    max: 64,
    muster: /^[0-9a-f]{64}$/,
    musterSatz: 'Der Fingerabdruck hat nicht die Form, die die Vorschau nennt.',
    optional: true,
    leer: true,
    beschreibung: 'Nötig, wenn eine Tagesordnung versandt und dadurch öffentlich wird',
  })
  gesehen?: string | null
}

export class SitzungGremiumDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ example: 'Integrationsrat' })
  name: string

  @ApiProperty({ type: Number, nullable: true, description: 'Die wievielte Sitzung des Gremiums in der Wahlperiode' })
  nummer: number | null
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

  @ApiProperty({ type: HerkunftAngabe, nullable: true })
  herkunft: HerkunftAngabe | null

  @ApiProperty({ enum: sitzungZustaende })
  zustand: SitzungZustand

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}

export class SitzungDto extends SitzungZeileDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Die Sitzung, die hier sein sollte' })
  verlegtNachId: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Was dazu jeder liest' })
  verlegtWorte: string | null

  @ApiProperty({ type: [FruehererTerminDto], description: 'Termine, an denen sie vorher sein sollte' })
  verlegtVon: FruehererTerminDto[]

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
