import { ApiProperty } from '@nestjs/swagger'
import { AuswahlFeld, TextFeld } from '../../plattform/schnittstelle/felder.js'
import {
  type Rechtevorhaben,
  rechtevorhaben,
  type RechtewunschErgebnis,
  rechtewunschErgebnisse,
} from '../../regeln/rechte-zu-zweit.js'

export class RechteentscheidungEingabe {
  @AuswahlFeld({ name: 'Die Entscheidung', werte: ['bestaetigt', 'abgelehnt'] })
  ergebnis: 'bestaetigt' | 'abgelehnt'

  @TextFeld({ name: 'Der Grund', optional: true, leer: true, max: 1000, beschreibung: 'Nötig beim Ablehnen' })
  grund?: string | null
}

export class RechtewunschDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ enum: rechtevorhaben })
  art: Rechtevorhaben

  @ApiProperty({ example: 'Rolle Freigabe für FB 31 an Radojka Mühlenkamp (r.muehlenkamp)', description: 'In Worten' })
  worte: string

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Was genau geschehen soll' })
  angaben: object

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Konto, das es bekommt' })
  benutzerId: string | null

  @ApiProperty()
  gewuenschtVon: string

  @ApiProperty({ format: 'date-time' })
  gewuenschtAm: string

  @ApiProperty({
    enum: rechtewunschErgebnisse,
    nullable: true,
    type: String,
    description: 'allein: ohne zweite Person, nach der Regel einer Gemeinde mit einer Administration',
  })
  ergebnis: RechtewunschErgebnis | null

  @ApiProperty({ type: String, nullable: true })
  entschiedenVon: string | null

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  entschiedenAm: string | null

  @ApiProperty({ type: String, nullable: true })
  grund: string | null

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Geschehen; ein bestätigter Link oder Schlüssel wartet, bis ihn abholt, wer ihn gewünscht hat',
  })
  eingeloestAm: string | null
}
