import { IsOptional, IsString, MaxLength } from 'class-validator'
import { TrotzdemFormular } from '../teile/trotzdem.dto.js'

/** The form of the second look. What is missing is said by the act, at its place. */
export class EntscheidungFormular extends TrotzdemFormular {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  ergebnis?: string

  @IsOptional()
  @IsString()
  @MaxLength(64)
  gesehen?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  grund?: string
}

export class RuecknahmeFormular {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  was?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  grund?: string
}
