import { IsOptional, IsString, MaxLength } from 'class-validator'

export class SchluesselFormular {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  konto?: string

  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string

  /** One box ticked is a text, several are a list. */
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  rechte?: string | string[]

  @IsOptional()
  @IsString()
  @MaxLength(10)
  tage?: string
}
