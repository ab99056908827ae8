import { ApiProperty } from '@nestjs/swagger'
import { type EintragArt, eintragArten } from '../ansichten/vorgang.js'
import {
  AuswahlFeld,
  JaNeinFeld,
  KennungFeld,
  KennungslisteFeld,
  RichtextFeld,
  TagFeld,
  TextFeld,
  ZahlFeld,
} from '../plattform/schnittstelle/felder.js'
import { type Pruefstand, pruefstaende, pruefstandWort } from '../regeln/pruefstand.js'
import type { RichDokument } from '../richtext/dokument.js'

export class EintragEingabe {
  @AuswahlFeld({ name: 'Die Art', werte: eintragArten })
  art: EintragArt

  @ZahlFeld({ name: 'Das Jahr', min: 1800, max: 2200 })
  jahr: number

  @TagFeld({ name: 'Der Tag', optional: true, leer: true })
  datum?: string | null

  @TextFeld({ name: 'Der Titel', max: 500, optional: true, leer: true, beschreibung: 'Titel oder Text' })
  titel?: string | null

  @RichtextFeld({ name: 'Der Text', optional: true, leer: true })
  text?: RichDokument | null

  @KennungFeld({ name: 'Die Vorlage', optional: true, leer: true })
  vorlageId?: string | null

  @KennungFeld({ name: 'Die Sitzung', optional: true, leer: true })
  sitzungId?: string | null

  @JaNeinFeld({
    name: 'Die Angabe „öffentlich“',
    optional: true,
    beschreibung: 'Öffentlich wird er, wenn eine zweite Person ihn bestätigt',
  })
  oeffentlich?: boolean
}

export class ReihenfolgeEingabe {
  @KennungslisteFeld({ name: 'Die Liste der Einträge', beschreibung: 'Alle Einträge in der neuen Reihenfolge' })
  eintraege: string[]
}

export class EintragDateiEingabe {
  @ApiProperty({ type: 'string', format: 'binary' })
  datei: unknown
}

export class EintragDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ enum: eintragArten })
  art: EintragArt

  @ApiProperty()
  jahr: number

  @ApiProperty({ type: String, format: 'date', nullable: true })
  datum: string | null

  @ApiProperty({ type: String, nullable: true })
  titel: string | null

  @ApiProperty({ type: Object, nullable: true })
  text: RichDokument | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  vorlageId: string | null

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  sitzungId: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Name der Datei; null: die Quelle nennt sie nur' })
  datei: string | null

  @ApiProperty({ type: String, enum: pruefstaende, nullable: true, description: pruefstandWort })
  pruefung: Pruefstand | null

  @ApiProperty({ description: 'Er soll öffentlich sein' })
  oeffentlich: boolean

  @ApiProperty({ description: 'Eine zweite Person hat ihn bestätigt; er ist öffentlich, sobald es sein Vorgang ist' })
  bestaetigt: boolean

  @ApiProperty({ description: 'Bestätigt ist noch die vorige Datei, oder keine' })
  neueDatei: boolean

  @ApiProperty({ description: 'Er oder seine Datei wartet auf die zweite Person' })
  wartet: boolean
}
