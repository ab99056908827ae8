import { IsOptional, IsString, MaxLength } from 'class-validator'

/** The form of the sign-in page; a demo account is chosen by its button. */
export class AnmeldenFormular {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  kennung?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  passwort?: string

  @IsOptional()
  @IsString()
  @MaxLength(200)
  beispiel?: string

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  weiter?: string
}

export class CodeFormular {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  code?: string

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  weiter?: string
}
