import { IsOptional, IsString, MaxLength } from 'class-validator'
import type { Trotzdem } from '../../regeln/warnung.js'

/** What a form with warnings sends (trotzdem.tsx). */
export class TrotzdemFormular {
  /** Codes of the warnings that stood on the page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  trotzdem?: string

  /** One reason for all of them. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  trotzdemGrund?: string
}

export const trotzdemAus = ({ trotzdem = '', trotzdemGrund = '' }: TrotzdemFormular): Trotzdem[] =>
  trotzdem
    .split(',')
    .filter((code) => code !== '')
    .map((code) => ({ code, grund: trotzdemGrund }))
