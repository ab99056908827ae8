import { ApiProperty } from '@nestjs/swagger'
import { AuswahlFeld, KennungslisteFeld, TextFeld } from '../../plattform/schnittstelle/felder.js'

export const mitzeichnungErgebnisse = [
  'gezeichnet',
  'gezeichnet_mit_anmerkung',
  'zurueckgewiesen',
  'nicht_zustaendig',
] as const
export type MitzeichnungErgebnis = (typeof mitzeichnungErgebnisse)[number]

export class StationenEingabe {
  @KennungslisteFeld({ name: 'Die Liste der Stationen', beschreibung: 'Organisationseinheiten, die mitzeichnen' })
  organisationseinheiten: string[]
}

export class ZeichnungEingabe {
  @AuswahlFeld({ name: 'Das Ergebnis', werte: mitzeichnungErgebnisse })
  ergebnis: MitzeichnungErgebnis

  @TextFeld({ name: 'Die Bemerkung', max: 2000, optional: true, leer: true, beschreibung: 'Nötig beim Zurückweisen' })
  bemerkung?: string | null
}

export class StationDto {
  @ApiProperty({ format: 'uuid' })
  id: string

  @ApiProperty({ format: 'uuid' })
  organisationseinheitId: string

  @ApiProperty({ example: 'FB 21 Finanzsteuerung' })
  name: string

  @ApiProperty({ enum: mitzeichnungErgebnisse, nullable: true })
  ergebnis: MitzeichnungErgebnis | null

  @ApiProperty({ type: String, nullable: true })
  bemerkung: string | null

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  am: string | null

  @ApiProperty({ type: String, nullable: true, description: 'Wer gezeichnet hat' })
  durch: string | null

  @ApiProperty({ type: String, nullable: true, description: 'In wessen Vertretung' })
  inVertretungFuer: string | null
}
