import { ApiProperty } from '@nestjs/swagger'
import { TagFeld, TextFeld, UhrzeitFeld } from '../plattform/schnittstelle/felder.js'
import { TrotzdemEingabe, TrotzdemFeld } from '../plattform/schnittstelle/trotzdem.js'

/** What is left out stays as it is. */
export class VerlegungEingabe {
  @TagFeld({ name: 'Der neue Tag' })
  datum: string

  @UhrzeitFeld({ name: 'Der neue Beginn', optional: true, leer: true })
  beginn?: string | null

  @UhrzeitFeld({ name: 'Das neue Ende', optional: true, leer: true })
  ende?: string | null

  @TextFeld({ name: 'Der neue Ort', max: 300, optional: true, leer: true })
  ort?: string | null

  @TextFeld({ name: 'Der Grund', max: 1000, beschreibung: 'Bleibt intern' })
  grund: string

  @TextFeld({
    name: 'Die Worte',
    max: 300,
    optional: true,
    leer: true,
    beispiel: 'Der Sitzungssaal ist an diesem Tag nicht frei.',
    beschreibung: 'Liest jeder am alten und am neuen Termin',
  })
  worte?: string | null

  @TrotzdemFeld()
  trotzdem?: TrotzdemEingabe[]
}

export class FruehererTerminDto {
  @ApiProperty({ format: 'uuid', description: 'Der alte Termin, selbst eine Sitzung im Stand „verlegt“' })
  id: string

  @ApiProperty({ format: 'date' })
  datum: string

  @ApiProperty({ type: String, nullable: true })
  beginn: string | null

  @ApiProperty({ type: String, nullable: true })
  ort: string | null

  @ApiProperty({ type: String, nullable: true })
  worte: string | null
}
