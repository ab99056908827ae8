import { IsOptional, IsString, MaxLength } from 'class-validator'
import { TrotzdemFormular } from '../teile/trotzdem.dto.js'

/** What is missing is said by the act. */
export class FreigabeFormular extends TrotzdemFormular {
  @IsOptional()
  @IsString()
  @MaxLength(64)
  gesehen?: string

  /** Ids, one or several. */
  @IsOptional()
  @IsString({ each: true })
  anlagen?: string | string[]
}
