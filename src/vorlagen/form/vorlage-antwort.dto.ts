import { ApiProperty, IntersectionType } from '@nestjs/swagger'
import type { Briefkopf } from '../../ansichten/vorlage.js'
import { beratung } from '../../form/beratung.form.js'
import { objekt, pflicht } from '../../form/feld.js'
import { geheimhaltung } from '../../form/geheimhaltung.form.js'
import { briefkopf } from '../../form/kopf.form.js'
import { teilglieder } from '../../form/vorlage.form.js'
import { ganzeZahl } from '../../form/werte.js'
import { FeldfehlerDto, HindernisDto } from '../../plattform/schnittstelle/antworten.js'
import { dto } from '../../plattform/schnittstelle/dto.js'
import { type BeratungZustand, beratungZustaende } from '../../regeln/beratung-schritte.js'
import { type VeroeffentlichungStand, veroeffentlichungStaende } from '../../regeln/oeffentlichkeit.js'
import { type VorlageZustand, vorlageZustaende } from '../../regeln/vorlage-schritte.js'
import type { RichDokument } from '../../richtext/dokument.js'
import { AnlageDto } from '../anlage.dto.js'
import { StationDto } from '../mitzeichnung/mitzeichnung.dto.js'
import { type Teil, teile } from './teil.js'
import type { Geheimhaltung } from './vorlage-eingabe.js'

export class BeratungMitIdDto extends dto(beratung) {
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

const version = pflicht(ganzeZahl(1, Number.MAX_SAFE_INTEGER))
const TeilVersionenDto = dto(objekt('TeilVersionenDto', Object.fromEntries(teile.map((teil) => [teil, version]))))

/** What the administration says to what is brought in; texts once it is released. */
export class StellungnahmeDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: String, nullable: true, example: '2026/0005-1' })
  nummer: string | null

  @ApiProperty({ enum: vorlageZustaende })
  zustand: VorlageZustand

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Die freigegebene Fassung, für grundlage' })
  fassungId: string | null

  @ApiProperty({ type: Object, nullable: true, description: 'Beschlussvorschlag der Verwaltung' })
  beschlussvorschlag: RichDokument | null

  @ApiProperty({ type: Object, nullable: true })
  sachverhalt: RichDokument | null
}

export class VorlageRahmenDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ type: dto(briefkopf) })
  koerperschaft: Briefkopf

  @ApiProperty({ type: String, nullable: true, example: '2016/0542' })
  nummer: string | null

  @ApiProperty({ enum: vorlageZustaende })
  zustand: VorlageZustand

  @ApiProperty({ type: dto(geheimhaltung), nullable: true })
  geheimhaltung: Geheimhaltung | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  uebergeordnetId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  vorgangId: string | null

  @ApiProperty({ type: [StellungnahmeDto], description: 'Stellungnahmen der Verwaltung, soweit Sie sie lesen dürfen' })
  stellungnahmen: StellungnahmeDto[]

  @ApiProperty({ type: FassungDto })
  fassung: FassungDto

  @ApiProperty({ type: TeilVersionenDto, description: 'Version je Teil, für If-Match' })
  teile: Record<Teil, number>

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

/** What the parts say but for the Beratungsfolge, whose steps have ids here. */
const { beratungsfolge: _, ...inhalt } = teilglieder

/** The interchange form with ids, versions and what can be done next. */
export class VorlageDto extends IntersectionType(VorlageRahmenDto, dto(objekt('VorlageInhaltDto', inhalt))) {}

/** A part with its version. */
export class TeilDto {
  @ApiProperty({ example: 'sachverhalt' })
  teil: string

  @ApiProperty()
  version: number

  @ApiProperty({ type: Object, description: 'Die Glieder des Teils' })
  inhalt: Record<string, unknown>
}
