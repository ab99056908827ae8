import { IsOptional, IsString, MaxLength } from 'class-validator'

export class GruppenFormular {
  @IsOptional()
  @IsString()
  @MaxLength(300)
  gruppe?: string

  @IsOptional()
  @IsString()
  @MaxLength(100)
  rolle?: string

  @IsOptional()
  @IsString()
  @MaxLength(100)
  einheit?: string

  @IsOptional()
  @IsString()
  @MaxLength(100)
  gremium?: string
}
