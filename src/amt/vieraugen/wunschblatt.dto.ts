import { IsOptional, IsString, MaxLength } from 'class-validator'

/** The form that asks for publication. What is wrong with it is said at its place; here only that it is bearable. */
export class WunschFormular {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  anlage?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  abTag?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  abUhrzeit?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  onlineBis?: string
}

export class WunschZurueckFormular {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  wunsch?: string
}

/** The form that begins a public version. */
export class BekanntgabeFormular {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  anlass?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  betreff?: string
}

/** The look at a reason that may have gone by. */
export class GeheimhaltungFormular {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  grundart?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  grund?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  rechtsgrundlage?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  pruefenAm?: string
}
