import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator'

export class KontoFormular {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  kennung?: string

  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string

  @IsOptional()
  @IsIn(['ja'])
  technisch?: string
}
