import { IsOptional, IsString, MaxLength } from 'class-validator'

/** What is wrong with them is said on the page itself; here only that they are texts of a bearable length. */
export class RolleFormular {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  rolle?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  organisationseinheitId?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  gremiumId?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  von?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  bis?: string
}

export class VertretungFormular {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  vertreterId?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  vertretenerId?: string

  /** One role, or empty: all that can be lent. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  rolle?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  von?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  bis?: string
}
