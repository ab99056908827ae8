import { IsOptional, IsString, MaxLength } from 'class-validator'

/** What is wrong with them is said on the page itself; here only that they are texts of a bearable length. */
export class PasswortFormular {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  bisher?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  passwort?: string

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  wiederholung?: string

  /** Secret of the one-time link. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  link?: string
}
