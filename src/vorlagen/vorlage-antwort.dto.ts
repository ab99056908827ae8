import { ApiProperty, IntersectionType } from '@nestjs/swagger'
import { FeldfehlerDto, HindernisDto } from '../plattform/schnittstelle/antworten.js'
import { type BeratungZustand, beratungZustaende } from '../regeln/beratung-schritte.js'
import { type VeroeffentlichungStand, veroeffentlichungStaende } from '../regeln/oeffentlichkeit.js'
import { type VorlageZustand, vorlageZustaende } from '../regeln/vorlage-schritte.js'
import { AnlageDto } from './anlage.dto.js'
import { GeheimhaltungDto } from './vorlage-eingabe.dto.js'
import { BeratungDto, BriefkopfDto, VorlageInhaltDto } from './vorlage-form.dto.js'
import { StationDto } from './mitzeichnung.dto.js'
import { type Teil } from './teil.js'

export class BeratungMitIdDto extends BeratungDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ format: 'uuid' })
  gremiumId: string

  @ApiProperty({ enum: beratungZustaende })
  zustand: BeratungZustand

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  sitzungId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  topId: string | null

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Der vertagte oder verwiesene Schritt davor',
  })
  vorgaengerId: string | null

  @ApiProperty({ description: 'Solange die Niederschrift nicht unterzeichnet ist' })
  vorlaeufig: boolean

  @ApiProperty({ description: 'Für If-Match' })
  version: number
}

export class FassungDto {
  @ApiProperty({ example: 1 })
  nr: number

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  eingefrorenAm: string | null

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 der eingefrorenen Fassung' })
  hash: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Grund der redaktionellen Berichtigung' })
  grund: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Wer freigegeben hat' })
  freigegebenVon: string | null

  @ApiProperty({ type: String, nullable: true, description: 'In wessen Vertretung' })
  inVertretungFuer: string | null
}

export class VeroeffentlichungDto {
  @ApiProperty({ enum: veroeffentlichungStaende })
  stand: VeroeffentlichungStand

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  am: string | null

  @ApiProperty({ type: String, nullable: true })
  grund: string | null
}

/** A step that could be taken, with every reason why not; no reason means it is possible now. */
export class MoeglicherSchrittDto {
  @ApiProperty({ example: 'freigeben' })
  schritt: string

  @ApiProperty({ example: 'Freigeben' })
  bezeichnung: string

  @ApiProperty({ description: 'Der Schritt verlangt einen Grund' })
  grundNoetig: boolean

  @ApiProperty({ type: [HindernisDto] })
  hindernisse: HindernisDto[]
}

export class TeilVersionenDto implements Record<Teil, number> {
  @ApiProperty()
  kopf: number

  @ApiProperty()
  beschlussvorschlag: number

  @ApiProperty()
  sachverhalt: number

  @ApiProperty()
  finanzen: number

  @ApiProperty()
  beratungsfolge: number

  @ApiProperty()
  unterschrift: number

  @ApiProperty()
  anlagen: number
}

export class VorlageRahmenDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: BriefkopfDto })
  koerperschaft: BriefkopfDto

  @ApiProperty({ type: String, nullable: true, example: '2016/0542' })
  nummer: string | null

  @ApiProperty({ enum: vorlageZustaende })
  zustand: VorlageZustand

  @ApiProperty({ type: GeheimhaltungDto, nullable: true })
  geheimhaltung: GeheimhaltungDto | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  uebergeordnetId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  vorgangId: string | null

  @ApiProperty({ type: FassungDto })
  fassung: FassungDto

  @ApiProperty({ type: TeilVersionenDto, description: 'Version je Teil, für If-Match' })
  teile: TeilVersionenDto

  @ApiProperty({ type: VeroeffentlichungDto })
  veroeffentlichung: VeroeffentlichungDto

  @ApiProperty({ type: [StationDto], description: 'Stationen der laufenden Runde' })
  mitzeichnung: StationDto[]

  @ApiProperty({ type: [MoeglicherSchrittDto] })
  schritte: MoeglicherSchrittDto[]

  @ApiProperty({
    type: [FeldfehlerDto],
    description: 'Was nach einem Versehen aussieht und doch erlaubt ist: Vorzeichen nach Kontenklasse, Reihenfolge',
  })
  hinweise: FeldfehlerDto[]

  @ApiProperty({ type: [BeratungMitIdDto] })
  beratungsfolge: BeratungMitIdDto[]

  @ApiProperty({ type: [AnlageDto] })
  anlagen: AnlageDto[]

  @ApiProperty({ format: 'date-time' })
  angelegt: string
}

/** The interchange form with ids, versions and what can be done next. */
export class VorlageDto extends IntersectionType(VorlageRahmenDto, VorlageInhaltDto) {}

/** A part with its version. */
export class TeilDto {
  @ApiProperty({ example: 'sachverhalt' })
  teil: string

  @ApiProperty()
  version: number

  @ApiProperty({ type: Object, description: 'Die Glieder des Teils' })
  inhalt: Record<string, unknown>
}
