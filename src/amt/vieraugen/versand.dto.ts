import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator'
import { type Versandschritt, versandschritte } from '../../regeln/versand.js'
import { TrotzdemFormular } from '../teile/trotzdem.dto.js'

/** The form of who sends an agenda out. */
export class VersandFormular extends TrotzdemFormular {
  /** What was on the page: an invitation that has gone out meanwhile is no Nachtrag. */
  @IsIn(versandschritte)
  schritt: Versandschritt

  @IsOptional()
  @IsString()
  @MaxLength(64)
  gesehen?: string
}
