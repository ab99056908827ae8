import { IsOptional, IsString, MaxLength } from 'class-validator'

/** The form with the rules of the town. What is missing or none of the choices is said by its reader, at its place. */
export class RegelFormular {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  titelNichtoeffentlich?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  ergebnisseVorlaeufig?: string

  @IsOptional()
  @IsString()
  @MaxLength(40)
  namenOeffentlich?: string

  /** Of the rules that the page showed. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  version?: string
}

/** The form of the second person. */
export class RegelentscheidungFormular {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  ergebnis?: string

  @IsOptional()
  @IsString()
  @MaxLength(80)
  gesehen?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  grund?: string
}
